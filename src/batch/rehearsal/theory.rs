//! A theory paper by a machine: each question right or wrong by what they know of its topic and how hard it is.

use super::ability::Ability;
use crate::{
    contest::{Answer, Digest, Given, Item, Marked, Paper, Taker},
    scenario::{Level, QuestionKind, verdict},
};

/// What they answer, question by question.
pub(super) fn answers(paper: &Paper, able: &Ability) -> Vec<Given> {
    let items = paper.items.iter();
    let given = items.map(|item| Given {
        answer: Some(answer(item, able)),
        flagged: false,
    });
    given.collect()
}

/// The answer to one question; also that of a quiz.
pub(super) fn knows(item: &Item, able: &Ability) -> bool {
    let question = &item.question;
    let ease = match question.level {
        Level::Grade5 => 7,
        Level::Grade4 => 0,
        Level::Grade3 => -8,
    } + match question.kind {
        QuestionKind::Multiple | QuestionKind::Order => -8,
        QuestionKind::TrueFalse => 6,
        _ => 0,
    };
    able.gets(question.topic.key(), &question.id.value, ease)
}

fn answer(item: &Item, able: &Ability) -> Answer {
    let right = knows(item, able);
    let key = &item.question.answer.value;
    match item.question.kind {
        QuestionKind::TrueFalse => Answer::Verdict(verdict(key).unwrap_or(true) == right),
        QuestionKind::Numeric | QuestionKind::Case if right => Answer::Written(key.clone()),
        QuestionKind::Numeric | QuestionKind::Case => Answer::Written("0.5".to_owned()),
        _ if right => Answer::Chosen(item.key()),
        QuestionKind::Order => {
            let mut places = item.key();
            places.reverse();
            Answer::Chosen(places)
        }
        QuestionKind::Single | QuestionKind::Multiple => {
            let shown = item.shown.len().max(1);
            let first = item.key().first().copied().unwrap_or(0);
            Answer::Chosen(vec![(first + 1) % shown])
        }
    }
}

/// The mark of the paper, by its key.
pub(super) fn marked(paper: &Paper, given: &[Given], stage: &str, taker: Taker) -> Marked {
    let sheet = paper.mark(given);
    let work = serde_json::to_vec(given).unwrap_or_default();
    Marked {
        stage: stage.to_owned(),
        taker,
        item: PAPER.to_owned(),
        points: sheet.earned.into(),
        of: sheet.of.max(1).into(),
        fatal: 0,
        transcript: Some(Digest::of(&work)),
        lines: Vec::new(),
        cases: Vec::new(),
    }
}

/// The item of a stage that is a theory paper.
pub(super) const PAPER: &str = "paper";
