//! A toast: a short notice that floats at the foot of the window for as long as the caller shows it.

use egui::{Align2, Area, CornerRadius, Frame, Id, Margin, Order, Response, Stroke, Ui, vec2};

use super::{button::link, label::icon, tone::Tone};
use crate::ui::{
    rows::Rows,
    theme::{Icon, Tokens, Type, corner, shadow, space, stroke},
};

/// Shows `sentence` above the status bar; returns the response of its action, if it has one. The caller decides
/// how long, because nothing here reads a clock.
pub fn toast(
    ui: &Ui,
    tone: Tone,
    mark: Icon,
    sentence: &str,
    action: Option<&str>,
) -> Option<Response> {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(t.popup)
        .stroke(Stroke::new(stroke::HAIR, t.line_strong))
        .corner_radius(CornerRadius::same(corner::TABLE))
        .shadow(shadow(t))
        .inner_margin(Margin::symmetric(14, 9));
    Area::new(Id::new("heard-toast"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -60.0))
        .show(ui.ctx(), |ui| {
            let shown = frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    icon(ui, mark, 16.0, tone.pair(t).ink);
                    let width = 420.0;
                    Rows::of(Type::Dense, t.text, sentence).show_in(ui, width);
                    action.map(|words| link(ui, words))
                })
                .inner
            });
            shown.inner
        })
        .inner
}
