//! Where the data is, whether it is being saved, and what a person may do with it.

use egui::Ui;

use super::{
    SettingsView,
    row::{row, section},
};
use crate::{
    app::{Actions, Broken, Model, SettingsAction, Storage},
    text::{Language, say},
    ui::{
        dialog,
        rows::Rows,
        theme::{Tokens, Type, icons},
        widgets::{Button, Chip, Tone, divider, icon_button, notice_with, text_dense},
    },
};

const EXPORT: &str = "settings-export";

/// Draws the card of places.
pub fn place(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let language = model.language;
    section(ui, &say(language, "settings-place"), |ui| {
        let (key, tone) = match &model.storage {
            Storage::Opening => ("settings-storage-opening", Tone::Plain),
            Storage::Ready => ("settings-storage-ready", Tone::Ok),
            Storage::Broken(_) => ("settings-storage-broken", Tone::Warn),
        };
        row(ui, &say(language, "settings-storage"), "", 160.0, |ui| {
            let icon = if tone == Tone::Warn {
                icons::WARNING
            } else {
                icons::HARD_DRIVES
            };
            Chip::new(&say(language, key))
                .icon(icon)
                .tone(tone)
                .show(ui);
        });
        if let Storage::Broken(broken) = &model.storage {
            broken_ui(ui, broken, language, actions);
        }
        let places = [
            ("settings-database", &model.places.database),
            ("settings-cases", &model.places.cases),
        ];
        for (key, path) in places {
            if !path.is_empty() {
                path_ui(ui, language, &say(language, key), path);
            }
        }
        text_dense(ui, &say(language, "settings-place-note"));
    });
}

/// Why nothing is kept, with the ways on: the notice that said so may have been dismissed long ago.
fn broken_ui(ui: &mut Ui, broken: &Broken, language: Language, actions: &mut Actions) {
    let ways = broken.ways();
    let labels: Vec<String> = ways.iter().map(|(key, _)| say(language, key)).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let why = broken.why.say(language);
    let pressed = notice_with(ui, Tone::Warn, icons::WARNING, &why, &labels);
    for (response, (_, way)) in pressed.iter().zip(ways) {
        if response.clicked() {
            actions.push(way);
        }
    }
}

/// A path that can be copied, in rows where it is long.
fn path_ui(ui: &mut Ui, language: Language, what: &str, path: &str) {
    row(ui, what, path, 32.0, |ui| {
        let copy = format!("{} {what}", say(language, "look-copy"));
        if icon_button(ui, icons::COPY, &copy).clicked() {
            ui.copy_text(path.to_owned());
        }
    });
}

/// Draws the card of what a person may do with their data.
pub fn privacy(ui: &mut Ui, model: &Model, view: &mut SettingsView) {
    let language = model.language;
    let t = Tokens::of(ui);
    section(ui, &say(language, "settings-privacy"), |ui| {
        divider(ui, 0.0);
        let private = match model.judge.is_on() {
            true => "settings-private-judge",
            false => "settings-private",
        };
        Rows::of(Type::Dense, t.text_2, &say(language, private)).show(ui);
        let (what, means) = (
            say(language, "settings-export"),
            say(language, "settings-export-means"),
        );
        row(ui, &what, &means, 132.0, |ui| {
            let button = say(language, "settings-export-button");
            if Button::plain(&button)
                .icon(icons::EXPORT)
                .show(ui)
                .clicked()
            {
                dialog::ask(ui, EXPORT);
            }
        });
        let (what, means) = (
            say(language, "settings-erase"),
            say(language, "settings-erase-means"),
        );
        row(ui, &what, &means, 132.0, |ui| {
            let button = say(language, "settings-erase-button");
            if Button::plain(&button).icon(icons::TRASH).show(ui).clicked() {
                view.erasing = Some(String::new());
            }
        });
    });
}

/// Takes the place that was chosen for the export.
pub fn take_export(ui: &Ui, model: &Model, actions: &mut Actions) {
    let file = say(model.language, "settings-export-file");
    if let Some(path) = dialog::saved_as(ui, EXPORT, &file) {
        actions.push(SettingsAction::Export(path));
    }
}
