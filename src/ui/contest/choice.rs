//! Options to choose from: a letter and a line or more each; with the key out, what was right and what was chosen.

use egui::{CursorIcon, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::words;
use crate::{
    contest::{Answer, Item},
    scenario::{QuestionKind, verdict},
    text::{Language, say},
    ui::{
        rows::Rows,
        shapes::framed_rect,
        theme::{Icon, Pair, Tokens, Type, corner, icons, space, stroke},
        widgets::{Line, focus_ring, hovered, paint_icon},
    },
};

/// An option as it is drawn.
struct Choice {
    /// What stands in the box before it.
    sign: String,
    words: String,
    chosen: bool,
    right: bool,
}

/// Draws the options; answers with the one that was pressed. With the key out nothing can be pressed.
pub fn show(
    ui: &mut Ui,
    language: Language,
    item: &Item,
    answer: Option<&Answer>,
    shows_key: bool,
) -> Option<usize> {
    let many = item.question.kind == QuestionKind::Multiple;
    let mut pressed = None;
    for (place, choice) in choices(language, item, answer).iter().enumerate() {
        if choice_ui(ui, language, place, choice, many, shows_key) {
            pressed = Some(place);
        }
    }
    pressed
}

/// The options as everybody sees them, in two columns where there are more than two, without a choice made.
pub fn show_wide(ui: &mut Ui, language: Language, item: &Item, shows_key: bool) {
    let all = choices(language, item, None);
    let columns = if all.len() > 2 { 2 } else { 1 };
    let many = item.question.kind == QuestionKind::Multiple;
    ui.columns(columns, |places| {
        for (place, choice) in all.iter().enumerate() {
            choice_ui(
                &mut places[place % columns],
                language,
                place,
                choice,
                many,
                shows_key,
            );
        }
    });
}

fn choices(language: Language, item: &Item, answer: Option<&Answer>) -> Vec<Choice> {
    if item.question.kind == QuestionKind::TrueFalse {
        let key = verdict(&item.question.answer.value);
        return [true, false]
            .map(|one| Choice {
                sign: if one { "√" } else { "×" }.to_owned(),
                words: words::verdict(one, language),
                chosen: answer == Some(&Answer::Verdict(one)),
                right: key == Some(one),
            })
            .into();
    }
    let key = item.key();
    let chosen: &[usize] = match answer {
        Some(Answer::Chosen(places)) => places,
        _ => &[],
    };
    let options = item.options().enumerate();
    options
        .map(|(place, words)| Choice {
            sign: words::letter(place).to_string(),
            words: words.to_owned(),
            chosen: chosen.contains(&place),
            right: key.contains(&place),
        })
        .collect()
}

fn choice_ui(
    ui: &mut Ui,
    language: Language,
    place: usize,
    choice: &Choice,
    many: bool,
    shows_key: bool,
) -> bool {
    const BOX: f32 = 24.0;
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let told = shows_key.then(|| told(t, choice)).flatten();
    let note = told.map(|(key, ..)| say(language, key)).unwrap_or_default();
    let behind = Line::new(ui, Type::Small, t.text_2, &note);
    let taken = if note.is_empty() {
        0.0
    } else {
        behind.width() + 34.0
    };
    let room = width - 2.0 * space::L - BOX - space::L - taken;
    let laid = Rows::of(Type::Body, t.text, &choice.words).layout(ui, room);
    let high = (laid.size().y + 18.0).max(42.0);
    let sense = if shows_key {
        Sense::hover()
    } else {
        Sense::click()
    };
    let (_, rect) = ui.allocate_space(vec2(width, high));
    let response = ui.interact(rect, ui.id().with(("choice", place)), sense);
    let kind = match many {
        true => WidgetType::Checkbox,
        false => WidgetType::RadioButton,
    };
    let between = if note.is_empty() { "" } else { " · " };
    let name = format!("{}. {}{between}{note}", choice.sign, choice.words);
    response.widget_info(|| WidgetInfo::selected(kind, !shows_key, choice.chosen, &name));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let (rest, edge) = match told {
        Some((_, pair, _)) => (pair.soft, pair.line),
        None if choice.chosen => (t.accent_soft, t.accent),
        None => (t.surface, t.line_strong),
    };
    let fill = match shows_key || choice.chosen {
        true => rest,
        false => hovered(ui, &response, rest, t.hover),
    };
    let stroke = Stroke::new(stroke::HAIR, edge);
    framed_rect(ui.painter(), rect, corner::BUTTON, fill, stroke);
    let first = rect.top() + 9.0 + Type::Body.line() / 2.0;
    let sign = Rect::from_center_size(
        pos2(
            rect.left() + space::L + BOX / 2.0,
            first.max(rect.top() + 21.0),
        ),
        Vec2::splat(BOX),
    );
    let (ground, ink) = match choice.chosen {
        true => (t.accent, t.on_accent),
        false => (t.sunken, t.text_2),
    };
    // Round where one may be chosen, square where several may.
    let corner = if many { corner::BADGE } else { 12 };
    ui.painter().rect_filled(sign, corner, ground);
    Line::medium(ui, Type::Dense, ink, &choice.sign).middle(ui.painter(), sign.center());
    let top = rect.center().y - laid.size().y / 2.0;
    laid.paint(ui.painter(), pos2(sign.right() + space::L, top));
    if let Some((_, pair, icon)) = told {
        let at = rect.right_center() - vec2(space::L + 8.0, 0.0);
        paint_icon(ui.painter(), icon, at, 16.0, pair.ink);
        let line = Line::new(ui, Type::Small, pair.ink, &note);
        line.right(ui.painter(), at - vec2(14.0, 0.0));
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    if shows_key {
        return false;
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// What the key says about an option: the word, its colours and its sign; nothing of one that was rightly left alone.
fn told(t: &Tokens, choice: &Choice) -> Option<(&'static str, Pair, Icon)> {
    match (choice.right, choice.chosen) {
        (true, true) => Some(("paper-choice-right", t.ok, icons::CHECK_CIRCLE)),
        (true, false) => Some(("paper-choice-missed", t.ok, icons::CHECK_CIRCLE)),
        (false, true) => Some(("paper-choice-wrong", t.bad, icons::X_CIRCLE)),
        (false, false) => None,
    }
}
