//! Asks once more before a session is deleted.

use egui::Ui;

use super::{RecordsView, lines};
use crate::{
    app::{Actions, Model, RecordsAction},
    text::{Message, say},
    ui::{
        modal::{answer_ui, modal},
        widgets::{Button, text_dense, title},
    },
};

/// Shows the question while a session waits for it.
pub fn show(ui: &Ui, model: &Model, view: &mut RecordsView, actions: &mut Actions) {
    let language = model.language;
    let of = |id| model.history.attempts.iter().find(|has| has.session == id);
    let Some(attempt) = view.deleting.and_then(of) else {
        view.deleting = None;
        return;
    };
    let line = lines::line(model, attempt);
    let (answer, away) = modal(ui, "delete-session", 380.0, |ui, outside| {
        title(ui, &say(language, "records-delete-title"));
        let words = Message::new("records-delete-words")
            .with("date", line.date.clone())
            .with("title", line.title.clone());
        text_dense(ui, &words.say(language));
        ui.add_space(crate::ui::theme::space::S);
        let (yes, no) = (
            say(language, "records-delete-yes"),
            say(language, "records-delete-no"),
        );
        answer_ui(ui, outside, Button::warn(&yes), &no).0
    });
    if answer == Some(true) {
        actions.push(RecordsAction::Delete(line.session));
    }
    if answer.is_some() || away {
        view.deleting = None;
    }
}
