//! A theory paper, question by question.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{super::theory::PAPER, Kind, point::Point};
use crate::{
    batch::rehearsal::Material,
    contest::{Answer, Digest, Given, Item, Paper, Run, stage_paper},
    scenario::{QuestionKind, contest::Theory},
    text::{Language, say},
};

/// What was earned by each question.
pub(super) fn points(
    rule: &Theory,
    run: &Run,
    secret: &Digest,
    material: &Material,
    language: Language,
) -> Vec<Point> {
    let Ok(paper) = stage_paper(rule, &material.banks, secret) else {
        return Vec::new();
    };
    let given = given(&paper, run);
    let both = paper.items.iter().zip(given);
    let point = |(item, given): (&Item, Option<Answer>)| {
        let question = &item.question;
        let earned = item.mark(given.as_ref()).points(item);
        Point {
            key: question.id.value.clone(),
            kind: Kind::Question(question.topic),
            title: question.ask.value.clone(),
            quote: given.map(|answer| words(item, &answer, language)),
            why: question.why.value.clone(),
            better: Some(key(item, language)),
            points: Decimal::from(earned),
        }
    };
    both.filter(|(item, _)| item.question.kind != QuestionKind::Case)
        .map(point)
        .collect()
}

/// The answers in the order of the paper: recorded as a whole when it was handed in, or one by one as they were given.
fn given(paper: &Paper, run: &Run) -> Vec<Option<Answer>> {
    let whole = run.answers.get(PAPER).cloned();
    let whole: Vec<Given> = whole
        .and_then(|value| serde_json::from_value(value).ok())
        .unwrap_or_default();
    let items = paper.items.iter().enumerate();
    items
        .map(|(at, item)| {
            let one = run.answers.get(&item.question.id.value);
            let one = one.and_then(|value| read(value.clone()));
            one.or_else(|| whole.get(at).and_then(|it| it.answer.clone()))
        })
        .collect()
}

fn read(value: Value) -> Option<Answer> {
    let answer = serde_json::from_value::<Answer>(value.clone()).ok();
    answer.or_else(|| serde_json::from_value::<Given>(value).ok()?.answer)
}

/// An answer as it can be read.
fn words(item: &Item, answer: &Answer, language: Language) -> String {
    match answer {
        Answer::Verdict(said) => verdict(*said, language),
        Answer::Written(text) => text.clone(),
        Answer::Chosen(places) => options(item, places, language),
    }
}

fn key(item: &Item, language: Language) -> String {
    let answer = &item.question.answer.value;
    match item.question.kind {
        QuestionKind::TrueFalse => {
            let right = crate::scenario::verdict(answer);
            right.map_or_else(|| answer.clone(), |it| verdict(it, language))
        }
        QuestionKind::Numeric | QuestionKind::Case => {
            let unit = item.question.unit.as_deref().unwrap_or_default();
            format!("{answer}{unit}")
        }
        _ => options(item, &item.key(), language),
    }
}

fn verdict(right: bool, language: Language) -> String {
    let key = if right {
        "rehearse-true"
    } else {
        "rehearse-false"
    };
    say(language, key)
}

fn options(item: &Item, places: &[usize], language: Language) -> String {
    let shown: Vec<&str> = item.options().collect();
    let chosen = places.iter().filter_map(|&at| shown.get(at).copied());
    let chosen: Vec<&str> = chosen.collect();
    let between = match (item.question.kind, language) {
        (QuestionKind::Order, _) => " → ",
        (_, Language::Zh) => "；",
        (_, Language::En) => "; ",
    };
    chosen.join(between)
}
