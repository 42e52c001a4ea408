//! A second hearing by a language model: which model, whether it answers, and its switch, off by default. Address and key are
//! those of the judge's card.

use egui::Ui;

use super::{
    judge::typed_ui,
    row::{row, section},
};
use crate::{
    app::{
        Actions, JudgeAction, JudgeSet, Model,
        judge::{Judge, Tested},
    },
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons},
        widgets::{Button, Tone, checkbox, divider, notice},
    },
};

/// What is typed and not taken over yet.
#[derive(Clone, Debug, Default)]
pub struct HearingView {
    model: Option<String>,
}

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut HearingView, actions: &mut Actions) {
    let language = model.language;
    let judge = &model.judge;
    section(ui, &say(language, "hearing-title"), |ui| {
        divider(ui, 0.0);
        let t = Tokens::of(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "hearing-about")).show(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "hearing-sends")).show(ui);
        let stored = &judge.settings.hearing_model;
        if let Some(typed) = typed_ui(ui, language, "hearing-model", &mut view.model, stored) {
            actions.push(JudgeAction::Set(JudgeSet::HearingModel(typed)));
        }
        test_ui(ui, judge, language, actions);
        switch_ui(ui, judge, language, actions);
    });
}

fn test_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let fault = judge.settings.hearing().err();
    let means = match (&fault, &judge.hearing_tested) {
        (Some(fault), _) => fault.message().say(language),
        (None, Tested::Not) => say(language, "judge-test-not"),
        (None, Tested::Busy) => say(language, "judge-test-busy"),
        (None, Tested::Answered(model)) => Message::new("judge-test-answered")
            .with("model", model.clone())
            .say(language),
        (None, Tested::Failed(trouble)) => trouble.message().say(language),
    };
    let what = say(language, "hearing-test");
    let button = say(language, "hearing-test-button");
    let able = fault.is_none() && judge.hearing_tested != Tested::Busy;
    let pressed = row(ui, &what, &means, 132.0, |ui| {
        let button = Button::plain(&button)
            .icon(icons::PLAY)
            .enabled(able)
            .id("hearing-test");
        button.show(ui).clicked()
    });
    if pressed {
        actions.push(JudgeAction::TestHearing);
    }
    if let (None, Tested::Failed(trouble)) = (fault, &judge.hearing_tested) {
        let hint = trouble.hint().say(language);
        notice(ui, Tone::Warn, icons::WARNING, &hint, None);
    }
}

fn switch_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let what = say(language, "hearing-on");
    let means = say(language, "hearing-on-means");
    let label = say(language, "hearing-on-label");
    let able = judge.settings.hearing().is_ok();
    let mut on = judge.settings.hears();
    let changed = row(ui, &what, &means, 132.0, |ui| {
        ui.add_enabled_ui(able, |ui| checkbox(ui, &mut on, &label).changed())
            .inner
    });
    if changed {
        actions.push(JudgeAction::Set(JudgeSet::HearingOn(on)));
    }
}
