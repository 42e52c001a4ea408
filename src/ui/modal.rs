//! A question that must be answered before the work goes on: a card in the middle over a dimmed window. The keyboard
//! is inside it while it is there: Enter presses the button that has the focus, which at first is the one that goes
//! on, and Esc turns away.

use egui::{Align, Frame, Id, Layout, Margin, Modal, Response, Stroke, Ui};

use super::{
    theme::{Tokens, corner, shadow, space, stroke},
    widgets::Button,
};

/// Shows `content` over everything; returns what it made, and whether the person turned away from it with Esc or a
/// press outside. `content` is told whether the focus is still outside: then it gives it to what it should begin with.
pub fn modal<R>(
    ui: &Ui,
    name: &str,
    wide: f32,
    content: impl FnOnce(&mut Ui, bool) -> R,
) -> (R, bool) {
    let t = Tokens::of(ui);
    framed(ui, name, t.popup, wide, content)
}

/// As [`modal`], on the ground `fill`.
pub fn framed<R>(
    ui: &Ui,
    name: &str,
    fill: egui::Color32,
    wide: f32,
    content: impl FnOnce(&mut Ui, bool) -> R,
) -> (R, bool) {
    let t = Tokens::of(ui);
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(stroke::HAIR, t.line_strong))
        .corner_radius(corner::CARD)
        .shadow(shadow(t))
        .inner_margin(Margin::same(20));
    let shown = Modal::new(Id::new(("heard-modal", name)))
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(wide);
            ui.spacing_mut().item_spacing.y = space::M;
            let outside = focus_is_outside(ui);
            content(ui, outside)
        });
    let away = shown.should_close();
    (shown.inner, away)
}

/// The two buttons at the foot: `yes` goes on, `no` is said by the words of a plain button. Returns the answer, once
/// there is one, and the button `yes`.
pub fn answer_ui(
    ui: &mut Ui,
    outside: bool,
    yes: Button<'_>,
    no: &str,
) -> (Option<bool>, Response) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let yes = yes.show(ui);
        if outside {
            yes.request_focus();
        }
        let no = Button::plain(no).show(ui).clicked();
        let answer = yes.clicked().then_some(true);
        (answer.or(no.then_some(false)), yes)
    })
    .inner
}

/// Whether nothing in the layer of `ui` has the focus, as at the moment a dialog opens.
fn focus_is_outside(ui: &Ui) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_none_or(|response| response.layer_id != ui.layer_id())
}
