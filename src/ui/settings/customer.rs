//! The customer as a language model: which model words it, how freely, and whether it answers. Address and key are those of
//! the card above.

use egui::Ui;

use super::{
    judge::typed_ui,
    row::{row, section},
};
use crate::{
    app::{
        Actions, JudgeAction, JudgeSet, Model,
        judge::{CUSTOMER_TEMPERATURES, Judge, Tested},
    },
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons},
        widgets::{Button, Tone, divider, notice, segment},
    },
};

/// Width of the controls.
const WIDE: f32 = 264.0;

/// What is typed and not taken over yet.
#[derive(Clone, Debug, Default)]
pub struct CustomerView {
    model: Option<String>,
}

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut CustomerView, actions: &mut Actions) {
    let language = model.language;
    let judge = &model.judge;
    section(ui, &say(language, "voice-title"), |ui| {
        divider(ui, 0.0);
        let t = Tokens::of(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "voice-about")).show(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "voice-sends")).show(ui);
        let stored = &judge.settings.customer_model;
        if let Some(typed) = typed_ui(ui, language, "voice-model", &mut view.model, stored) {
            actions.push(JudgeAction::Set(JudgeSet::CustomerModel(typed)));
        }
        temperature_ui(ui, judge, language, actions);
        test_ui(ui, judge, language, actions);
    });
}

fn temperature_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let (what, means) = (
        say(language, "voice-temperature"),
        say(language, "voice-temperature-means"),
    );
    let names = CUSTOMER_TEMPERATURES.map(|it| format!("{}", f64::from(it) / 100.0));
    let labels = names.each_ref().map(String::as_str);
    let now = judge.settings.customer_temperature;
    let mut all = CUSTOMER_TEMPERATURES.iter();
    let chosen = all.position(|one| *one == now).unwrap_or(2);
    let pressed = row(ui, &what, &means, WIDE, |ui| {
        segment(ui, "voice-temperature", &labels, chosen, Some(WIDE))
    });
    if let Some(at) = pressed {
        let hundredths = CUSTOMER_TEMPERATURES[at];
        actions.push(JudgeAction::Set(JudgeSet::CustomerTemperature(hundredths)));
    }
}

fn test_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let fault = judge.settings.customer().err();
    let means = match (&fault, &judge.customer_tested) {
        (Some(fault), _) => fault.message().say(language),
        (None, Tested::Not) => say(language, "judge-test-not"),
        (None, Tested::Busy) => say(language, "judge-test-busy"),
        (None, Tested::Answered(model)) => Message::new("judge-test-answered")
            .with("model", model.clone())
            .say(language),
        (None, Tested::Failed(trouble)) => trouble.message().say(language),
    };
    let what = say(language, "voice-test");
    let button = say(language, "voice-test-button");
    let able = fault.is_none() && judge.customer_tested != Tested::Busy;
    let pressed = row(ui, &what, &means, 132.0, |ui| {
        let button = Button::plain(&button)
            .icon(icons::PLAY)
            .enabled(able)
            .id("voice-test");
        button.show(ui).clicked()
    });
    if pressed {
        actions.push(JudgeAction::TestCustomer);
    }
    if let (None, Tested::Failed(trouble)) = (fault, &judge.customer_tested) {
        let hint = trouble.hint().say(language);
        notice(ui, Tone::Warn, icons::WARNING, &hint, None);
    }
}
