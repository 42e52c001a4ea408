//! An item of the left rail: an icon over its name, on `accent_soft` while its page is open.

use egui::{Color32, CursorIcon, Response, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::{
    focus::{focus_ring, hovered},
    label::{Line, paint_icon},
};
use crate::ui::theme::{Icon, Tokens, Type, corner, height};

/// A rail item; `named` is off in windows under 700 points high, where only the icon is left.
pub fn rail_item(ui: &mut Ui, icon: Icon, name: &str, open: bool, named: bool) -> Response {
    let t = Tokens::of(ui);
    let size = vec2(
        height::RAIL_ITEM_WIDTH,
        if named { height::RAIL_ITEM } else { 40.0 },
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), open, name)
    });
    if ui.is_rect_visible(rect) {
        let rest = if open {
            t.accent_soft
        } else {
            Color32::TRANSPARENT
        };
        let over = if open { t.accent_soft } else { t.hover };
        let ground = hovered(ui, &response, rest, over);
        ui.painter().rect_filled(rect, corner::TABLE, ground);
        let ink = if open { t.accent } else { t.text_2 };
        let icon = if open { icon.filled() } else { icon };
        let lift = if named { 10.0 } else { 0.0 };
        paint_icon(
            ui.painter(),
            icon,
            rect.center() - vec2(0.0, lift),
            22.0,
            ink,
        );
        if named {
            let line = if open {
                Line::medium(ui, Type::Dense, ink, name)
            } else {
                Line::new(ui, Type::Dense, ink, name)
            };
            let line = line.within(ui, rect.width() - 4.0);
            line.middle(ui.painter(), rect.center() + vec2(0.0, 14.0));
        }
        focus_ring(ui, &response, corner::TABLE, false);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if named {
        response
    } else {
        response.on_hover_text(name)
    }
}
