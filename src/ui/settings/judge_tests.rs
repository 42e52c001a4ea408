//! The judge's card as a person uses it: by role and label, with the keyboard.
#![allow(clippy::unwrap_used)]

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::tests::{app, window};
use crate::{
    app::{
        App,
        judge::{Measured, Measuring, Tested, put},
    },
    assess::judge::version,
    batch::judge::{Agreement, AgreementRow},
    link::Trouble,
    text::{Language, say},
};

const SWITCH: &str = "请评委看";

fn set_up() -> App {
    let mut app = app();
    app.model.judge.settings.address = "http://localhost:11434/v1".into();
    app.model.judge.settings.model = "qwen3:8b".into();
    app
}

fn measured(app: &mut App) {
    let row = |behaviour: &str, value: Option<f64>| AgreementRow {
        behaviour: behaviour.into(),
        value,
        interval: value.map(|value| (value - 0.2, value + 0.15)),
        n: 37,
        human: Some(0.5),
        rules: Some(0.61),
    };
    let agreement = Agreement {
        model: "qwen3:8b".into(),
        prompt: version().into(),
        rows: vec![
            row("validates_feeling", Some(0.66)),
            row("dismisses_feeling", None),
        ],
    };
    let at_ms = 1_764_000_000_000;
    put(&mut app.model.judge.measured, Measured { at_ms, agreement });
}

#[test]
fn it_is_off_by_default_and_says_what_is_missing() {
    let window = window(app());
    let switch = window.get_by_role_and_label(Role::CheckBox, SWITCH);
    assert!(switch.accesskit_node().is_disabled());
    assert_eq!(
        switch.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::False)
    );
    window.get_by_label_contains("还不能打开：还没有填地址");
    assert!(window.get_by_label("测试").accesskit_node().is_disabled());
    assert!(
        window
            .get_by_label("测一测…")
            .accesskit_node()
            .is_disabled()
    );
}

#[test]
fn an_address_is_not_enough_and_a_click_on_the_switch_does_nothing() {
    let mut window = window(set_up());
    window.get_by_label_contains("还不知道这个模型和人有多一致");
    window.get_by_role_and_label(Role::CheckBox, SWITCH).click();
    window.run();
    assert!(!window.state().app.model.judge.settings.on);
    assert!(
        !window
            .get_by_label("测一测…")
            .accesskit_node()
            .is_disabled()
    );
}

#[test]
fn once_agreement_is_known_it_is_shown_and_the_switch_moves() {
    let mut app = set_up();
    measured(&mut app);
    let mut window = window(app);
    window.get_by_label(
        "承认感受合理：ρ 0.66，95 % 区间 0.46 到 0.81，37 场，一个人 0.50，规则 0.61",
    );
    window.get_by_label("淡化感受：说明不了什么，37 场，一个人 0.50，规则 0.61");
    // By keyboard alone.
    window.get_by_role_and_label(Role::CheckBox, SWITCH).focus();
    window.run();
    window.key_press(egui::Key::Space);
    window.run();
    assert!(window.state().app.model.judge.is_on());
    window.get_by_role_and_label(Role::CheckBox, SWITCH).click();
    window.run();
    assert!(!window.state().app.model.judge.is_on());
}

#[test]
fn what_is_typed_counts_when_the_field_is_left_and_another_model_starts_anew() {
    let mut app = set_up();
    measured(&mut app);
    app.model.judge.settings.on = true;
    let mut window = window(app);
    window
        .get_by_role_and_label(Role::TextInput, "模型")
        .focus();
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, "模型")
        .type_text("-q4");
    window.run();
    assert!(window.state().app.model.judge.is_on(), "still being typed");
    window.key_press(egui::Key::Enter);
    window.run();
    let judge = &window.state().app.model.judge;
    assert_eq!(judge.settings.model, "qwen3:8b-q4");
    assert!(!judge.settings.on && judge.why_not().is_some());
}

#[test]
fn trouble_progress_and_both_languages_have_words() {
    for language in Language::ALL {
        let mut app = set_up();
        app.model.language = language;
        app.model.prefs.language = Some(language);
        app.model.judge.tested = Tested::Failed(Trouble::NoModel("qwen3:8b".into()));
        app.model.judge.measuring = Measuring::Failed(
            crate::text::Message::new("link-silent").with("seconds", 30),
            Trouble::Silent(30).hint(),
        );
        let window = window(app);
        window.get_by_label_contains(&Trouble::NoModel("qwen3:8b".into()).message().say(language));
        window.get_by_label_contains(&say(language, "link-hint-model"));
        window.get_by_label_contains(&say(language, "link-hint-later"));
    }
}

#[test]
fn the_customers_model_is_tested_where_there_is_an_address() {
    let window_without = window(app());
    assert!(
        window_without
            .get_by_label("试一句")
            .accesskit_node()
            .is_disabled()
    );
    let mut window = window(set_up());
    let button = window.get_by_label("试一句");
    assert!(!button.accesskit_node().is_disabled());
    window.get_by_role_and_label(Role::TextInput, "客户用的模型");
    window.state_mut().app.model.judge.customer_tested = Tested::Failed(Trouble::Refused);
    window.run();
    window.get_by_label_contains(&say(Language::Zh, "link-refused"));
}

#[test]
fn a_second_hearing_is_off_and_switched_on_by_hand_where_there_is_an_endpoint() {
    const EARS: &str = "请模型也听一遍";
    let without = window(app());
    let switch = without.get_by_role_and_label(Role::CheckBox, EARS);
    assert!(switch.accesskit_node().is_disabled());
    let mut window = window(set_up());
    let switch = window.get_by_role_and_label(Role::CheckBox, EARS);
    let toggled = switch.accesskit_node().toggled();
    assert_eq!(toggled, Some(egui::accesskit::Toggled::False));
    switch.scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::CheckBox, EARS).click();
    window.run();
    assert!(window.state().app.model.judge.settings.hears());
    window.state_mut().app.model.judge.hearing_tested = Tested::Failed(Trouble::Refused);
    window.run();
    window.get_by_label_contains(&say(Language::Zh, "link-hint-start"));
}
