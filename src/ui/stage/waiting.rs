//! Before, between, and when nothing else goes on: what it is, and what comes next.

use egui::{Align, Rect, Ui, UiBuilder, pos2, vec2};

use super::Stand;
use crate::{
    app::stage::{EventShow, StageShow, StageStep},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, brand, paint_icon},
    },
};

/// Height of a stage in the list, and its width.
const ROW: f32 = 32.0;
const WIDE: f32 = 560.0;

/// Draws the scene into `rect`.
pub fn show(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    match &stand.show.event {
        Some(event) => event_ui(ui, rect, stand, event),
        None => ready(ui, rect, stand),
    }
}

/// Nothing to follow yet: the mark, and that the screen is ready.
fn ready(ui: &mut Ui, rect: Rect, stand: Stand<'_>) {
    let t = Tokens::of(ui);
    let language = stand.language;
    let mark = Rect::from_center_size(rect.center() - vec2(0.0, 70.0), vec2(96.0, 96.0));
    let name = say(language, "app-name");
    let mut place = ui.new_child(UiBuilder::new().id_salt("ready").max_rect(mark));
    brand(&mut place, 96.0, &name);
    let at = rect.center();
    Line::new(ui, Type::Display, t.text, &name).middle(ui.painter(), at + vec2(0.0, 30.0));
    let words = say(language, "stage-ready");
    Line::new(ui, Type::Title, t.text_2, &words).middle(ui.painter(), at + vec2(0.0, 78.0));
}

fn event_ui(ui: &mut Ui, rect: Rect, stand: Stand<'_>, event: &EventShow) {
    let t = Tokens::of(ui);
    let language = stand.language;
    let high = event.stages.len().min(7) as f32 * ROW;
    let title = Rows::of(Type::Display, t.text, &event.title).max_rows(2);
    let laid = title.layout(ui, rect.width() - 2.0 * space::PAGE - 80.0);
    let block = laid.size().y + space::XL + 24.0 + space::PAGE + high;
    let mut top = rect.center().y - block / 2.0;
    let x = rect.center().x - laid.size().x / 2.0;
    laid.paint(ui.painter(), pos2(x, top));
    top += laid.size().y + space::M;
    let line = Line::new(ui, Type::Title, t.text_2, &summary(event, stand));
    line.middle(ui.painter(), pos2(rect.center().x, top + 12.0));
    top += 24.0 + space::PAGE;
    let left = rect.center().x - WIDE / 2.0;
    let first = event.now.unwrap_or(0).saturating_sub(2);
    let shown = event.stages.iter().enumerate().skip(first).take(7);
    for (row, (at, stage)) in shown.enumerate() {
        let place = Rect::from_min_size(pos2(left, top + row as f32 * ROW), vec2(WIDE, ROW));
        stage_ui(ui, place, stand, stage, event.now == Some(at));
    }
    if !event.drawn && !event.commitment.is_empty() {
        let short: String = event.commitment.chars().take(16).collect();
        let words = Message::new("stage-commitment").with("digest", short);
        let rows = Rows::of(Type::Small, t.text_3, &words.say(language)).align(Align::Center);
        let laid = rows.layout(ui, rect.width() - 120.0);
        let x = rect.center().x - laid.size().x / 2.0;
        laid.paint(
            ui.painter(),
            pos2(x, rect.bottom() - space::XL - laid.size().y),
        );
    }
}

/// How many enter, and what is waited for.
fn summary(event: &EventShow, stand: Stand<'_>) -> String {
    let waits = match event.now.and_then(|at| event.stages.get(at)) {
        _ if event.closed => "stage-over",
        Some(stage) if stage.step == StageStep::Open => "stage-runs",
        Some(_) if !event.drawn => "stage-entering",
        Some(_) => "stage-next",
        None => "stage-counting",
    };
    let waits = say(stand.language, waits);
    let key = match event.teams.is_empty() {
        true => "stage-entered",
        false => "stage-entered-teams",
    };
    Message::new(key)
        .with("entrants", event.entrants.len())
        .with("teams", event.teams.len())
        .with("waits", waits)
        .say(stand.language)
}

fn stage_ui(ui: &Ui, rect: Rect, stand: Stand<'_>, stage: &StageShow, now: bool) {
    let t = Tokens::of(ui);
    let painter = ui.painter();
    if now {
        painter.rect_filled(
            rect.shrink2(vec2(0.0, 1.0)),
            f32::from(corner::BUTTON),
            t.accent_soft,
        );
    }
    let y = rect.center().y;
    let (icon, ink) = match stage.step {
        StageStep::Closed => (icons::CHECK_CIRCLE.filled(), t.accent),
        StageStep::Open => (icons::RADIO_BUTTON.filled(), t.accent),
        StageStep::Waiting => (icons::CIRCLE, t.control),
    };
    paint_icon(painter, icon, pos2(rect.left() + 20.0, y), 16.0, ink);
    let key = match (stage.step, stage.by_team) {
        (StageStep::Open, _) => "stage-done-of",
        (_, true) => "stage-minutes-team",
        (_, false) => "stage-minutes",
    };
    let about = Message::new(key)
        .with("minutes", stage.minutes)
        .with("done", stage.done.0)
        .with("all", stage.done.1)
        .say(stand.language);
    let about = Line::new(ui, Type::Dense, t.text_2, &about);
    about.right(painter, pos2(rect.right() - space::L, y));
    let ink = if stage.step == StageStep::Closed {
        t.text_2
    } else {
        t.text
    };
    let title = match now {
        true => Line::medium(ui, Type::Title, ink, &stage.title),
        false => Line::new(ui, Type::BodyLarge, ink, &stage.title),
    };
    let room = rect.width() - about.width() - 70.0;
    title
        .within(ui, room)
        .left(painter, pos2(rect.left() + 40.0, y));
}
