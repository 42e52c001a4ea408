//! The stages of the event, one below the other, and below them the conditions that are the same for all.

use egui::{CursorIcon, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{conditions, words::time_of_day};
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held},
    },
    text::{Language, Message, say},
    ui::{
        shapes::framed_rect,
        theme::{Tokens, Type, corner, icons, space},
        widgets::{Line, focus_ring, hovered, paint_icon, section_head},
    },
};

/// Height of a stage.
const ROW: f32 = 49.0;
/// Radius of its mark.
const MARK: f32 = 10.0;

/// How far a stage is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Far {
    Coming,
    Open,
    Closed,
}

/// Draws the stages at the cursor.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, actions: &mut Actions) {
    ui.spacing_mut().item_spacing.y = 0.0;
    section_head(ui, &say(model.language, "hall-stages"), "");
    ui.add_space(space::S);
    let count = held.event.contest().stages.len();
    for at in 0..count {
        if row_ui(ui, model, held, at, at + 1 == count) {
            actions.push(HallAction::Look(at, None));
        }
    }
    conditions::show(ui, model, held);
}

fn row_ui(ui: &mut Ui, model: &Model, held: &Held, at: usize, last: bool) -> bool {
    let Some((stage, state)) = held.event.stage(at) else {
        return false;
    };
    let t = Tokens::of(ui);
    let language = model.language;
    let far = match (state.opened, state.closed) {
        (None, _) => Far::Coming,
        (Some(_), None) => Far::Open,
        (Some(_), Some(_)) => Far::Closed,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let looked = held.focus.0 == at;
    let about = about(model, held, at, far);
    let spoken = format!("{} · {about}", stage.title.value);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, looked, &spoken));
    let ground = Rect::from_min_max(
        pos2(rect.left() + 26.0, rect.top()),
        rect.max - vec2(0.0, 4.0),
    );
    let rest = if looked { t.accent_soft } else { t.canvas };
    let fill = hovered(ui, &response, rest, t.hover);
    framed_rect(ui.painter(), ground, corner::BUTTON, fill, Stroke::NONE);
    let centre = pos2(rect.left() + MARK, rect.top() + 15.0);
    if !last {
        let ink = if far == Far::Closed {
            t.accent
        } else {
            t.line_strong
        };
        let stroke = Stroke::new(1.5, ink);
        ui.painter()
            .vline(centre.x, centre.y + MARK..=centre.y + ROW - MARK, stroke);
    }
    mark_ui(ui, centre, far);
    let minutes = Message::new("hall-minutes")
        .with("minutes", stage.minutes.value)
        .say(language);
    let minutes = Line::new(ui, Type::Small, t.text_3, &minutes);
    let left = ground.left() + space::S;
    let room = ground.right() - left - minutes.width() - 2.0 * space::S;
    let title = Line::medium(ui, Type::Body, t.text, &stage.title.value).within(ui, room);
    title.left(ui.painter(), pos2(left, rect.top() + 13.0));
    minutes.left(
        ui.painter(),
        pos2(left + title.width() + space::S, rect.top() + 14.0),
    );
    let about = Line::new(ui, Type::Small, t.text_2, &about).within(ui, ground.width() - space::M);
    about.left(ui.painter(), pos2(left, rect.top() + 33.0));
    focus_ring(ui, &response, corner::BUTTON, false);
    response.clicked()
}

fn mark_ui(ui: &Ui, centre: egui::Pos2, far: Far) {
    let t = Tokens::of(ui);
    match far {
        Far::Closed => {
            ui.painter().circle_filled(centre, MARK, t.accent);
            paint_icon(ui.painter(), icons::CHECK, centre, 12.0, t.on_accent);
        }
        Far::Open => {
            ui.painter().circle_filled(centre, MARK, t.accent);
            ui.painter().circle_filled(centre, 4.5, t.on_accent);
        }
        Far::Coming => {
            let edge = Stroke::new(1.5, t.line_strong);
            ui.painter().circle(centre, MARK - 0.75, t.surface, edge);
        }
    }
}

/// Since when, and how many are done.
fn about(model: &Model, held: &Held, at: usize, far: Far) -> String {
    let language = model.language;
    let Some((_, state)) = held.event.stage(at) else {
        return String::new();
    };
    let takers = held.takers(at);
    let done = |taker: &&crate::contest::Taker| {
        held.event
            .run(at, **taker)
            .is_some_and(|run| run.done.is_some())
    };
    let done = takers.iter().filter(done).count();
    let opened = state
        .opened
        .map(|at| time_of_day(at, model.zone_ms))
        .unwrap_or_default();
    let message = match far {
        Far::Coming => return say(language, "hall-stage-coming"),
        Far::Open => Message::new("hall-stage-open"),
        Far::Closed => Message::new("hall-stage-closed"),
    };
    of(message.with("time", opened), done, takers.len(), language)
}

fn of(message: Message, done: usize, all: usize, language: Language) -> String {
    message.with("done", done).with("all", all).say(language)
}
