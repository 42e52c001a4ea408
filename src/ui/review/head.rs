//! The head of the review: the way back, what is shown, and who marks.

use egui::{Align, Layout, Popup, PopupCloseBehavior, Rect, Ui, pos2};

use super::{ReviewView, words};
use crate::{
    app::{Action, Actions, Model, ReviewAction},
    text::{Message, say},
    ui::{
        rows::Rows,
        shell::child,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Field, icon_button, radio, text_small},
    },
};

/// Draws the head over the width of `ui`.
pub fn show(ui: &mut Ui, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        trainer_ui(ui, model, view, actions);
        let place = Rect::from_min_max(
            ui.max_rect().min,
            pos2(ui.min_rect().left() - space::L, ui.max_rect().bottom()),
        );
        child(ui, "review-title", place, |ui| title_ui(ui, model, actions));
    });
}

fn title_ui(ui: &mut Ui, model: &Model, actions: &mut Actions) {
    let t = Tokens::of(ui);
    let language = model.language;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let key = match model.review.open {
            Some(_) => "review-back-queue",
            None => "review-back",
        };
        if icon_button(ui, icons::ARROW_LEFT, &say(language, key)).clicked() {
            back(model, actions);
        }
        let title = Rows::new(Type::Page).run(&say(language, "review-title"), t.text);
        let about = match &model.review.open {
            Some(open) => {
                let talk = open.transcript.header.language;
                let person = words::person(&open.person, language);
                let title = open.scenario.title.get(talk);
                format!(
                    "  {title} · {person} · {}",
                    words::moment(model, open.began)
                )
            }
            None => {
                let waiting = model.review.waiting() as u64;
                let about = Message::new("review-waiting").with("count", waiting);
                format!("  {}", about.say(language))
            }
        };
        title
            .in_style(&about, Type::Dense, t.text_2)
            .max_rows(1)
            .show(ui);
    });
}

/// One step back: from a session to the queue, from there to where the person was.
pub fn back(model: &Model, actions: &mut Actions) {
    match model.review.open {
        Some(_) => actions.push(ReviewAction::Close),
        None => actions.push(Action::Back),
    }
}

/// The button that says who marks, with a menu of everyone who does and a field for a new name.
fn trainer_ui(ui: &mut Ui, model: &Model, view: &mut ReviewView, actions: &mut Actions) {
    let language = model.language;
    let review = &model.review;
    let label = match &review.trainer {
        Some(trainer) => Message::new("review-trainer")
            .with("name", trainer.name.clone())
            .say(language),
        None => say(language, "review-trainer-none"),
    };
    let button = Button::plain(&label)
        .icon(icons::USER)
        .trailing(icons::CARET_DOWN)
        .id("review-trainer")
        .show(ui);
    Popup::menu(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.set_width(240.0);
            for trainer in &review.trainers {
                let now = review.trainer.as_ref().map(|now| now.id);
                if radio(ui, now == Some(trainer.id), &trainer.name).clicked() {
                    actions.push(ReviewAction::Trainer(trainer.id));
                    ui.close();
                }
            }
            if let Some(trainer) = &review.trainer {
                let forget = Message::new("review-forget")
                    .with("name", trainer.name.clone())
                    .say(language);
                let button = Button::quiet(&forget).icon(icons::TRASH).bar();
                if button.show(ui).clicked() {
                    view.forgetting = Some(trainer.id);
                    ui.close();
                }
            }
            text_small(ui, &say(language, "review-trainer-about"));
            let name = say(language, "review-trainer-name");
            let field = Field::new(&mut view.name, &name)
                .hint(&name)
                .id("review-trainer-name")
                .show(ui);
            let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
            let add = say(language, "review-trainer-add");
            let ready = !view.name.trim().is_empty();
            let pressed = Button::plain(&add).bar().enabled(ready).show(ui).clicked();
            if ready && (pressed || entered) {
                actions.push(ReviewAction::NewTrainer(std::mem::take(&mut view.name)));
                ui.close();
            }
        });
}
