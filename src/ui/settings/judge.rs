//! The judge: where it is, with which key, whether it answers, how far it agrees with people, and its switch, which does
//! not move before that is known.

mod agreement;

use egui::{Key, Ui};

use super::row::{row, section};
use crate::{
    app::{
        Actions, JudgeAction, JudgeSet, Model, Secret,
        judge::{Judge, TEMPERATURES, Tested},
    },
    link::KeyPlace,
    text::{Language, Message, say},
    ui::{
        dialog,
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, Tone, checkbox, divider, notice, segment},
    },
};

/// Width of the controls.
const WIDE: f32 = 264.0;

const FOLDER: &str = "judge-folder";

/// What is typed and not taken over yet.
#[derive(Clone, Default)]
pub struct JudgeView {
    address: Option<String>,
    model: Option<String>,
    key: String,
}

impl std::fmt::Debug for JudgeView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JudgeView")
    }
}

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut JudgeView, actions: &mut Actions) {
    let language = model.language;
    let judge = &model.judge;
    section(ui, &say(language, "judge-title"), |ui| {
        divider(ui, 0.0);
        let t = Tokens::of(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "judge-about")).show(ui);
        Rows::of(Type::Dense, t.text_2, &say(language, "judge-sends")).show(ui);
        let settings = &judge.settings;
        if let Some(typed) = typed_ui(
            ui,
            language,
            "judge-address",
            &mut view.address,
            &settings.address,
        ) {
            actions.push(JudgeAction::Set(JudgeSet::Address(typed)));
        }
        if let Some(typed) = typed_ui(
            ui,
            language,
            "judge-model",
            &mut view.model,
            &settings.model,
        ) {
            actions.push(JudgeAction::Set(JudgeSet::Model(typed)));
        }
        temperature_ui(ui, judge, language, actions);
        key_ui(ui, judge, &mut view.key, language, actions);
        test_ui(ui, judge, language, actions);
        agreement::show(ui, model, actions);
        switch_ui(ui, judge, language, actions);
    });
}

/// A row with a field whose words count once it is left; `key` names it in the Fluent files.
pub(super) fn typed_ui(
    ui: &mut Ui,
    language: Language,
    key: &str,
    typed: &mut Option<String>,
    stored: &str,
) -> Option<String> {
    let what = say(language, key);
    let means = say(language, &format!("{key}-means"));
    let hint = say(language, &format!("{key}-hint"));
    let words = typed.get_or_insert_with(|| stored.to_owned());
    let field = row(ui, &what, &means, WIDE, |ui| {
        Field::new(words, &what)
            .hint(&hint)
            .width(WIDE)
            .id(key.to_owned())
            .show(ui)
    });
    let entered = field.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    let left = (field.lost_focus() || entered) && words.trim() != stored;
    let done = left.then(|| words.trim().to_owned());
    if !field.has_focus() {
        // What stands in the field while it rests is what is stored.
        *typed = None;
    }
    done
}

fn temperature_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let (what, means) = (
        say(language, "judge-temperature"),
        say(language, "judge-temperature-means"),
    );
    let names = TEMPERATURES.map(|hundredths| format!("{}", f64::from(hundredths) / 100.0));
    let labels = names.each_ref().map(String::as_str);
    let now = judge.settings.temperature;
    let chosen = TEMPERATURES.iter().position(|one| *one == now).unwrap_or(1);
    let pressed = row(ui, &what, &means, WIDE, |ui| {
        segment(ui, "judge-temperature", &labels, chosen, Some(WIDE))
    });
    if let Some(at) = pressed {
        actions.push(JudgeAction::Set(JudgeSet::Temperature(TEMPERATURES[at])));
    }
}

fn key_ui(
    ui: &mut Ui,
    judge: &Judge,
    typed: &mut String,
    language: Language,
    actions: &mut Actions,
) {
    let what = say(language, "judge-key");
    let means = say(
        language,
        match judge.key {
            _ if judge.key_failed => "judge-key-failed",
            KeyPlace::Nowhere => "judge-key-nowhere",
            KeyPlace::Environment => "judge-key-environment",
            KeyPlace::Safe => "judge-key-safe",
            KeyPlace::NoSafe => "judge-key-no-safe",
        },
    );
    let hint = say(language, "judge-key-hint");
    let (keep, forget) = (
        say(language, "judge-key-keep"),
        say(language, "judge-key-forget"),
    );
    let somewhere = judge.settings.endpoint().is_ok();
    let pressed = row(ui, &what, &means, WIDE, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        if judge.key == KeyPlace::Safe {
            let pressed = Button::plain(&forget).icon(icons::TRASH).show(ui).clicked();
            return pressed.then(String::new);
        }
        if judge.key != KeyPlace::Nowhere {
            return None;
        }
        let button = Button::plain(&keep).enabled(somewhere && !typed.trim().is_empty());
        let pressed = button.show(ui).clicked();
        ui.add_enabled_ui(somewhere, |ui| {
            let field = Field::new(typed, &what)
                .hint(&hint)
                .secret()
                .id("judge-key");
            field.show(ui);
        });
        pressed.then(|| std::mem::take(typed))
    });
    if let Some(key) = pressed {
        actions.push(JudgeAction::Key(Secret(key)));
    }
}

fn test_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let fault = judge.settings.endpoint().err();
    let means = match (&fault, &judge.tested) {
        (Some(fault), _) => fault.message().say(language),
        (None, Tested::Not) => say(language, "judge-test-not"),
        (None, Tested::Busy) => say(language, "judge-test-busy"),
        (None, Tested::Answered(model)) => {
            let answered = Message::new("judge-test-answered").with("model", model.clone());
            answered.say(language)
        }
        (None, Tested::Failed(trouble)) => trouble.message().say(language),
    };
    let what = say(language, "judge-test");
    let button = say(language, "judge-test-button");
    let able = fault.is_none() && judge.tested != Tested::Busy;
    let pressed = row(ui, &what, &means, 132.0, |ui| {
        let button = Button::plain(&button)
            .icon(icons::PLAY)
            .enabled(able)
            .id("judge-test");
        button.show(ui).clicked()
    });
    if pressed {
        actions.push(JudgeAction::Test);
    }
    if let (None, Tested::Failed(trouble)) = (fault, &judge.tested) {
        notice(
            ui,
            Tone::Warn,
            icons::WARNING,
            &trouble.hint().say(language),
            None,
        );
    }
}

fn switch_ui(ui: &mut Ui, judge: &Judge, language: Language, actions: &mut Actions) {
    let why = judge.why_not();
    let what = say(language, "judge-on");
    let means = say(language, "judge-on-means");
    let label = say(language, "judge-on-label");
    let mut on = judge.is_on();
    let changed = row(ui, &what, &means, 132.0, |ui| {
        let able = ui.add_enabled_ui(why.is_none(), |ui| checkbox(ui, &mut on, &label).changed());
        able.inner
    });
    if changed {
        actions.push(JudgeAction::Set(JudgeSet::On(on)));
    }
    if let Some(why) = why {
        let off = Message::new("judge-off-why").with("why", why.say(language));
        let words = format!(
            "{}{}{}",
            off.say(language),
            say(language, "debrief-stop"),
            say(language, "judge-off-do")
        );
        notice(ui, Tone::Plain, icons::INFO, &words, None);
    }
}

/// Takes the folder that was chosen for measuring.
pub fn take_folder(ui: &Ui, actions: &mut Actions) {
    if let Some(folder) = dialog::folder(ui, FOLDER) {
        actions.push(JudgeAction::Measure(folder));
    }
}
