//! The calm banner over a desk that has stopped: what is wrong and about how long it will last.

use egui::Ui;

use super::super::Scene;
use crate::{
    text::Message,
    ui::{
        theme::icons,
        widgets::{Tone, notice},
    },
};

/// Draws the banner while the desk is stopped.
pub fn show(ui: &mut Ui, scene: Scene<'_>) {
    let Some(freeze) = scene.talk.desk().freeze() else {
        return;
    };
    let talk = scene.talk.language();
    let shocks = &scene.talk.scenario.desk.shocks;
    let says = shocks.get(freeze.shock).map_or("", |it| it.says.get(talk));
    let left = freeze
        .until
        .saturating_sub(scene.talk.at(scene.model.now_ms))
        .div_ceil(1_000);
    let wait = Message::new("desk-acts-ui-frozen").with("seconds", left);
    let words = format!("{says}\n{}", wait.say(scene.language));
    notice(ui, Tone::Warn, icons::SNOWFLAKE, &words, None);
}
