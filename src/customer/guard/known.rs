//! What a case knows: its words, figures and names, gathered once, to hold a customer's line against.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use crate::{
    hearing::{Cue, FigureKind, figures},
    scenario::{Channel, IntentName, Scenario},
    text::Language,
};

use super::{figures::values, novel::units};

/// Parts of a case that nobody in the talk knows: they mark it.
const MARKING: [&str; 5] = ["checks", "critical", "answers", "hints", "voided"];

/// What a case knows, in the language of the talk.
#[derive(Debug)]
pub struct Known {
    /// Language of the talk.
    pub language: Language,
    /// How the customer reaches the desk.
    pub channel: Channel,
    /// All its words, in small letters.
    pub(super) words: String,
    /// The words, or pairs of characters, that they are made of.
    pub(super) units: HashSet<String>,
    /// The values of all its figures.
    pub(super) values: BTreeSet<String>,
    /// The values of its counts and bare numbers: 15:30 is no fifteen children.
    pub(super) counts: BTreeSet<String>,
    /// The facts.
    pub(super) facts: Vec<KnownWords>,
    /// What the customer may speak of at any time: who they are, what they want, how they feel.
    pub(super) open: String,
    /// How the agent addresses the customer.
    pub(super) address: String,
    /// The hidden need, where there is one.
    pub(super) need: Option<KnownWords>,
}

/// One thing that can be told.
#[derive(Debug)]
pub(super) struct KnownWords {
    /// In which words the author tells it.
    pub says: String,
    /// For comparing.
    pub cue: Cue,
    /// The values of its figures.
    pub values: BTreeSet<String>,
}

impl Known {
    /// What `scenario` knows in `language`.
    pub fn of(scenario: &Scenario, language: Language) -> Self {
        let mut words = String::new();
        let mut value = serde_json::to_value(scenario).unwrap_or_default();
        if let Value::Object(parts) = &mut value {
            for part in MARKING {
                parts.remove(part);
            }
        }
        gather(&value, language, &mut words);
        let customer = &scenario.customer;
        let facts = customer.facts.iter().map(|fact| {
            KnownWords::of(
                fact.says.get(language),
                &[fact.says.get(language), fact.gist.get(language)],
            )
        });
        let need = customer.hidden_need.as_ref();
        let feelings = customer.feelings.iter().map(|text| text.get(language));
        // With the first line they say as much as it says.
        let first = customer
            .lines
            .iter()
            .filter(|it| it.intent == IntentName::Open);
        let start = &scenario.script.start.value;
        let nodes = scenario.script.nodes.iter();
        let start = nodes.filter(|node| node.id.value == *start);
        let start = start.flat_map(|node| node.says.iter().chain(&node.ways));
        let first = first
            .flat_map(|it| it.says.iter().chain(&it.ways))
            .chain(start);
        let open: Vec<&str> = [&customer.name, &customer.address, &customer.wants]
            .map(|text| text.get(language))
            .into_iter()
            .chain(feelings)
            .chain(first.map(|text| text.get(language)))
            .collect();
        Self {
            language,
            channel: scenario.channel,
            values: values_of(&words),
            counts: counts_of(&words),
            units: units(&words, language).collect(),
            words: words.to_lowercase(),
            facts: facts.collect(),
            open: open.join("\n"),
            address: customer.address.get(language).to_lowercase(),
            need: need.map(|need| {
                let text = need.text.get(language);
                KnownWords::of(text, &[text])
            }),
        }
    }

    /// The facts that `text` tells, by number: as their own sentence or in a few words.
    pub fn tells(&self, text: &str) -> Vec<usize> {
        let facts = self.facts.iter().enumerate();
        let told = facts.filter(|(_, fact)| fact.cue.matches(text));
        told.map(|(at, _)| at).collect()
    }
}

impl KnownWords {
    fn of(says: &str, samples: &[&str]) -> Self {
        Self {
            says: says.to_owned(),
            cue: Cue::new(samples),
            values: values_of(says),
        }
    }
}

/// The values of the figures in `text`.
pub(super) fn values_of(text: &str) -> BTreeSet<String> {
    let lines = text.lines().flat_map(|line| figures(line, &|_| true));
    lines.flat_map(|figure| values(&figure)).collect()
}

/// The values of the counts in `text`.
pub(super) fn counts_of(text: &str) -> BTreeSet<String> {
    let lines = text.lines().flat_map(|line| figures(line, &|_| true));
    let counts = lines.filter(|figure| figure.kind == FigureKind::Count);
    let bare = text
        .lines()
        .map(str::trim)
        .filter(|line| line.parse::<f64>().is_ok());
    counts
        .flat_map(|figure| values(&figure))
        .chain(bare.map(str::to_owned))
        .collect()
}

/// Gathers all texts of `value` in `language`, a line each.
fn gather(value: &Value, language: Language, words: &mut String) {
    match value {
        Value::String(text) => {
            words.push_str(text);
            words.push('\n');
        }
        Value::Number(number) => {
            words.push_str(&number.to_string());
            words.push('\n');
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, language, words)),
        Value::Object(parts) => {
            let (mine, other) = match language {
                Language::Zh => ("zh", "en"),
                Language::En => ("en", "zh"),
            };
            let has_mine = parts.get(mine).is_some_and(|text| !text.is_null());
            for (name, part) in parts {
                if !(has_mine && name == other) {
                    gather(part, language, words);
                }
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
}
