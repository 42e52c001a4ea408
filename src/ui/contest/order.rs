//! Options to be put in order: moved with the arrows of a row, by dragging it, or by keys.

use egui::{
    CursorIcon, Key, Modifiers, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::{ContestView, words};
use crate::{
    app::{Actions, PaperAction, contest::OpenPaper},
    contest::{Answer, Item},
    scenario::QuestionKind,
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        shell::child,
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{Button, Line, focus_ring, icon_button, paint_icon, text_small},
    },
};

/// The order as it stands: what was answered, else as it is shown.
fn order_of(open: &OpenPaper, item: &Item) -> Vec<usize> {
    let given = open.sitting.given().get(open.current);
    match given.and_then(|it| it.answer.as_ref()) {
        Some(Answer::Chosen(places)) if places.len() == item.shown.len() => places.clone(),
        _ => (0..item.shown.len()).collect(),
    }
}

/// Draws the rows of an ordering.
pub fn show(
    ui: &mut Ui,
    language: Language,
    open: &OpenPaper,
    item: &Item,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let order = order_of(open, item);
    let shows_key = open.sitting.shows_key(open.current);
    let answered = open.sitting.standing(open.current).answered;
    let options: Vec<&str> = item.options().collect();
    let key = item.key();
    let mut rects = Vec::with_capacity(order.len());
    let mut wish = None;
    ui.spacing_mut().item_spacing.y = space::S;
    for (at, &option) in order.iter().enumerate() {
        let row = Row {
            at,
            option,
            words: options.get(option).copied().unwrap_or_default(),
            last: at + 1 == order.len(),
            current: view.row == at && !shows_key,
            right: shows_key.then(|| key.get(at) == Some(&option)),
        };
        let (rect, moved) = row_ui(ui, language, &row);
        rects.push(rect);
        wish = moved.or(wish);
    }
    if shows_key {
        return;
    }
    let to = match wish {
        Some(Wish::Take(at)) => {
            view.row = at;
            None
        }
        Some(Wish::Step(from, to)) => Some((from, to)),
        // Dragged over the middle of a neighbour, a row takes its place.
        Some(Wish::Drag(from, y)) => {
            let over = rects.iter().position(|rect| rect.y_range().contains(y));
            let passed = over.filter(|&over| match over < from {
                true => y < rects[over].center().y,
                false => y > rects[over].center().y,
            });
            passed.filter(|&over| over != from).map(|over| (from, over))
        }
        None => None,
    };
    if let Some((from, to)) = to {
        step(open, from, to, view, actions);
    }
    if answered {
        text_small(ui, &say(language, "paper-order-about"));
        return;
    }
    // What is shown may be right as it stands; only the person can say so.
    let keep = say(language, "paper-order-keep");
    let button = Button::plain(&keep).icon(icons::CHECK).shortcut("K").bar();
    if button.show(ui).clicked() {
        keep_it(open, actions);
    }
}

/// Answers with the order as it is shown.
pub fn keep_it(open: &OpenPaper, actions: &mut Actions) {
    if let Some(item) = ordering(open) {
        let order = Answer::Chosen(order_of(open, item));
        actions.push(PaperAction::Answer(open.current, Some(order)));
    }
}

/// The question that is shown, if it is an ordering that can still be answered.
fn ordering(open: &OpenPaper) -> Option<&Item> {
    let item = open.sitting.paper().items.get(open.current)?;
    let can = item.question.kind == QuestionKind::Order && !open.sitting.shows_key(open.current);
    can.then_some(item)
}

/// Moves the row at `from` to `to`.
fn step(open: &OpenPaper, from: usize, to: usize, view: &mut ContestView, actions: &mut Actions) {
    let Some(item) = ordering(open) else { return };
    let mut order = order_of(open, item);
    if from < order.len() && to < order.len() {
        let moved = order.remove(from);
        order.insert(to, moved);
        view.row = to;
        actions.push(PaperAction::Answer(
            open.current,
            Some(Answer::Chosen(order)),
        ));
    }
}

/// Up and down choose a row; with Alt they move it.
pub fn keys(ui: &Ui, open: &OpenPaper, view: &mut ContestView, actions: &mut Actions) {
    let Some(item) = ordering(open) else { return };
    let last = item.shown.len().saturating_sub(1);
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let row = view.row.min(last);
    if pressed(Modifiers::ALT, Key::ArrowUp) && row > 0 {
        step(open, row, row - 1, view, actions);
    } else if pressed(Modifiers::ALT, Key::ArrowDown) && row < last {
        step(open, row, row + 1, view, actions);
    } else if pressed(Modifiers::NONE, Key::ArrowUp) {
        view.row = row.saturating_sub(1);
    } else if pressed(Modifiers::NONE, Key::ArrowDown) {
        view.row = (row + 1).min(last);
    } else if pressed(Modifiers::NONE, Key::K) {
        keep_it(open, actions);
    }
}

/// A row as it is drawn.
struct Row<'a> {
    at: usize,
    option: usize,
    words: &'a str,
    last: bool,
    current: bool,
    /// With the key out: whether it stands in its place.
    right: Option<bool>,
}

/// What a person does with a row.
enum Wish {
    /// Keys act on it from now on.
    Take(usize),
    /// From here to there.
    Step(usize, usize),
    /// The row is held at this height.
    Drag(usize, f32),
}

fn row_ui(ui: &mut Ui, language: Language, row: &Row<'_>) -> (Rect, Option<Wish>) {
    const PLACE: f32 = 28.0;
    const ACTS: f32 = 64.0;
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let text = format!("{}. {}", words::letter(row.option), row.words);
    let laid =
        Rows::of(Type::Body, t.text, &text).layout(ui, width - PLACE - ACTS - 3.0 * space::L);
    let high = (laid.size().y + 16.0).max(42.0);
    let (_, rect) = ui.allocate_space(vec2(width, high));
    let sense = match row.right {
        None => Sense::click_and_drag(),
        Some(_) => Sense::hover(),
    };
    let response = ui.interact(rect, ui.id().with(("order", row.option)), sense);
    let name = Message::new("paper-order-row")
        .with("place", row.at as u64 + 1)
        .with("words", text.clone())
        .say(language);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, row.current, &name));
    let held = response.dragged();
    let (fill, edge) = match row.right {
        Some(true) => (t.ok.soft, t.ok.line),
        Some(false) => (t.bad.soft, t.bad.line),
        None if held => (t.accent_soft, t.accent),
        None if row.current => (t.surface, t.accent),
        None => (t.surface, t.line_strong),
    };
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        fill,
        Stroke::new(stroke::HAIR, edge),
    );
    let number = Line::medium(ui, Type::Title, t.text_2, &(row.at + 1).to_string());
    number.middle(
        ui.painter(),
        pos2(rect.left() + space::L + PLACE / 2.0, rect.center().y),
    );
    let top = rect.center().y - laid.size().y / 2.0;
    laid.paint(
        ui.painter(),
        pos2(rect.left() + 2.0 * space::L + PLACE, top),
    );
    focus_ring(ui, &response, corner::BUTTON, false);
    if let Some(right) = row.right {
        let (icon, ink) = match right {
            true => (icons::CHECK_CIRCLE, t.ok.ink),
            false => (icons::X_CIRCLE, t.bad.ink),
        };
        paint_icon(
            ui.painter(),
            icon,
            pos2(rect.right() - 24.0, rect.center().y),
            16.0,
            ink,
        );
        return (rect, None);
    }
    let moved = arrows_ui(ui, language, row, rect, ACTS);
    let pointer = response.interact_pointer_pos();
    let wish = match pointer.filter(|_| held) {
        Some(pointer) => Some(Wish::Drag(row.at, pointer.y)),
        None => (response.clicked() || response.gained_focus()).then_some(Wish::Take(row.at)),
    };
    response.on_hover_cursor(CursorIcon::Grab);
    // The buttons are lower than the row.
    ui.advance_cursor_after_rect(rect);
    (rect, moved.or(wish))
}

/// The two buttons at the right of a row.
fn arrows_ui(
    ui: &mut Ui,
    language: Language,
    row: &Row<'_>,
    rect: Rect,
    wide: f32,
) -> Option<Wish> {
    let place = Rect::from_min_max(
        pos2(rect.right() - wide - space::S, rect.center().y - 14.0),
        pos2(rect.right() - space::S, rect.center().y + 14.0),
    );
    let letter = words::letter(row.option).to_string();
    let name = |key| {
        Message::new(key)
            .with("letter", letter.clone())
            .say(language)
    };
    child(ui, &format!("order-{}", row.option), place, |ui| {
        let mut wish = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let up = ui.add_enabled_ui(row.at > 0, |ui| {
                icon_button(ui, icons::ARROW_UP, &name("paper-order-up")).clicked()
            });
            if up.inner {
                wish = Some(Wish::Step(row.at, row.at - 1));
            }
            let down = ui.add_enabled_ui(!row.last, |ui| {
                icon_button(ui, icons::ARROW_DOWN, &name("paper-order-down")).clicked()
            });
            if down.inner {
                wish = Some(Wish::Step(row.at, row.at + 1));
            }
        });
        wish
    })
}
