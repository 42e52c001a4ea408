//! What the rules heard, as features of the models: families of the lexicon, flags, figures, promises, questions.

use super::super::{
    ActKind, FigureKind, FlagFamily, Heard,
    lexicon::lexicon,
    own::{speaks_of_own, speaks_to_customer},
    sense::{Reply, Weight},
};
use super::grams::ONE;

/// Names of the features that are no family, in order, before those of the families.
const FIXED: [&str; 24] = [
    "rule.level",
    "rule.reaction",
    "rule.exploration",
    "rule.interpretation",
    "rule.politeness",
    "rule.usefulness",
    "rule.solution",
    "brush_off",
    "question.any",
    "question.last",
    "question.first",
    "question.all",
    "question.you",
    "own.affair",
    "to.customer",
    "figure.stated",
    "figure.many",
    "figure.phone",
    "figure.asked",
    "promise.firm",
    "promise.timed",
    "promise.soft",
    "kind.open_question",
    "length",
];

/// The names of all features, in the order of their numbers.
pub fn names() -> Vec<String> {
    let flags = FlagFamily::ALL
        .iter()
        .map(|flag| format!("flag.{}", flag.key()));
    let families = lexicon().names().map(|name| format!("family.{name}"));
    FIXED
        .iter()
        .map(|name| (*name).to_owned())
        .chain(flags)
        .chain(families)
        .collect()
}

/// The features of one reply that are not nought: number and value, where [`ONE`] is one.
pub(crate) fn features(reply: &Reply<'_>, heard: &Heard) -> Vec<(u16, i32)> {
    let mut found: Vec<(u16, i32)> = Vec::with_capacity(32);
    let mut put = |number: usize, value: i32| {
        if value != 0 {
            found.push((number as u16, value));
        }
    };
    let yes = |said: bool| if said { ONE } else { 0 };
    let part = |milli: u16, whole: i32| i32::from(milli) * ONE / whole;
    let empathy = &heard.empathy;
    let questions = reply
        .sentences
        .iter()
        .filter(|sentence| sentence.question)
        .count();
    let asks_customer = (0..reply.sentences.len()).any(|number| {
        reply.sentences[number].question && speaks_to_customer(reply.sentence(number))
    });
    let own = (0..reply.sentences.len()).any(|number| speaks_of_own(reply.sentence(number)));
    let stated = heard.figures.iter().filter(|figure| figure.stated).count();
    let firm = |timed: bool| heard.promises.iter().any(|p| p.firm && (!timed || p.timed));
    let fixed = [
        part(empathy.level, 2_000),
        part(empathy.reaction, 2_000),
        part(empathy.exploration, 2_000),
        part(empathy.interpretation, 2_000),
        part(heard.politeness, 1_000),
        part(heard.usefulness, 1_000),
        part(heard.solution, 1_000),
        yes(reply
            .senses
            .iter()
            .any(|sense| sense.weight == Weight::BrushOff)),
        yes(questions > 0),
        yes(reply
            .sentences
            .last()
            .is_some_and(|sentence| sentence.question)),
        yes(reply
            .sentences
            .first()
            .is_some_and(|sentence| sentence.question)),
        yes(questions > 0 && questions == reply.sentences.len()),
        yes(asks_customer),
        yes(own),
        yes(speaks_to_customer(&reply.folded.text)),
        yes(stated > 0),
        yes(stated > 2),
        yes(heard
            .figures
            .iter()
            .any(|figure| figure.kind == FigureKind::Phone)),
        yes(heard.figures.len() > stated),
        yes(firm(false)),
        yes(firm(true)),
        yes(heard.promises.iter().any(|promise| !promise.firm)),
        yes(heard.has_kind(ActKind::OpenQuestion)),
        length(&reply.folded.text),
    ];
    fixed
        .into_iter()
        .enumerate()
        .for_each(|(number, value)| put(number, value));
    for (number, &flag) in FlagFamily::ALL.iter().enumerate() {
        put(
            FIXED.len() + number,
            yes(heard.flags_of(flag).next().is_some()),
        );
    }
    let first = FIXED.len() + FlagFamily::ALL.len();
    let mut families: Vec<u16> = reply
        .senses
        .iter()
        .filter(|sense| sense.weight == Weight::Counts)
        .map(|sense| sense.hit.number())
        .collect();
    families.sort_unstable();
    families.dedup();
    families
        .into_iter()
        .for_each(|number| put(first + usize::from(number), ONE));
    found
}

/// The order of magnitude of the length: nought for nothing, one from about a thousand characters on.
fn length(text: &str) -> i32 {
    let characters = text.chars().take(1_024).count();
    let bits = (characters as u64 + 1).ilog2() as i32;
    // Between two powers of two, straight.
    let low = 1_i32 << bits;
    let within = (characters as i32 + 1 - low) * ONE / low;
    ((bits * ONE + within) / 10).min(ONE)
}
