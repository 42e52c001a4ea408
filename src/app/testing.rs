//! The program without a window, for tests of what it does: a second passes with every action.

use std::sync::Arc;

use super::{Action, App, Outside};
use crate::{store::Address, text::Language};

/// The program in Chinese, with its records at `address`.
pub(crate) fn app_at(address: Address) -> App {
    app_named(address, "本机")
}

/// The same at a machine of this name.
pub(crate) fn app_named(address: Address, machine: &str) -> App {
    let outside = Outside {
        machine: machine.to_owned(),
        address,
        folders: Vec::new(),
        own_folder: None,
        language: Some(Language::Zh),
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: 1_000,
    };
    let mut app = App::new(outside, Arc::new(|| ()));
    app.settle(1_000);
    app
}

/// Carries `action` out a second later and waits for what it set going.
pub(crate) fn ask(app: &mut App, action: impl Into<Action>) {
    let now_ms = app.model.now_ms + 1_000;
    app.tick(now_ms, vec![action.into()]);
    app.settle(now_ms);
}
