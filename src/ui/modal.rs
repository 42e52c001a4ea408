//! A question that must be answered before the work goes on: a card in the middle over a dimmed window.

use egui::{Frame, Id, Margin, Modal, Stroke, Ui};

use super::theme::{Tokens, corner, shadow, space, stroke};

/// Shows `content` over everything; returns what it made, and whether the person turned away from it with Esc or a
/// press outside.
pub fn modal<R>(ui: &Ui, name: &str, wide: f32, content: impl FnOnce(&mut Ui) -> R) -> (R, bool) {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.popup)
        .stroke(Stroke::new(stroke::HAIR, t.line_strong))
        .corner_radius(corner::CARD)
        .shadow(shadow(t))
        .inner_margin(Margin::same(20));
    let shown = Modal::new(Id::new(("heard-modal", name)))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing.y = space::M;
            content(ui)
        });
    let away = shown.should_close();
    (shown.inner, away)
}
