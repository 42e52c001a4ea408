//! Pips: a small whole number shown as that many lit bars.

use egui::{CornerRadius, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::theme::{Tokens, corner, height};

/// `value` lit bars out of `max` over the width that is left; `label` says it for screen readers.
pub fn pips(ui: &mut Ui, value: u32, max: u32, label: &str) -> Response {
    let size = vec2(ui.available_width(), height::METER);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, label));
    paint_pips(ui, rect, value, max);
    response
}

/// Draws the bars into `rect`; more than 40 are drawn as 40.
pub(super) fn paint_pips(ui: &Ui, rect: Rect, value: u32, max: u32) {
    const GAP: f32 = 4.0;
    let t = Tokens::of(ui);
    let count = max.clamp(1, 40);
    let each = ((rect.width() + GAP) / count as f32 - GAP).max(1.0);
    for i in 0..count {
        let left = rect.left() + i as f32 * (each + GAP);
        let pip = Rect::from_min_size(pos2(left, rect.top()), vec2(each, rect.height()));
        let fill = if i < value { t.text_2 } else { t.line };
        ui.painter()
            .rect_filled(pip, CornerRadius::same(corner::BADGE), fill);
    }
}
