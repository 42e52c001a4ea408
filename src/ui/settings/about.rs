//! The guide for authors, and what the program is.

use egui::Ui;

use super::{
    data::{LICENCE, PARTS, VERSION},
    row::{row, section},
};
use crate::{
    app::{Action, Actions, Model, Screen},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons},
        widgets::{Button, text_dense},
    },
};

/// Draws the card that leads to the guide.
pub fn guide(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    section(ui, &say(language, "settings-author"), |ui| {
        let (what, means) = (
            say(language, "guide-title"),
            say(language, "settings-guide-means"),
        );
        row(ui, &what, &means, 132.0, |ui| {
            let open = say(language, "settings-guide-open");
            if Button::plain(&open)
                .icon(icons::BOOK_OPEN)
                .show(ui)
                .clicked()
            {
                actions.push(Action::Go(Screen::Guide));
            }
        });
    });
}

/// Draws the card about the program.
pub fn show(ui: &mut Ui, model: &Model) {
    let language = model.language;
    section(ui, &say(language, "settings-about"), |ui| {
        let version = Message::new("settings-version")
            .with("version", VERSION)
            .say(language);
        row(
            ui,
            &say(language, "app-name"),
            &say(language, "settings-about-means"),
            132.0,
            |ui| {
                value(ui, &version);
            },
        );
        row(ui, &say(language, "settings-licence"), "", 240.0, |ui| {
            value(ui, LICENCE)
        });
        for part in PARTS {
            row(ui, part.name, part.licence, 0.0, |_| ());
        }
        text_dense(ui, &say(language, "settings-offline"));
    });
}

fn value(ui: &mut Ui, words: &str) {
    let ink = Tokens::of(ui).text_2;
    Rows::of(Type::Dense, ink, words).show(ui);
}
