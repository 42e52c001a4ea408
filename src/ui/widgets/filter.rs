//! A filter chip: unset with a caret, set with its value and a cross.

use egui::{CursorIcon, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{
    focus::{focus_ring, hovered},
    label::{Line, paint_icon},
};
use crate::ui::{
    shapes::framed_rect,
    theme::{Tokens, Type, corner, height, icons, space, stroke},
};

/// A filter: `label` is its name while unset and its value while `set`. A click opens its menu or clears it.
pub fn filter_chip(ui: &mut Ui, label: &str, set: bool) -> Response {
    let t = Tokens::of(ui);
    let line = if set {
        Line::medium(ui, Type::Dense, t.accent, label)
    } else {
        Line::new(ui, Type::Dense, t.text_2, label)
    };
    let size = vec2(
        line.width() + ICON + space::XS + 2.0 * space::M + 4.0,
        height::FILTER,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), set, label));
    if ui.is_rect_visible(rect) {
        let (rest, edge) = if set {
            (t.accent_soft, t.accent_line)
        } else {
            (t.surface, t.line_strong)
        };
        let fill = hovered(
            ui,
            &response,
            rest,
            if set { t.accent_soft } else { t.hover },
        );
        let edge = Stroke::new(stroke::HAIR, edge);
        framed_rect(ui.painter(), rect, corner::BUTTON, fill, edge);
        let at = pos2(rect.left() + space::M + 2.0, rect.center().y);
        line.left(ui.painter(), at);
        let (icon, ink) = if set {
            (icons::X, t.accent)
        } else {
            (icons::CARET_DOWN, t.text_2)
        };
        let middle = pos2(rect.right() - space::M - ICON / 2.0, rect.center().y);
        paint_icon(ui.painter(), icon, middle, ICON, ink);
        focus_ring(ui, &response, corner::BUTTON, false);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

const ICON: f32 = 12.0;
