//! What a judge reads beside the sheet of a defence: the questions that are the same for all, with what a good answer holds.

use egui::Ui;

use crate::{
    app::{
        Model,
        hall::{Held, games::Lane},
    },
    contest::{Taker, Thing},
    text::{Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::{Card, section_head},
    },
};

/// Draws the questions of `taker`'s defence in the stage at the place `at`; nothing where it is none.
pub fn questions_ui(ui: &mut Ui, model: &Model, held: &Held, at: usize, taker: Taker) {
    if !held.event.may_read(held.who(), Thing::Key(at)) {
        return;
    }
    let theirs = |lane: &&Lane| lane.takers.contains(&taker);
    let Some(play) = held.games.of(at).find(theirs).and_then(Lane::defence) else {
        return;
    };
    let t = Tokens::of(ui);
    let language = model.language;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let asked = Message::new("game-defence-asked")
            .with("count", play.state.asked)
            .with("all", play.defence.questions.len());
        section_head(
            ui,
            &say(language, "game-judge-questions"),
            &asked.say(language),
        );
        for (number, question) in (1..).zip(&play.defence.questions) {
            Rows::new(Type::Body)
                .strong(&format!("{number}  "), t.text)
                .run(&question.ask.value, t.text)
                .show(ui);
            let listen =
                Message::new("game-judge-listen").with("words", question.listen_for.value.clone());
            Rows::of(Type::Small, t.text_2, &listen.say(language)).show(ui);
        }
    });
}
