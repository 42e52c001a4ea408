//! What carried each reading: the stretches of the reply and the rule features that weigh most.

use super::{
    Features, Model,
    grams::{self, COUNT, table_of},
    score,
};
use crate::{
    hearing::{Around, Milli},
    text::{Span, normalise},
};

/// How many reasons a reading gets on each side.
const MOST: usize = 5;

/// One thing that carried a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The reading: `level.1`, `usefulness`, `act.refuse`, ….
    pub reading: String,
    /// The stretch of the reply, or the name of the rule feature.
    pub what: What,
    /// How far it moves the log-odds, in thousandths; below nought it speaks against.
    pub weight: i32,
    /// Probability of the reading, 0–1,000.
    pub confidence: Milli,
}

/// What carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A stretch of the reply.
    Text(Span),
    /// A rule feature: `family.apology.stock`.
    Rule(String),
    /// What was said around the reply.
    Around(Part),
}

/// Which of what was said around a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the customer said last.
    Customer,
    /// What the speaker said last.
    Own,
    /// What the customer came with.
    First,
    /// What the customer answered.
    Answer,
}

impl Part {
    /// All, in the order of their tables.
    const ALL: [Self; 4] = [Self::Customer, Self::Own, Self::First, Self::Answer];

    /// Its name in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Own => "own",
            Self::First => "first",
            Self::Answer => "answer",
        }
    }
}

/// The reasons of every reading the model of the language gives for `text`, the weightiest first. Worked out on
/// demand; empty where the model is not in use.
pub fn explain(text: &str) -> Vec<Reason> {
    explain_in(text, Around::default())
}

/// [`explain`] of a reply heard amid what was said `around` it.
pub fn explain_in(text: &str, around: Around<'_>) -> Vec<Reason> {
    let features = Features::within(text, around);
    let Some(model) = super::model(features.language) else {
        return Vec::new();
    };
    let logits = model.logits(&features);
    let names = super::dense::names();
    let mut all = Vec::new();
    for (class, logit) in logits.into_iter().enumerate() {
        // The second opinion on a solution is part of the first.
        if model.weights.classes[class].name.ends_with(".share") {
            continue;
        }
        let mut mine = rules(model, class, &features, &names);
        mine.extend(stretches(model, class, text, &features));
        mine.extend(said_around(model, class, &features));
        mine.sort_by_key(|(what, weight)| (std::cmp::Reverse(weight.abs()), order(what)));
        mine.truncate(MOST);
        all.extend(mine.into_iter().map(|(what, weight)| Reason {
            reading: model.weights.classes[class].name.clone(),
            what,
            weight,
            confidence: score::probability(logit),
        }));
    }
    all
}

fn order(what: &What) -> (u32, String) {
    match what {
        What::Text(span) => (span.start, String::new()),
        What::Rule(name) => (u32::MAX, name.clone()),
        What::Around(part) => (u32::MAX, part.key().to_owned()),
    }
}

fn rules(
    model: &Model<'_>,
    class: usize,
    features: &Features,
    names: &[String],
) -> Vec<(What, i32)> {
    let weighed = features.dense.iter().filter_map(|&(number, value)| {
        let name = names.get(usize::from(number))?;
        let weight = model.rule_weight(usize::from(number), class, value);
        (weight != 0).then(|| (What::Rule(name.clone()), weight))
    });
    weighed.collect()
}

/// What each part of what was said around adds.
fn said_around(model: &Model<'_>, class: usize, features: &Features) -> Vec<(What, i32)> {
    let parts = Part::ALL.into_iter().zip(COUNT - Part::ALL.len()..);
    let weighed = parts.map(|(part, table)| {
        let weight = model.table_weight(table, class, features);
        (What::Around(part), weight)
    });
    weighed.filter(|&(_, weight)| weight != 0).collect()
}

/// The weights of the n-grams laid on the characters they cover, and the stretches that stand out.
fn stretches(model: &Model<'_>, class: usize, text: &str, features: &Features) -> Vec<(What, i32)> {
    let shortened = grams::shortened(text);
    let folded = normalise(shortened);
    let mut parts: Vec<(Span, i32)> = Vec::new();
    grams::each(shortened, features.language, &mut |gram| {
        let slot = (gram.key >> 1) as usize;
        let norm = features.grams.norms[table_of(slot)];
        let sign = if gram.key & 1 == 0 { 1 } else { -1 };
        let weight = model.gram_weight(slot, class, sign, norm);
        parts.push((gram.span, weight));
    });
    let mut bytes = vec![0_i32; folded.text.len()];
    for (span, weight) in parts {
        let length = span.len().max(1) as i32;
        for byte in &mut bytes[span.range()] {
            *byte += weight / length;
        }
    }
    let mut found = Vec::new();
    for (from, to) in runs(&folded.text, &bytes) {
        let weight: i32 = bytes[from..to].iter().sum();
        found.push((What::Text(folded.original(Span::new(from, to))), weight));
    }
    found
}

/// Words, or in Chinese runs of characters that pull the same way, with their ends.
fn runs(text: &str, bytes: &[i32]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut last: Option<(bool, bool)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let kind = (!c.is_alphanumeric() && c != '\'', bytes[at] < 0);
        let joined = match (last, found.last_mut()) {
            (Some(before), Some(run))
                if !kind.0 && !before.0 && (c.is_ascii() || kind.1 == before.1) =>
            {
                run.1 = end;
                true
            }
            _ => false,
        };
        if !joined {
            found.push((at, end));
        }
        last = Some(kind);
    }
    found.retain(|&(from, to)| text[from..to].chars().any(char::is_alphanumeric));
    found
}
