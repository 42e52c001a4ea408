//! The settings as a person uses them: by role and label, with the program at work behind the window.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use super::show;
use crate::{
    app::{Action, Actions, App, Outside, Screen, SettingsAction, history::tests::attempt},
    store::Address,
    text::Language,
    ui::{Views, widgets::testing::harness},
};

pub(super) struct Window {
    pub app: App,
    views: Views,
    actions: Actions,
    done: Vec<Action>,
}

pub(super) fn app() -> App {
    let outside = Outside {
        machine: "本机".to_owned(),
        address: Address::Memory,
        folders: Vec::new(),
        own_folder: Some("/cases".into()),
        language: None,
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: 0,
    };
    let mut app = App::new(outside, Arc::new(|| {}));
    app.settle(0);
    app
}

pub(super) fn window(app: App) -> Harness<'static, Window> {
    let state = Window {
        app,
        views: Views::default(),
        actions: Actions::default(),
        done: Vec::new(),
    };
    let mut harness = harness(state, |ui, w: &mut Window| {
        show(ui, &w.app.model, &mut w.views, &mut w.actions);
        let actions = w.actions.take();
        w.done.extend(actions.clone());
        w.app.tick(0, actions);
    });
    harness.set_size(egui::vec2(1280.0, 1400.0));
    harness.run();
    harness
}

#[test]
fn the_language_changes_every_word_at_once() {
    let mut window = window(app());
    window.get_by_label("语言与显示");
    window.get_by_label("English").click();
    window.run();
    window.get_by_label("Language and looks");
    assert!(window.query_by_label("语言与显示").is_none());
    window.get_by_label("简体中文").click();
    window.run();
    window.get_by_label("语言与显示");
}

#[test]
fn theme_size_and_motion_take_effect() {
    let mut window = window(app());
    window.get_by_label("深色").click();
    window.run();
    window.get_by_label("放大").click();
    window.run();
    window.get_by_label("110%");
    window.get_by_label("减少动效").click();
    window.run();
    let prefs = &window.state().app.model.prefs;
    assert_eq!(prefs.ground, crate::app::prefs::Ground::Dark);
    assert!(prefs.reduce_motion);
    window.get_by_label("恢复 100%").click();
    window.run();
    assert_eq!(window.state().app.model.prefs.scale, 100);
}

#[test]
fn a_name_is_kept_when_the_field_is_left() {
    let mut window = window(app());
    let field = |w: &Harness<'_, Window>| {
        let found = w.get_all_by_label("名字");
        found.last().map(|node| node.accesskit_node().id())
    };
    assert!(field(&window).is_some());
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "名字")
        .focus();
    window.run();
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "名字")
        .type_text("林悦");
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().app.model.prefs.name, "林悦");
    assert!(
        window
            .state()
            .done
            .contains(&SettingsAction::Name("林悦".into()).into())
    );
}

#[test]
fn nothing_is_deleted_without_the_typed_word() {
    let mut app = app();
    app.model.history.put(attempt("gift", 5, 50, [None; 5]));
    let mut window = window(app);
    window.get_by_label("删除…").click();
    window.run();
    let erase = "永久删除";
    assert!(window.get_by_label(erase).accesskit_node().is_disabled());
    window.get_by_label(erase).click();
    window.run();
    assert_eq!(window.state().app.model.history.attempts.len(), 1);
    let ask = "要继续，请输入“删除”";
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, ask)
        .focus();
    window.run();
    window
        .get_by_role_and_label(egui::accesskit::Role::TextInput, ask)
        .type_text("删除");
    window.run();
    window.get_by_label(erase).click();
    window.run();
    window.state_mut().app.settle(0);
    window.run();
    assert!(window.state().app.model.history.attempts.is_empty());
    assert!(window.query_by_label(erase).is_none());
}

#[test]
fn escape_turns_away_from_deleting() {
    let mut window = window(app());
    window.get_by_label("删除…").click();
    window.run();
    window.key_press(egui::Key::Escape);
    window.run();
    assert!(window.query_by_label("永久删除").is_none());
}

#[test]
fn everything_is_deleted_with_the_keyboard_alone_but_not_by_one_enter() {
    let mut app = app();
    app.model.history.put(attempt("gift", 5, 50, [None; 5]));
    let mut window = window(app);
    window.get_by_label("删除…").click();
    window.run();
    let ask = "要继续，请输入“删除”";
    let field = window.get_by_role_and_label(egui::accesskit::Role::TextInput, ask);
    assert!(field.is_focused());
    window.key_press(egui::Key::Enter);
    window.run();
    let field = window.get_by_role_and_label(egui::accesskit::Role::TextInput, ask);
    assert!(field.is_focused());
    field.type_text("删除");
    window.run();
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(window.state().app.model.history.attempts.len(), 1);
    assert!(window.get_by_label("永久删除").is_focused());
    window.key_press(egui::Key::Enter);
    window.run();
    window.state_mut().app.settle(0);
    assert!(window.state().app.model.history.attempts.is_empty());
}

#[test]
fn the_guide_opens_from_the_settings() {
    let mut window = window(app());
    window.get_by_label("打开指南").click();
    window.run();
    assert_eq!(window.state().app.model.screen, Screen::Guide);
}

#[test]
fn everything_about_a_person_is_written_to_the_file_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.jsonl");
    let mut app = app();
    app.tick(0, vec![SettingsAction::Name("林悦".into()).into()]);
    app.tick(0, vec![SettingsAction::Export(path.clone()).into()]);
    app.settle(0);
    let bytes = crate::store::files::read_source(&path).unwrap();
    let written = String::from_utf8(bytes).unwrap();
    assert!(
        written.starts_with(r#"{"format":1,"#) && written.contains("林悦"),
        "{written}"
    );
    assert_eq!(app.model.notices.shown().len(), 1);
}
