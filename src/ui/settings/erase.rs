//! Asks for a typed word before everything about a person is deleted.

use egui::{Key, Ui};

use super::SettingsView;
use crate::{
    app::{Actions, Model, SettingsAction},
    text::{Message, say},
    ui::{
        modal::{answer_ui, modal},
        theme::space,
        widgets::{Button, Field, text, text_dense, title},
    },
};

/// Shows the question while it is asked.
pub fn show(ui: &Ui, model: &Model, view: &mut SettingsView, actions: &mut Actions) {
    let language = model.language;
    let Some(typed) = &mut view.erasing else {
        return;
    };
    let word = say(language, "settings-erase-word");
    let count = model.history.attempts.len() as u64;
    let (answer, away) = modal(ui, "erase", 420.0, |ui, outside| {
        title(ui, &say(language, "settings-erase-title"));
        let what = Message::new("settings-erase-words")
            .with("sessions", count)
            .say(language);
        text(ui, &what);
        let ask = Message::new("settings-erase-type")
            .with("word", word.clone())
            .say(language);
        text_dense(ui, &ask);
        let field = Field::new(typed, &ask)
            .hint(&word)
            .id("settings-erase-word")
            .show(ui);
        // Enter in the field leads to the button rather than pressing it: it may have been meant for an input method.
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let right = typed.trim().eq_ignore_ascii_case(&word);
        if !right && (outside || entered) {
            field.request_focus();
        }
        ui.add_space(space::S);
        let (yes, no) = (
            say(language, "settings-erase-yes"),
            say(language, "records-delete-no"),
        );
        let yes = Button::warn(&yes).enabled(right);
        answer_ui(ui, right && (outside || entered), yes, &no).0
    });
    if answer == Some(true) {
        actions.push(SettingsAction::Erase);
    }
    if answer.is_some() || away {
        view.erasing = None;
    }
}
