//! What the rules heard, as features of the models: families of the lexicon, flags, figures, promises, questions.

use super::super::{
    ActKind, Around, FigureKind, FlagFamily, Heard,
    lexicon::lexicon,
    own::{speaks_of_own, speaks_to_customer},
    sense::{Reply, Weight},
};
use super::grams::ONE;

/// Names of the features that are no family, in order, before those of the families.
const FIXED: [&str; 64] = [
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
    "length.5",
    "length.10",
    "length.15",
    "length.20",
    "length.30",
    "length.40",
    "length.60",
    "length.80",
    "length.100",
    "list.1",
    "list.2",
    "list.3",
    "list.4",
    "before.known",
    "before.first",
    "before.second",
    "before.third",
    "before.later",
    "before.customer.3",
    "before.customer.8",
    "before.customer.15",
    "before.customer.25",
    "before.customer.40",
    "before.customer.60",
    "before.customer.90",
    "before.customer.130",
    "before.own.1",
    "before.own.20",
    "before.own.40",
    "before.own.80",
    "before.shared",
    "before.again",
    "before.wish",
    "before.near",
    "after.known",
    "after.5",
    "after.15",
    "after.30",
    "after.60",
    "after.shared",
];

/// How many marks between the things of a list are so many features.
const LISTS: [usize; 4] = [1, 2, 3, 4];
/// How a customer asks to have something picked for them.
const WISHES: [&str; 10] = [
    "推荐",
    "找",
    "想去",
    "换一",
    "选",
    "recommend",
    "looking for",
    "find me",
    "suggest",
    "pick",
];
/// How a customer asks what lies around something.
const NEAR: [&str; 5] = ["周边", "附近", "周围", "nearby", "around"];

/// Lengths from which a reply counts as longer, in Chinese characters; three letters of English are worth one.
const LENGTHS: [usize; 9] = [5, 10, 15, 20, 30, 40, 60, 80, 100];
/// The same for what the customer said last.
const CUSTOMER_LENGTHS: [usize; 8] = [3, 8, 15, 25, 40, 60, 90, 130];
/// The same for what the customer answered.
const ANSWER_LENGTHS: [usize; 4] = [5, 15, 30, 60];
/// The same for what the speaker has said before.
const OWN_LENGTHS: [usize; 4] = [1, 20, 40, 80];

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
pub(crate) fn features(reply: &Reply<'_>, around: Around<'_>, heard: &Heard) -> Vec<(u16, i32)> {
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
    let steps = lengths(&reply.folded.text, around);
    fixed
        .into_iter()
        .chain(steps)
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

/// The steps of length, and what was said around: where in the talk, how much, and how much of it comes again.
fn lengths(text: &str, around: Around<'_>) -> Vec<i32> {
    let yes = |said: bool| if said { ONE } else { 0 };
    let mut steps: Vec<i32> = LENGTHS.map(|from| yes(size(text) >= from)).into();
    let marks = text.chars().filter(|c| matches!(c, '、' | ',' | '，'));
    let marks = marks.count();
    steps.extend(LISTS.map(|from| yes(marks >= from)));
    if around.customer.is_empty() && around.own.is_empty() && around.answer.is_empty() {
        return steps;
    }
    let turns = around.own.len();
    steps.extend([true, turns == 0, turns == 1, turns == 2, turns > 2].map(yes));
    let customer = size(around.customer);
    steps.extend(CUSTOMER_LENGTHS.map(|from| yes(customer >= from)));
    let own: usize = around.own.iter().map(|turn| size(turn)).sum();
    steps.extend(OWN_LENGTHS.map(|from| yes(own >= from)));
    let pairs = pairs([text]);
    steps.push(shared(&pairs, &self::pairs([around.customer])));
    steps.push(shared(&pairs, &self::pairs(around.own.iter().copied())));
    let says = |words: &[&str]| yes(words.iter().any(|word| around.customer.contains(word)));
    steps.extend([says(&WISHES), says(&NEAR)]);
    if !around.answer.is_empty() {
        let answer = size(around.answer);
        steps.push(ONE);
        steps.extend(ANSWER_LENGTHS.map(|from| yes(answer >= from)));
        steps.push(shared(&pairs, &self::pairs([around.answer])));
    }
    steps
}

/// The length of `text` in Chinese characters; three letters of another script are worth one.
fn size(text: &str) -> usize {
    let thirds = text.chars().take(4_096).map(|c| match c {
        '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' => 3,
        _ => 1,
    });
    thirds.sum::<usize>() / 3
}

/// The pairs of neighbouring characters of `texts`, sorted.
fn pairs<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<(char, char)> {
    let mut all = Vec::new();
    for text in texts {
        let lower = text.chars().take(1_024).flat_map(char::to_lowercase);
        let mut last = None;
        for c in lower {
            all.extend(last.map(|last| (last, c)));
            last = Some(c);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Which share of `mine` is among `theirs`.
fn shared(mine: &[(char, char)], theirs: &[(char, char)]) -> i32 {
    let again = mine
        .iter()
        .filter(|pair| theirs.binary_search(pair).is_ok());
    again.count() as i32 * ONE / mine.len().max(1) as i32
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
