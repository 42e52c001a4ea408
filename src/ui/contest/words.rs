//! The words of the contest that several of its parts use.

use crate::{
    app::civil::passed,
    contest::{Answer, Conditions, Item},
    scenario::{Named, QuestionKind},
    text::{Language, Message, say},
};

/// The letter of an option, A for 0.
pub fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}

/// The letters of options, in the order given.
pub fn letters(places: &[usize]) -> String {
    places.iter().map(|place| letter(*place)).collect()
}

/// Right or wrong, as an answer to a question of that kind.
pub fn verdict(right: bool, language: Language) -> String {
    let key = if right { "paper-true" } else { "paper-false" };
    say(language, key)
}

/// The key of a question as it stands on this paper.
pub fn key(item: &Item, language: Language) -> String {
    let question = &item.question;
    match question.kind {
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Order => letters(&item.key()),
        QuestionKind::TrueFalse => match crate::scenario::verdict(&question.answer.value) {
            Some(right) => verdict(right, language),
            None => question.answer.value.clone(),
        },
        QuestionKind::Numeric => number(item, language),
        QuestionKind::Case => question.answer.value.clone(),
    }
}

/// The number that is right, with how far off is still right.
fn number(item: &Item, language: Language) -> String {
    let question = &item.question;
    let unit = question.unit.as_deref().unwrap_or_default();
    let value = format!("{}{}", question.answer.value, spaced(unit));
    match &question.tolerance {
        Some(tolerance) => Message::new("paper-tolerance")
            .with("value", value)
            .with("tolerance", tolerance.value.clone())
            .say(language),
        None => value,
    }
}

/// A unit behind its number: a word stands apart from it, a sign does not.
pub fn spaced(unit: &str) -> String {
    match unit.is_empty() || unit == "%" {
        true => unit.to_owned(),
        false => format!(" {unit}"),
    }
}

/// What was answered, in short.
pub fn given(answer: Option<&Answer>, item: &Item, language: Language) -> String {
    match answer.filter(|it| !it.is_blank()) {
        None => say(language, "paper-no-answer"),
        Some(Answer::Chosen(places)) => letters(places),
        Some(Answer::Verdict(right)) => verdict(*right, language),
        Some(Answer::Written(words)) if item.question.kind == QuestionKind::Numeric => {
            let unit = item.question.unit.as_deref().unwrap_or_default();
            let bare = words.trim().trim_end_matches(unit).trim_end();
            format!("{bare}{}", spaced(unit))
        }
        Some(Answer::Written(words)) => words.clone(),
    }
}

/// The kind, the topic and the points of a question.
pub fn about(item: &Item, language: Language) -> String {
    let points = Message::new("paper-points").with("count", item.points);
    [
        item.question.kind.name(language),
        item.question.topic.name(language),
        points.say(language),
    ]
    .join(dot(language))
}

/// What parts short facts: a Chinese dot is a full em wide and stands alone.
pub fn dot(language: Language) -> &'static str {
    match language {
        Language::Zh => "·",
        Language::En => " · ",
    }
}

/// Minutes and seconds, hours before them where there are any.
pub fn clock(ms: u64) -> String {
    match ms / 3_600_000 {
        0 => passed(ms),
        hours => format!("{hours}:{}", passed(ms % 3_600_000)),
    }
}

/// Training or exam, in a word.
pub fn conditions(conditions: Conditions, language: Language) -> String {
    let key = match conditions {
        Conditions::Training => "contest-training",
        Conditions::Exam => "contest-exam",
    };
    say(language, key)
}
