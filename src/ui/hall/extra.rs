//! Extra risk questions for the chief judge: where a place with a prize hangs on a tie that nothing else decides, a question of the banks is
//! put to those who are tied, and what it brings each of them is recorded.

use egui::{Ui, vec2};

use super::words::numbered;
use crate::{
    app::{
        Actions, Model,
        hall::{HallAction, Held, banks},
    },
    contest::{Digest, Taker, What, standing::Row},
    scenario::{Question, QuestionKind},
    text::{Language, Message, say},
    ui::{
        rows::Rows,
        theme::{Tokens, Type, icons, space},
        widgets::{Button, Card, section_head},
    },
};

/// What a right answer brings, and a wrong one costs.
const STAKE: i32 = 20;

/// Draws the card; nothing where no place hangs on a question.
pub fn show(ui: &mut Ui, model: &Model, held: &Held, actions: &mut Actions) {
    let language = model.language;
    let mut open = held.event.extra().open.iter();
    let open = open.find(|(_, owe)| !owe.is_empty());
    let tied = tied(held);
    if held.event.is_published() || (open.is_none() && tied.is_empty()) {
        return;
    }
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        section_head(
            ui,
            &say(language, "hall-extra"),
            &say(language, "hall-extra-about"),
        );
        match open {
            Some((question, owe)) => {
                question_ui(ui, model, question);
                for &taker in owe {
                    answered_ui(ui, held, taker, language, actions);
                }
            }
            None => put_ui(ui, model, held, tied, actions),
        }
    });
}

/// Those who share the first place that is not decided.
fn tied(held: &Held) -> Vec<Taker> {
    let closed = |at: usize| {
        let stage = held.event.stage(at);
        stage.is_some_and(|(_, state)| state.closed.is_some())
    };
    if !(0..held.event.contest().stages.len()).all(closed) {
        return Vec::new();
    }
    let group = |rows: &[Row]| -> Vec<Taker> {
        let first = rows.iter().find(|row| row.tied);
        let same = rows
            .iter()
            .filter(|row| row.tied && first.is_some_and(|first| first.total == row.total));
        same.map(|row| row.taker).collect()
    };
    let entrants = group(&held.standing.entrants);
    match entrants.is_empty() {
        true => group(&held.standing.teams),
        false => entrants,
    }
}

/// The questions that can be asked and answered aloud.
fn questions(model: &Model) -> Vec<&Question> {
    let banks = banks(model).into_iter();
    let aloud = |it: &&Question| {
        matches!(
            it.kind,
            QuestionKind::TrueFalse | QuestionKind::Numeric | QuestionKind::Single
        )
    };
    banks
        .flat_map(|bank| &bank.questions)
        .filter(aloud)
        .collect()
}

fn question_ui(ui: &mut Ui, model: &Model, id: &str) {
    let t = Tokens::of(ui);
    let all = questions(model);
    let Some(question) = all.iter().find(|it| it.id.value == id) else {
        return;
    };
    Rows::of(Type::Body, t.text, &question.ask.value).show(ui);
    for (letter, option) in ('A'..='Z').zip(&question.options) {
        let words = format!("{letter}  {}", option.value);
        Rows::of(Type::Dense, t.text_2, &words).show(ui);
    }
    let key = Message::new("hall-extra-key").with("answer", question.answer.value.clone());
    Rows::of(Type::Small, t.text_2, &key.say(model.language)).show(ui);
}

fn answered_ui(ui: &mut Ui, held: &Held, taker: Taker, language: Language, actions: &mut Actions) {
    let who = numbered(held, taker, language);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (key, points) in [("hall-extra-right", STAKE), ("hall-extra-wrong", -STAKE)] {
            let label = Message::new(key)
                .with("who", who.clone())
                .with("points", STAKE)
                .say(language);
            let id = (key, format!("{taker:?}"));
            if Button::plain(&label).bar().id(id).show(ui).clicked() {
                let what = What::ExtraAnswered { taker, points };
                actions.push(HallAction::Record(Box::new(what)));
            }
        }
    });
}

fn put_ui(ui: &mut Ui, model: &Model, held: &Held, tied: Vec<Taker>, actions: &mut Actions) {
    let language = model.language;
    let names: Vec<String> = tied
        .iter()
        .map(|&taker| numbered(held, taker, language))
        .collect();
    let joined = names.join(if language == Language::Zh {
        "、"
    } else {
        ", "
    });
    let t = Tokens::of(ui);
    let words = Message::new("hall-extra-tied").with("who", joined);
    Rows::of(Type::Body, t.text, &words.say(language)).show(ui);
    let all = questions(model);
    let label = say(language, "hall-extra-put");
    let button = Button::primary(&label).icon(icons::SCALES);
    if button.enabled(!all.is_empty()).show(ui).clicked() {
        // By the last record, which nobody knew beforehand; the same on every machine.
        let seed = Digest::of(&held.event.last().0).seed();
        let at = usize::try_from(seed % all.len().max(1) as u64).unwrap_or(0);
        if let Some(question) = all.get(at) {
            actions.push(HallAction::Record(Box::new(What::ExtraQuestion {
                takers: tied,
                question: question.id.value.clone(),
            })));
        }
    }
}
