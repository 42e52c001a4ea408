//! A radio card: one choice of a few, with what it means under its name.

use egui::{CursorIcon, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    check::paint_radio,
    focus::{focus_ring, hovered},
};
use crate::ui::{
    rows::Rows,
    shapes::framed_rect,
    theme::{Tokens, Type, corner, space, stroke},
};

/// A choice over the width that is left: its `name`, what it `means`, and a small `note` (who sees it); either may
/// be empty.
pub fn radio_card(ui: &mut Ui, chosen: bool, name: &str, means: &str, note: &str) -> Response {
    const TEXT_LEFT: f32 = 38.0;
    let t = Tokens::of(ui);
    let width = ui.available_width();
    let room = width - TEXT_LEFT - space::L;
    let lines = [
        (Rows::of(Type::Title, t.text, name), true),
        (Rows::of(Type::Dense, t.text_2, means), !means.is_empty()),
        (Rows::of(Type::Small, t.text_2, note), !note.is_empty()),
    ];
    let laid: Vec<_> = lines
        .iter()
        .filter(|l| l.1)
        .map(|(rows, _)| rows.layout(ui, room))
        .collect();
    let high = laid.iter().map(|l| l.size().y).sum::<f32>() + 2.0 * space::M;
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), chosen, name)
    });
    let (fill, edge) = if chosen {
        (t.accent_soft, t.accent)
    } else {
        (hovered(ui, &response, t.surface, t.hover), t.line_strong)
    };
    framed_rect(
        ui.painter(),
        rect,
        corner::BUTTON,
        fill,
        Stroke::new(stroke::HAIR, edge),
    );
    paint_radio(
        ui,
        pos2(rect.left() + 21.0, rect.top() + space::M + 12.0),
        chosen,
    );
    let mut at = pos2(rect.left() + TEXT_LEFT, rect.top() + space::M);
    for line in laid {
        line.paint(ui.painter(), at);
        at.y += line.size().y;
    }
    focus_ring(ui, &response, corner::BUTTON, false);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
