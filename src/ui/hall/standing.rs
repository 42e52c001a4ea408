//! The standing as it is now: entrants, then teams, each with the points of every stage. Below it, how severe each judge is beside the
//! others.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    agreement, crossing,
    words::{called, numbered, score},
};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, Seat},
    },
    contest::standing::{Row, State},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        shapes::{framed_rect, hairline_h},
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, focus_ring, hovered, paint_icon, section_head},
    },
};

/// Height of a row, and of the heads of the columns.
const ROW: f32 = 33.0;
const HEAD: f32 = 24.0;
/// Widths of the place, of the total, and of the points of a stage.
const PLACE: f32 = 32.0;
const TOTAL: f32 = 52.0;
const STAGE: f32 = 50.0;
/// Widths of the start number, and of number and name.
const NUMBER: f32 = 84.0;
const NAMED: f32 = 176.0;

/// Draws the standing at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let language = model.language;
    let standing = &held.standing;
    let key = match held.event.is_published() {
        true => "hall-standing",
        false => "hall-standing-now",
    };
    let note = match held.event.contest().judges.drop_extremes_from.value {
        0 => "hall-standing-mean",
        _ => "hall-standing-note",
    };
    section_head(ui, &say(language, key), &say(language, note));
    ui.add_space(space::XS);
    if !held.event.is_drawn() {
        // Without start numbers there is nobody to be named.
        let words = say(language, "hall-standing-wait");
        let t = Tokens::of(ui);
        Rows::of(Type::Small, t.text_2, &words).show(ui);
        return;
    }
    table_ui(ui, held, &standing.entrants, language, actions);
    if !standing.teams.is_empty() {
        ui.add_space(space::XL);
        section_head(ui, &say(language, "hall-standing-teams"), "");
        ui.add_space(space::XS);
        table_ui(ui, held, &standing.teams, language, actions);
    }
    ui.add_space(space::M);
    let t = Tokens::of(ui);
    if standing.undecided() {
        let words = say(language, "hall-standing-tied");
        Rows::of(Type::Small, t.warn.ink, &words).show(ui);
    }
    if let Some(ties) = ties(held, language) {
        Rows::of(Type::Small, t.text_3, &ties).show(ui);
    }
    if matches!(held.seat, Seat::Chief | Seat::Judge(_)) {
        ui.add_space(space::XL);
        agreement::show(ui, held, language);
    }
    let closed = |at: usize| {
        let stage = held.event.stage(at);
        stage.is_some_and(|(_, state)| state.closed.is_some())
    };
    if held.seat == Seat::Chief && (0..held.event.contest().stages.len()).any(closed) {
        ui.add_space(space::XL);
        crossing::show(ui, held, language);
    }
}

fn table_ui(ui: &mut Ui, held: &Held, rows: &[Row], language: Language, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let shown = columns(held, rows, ui.available_width());
    let (head, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    let y = head.center().y;
    let name = |key: &str| Line::new(ui, Type::Small, t.text_3, &say(language, key));
    name("hall-col-place").left(ui.painter(), pos2(head.left() + space::S, y));
    name("hall-col-number").left(ui.painter(), pos2(head.left() + PLACE + space::S, y));
    let total = match held.event.is_published() {
        true => "hall-col-sum",
        false => "hall-col-total",
    };
    name(total).right(ui.painter(), pos2(head.right() - space::S, y));
    for (from_right, &at) in shown.iter().rev().enumerate() {
        let Some((stage, _)) = held.event.stage(at) else {
            continue;
        };
        let title: String = stage.title.value.chars().take(2).collect();
        let words = if language == Language::Zh {
            title
        } else {
            (at + 1).to_string()
        };
        let x = head.right() - TOTAL - from_right as f32 * STAGE;
        Line::new(ui, Type::Small, t.text_3, &words).right(ui.painter(), pos2(x, y));
    }
    for row in rows {
        if row_ui(ui, held, row, &shown, language) {
            actions.push(HallAction::Look(held.focus.0, Some(row.taker)));
        }
    }
}

/// The stages whose points have room: of those that count for these rows, the latest that were opened.
fn columns(held: &Held, rows: &[Row], width: f32) -> Vec<usize> {
    // Names need the room of two stages.
    let who = if held.event.is_published() {
        NAMED
    } else {
        NUMBER
    };
    let room = ((width - PLACE - who - TOTAL) / STAGE).max(0.0) as usize;
    let counts = |at: &usize| {
        let opened = held
            .event
            .stage(*at)
            .is_some_and(|(_, state)| state.opened.is_some());
        opened
            && rows
                .iter()
                .any(|row| row.scores.get(*at).is_some_and(Option::is_some))
    };
    let all: Vec<usize> = (0..held.event.contest().stages.len())
        .filter(counts)
        .collect();
    all[all.len().saturating_sub(room)..].to_vec()
}

fn row_ui(ui: &mut Ui, held: &Held, row: &Row, shown: &[usize], language: Language) -> bool {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let number = numbered(held, row.taker, language);
    let total = score(row.total);
    // A place says something once the stage that runs is marked.
    let now = row.scores.get(held.stage_now()).and_then(Option::as_ref);
    let waits = now.is_some_and(|now| now.state == State::Waiting);
    let place = row.place.filter(|_| !waits);
    let place = place.map_or("—".to_owned(), |place| place.to_string());
    let spoken = Message::new("hall-standing-row")
        .with("place", place.clone())
        .with("number", number.clone())
        .with("total", total.clone())
        .say(language);
    let looked = held.focus.1 == Some(row.taker);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, looked, &spoken));
    let rest = if looked { t.accent_soft } else { t.canvas };
    let fill = hovered(ui, &response, rest, t.hover);
    framed_rect(
        ui.painter(),
        rect.shrink2(vec2(0.0, 1.0)),
        corner::BUTTON,
        fill,
        Stroke::NONE,
    );
    hairline_h(ui.painter(), rect.left(), rect.right(), rect.top(), t.line);
    let y = rect.center().y;
    let ink = if row.out { t.text_3 } else { t.text };
    Line::medium(ui, Type::Dense, ink, &place).left(ui.painter(), pos2(rect.left() + space::S, y));
    let number = match held.event.is_published() {
        true => Line::new(ui, Type::Dense, ink, &called(held, row.taker, language))
            .within(ui, NAMED - 30.0),
        false => Line::new(ui, Type::Dense, ink, &number),
    };
    let x = rect.left() + PLACE + space::S;
    number.left(ui.painter(), pos2(x, y));
    badge_ui(ui, held, row, pos2(x + number.width() + space::L, y));
    let total = Line::medium(ui, Type::Dense, ink, &total);
    total.right(ui.painter(), pos2(rect.right() - space::S, y));
    for (from_right, &at) in shown.iter().rev().enumerate() {
        let x = rect.right() - TOTAL - from_right as f32 * STAGE;
        let Some(Some(found)) = row.scores.get(at) else {
            continue;
        };
        let (words, ink) = match found.state {
            State::Waiting => (say(language, "hall-score-waiting"), t.text_3),
            State::Apart => (say(language, "hall-score-apart"), t.warn.ink),
            State::Absent | State::Out | State::NotAdvanced => ("—".to_owned(), t.text_3),
            State::Cheated => (score(found.points), t.bad.ink),
            State::Settled | State::Changed => (score(found.points), t.text_2),
        };
        Line::new(ui, Type::Dense, ink, &words).right(ui.painter(), pos2(x, y));
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    response.clicked()
}

/// A prize, a place that is not decided, being out: by a sign beside the number.
fn badge_ui(ui: &Ui, held: &Held, row: &Row, at: egui::Pos2) {
    let t = Tokens::of(ui);
    let sign = match row {
        row if row.out => Some((icons::SIGN_OUT, t.text_3)),
        row if row.pending && !held.event.is_published() => None,
        row if row.tied => Some((icons::SCALES, t.warn.ink)),
        row if row.prize.is_some() => Some((icons::TROPHY, t.accent)),
        row if row.merit => Some((icons::STAR, t.accent)),
        row if row.passed == Some(true) => Some((icons::CHECK_CIRCLE, t.ok.ink)),
        _ => None,
    };
    if let Some((icon, ink)) = sign {
        let place = Rect::from_center_size(at, vec2(14.0, 14.0));
        paint_icon(ui.painter(), icon, place.center(), 14.0, ink);
    }
}

/// What decides between equals, in words.
fn ties(held: &Held, language: Language) -> Option<String> {
    use crate::scenario::contest::Tie;
    let contest = held.event.contest();
    let names: Vec<String> = contest
        .ties
        .iter()
        .map(|tie| match tie {
            Tie::Stage(stage) => contest
                .stage(&stage.value)
                .map_or_else(String::new, |(_, stage)| stage.title.value.clone()),
            Tie::ExtraRiskQuestion => say(language, "hall-tie-extra"),
        })
        .collect();
    let joined = names.join(if language == Language::Zh {
        "、"
    } else {
        ", "
    });
    (!names.is_empty()).then(|| Message::new("hall-ties").with("ties", joined).say(language))
}
