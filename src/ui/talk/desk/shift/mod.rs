//! The shift: its clock and what lets time pass, the channels as they stand, the figures over the hours, who sits where,
//! and forms for everything else.

mod channels;
mod chart;
mod data;
mod staff;

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::{
    super::Scene,
    form::{self, FormView},
};
use crate::{
    app::{Actions, TalkAction},
    desk::shift::{ShiftRun, name},
    scenario::ActionPlace,
    text::say,
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, Tone, notice},
    },
};

/// What the screen keeps from frame to frame.
#[derive(Default)]
pub struct ShiftView {
    /// The figure plotted, by its place in the menu.
    plotted: usize,
}

/// Draws the shift over the width that is left.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    run: &ShiftRun,
    view: &mut ShiftView,
    forms: &mut BTreeMap<String, FormView>,
    actions: &mut Actions,
) {
    let (language, talk) = (scene.language, scene.talk.language());
    clock_ui(ui, scene, run, actions);
    for (over, words) in data::notices(run, language, talk) {
        let (tone, icon) = match over {
            true => (Tone::Ok, icons::CHECK_CIRCLE),
            false => (Tone::Warn, icons::MEGAPHONE_SIMPLE),
        };
        notice(ui, tone, icon, &words, None);
    }
    channels::show(ui, &data::channels(run, language, talk), scene);
    chart::show(ui, scene, run, view);
    staff::show(ui, scene, &data::groups(run, talk), actions);
    // Time and people are moved above; the rest has forms.
    let wanted = |id: &str| id != name::ADVANCE && id != name::MOVE;
    form::some(ui, scene, forms, ActionPlace::Shift, &wanted, actions);
}

/// The clock, and the buttons that let time pass.
fn clock_ui(ui: &mut Ui, scene: Scene<'_>, run: &ShiftRun, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = scene.language;
    Card::new()
        .margin(egui::Margin::symmetric(14, 11))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            Rows::new(Type::TitleSmall)
                .strong(&data::clock(run, language), t.text)
                .show(ui);
            if run.floor.is_over(&run.plan) {
                let words = say(language, "shift-ui-over");
                Rows::of(Type::Small, t.text_2, &words).show(ui);
                return;
            }
            ui.horizontal_wrapped(|ui| {
                for step in data::steps(run, language) {
                    let pressed = Button::plain(&step.label)
                        .bar()
                        .enabled(!scene.ended())
                        .show(ui)
                        .clicked();
                    if pressed {
                        let with = BTreeMap::from([("until".to_owned(), step.until)]);
                        actions.push(TalkAction::Do(name::ADVANCE.to_owned(), with));
                    }
                }
            });
        });
}
