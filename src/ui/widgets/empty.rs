//! The empty state: a calm face, one sentence, one button.

use egui::{Align, Layout, Response, Ui};

use super::button::Button;
use crate::ui::{
    face::{Face, Persona},
    rows::Rows,
    theme::{Mood, Tokens, Type, space},
};

/// Says in one sentence that nothing is here yet and offers the one thing to do about it.
pub fn empty(ui: &mut Ui, sentence: &str, button: Option<&str>) -> Option<Response> {
    let t = Tokens::of(ui);
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.add_space(space::PAGE);
        Face::new(&Persona::NOBODY, Mood::Calm, 72.0).show(ui);
        ui.add_space(space::M);
        let width = ui.available_width().min(360.0);
        Rows::of(Type::Body, t.text_2, sentence)
            .align(Align::Center)
            .show_in(ui, width);
        ui.add_space(space::M);
        button.map(|label| Button::plain(label).show(ui))
    })
    .inner
}
