//! The clock of a game: a ring that empties, the time in it, and what it is the time of.

use egui::{Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{Stand, clock};
use crate::{
    text::Message,
    ui::{
        rows::Rows,
        shapes::arc,
        theme::{Tokens, Type, space},
        widgets::Line,
    },
};

/// Diameter of the ring, and width of its line.
const SIZE: f32 = 132.0;
const WIDE: f32 = 9.0;
/// Below this share of the time, or this many milliseconds, the ring warns.
const SHORT: f32 = 0.15;
const SHORT_MS: u64 = 10_000;

/// Draws the clock of what runs, called `what`; without a time that runs, only what is waited for.
pub fn show(ui: &mut Ui, stand: Stand<'_>, what: &str) {
    let t = Tokens::of(ui);
    let whole = stand.lane.whole();
    let left = stand.left();
    let size = vec2(ui.available_width(), SIZE);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let centre = pos2(rect.left() + SIZE / 2.0, rect.center().y);
    let radius = (SIZE - WIDE) / 2.0 - 1.0;
    let painter = ui.painter();
    let whole_turn = arc(centre, radius, 0.0, std::f32::consts::TAU);
    painter.add(Shape::line(whole_turn, Stroke::new(WIDE, t.line)));
    let told = left.map_or("--:--".to_owned(), clock);
    let spoken = Message::new("game-time-left")
        .with("what", what.to_owned())
        .with("time", told.clone());
    let spoken = match left {
        Some(_) => spoken.say(stand.language),
        None => what.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let mut ink = t.text_3;
    if let Some(left) = left {
        let share = left as f32 / whole.max(1) as f32;
        let short = share < SHORT || left < SHORT_MS;
        let colour = if short { t.warn.ink } else { t.accent };
        ink = if short { t.warn.ink } else { t.text };
        if share > 0.0 {
            let from = -std::f32::consts::FRAC_PI_2;
            let to = from + std::f32::consts::TAU * share.min(1.0);
            let line = arc(centre, radius, from, to);
            painter.add(Shape::line(line, Stroke::new(WIDE, colour)));
        }
    }
    Line::medium(ui, Type::Page, ink, &told).middle(ui.painter(), centre);
    let beside = Rect::from_min_max(pos2(rect.left() + SIZE + space::L, rect.top()), rect.max);
    let words = Rows::new(Type::TitleSmall).strong(what, t.text).max_rows(3);
    let laid = words.layout(ui, beside.width());
    let top = beside.center().y - laid.size().y / 2.0 - 10.0;
    laid.paint(ui.painter(), pos2(beside.left(), top));
    if left.is_some() {
        let of = Message::new("game-time-of").with("time", clock(whole));
        let of = Line::new(ui, Type::Small, t.text_2, &of.say(stand.language));
        let foot = pos2(beside.left(), top + laid.size().y + 12.0);
        of.left(ui.painter(), foot);
    }
}
