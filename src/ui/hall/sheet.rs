//! A judge's sheet: item by item the behaviour that earns 0, 1, 2 or 3; the machine's marks once the sheet is in; a note.

use egui::{
    Align, CursorIcon, Key, Layout, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::{
    quotes,
    words::{numbered, score},
};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    contest::{JudgeId, MarkLine, Quote, SheetIn, Taker, Thing, What},
    scenario::contest::{MOST_LEVEL, SheetItem, Stage},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, icons, space, stroke},
        widgets::{
            Button, Card, Field, Line, Tone, badge, focus_ring, hovered, icon, notice, paint_icon,
            section_head,
        },
    },
};

/// Height of an item.
const ITEM: f32 = 62.0;
/// Width of its title.
const TITLE: f32 = 150.0;
/// Least width of a part of the machine's mark.
const MEASURED: f32 = 240.0;

/// The sheet that is being filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    of: Option<(usize, Taker, JudgeId)>,
    levels: Vec<Option<u8>>,
    note: String,
    /// Words that were quoted.
    pub quotes: Vec<Quote>,
    /// The item that keys act on.
    current: usize,
}

impl Draft {
    /// The item that keys and quotes act on, by its place.
    pub fn current(&self) -> usize {
        self.current
    }
}

/// Draws the sheet on somebody in a stage by a judge.
pub fn show(
    ui: &mut Ui,
    model: &Model,
    held: &Held,
    of: (usize, Taker, JudgeId),
    draft: &mut Draft,
    actions: &mut Actions,
) {
    let (at, taker, judge) = of;
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let language = model.language;
    let run = held.event.run(at, taker);
    let given = run.and_then(|run| run.sheet(judge));
    let returned = run.and_then(|run| run.returned.clone());
    let open = given.is_none_or(|sheet| returned.is_some() && !sheet.again);
    if draft.of != Some(of) {
        *draft = Draft {
            of: Some(of),
            levels: given.map_or(vec![None; stage.sheet.len()], |sheet| {
                sheet.levels.iter().copied().map(Some).collect()
            }),
            note: String::new(),
            quotes: Vec::new(),
            current: 0,
        };
    }
    if let Some(items) = returned.as_ref().filter(|_| open) {
        let items: Vec<&str> = items
            .iter()
            .filter_map(|&item| stage.sheet.get(item as usize))
            .map(|item| item.title.value.as_str())
            .collect();
        let words = Message::new("hall-sheet-returned").with("items", items.join("、"));
        notice(ui, Tone::Warn, icons::CHATS, &words.say(language), None);
    }
    if open {
        keys(ui, draft, stage.sheet.len());
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, held, at, taker, language);
        ui.add_space(space::M);
        let about = say(language, "hall-sheet-about");
        section_head(ui, &say(language, "hall-sheet"), &about);
        ui.add_space(space::XS);
        for (place, item) in stage.sheet.iter().enumerate() {
            item_ui(ui, item, place, draft, open, language);
        }
        measured_ui(ui, held, at, taker, language);
        quotes::show(ui, held, (at, taker), draft, open, language);
        ui.add_space(space::L);
        foot_ui(ui, stage, taker, draft, open, language, actions);
    });
}

/// 0–3 choose a level, arrows go from item to item.
fn keys(ui: &Ui, draft: &mut Draft, items: usize) {
    if ui.ctx().egui_wants_keyboard_input() || items == 0 {
        return;
    }
    let pressed = |key: Key| ui.input(|i| i.key_pressed(key));
    for (level, key) in (0..).zip([Key::Num0, Key::Num1, Key::Num2, Key::Num3]) {
        if pressed(key) {
            let at = draft.current.min(items - 1);
            draft.levels[at] = Some(level);
            draft.current = (at + 1).min(items - 1);
        }
    }
    if pressed(Key::ArrowDown) {
        draft.current = (draft.current + 1).min(items - 1);
    }
    if pressed(Key::ArrowUp) {
        draft.current = draft.current.saturating_sub(1);
    }
}

fn head_ui(ui: &mut Ui, held: &Held, at: usize, taker: Taker, language: Language) {
    let t = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::hover());
    let number = Line::medium(ui, Type::Figure, t.text, &numbered(held, taker, language));
    number.left(ui.painter(), pos2(rect.left(), rect.top() + 16.0));
    let blind = match held.event.may_read(held.who(), Thing::Name(taker)) {
        true => format!("{} · {}", held.event.name(taker), unit(held, taker)),
        false => say(language, "hall-sheet-blind"),
    };
    let blind = Line::new(ui, Type::Small, t.text_2, &blind);
    blind.left(ui.painter(), pos2(rect.left(), rect.top() + 38.0));
    let missing = held.event.sheets_missing(at, taker) as usize;
    let all = held.event.judging(taker).count();
    let words = Message::new("hall-sheet-in")
        .with("in", all.saturating_sub(missing))
        .with("all", all)
        .say(language);
    let words = Line::new(ui, Type::Small, t.text_2, &words);
    let right = pos2(rect.right(), rect.top() + 12.0);
    words.right(ui.painter(), right);
    for dot in 0..all {
        let filled = dot < all.saturating_sub(missing);
        let ink = if filled { t.accent } else { t.line_strong };
        let x = right.x - words.width() - space::M - (all - dot) as f32 * 14.0 + 7.0;
        ui.painter().circle_filled(pos2(x, right.y), 4.5, ink);
    }
    let hidden = say(language, "hall-sheet-hidden");
    let hidden = Line::new(ui, Type::Small, t.text_3, &hidden);
    hidden.right(ui.painter(), pos2(rect.right(), rect.top() + 34.0));
}

fn unit(held: &Held, taker: Taker) -> String {
    match taker {
        Taker::Entrant(one) => held.event.person(one).map(|it| it.unit.clone()),
        Taker::Team(team) => held.event.team_entry(team).map(|it| it.unit.clone()),
    }
    .unwrap_or_default()
}

fn item_ui(
    ui: &mut Ui,
    item: &SheetItem,
    place: usize,
    draft: &mut Draft,
    open: bool,
    language: Language,
) {
    let t = Tokens::of(ui);
    let levels = usize::from(MOST_LEVEL) + 1;
    let wide = ui.available_width();
    let each = (wide - TITLE - space::S * levels as f32) / levels as f32;
    let anchor = |level: usize| {
        item.anchors
            .value
            .get(level)
            .map_or("", |it| it.value.as_str())
    };
    let laid: Vec<_> = (0..levels)
        .map(|level| {
            let rows = Rows::of(Type::Small, t.text_2, anchor(level)).max_rows(4);
            rows.layout(ui, each - 34.0)
        })
        .collect();
    let tallest = laid.iter().map(|one| one.size().y).fold(0.0, f32::max);
    let high = (tallest + 2.0 * space::S + space::L).max(ITEM);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, high), Sense::hover());
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let current = open && draft.current == place;
    if current {
        let bar = Rect::from_min_size(
            rect.left_top() + vec2(-space::M, 10.0),
            vec2(3.0, high - 20.0),
        );
        ui.painter().rect_filled(bar, 1.5, t.accent);
    }
    title_ui(
        ui,
        item,
        Rect::from_min_size(rect.min, vec2(TITLE, high)),
        language,
    );
    for (level, laid) in laid.into_iter().enumerate() {
        let left = rect.left() + TITLE + space::S + level as f32 * (each + space::S);
        let cell = Rect::from_min_size(
            pos2(left, rect.top() + space::S),
            vec2(each, high - 2.0 * space::S),
        );
        let id = ui.id().with(("hall-level", place, level));
        let sense = if open { Sense::click() } else { Sense::hover() };
        let response = ui.interact(cell, id, sense);
        let response = if open {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        };
        let chosen = draft.levels.get(place).copied().flatten() == u8::try_from(level).ok();
        let spoken = Message::new("hall-level")
            .with("item", item.title.value.clone())
            .with("level", level)
            .with("anchor", anchor(level).to_owned())
            .say(language);
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, open, chosen, &spoken));
        let rest = if chosen { t.accent_soft } else { t.surface };
        let fill = if open {
            hovered(ui, &response, rest, t.hover)
        } else {
            rest
        };
        let edge = if chosen { t.accent } else { t.line_strong };
        framed_rect(
            ui.painter(),
            cell,
            corner::BUTTON,
            fill,
            Stroke::new(stroke::HAIR, edge),
        );
        let ink = if chosen { t.accent } else { t.text };
        let number = Line::medium(ui, Type::TitleSmall, ink, &level.to_string());
        number.left(
            ui.painter(),
            pos2(cell.left() + space::S, cell.top() + 16.0),
        );
        laid.paint(ui.painter(), pos2(cell.left() + 26.0, cell.top() + 7.0));
        focus_ring(ui, &response, corner::BUTTON, false);
        if response.clicked() {
            draft.current = place;
            if let Some(given) = draft.levels.get_mut(place) {
                *given = u8::try_from(level).ok();
            }
        }
    }
}

fn title_ui(ui: &mut Ui, item: &SheetItem, rect: Rect, language: Language) {
    let t = Tokens::of(ui);
    let inner = rect.shrink2(vec2(0.0, space::M));
    // Painted over its place without moving the cursor, which already stands below the item.
    let builder = UiBuilder::new()
        .id_salt(("hall-item", &item.id.value))
        .max_rect(inner)
        .layout(Layout::left_to_right(Align::Min));
    let mut place = ui.new_child(builder);
    place.spacing_mut().item_spacing.x = space::S;
    match item.competency {
        Some(competency) => badge(&mut place, competency, language),
        None => icon(&mut place, icons::MICROPHONE_STAGE, 16.0, t.text_2),
    };
    let width = place.available_width();
    Rows::new(Type::Body)
        .strong(&item.title.value, t.text)
        .max_rows(2)
        .show_in(&mut place, width);
}

/// The machine's marks: hidden from a judge until the own sheet is in, so that they do not lean on it.
fn measured_ui(ui: &mut Ui, held: &Held, at: usize, taker: Taker, language: Language) {
    let t = Tokens::of(ui);
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    if stage.machine.value == 0 {
        return;
    }
    ui.add_space(space::M);
    let about = Message::new("hall-measured-about").with("share", stage.machine.value);
    section_head(ui, &say(language, "hall-measured"), &about.say(language));
    let run = held.event.run(at, taker);
    if !held.event.may_read(held.who(), Thing::Mark(at, taker)) {
        Rows::of(
            Type::Small,
            t.text_3,
            &say(language, "hall-measured-hidden"),
        )
        .show(ui);
        return;
    }
    let marks: Vec<_> = run.into_iter().flat_map(|run| run.marks.values()).collect();
    if marks.is_empty() {
        Rows::of(Type::Small, t.text_3, &say(language, "hall-measured-none")).show(ui);
    }
    for mark in marks.iter().filter(|mark| mark.lines.is_empty()) {
        let words = format!("{} / {}", score(mark.points), mark.of.normalize());
        Rows::of(Type::Small, t.text_2, &words).show(ui);
    }
    let lines: Vec<&MarkLine> = marks.iter().flat_map(|mark| &mark.lines).collect();
    let columns = (ui.available_width() / MEASURED).floor().clamp(1.0, 4.0);
    let wide = (ui.available_width() - (columns - 1.0) * space::XL) / columns;
    for row in lines.chunks(columns as usize) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for line in row {
                line_ui(ui, line, wide);
            }
        });
    }
}

/// A part of the machine's mark: how much of it was earned, by its sign, its name and its points.
fn line_ui(ui: &mut Ui, line: &MarkLine, wide: f32) {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, 24.0), Sense::hover());
    let y = rect.center().y;
    let (sign, ink) = match line.points {
        points if points >= line.of => (icons::CHECK_CIRCLE, t.ok.ink),
        points if points.is_zero() => (icons::X_CIRCLE, t.bad.ink),
        _ => (icons::CIRCLE_HALF, t.warn.ink),
    };
    paint_icon(ui.painter(), sign, pos2(rect.left() + 7.0, y), 14.0, ink);
    let points = format!("{} / {}", line.points.normalize(), line.of.normalize());
    let spoken = format!("{} {points}", line.title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let points = Line::new(ui, Type::Small, t.text, &points);
    points.right(ui.painter(), pos2(rect.right(), y));
    let room = wide - 22.0 - points.width() - space::M;
    let title = Line::new(ui, Type::Small, t.text_2, &line.title).within(ui, room);
    title.left(ui.painter(), pos2(rect.left() + 22.0, y));
    response.on_hover_text(&line.title);
}

fn foot_ui(
    ui: &mut Ui,
    stage: &Stage,
    taker: Taker,
    draft: &mut Draft,
    open: bool,
    language: Language,
    actions: &mut Actions,
) {
    let t = Tokens::of(ui);
    let left = draft.levels.iter().filter(|level| level.is_none()).count();
    if !open {
        ui.horizontal(|ui| {
            icon(ui, icons::CHECK_CIRCLE, 16.0, t.ok.ink);
            Rows::of(Type::Dense, t.text_2, &say(language, "hall-sheet-done")).show(ui);
        });
        return;
    }
    let name = say(language, "hall-sheet-note");
    Field::new(&mut draft.note, &name)
        .hint(&name)
        .id("hall-sheet-note")
        .show(ui);
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let label = say(language, "hall-sheet-submit");
        let button = Button::primary(&label).icon(icons::PAPER_PLANE_TILT);
        if button.enabled(left == 0).show(ui).clicked() {
            let sheet = SheetIn {
                stage: stage.id.value.clone(),
                taker,
                levels: draft.levels.clone(),
                quotes: draft.quotes.clone(),
                note: draft.note.trim().to_owned(),
            };
            actions.push(HallAction::Record(Box::new(What::Sheet(Box::new(sheet)))));
            draft.of = None;
        }
        if left > 0 {
            let empty = stage.sheet.iter().zip(&draft.levels);
            let empty = empty.filter(|(_, level)| level.is_none());
            let titles: Vec<&str> = empty.map(|(item, _)| item.title.value.as_str()).collect();
            let words = Message::new("hall-sheet-left")
                .with("count", left)
                .with("items", titles.join("、"))
                .say(language);
            Rows::of(Type::Small, t.text_2, &words).show(ui);
        }
    });
}
