//! Who practises here: a name that stands on the records and reports, and decides nothing.

use egui::{Key, Ui};

use super::{
    SettingsView,
    row::{row, section},
};
use crate::{
    app::{Actions, Model, SettingsAction},
    text::say,
    ui::widgets::Field,
};

/// Draws the card.
pub fn show(ui: &mut Ui, model: &Model, view: &mut SettingsView, actions: &mut Actions) {
    let language = model.language;
    section(ui, &say(language, "settings-person"), |ui| {
        let (what, means) = (
            say(language, "settings-name"),
            say(language, "settings-name-means"),
        );
        let hint = say(language, "settings-name-hint");
        let typed = view.name.get_or_insert_with(|| model.prefs.name.clone());
        let field = row(ui, &what, &means, 220.0, |ui| {
            let field = Field::new(typed, &what)
                .hint(&hint)
                .width(220.0)
                .id("settings-name");
            field.show(ui)
        });
        let entered = ui.input(|i| i.key_pressed(Key::Enter));
        if field.lost_focus() || (field.has_focus() && entered) {
            let typed = typed.trim().to_owned();
            if typed != model.prefs.name {
                actions.push(SettingsAction::Name(typed));
            }
        }
        if !field.has_focus() {
            // What stands in the field while it rests is what is stored.
            view.name = None;
        }
    });
}
