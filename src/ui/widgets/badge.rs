//! The badge of a competency: its glyph on its ground.

use egui::{Pos2, Rect, Response, Sense, Ui, Vec2, pos2, vec2};

use super::label::{Line, pictures};
use crate::{
    scenario::Competency,
    text::Language,
    ui::theme::{Tokens, Type, competency_name, corner, glyph, height, space},
};

/// The badge alone; screen readers and hover get the full name.
pub fn badge(ui: &mut Ui, competency: Competency, language: Language) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(height::BADGE), Sense::hover());
    let name = competency_name(competency, language);
    pictures(&response, &name);
    paint_badge(ui, rect.center(), competency, language);
    response.on_hover_text(name)
}

/// The badge and the name after it in `text`.
pub fn badge_named(ui: &mut Ui, competency: Competency, language: Language) -> Response {
    let name = competency_name(competency, language);
    let line = Line::new(ui, Type::Body, Tokens::of(ui).text, &name);
    let size = vec2(height::BADGE + space::M + line.width(), line.height());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    pictures(&response, &name);
    let middle = pos2(rect.left() + height::BADGE / 2.0, rect.center().y);
    paint_badge(ui, middle, competency, language);
    line.right(ui.painter(), rect.right_center());
    response
}

/// Draws the badge with its middle at `center`.
pub fn paint_badge(ui: &Ui, center: Pos2, competency: Competency, language: Language) {
    let hue = Tokens::of(ui).competency(competency);
    let rect = Rect::from_center_size(center, Vec2::splat(height::BADGE));
    ui.painter().rect_filled(rect, corner::BADGE, hue.soft);
    let line = Line::medium(ui, Type::Small, hue.ink, &glyph(competency, language));
    line.middle(ui.painter(), center);
}
