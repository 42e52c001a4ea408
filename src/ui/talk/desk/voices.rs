//! Voice of the customer: how much has a theme, the themes by size as they were made, and the forms for them.

use std::collections::BTreeMap;

use egui::Ui;
use rust_decimal::Decimal;

use super::{
    super::Scene,
    board::{Entry, Tile, entries, head},
    form::{self, FormView},
};
use crate::{
    app::Actions,
    desk::{
        figure,
        voices::{Theme, Voices},
    },
    scenario::ActionPlace,
    text::{Language, Message, say},
    ui::widgets::empty,
};

/// Draws the themes over the width that is left.
pub fn show(
    ui: &mut Ui,
    scene: Scene<'_>,
    board: &Voices,
    forms: &mut BTreeMap<String, FormView>,
    actions: &mut Actions,
) {
    let (language, talk) = (scene.language, scene.talk.language());
    head(ui, &tiles(board, language));
    if board.themes.is_empty() {
        empty(ui, &say(language, "desk-voices-none"), None);
    } else {
        let themes = board.themes.iter();
        let lines: Vec<Entry> = themes
            .map(|theme| line(board, theme, language, talk))
            .collect();
        entries(ui, &lines);
    }
    form::show(ui, scene, forms, ActionPlace::Voices, actions);
}

fn count(value: usize) -> String {
    figure(Some(Decimal::from(value)), false)
}

fn tiles(board: &Voices, language: Language) -> Vec<Tile> {
    let (all, assigned) = (board.all(), board.assigned());
    let left = all - assigned;
    let share = |count: usize| {
        Message::new("desk-voices-left-about")
            .with("share", board.share(count).to_string())
            .say(language)
    };
    let tile = |key, value, note| Tile {
        name: say(language, key),
        value: count(value),
        note,
        bad: false,
    };
    let themes = Message::new("desk-voices-themes").with("count", board.themes.len() as u64);
    vec![
        tile("desk-voices-all", all, themes.say(language)),
        tile("desk-voices-assigned", assigned, share(assigned)),
        tile("desk-voices-left", left, share(left)),
        tile(
            "desk-voices-doubled",
            board.doubled(),
            say(language, "desk-voices-doubled-about"),
        ),
    ]
}

fn line(board: &Voices, theme: &Theme, language: Language, talk: Language) -> Entry {
    let mut below = vec![theme.conditions.clone()];
    let owner = theme.field("owner").map(|id| {
        let mut owners = board.plan().owners.iter();
        let found = owners.find(|it| *it.id == *id);
        found.map_or(id, |it| it.title.get(talk))
    });
    for (key, text) in [
        ("desk-voices-cause", theme.field("cause")),
        ("desk-voices-action", theme.field("action")),
        ("desk-voices-owner", owner),
    ] {
        below.extend(text.map(|text| {
            Message::new(key)
                .with("text", text.to_owned())
                .say(language)
        }));
    }
    if let (Some(measure), Some(by)) = (theme.field("measure"), theme.field("by")) {
        let check = Message::new("desk-voices-check")
            .with("measure", measure.to_owned())
            .with("by", by.to_owned());
        below.push(check.say(language));
    }
    Entry {
        title: theme.name.clone(),
        beside: Message::new("desk-voices-size")
            .with("size", count(theme.size()))
            .with("share", board.share(theme.size()).to_string())
            .say(language),
        below: below.into_iter().map(|words| (words, false)).collect(),
    }
}
