//! The window from the library to the talk, by role and label: what a person or a screen reader would do.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod acts;
mod board;
mod composer;
mod desk;
mod dialogs;
mod drafting;
mod library;
mod shift;
mod storage;
mod tables;
mod talk;

use std::{path::PathBuf, sync::Arc};

use egui::{Key, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable};

use super::{Views, look, show, theme};
use crate::{
    app::{
        Action, Actions, App, LibraryAction, Outside, Screen, log::RowKind, prefs::Prefer,
        talk::Talk,
    },
    store::Address,
    text::Language,
};

/// 2025-11-08 08:00 in UTC.
const NOW: i64 = 1_762_588_800_000;

/// The program in a window of tests.
struct Stage {
    app: App,
    views: Views,
    actions: Actions,
    now_ms: i64,
    dressed: bool,
}

impl Stage {
    /// Lets everything that was handed out come back.
    fn settle(&mut self) {
        self.now_ms += 3_000;
        let actions = self.actions.take();
        self.app.tick(self.now_ms, actions);
        self.app.settle(self.now_ms);
    }
}

type Window = Harness<'static, Stage>;

fn window_of(width: f32, height: f32) -> Window {
    window_on(Address::Memory, width, height)
}

/// A window of the program that keeps its records at `address`.
fn window_on(address: Address, width: f32, height: f32) -> Window {
    window_with(address, Vec::new(), width, height)
}

/// As [`window_on`], with the cases of these folders beside the shipped ones.
fn window_with(address: Address, folders: Vec<PathBuf>, width: f32, height: f32) -> Window {
    let outside = Outside {
        machine: "本机".to_owned(),
        address,
        folders,
        own_folder: None,
        language: Some(Language::Zh),
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: NOW,
    };
    let mut app = App::new(outside, Arc::new(|| {}));
    app.settle(NOW);
    app.tick(NOW, vec![Action::Prefer(Prefer::ReduceMotion(true))]);
    let stage = Stage {
        app,
        views: Views::default(),
        actions: Actions::default(),
        now_ms: NOW,
        dressed: false,
    };
    let mut harness = Harness::builder()
        .with_size([width, height])
        .with_max_steps(30)
        .build_ui_state(
            |ui, stage: &mut Stage| {
                theme::apply(ui.ctx(), &look(&stage.app.model));
                // Fonts set in a frame are there in the next one.
                if !std::mem::replace(&mut stage.dressed, true) {
                    return ui.ctx().request_repaint();
                }
                let actions = stage.actions.take();
                stage.app.tick(stage.now_ms, actions);
                show(ui, &stage.app.model, &mut stage.views, &mut stage.actions);
                if !stage.actions.is_empty() {
                    ui.ctx().request_repaint();
                }
            },
            stage,
        );
    harness.run();
    harness
}

fn window() -> Window {
    window_of(1280.0, 1600.0)
}

/// A talk of `case` that has just begun.
fn talk(case: &str) -> Window {
    let mut window = window();
    ask(&mut window, LibraryAction::Start(case.to_owned()));
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window
}

/// Takes in what was pressed, lets the store and the customer answer, and draws it.
fn answer(window: &mut Window) {
    window.run();
    window.state_mut().settle();
    window.run();
}

fn said(window: &Window) -> Vec<String> {
    let talk = now(window);
    talk.log
        .as_slice()
        .iter()
        .filter_map(|row| match &row.what {
            RowKind::Own { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect()
}

fn compose(window: &mut Window, words: &str) {
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    field.focus();
    window.run();
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    field.type_text(words);
    window.run();
}

const GIFT: &str = "late-birthday-gift";

/// Says `words` and lets the customer answer.
fn say(window: &mut Window, words: &str) {
    compose(window, words);
    window.key_press(Key::Enter);
    window.run();
    answer(window);
}

/// Has the program do something, and lets the store and the customer answer.
fn ask(window: &mut Window, action: impl Into<Action>) {
    window.state_mut().actions.push(action);
    answer(window);
}

/// The talk on the screen.
fn now(window: &Window) -> &Talk {
    window.state().app.model.talk.as_ref().unwrap()
}
