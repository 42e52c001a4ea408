//! Declares an attempt void: the button, and the question who does it and why.

use egui::Ui;

use super::DebriefView;
use crate::{
    app::{Actions, DebriefAction, Model, debrief::Debrief},
    text::say,
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field},
    },
};

/// Who voids it, and why, while it is typed.
#[derive(Clone, Debug, Default)]
pub struct Voiding {
    name: String,
    why: String,
}

/// The button, where somebody else than the case worded the customer and nobody has voided it.
pub(super) fn button(ui: &mut Ui, model: &Model, debrief: &Debrief, view: &mut DebriefView) {
    if !debrief.can_be_voided() {
        return;
    }
    let words = say(model.language, "void-button");
    let button = Button::quiet(&words).icon(icons::WARNING).bar();
    if button.show(ui).clicked() {
        view.voiding = Some(Voiding::default());
    }
}

/// The question.
pub(super) fn ask(ui: &mut Ui, model: &Model, view: &mut DebriefView, actions: &mut Actions) {
    let Some(voiding) = &mut view.voiding else {
        return;
    };
    let words = |key: &str| say(model.language, key);
    let (answer, away) = modal(ui, "void", 420.0, |ui, outside| {
        let t = Tokens::of(ui);
        ui.spacing_mut().item_spacing.y = space::XS;
        Rows::of(Type::Title, t.text, &words("void-ask")).show(ui);
        Rows::of(Type::Body, t.text_2, &words("void-about")).show(ui);
        ui.add_space(space::M);
        let (name, why) = (words("void-name"), words("void-why"));
        let first = Field::new(&mut voiding.name, &name)
            .hint(&name)
            .id("void-name")
            .show(ui);
        ui.add_space(space::XS);
        Field::new(&mut voiding.why, &why)
            .hint(&why)
            .id("void-why")
            .show(ui);
        ui.add_space(space::M);
        let whole = !voiding.name.trim().is_empty() && !voiding.why.trim().is_empty();
        let (yes, no) = (words("void-yes"), words("void-no"));
        let answer = answer_ui(ui, outside, Button::warn(&yes).enabled(whole), &no).0;
        if outside {
            // Whoever voids it says first who they are.
            first.request_focus();
        }
        answer
    });
    if answer == Some(true) {
        let (by, why) = (
            voiding.name.trim().to_owned(),
            voiding.why.trim().to_owned(),
        );
        if !by.is_empty() && !why.is_empty() {
            actions.push(DebriefAction::Void(by, why));
        }
    }
    if answer.is_some() || away {
        view.voiding = None;
    }
}
