//! Asks once more before a trainer is deleted with every mark they gave.

use egui::Ui;

use super::ReviewView;
use crate::{
    app::{Actions, Model, ReviewAction},
    text::{Message, say},
    ui::{
        modal::{answer_ui, modal},
        theme::space,
        widgets::{Button, text_dense, title},
    },
};

/// Shows the question while a trainer waits for it.
pub fn show(ui: &Ui, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    let language = model.language;
    let trainers = &model.review.trainers;
    let of = |id| trainers.iter().find(|trainer| trainer.id == id);
    let Some(trainer) = view.forgetting.and_then(of) else {
        view.forgetting = None;
        return;
    };
    let (answer, away) = modal(ui, "forget-trainer", 380.0, |ui, outside| {
        title(ui, &say(language, "review-forget-title"));
        let words = Message::new("review-forget-words").with("name", trainer.name.clone());
        text_dense(ui, &words.say(language));
        ui.add_space(space::S);
        let (yes, no) = (
            say(language, "review-forget-yes"),
            say(language, "review-forget-no"),
        );
        answer_ui(ui, outside, Button::warn(&yes), &no).0
    });
    if answer == Some(true) {
        actions.push(ReviewAction::Forget(trainer.id));
    }
    if answer.is_some() || away {
        view.forgetting = None;
    }
}
