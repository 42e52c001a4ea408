//! The mark of the product: a rounded speech bubble in `accent` with four bars of sound.

use egui::{Rect, Response, Sense, Ui, Vec2, pos2, vec2};

use super::label::pictures;
use crate::ui::{shapes::round_line, theme::Tokens};

/// Heights of the four bars in units of the 32 × 32 mark.
const BARS: [f32; 4] = [4.0, 11.0, 16.0, 5.0];

/// The mark, `size` points wide; `name` is the name of the product.
pub fn brand(ui: &mut Ui, size: f32, name: &str) -> Response {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    pictures(&response, name);
    let unit = size / 32.0;
    let at = |x: f32, y: f32| rect.min + vec2(x, y) * unit;
    let painter = ui.painter();
    let bubble = Rect::from_min_max(at(0.0, 0.0), at(32.0, 28.0));
    painter.rect_filled(bubble, 8.0 * unit, t.accent);
    let tail = vec![at(6.0, 26.0), at(14.5, 26.0), at(6.5, 33.0)];
    painter.add(egui::Shape::convex_polygon(
        tail,
        t.accent,
        egui::Stroke::NONE,
    ));
    for (i, high) in BARS.iter().enumerate() {
        let x = 8.2 + 5.2 * i as f32;
        let ends = [
            at(x, 14.0 - high / 2.0 + 1.0),
            at(x, 14.0 + high / 2.0 - 1.0),
        ];
        let ends = if *high > 4.5 {
            ends
        } else {
            [pos2(ends[0].x, at(x, 13.2).y), at(x, 14.8)]
        };
        round_line(painter, &ends, 2.8 * unit, t.on_accent);
    }
    response
}
