//! A person marks a case: a tick for each listed point that the answer has.

use egui::Ui;

use super::{ContestView, words};
use crate::{
    app::{Actions, ContestAction, Model, contest::OpenPaper},
    text::{Message, say},
    ui::{
        modal::{answer_ui, modal},
        rows::Rows,
        theme::{Tokens, Type, space},
        widgets::{Button, Field, checkbox, text_dense, text_small, title},
    },
};

/// A case being marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// Its place on the paper.
    pub question: usize,
    /// A tick for each listed point.
    pub points: Vec<bool>,
    /// Who marks.
    pub by: String,
}

/// Shows the sheet while a case is being marked.
pub fn show(
    ui: &Ui,
    model: &Model,
    open: &OpenPaper,
    view: &mut ContestView,
    actions: &mut Actions,
) {
    let Some(judging) = &mut view.judging else {
        return;
    };
    let language = model.language;
    let Some(item) = open.sitting.paper().items.get(judging.question) else {
        view.judging = None;
        return;
    };
    let answer = open.sitting.given()[judging.question].answer.as_ref();
    let (answer, away) = modal(ui, "judge-case", 560.0, |ui, outside| {
        let t = Tokens::of(ui);
        title(ui, &say(language, "paper-judge-title"));
        text_dense(ui, &item.question.ask.value);
        text_small(ui, &say(language, "paper-your-answer"));
        egui::ScrollArea::vertical()
            .id_salt("judged-answer")
            .max_height(150.0)
            .show(ui, |ui| {
                let given = words::given(answer, item, language);
                let width = ui.available_width() - space::L;
                Rows::of(Type::Body, t.text, &given).show_in(ui, width);
            });
        let key =
            Message::new("paper-model-answer").with("answer", item.question.answer.value.clone());
        text_small(ui, &key.say(language));
        for (point, met) in item.question.points.iter().zip(&mut judging.points) {
            checkbox(ui, met, &point.value);
        }
        let name = say(language, "paper-judge-name");
        let field = Field::new(&mut judging.by, &name).hint(&name);
        let field = field.id("judge-name").show(ui);
        let met = judging.points.iter().filter(|it| **it).count() as u64;
        let yes = Message::new("paper-judge-yes")
            .with("points", met)
            .with("of", judging.points.len() as u64)
            .say(language);
        let ready = !judging.by.trim().is_empty();
        let no = say(language, "paper-judge-no");
        // Without a name the name comes first: a button that cannot be pressed must not hold the keyboard.
        let first = outside && ready;
        if outside && !ready {
            field.request_focus();
        }
        let button = Button::primary(&yes).enabled(ready);
        answer_ui(ui, first, button, &no).0
    });
    if answer == Some(true) {
        actions.push(ContestAction::Judge {
            question: judging.question,
            points: judging.points.clone(),
            by: judging.by.trim().to_owned(),
        });
        view.judge = judging.by.trim().to_owned();
        view.heights.clear();
    }
    if answer.is_some() || away {
        view.judging = None;
    }
}
