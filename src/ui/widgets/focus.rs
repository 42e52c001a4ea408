//! The focus ring that egui does not draw, and the fade of a hover.

use egui::{Color32, CornerRadius, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{Tokens, motion, seconds, stroke};

/// Draws the ring around `response` if it has the focus: 2 points of `accent` that follow the corner. On a `filled`
/// control the ring stands 2 points further out, over the ground.
pub fn focus_ring(ui: &Ui, response: &Response, corner: u8, filled: bool) {
    if !response.has_focus() {
        return;
    }
    let (out, corner) = if filled {
        (4.0, corner.saturating_add(4))
    } else {
        (0.0, corner)
    };
    let stroke = Stroke::new(stroke::BOLD, Tokens::of(ui).accent);
    let rect = response.rect.expand(out);
    ui.painter()
        .rect_stroke(rect, CornerRadius::same(corner), stroke, StrokeKind::Inside);
}

/// The colour between `rest` and `over` as the pointer comes and goes.
pub fn hovered(ui: &Ui, response: &Response, rest: Color32, over: Color32) -> Color32 {
    let on = response.hovered() || response.is_pointer_button_down_on();
    let secs = motion(ui.ctx(), seconds::HOVER);
    let share = ui
        .ctx()
        .animate_bool_with_time(response.id.with("hover"), on, secs);
    rest.lerp_to_gamma(over, share)
}
