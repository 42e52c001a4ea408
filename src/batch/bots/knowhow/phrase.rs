//! What can be said to answer a question: the author's own wordings first, then plain sentences made of the words it asks
//! for.

use super::{
    super::words::{Words, filled},
    figure,
};
use crate::{
    scenario::{Evidence, Scenario, Text},
    text::Language,
};

/// Words of one question that are tried.
const WORDS: usize = 4;

/// Something that could be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The words.
    pub text: String,
    /// How far it is from what a person would say: 0 is the author's better phrase.
    pub rank: u32,
}

/// What the author wrote down as good answers, whole and sentence by sentence.
pub(super) fn authored(scenario: &Scenario, language: Language) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut add = |text: Option<&str>, rank: u32| {
        let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else {
            return;
        };
        let whole = Phrase {
            text: text.to_owned(),
            rank,
        };
        let parts = sentences(text).into_iter();
        found.push(whole);
        found.extend(parts.map(|text| Phrase { text, rank }));
    };
    for check in &scenario.checks {
        add(check.better.as_ref().and_then(|it| it.exact(language)), 0);
    }
    for critical in &scenario.critical {
        add(critical.better.exact(language), 3);
    }
    for answer in &scenario.answers {
        add(answer.says.exact(language), 1);
    }
    for check in &scenario.checks {
        add(check.missed.exact(language), 4);
        for part in &check.parts {
            add(part.missed.exact(language), 4);
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|phrase| seen.insert(phrase.text.clone()));
    found
}

/// For each fact the questions after it that the author wrote among the good answers.
pub(super) fn questions(scenario: &Scenario, language: Language) -> Vec<Vec<String>> {
    let mut asking: Vec<Phrase> = authored(scenario, language);
    asking.retain(|phrase| phrase.rank <= 1 && phrase.text.ends_with(['？', '?']));
    asking.retain(|phrase| sentences(&phrase.text).len() == 1);
    let facts = scenario.customer.facts.iter();
    let about = |fact: &crate::scenario::Fact| {
        let topics = || fact.topics.iter().filter_map(|it| it.exact(language));
        let fits = |text: &str| topics().any(|topic| text.contains(topic));
        let fitting = asking.iter().filter(|phrase| fits(&phrase.text));
        fitting.map(|phrase| phrase.text.clone()).collect()
    };
    facts.map(about).collect()
}

/// Cuts after every mark that ends a sentence.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut marks = text.char_indices().peekable();
    while let Some((at, mark)) = marks.next() {
        let next = marks.peek().map(|&(_, next)| next);
        let ends = matches!(mark, '。' | '！' | '？' | '!' | '?' | '；')
            || (mark == '.' || mark == ';') && next.is_none_or(char::is_whitespace);
        if ends {
            found.push(text[start..at + mark.len_utf8()].trim().to_owned());
            start = at + mark.len_utf8();
        }
    }
    found.push(text[start..].trim().to_owned());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Plain sentences for one question that has no others inside.
pub(super) fn plain(evidence: &Evidence, scenario: &Scenario, language: Language) -> Vec<String> {
    let words = Words::of(language);
    let framed = |name: &str, slot: &str, values: &[&str]| -> Vec<String> {
        let frames = words.list(name);
        let pairs = values
            .iter()
            .flat_map(|value| frames.iter().map(move |frame| (value, frame)));
        pairs
            .map(|(value, frame)| filled(frame, &[(slot, value)]))
            .collect()
    };
    match evidence {
        Evidence::Says(samples) => samples
            .iter()
            .filter_map(|text| text.exact(language))
            .map(|text| ended(text, language))
            .collect(),
        Evidence::AnyOf(any) => framed("about a word", "word", &some(any, language)),
        Evidence::AllOf(all) | Evidence::SomeOf(_, all) => {
            let joined = some(all, language).join(words.one("and"));
            framed("about a word", "word", &[&joined])
        }
        Evidence::Act(act) => with_time(words.list(&format!("{act:?}")), scenario),
        Evidence::Kind(kind) => {
            let lines = with_time(words.list(&format!("{kind:?}")), scenario);
            feeling(&lines, scenario, language)
        }
        Evidence::NamesFeeling => feeling(words.list("EmotionNaming"), scenario, language),
        Evidence::Empathy(_) => feeling(words.list("Empathy"), scenario, language),
        Evidence::Mentions(id) => {
            let mut facts = scenario.customer.facts.iter();
            let topics = facts.find(|fact| fact.id == *id).map(|fact| &fact.topics);
            let topics = topics.map_or(&[][..], Vec::as_slice);
            framed("about a fact", "word", &some(topics, language))
        }
        Evidence::MentionsAnyFact => {
            let facts = scenario.customer.facts.iter();
            let topics: Vec<&str> = facts
                .filter_map(|fact| fact.topics.first())
                .map(|text| text.get(language))
                .collect();
            framed("about a fact", "word", &topics)
        }
        Evidence::Figure(wanted) => figure::sentences(wanted, language),
        Evidence::TimedPromise | Evidence::OwnedPromise | Evidence::FullPromise => {
            with_time(words.list("Promise"), scenario)
        }
        _ => Vec::new(),
    }
}

fn some(texts: &[Text], language: Language) -> Vec<&str> {
    let exact = texts.iter().filter_map(|text| text.exact(language));
    let mut some: Vec<&str> = exact.take(WORDS).collect();
    some.retain(|text| !text.trim().is_empty());
    some
}

fn feeling(lines: &[String], scenario: &Scenario, language: Language) -> Vec<String> {
    let customer = &scenario.customer;
    let feelings = some(&customer.feelings, language);
    let facts = customer.facts.iter();
    let fact = facts
        .filter_map(|fact| fact.topics.first())
        .map(|text| text.get(language))
        .next()
        .unwrap_or_default();
    let mut found = Vec::new();
    for line in lines {
        for feeling in feelings.iter().take(2) {
            found.push(filled(line, &[("feeling", feeling), ("fact", fact)]));
        }
    }
    found
}

/// `lines` with a clock time an hour and a half after the talk begins.
fn with_time(lines: &[String], scenario: &Scenario) -> Vec<String> {
    let at = super::moment::after(&scenario.briefing.begins, 90);
    let time = at.split(' ').nth(1).unwrap_or("18:00").to_owned();
    let lines = lines.iter();
    lines.map(|line| filled(line, &[("time", &time)])).collect()
}

/// `text` with a mark at its end.
pub(super) fn ended(text: &str, language: Language) -> String {
    let text = text.trim();
    let done = text.ends_with(['。', '！', '？', '!', '?', '.', '；', ';', '…', '”']);
    match (done, language) {
        (true, _) => text.to_owned(),
        (false, Language::Zh) => format!("{text}。"),
        (false, Language::En) => format!("{text}."),
    }
}

/// `texts` one behind the other, a sentence each.
pub(in super::super) fn joined(texts: &[&str], language: Language) -> String {
    let texts: Vec<String> = texts.iter().map(|text| ended(text, language)).collect();
    texts.join(match language {
        Language::Zh => "",
        Language::En => " ",
    })
}

/// `texts` as one sentence.
pub(super) fn as_one(texts: &[&str], language: Language) -> String {
    let bare = texts.iter().map(|text| {
        text.trim()
            .trim_end_matches(['。', '！', '!', '.', '；', ';'])
    });
    let bare: Vec<&str> = bare.collect();
    ended(
        &bare.join(match language {
            Language::Zh => "，",
            Language::En => ", and ",
        }),
        language,
    )
}
