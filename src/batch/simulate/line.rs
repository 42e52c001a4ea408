//! One line of `heard simulate --format json`: what talks of a bot in a case came to, and the counts that make it.
//!
//! The line is read back from its counts alone, so that lines of parts become the line of the whole, byte for byte.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    Counts, Forms, Ladder, Parallel, Plan, Tally,
    targets::{compared, correlation},
};
use crate::{batch::bots::Bot, session::CustomerKind, text::Language};

/// Version of the lines.
const FORMAT: u32 = 1;

/// Which talks a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct About {
    /// Version of the line, 1.
    pub format: u32,
    /// The case.
    pub scenario: String,
    /// blake3 of the case's file as read, hex.
    pub scenario_hash: String,
    /// The bot; `ladder` for the order of the three best, `forms` for how much the customers differ.
    pub bot: String,
    /// Who played the customer.
    pub customer: CustomerKind,
    /// Language of the talks, as a tag.
    pub language: String,
    /// Seed of the first customer and the first luck.
    pub seed: u64,
    /// Talks of each bot in all parts together.
    pub talks: u64,
    /// Customers drawn at most.
    pub forms: u64,
    /// Version of the program.
    pub engine: String,
}

/// The name under which the order of the three best stands.
pub const LADDER: &str = "ladder";
/// The name under which stands how much the customers differ.
pub const FORMS: &str = "forms";

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which talks.
    pub about: About,
    /// What they came to.
    pub folded: Folded,
}

/// What talks came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Folded {
    /// Of one bot.
    Talks(Box<Tally>),
    /// Of the three best side by side.
    Ladder(Ladder),
    /// Of customers side by side.
    Forms(Forms),
}

/// What of a line is read back.
#[derive(Deserialize)]
struct Read {
    #[serde(flatten)]
    about: About,
    counts: Folded,
}

/// A line that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// No line of `heard simulate`.
    #[error("{0}")]
    Shape(String),
    /// Of a later version.
    #[error("format {0}")]
    Format(u32),
}

impl About {
    /// The talks of `bot` under `header` by `plan`.
    pub fn new(header: &crate::session::Header, bot: &str, plan: Plan) -> Self {
        Self {
            format: FORMAT,
            scenario: header.scenario.clone(),
            scenario_hash: header.scenario_hash.clone(),
            bot: bot.to_owned(),
            customer: header.customer,
            language: header.language.tag().to_owned(),
            seed: plan.seed,
            talks: plan.runs,
            forms: plan.forms,
            engine: header.engine.clone(),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language.parse().unwrap_or_default()
    }
}

impl Line {
    /// Reads a line.
    ///
    /// # Errors
    /// It is none, or of a later version.
    pub fn read(text: &str) -> Result<Self, LineError> {
        let read: Read =
            serde_json::from_str(text).map_err(|error| LineError::Shape(error.to_string()))?;
        if read.about.format != FORMAT {
            return Err(LineError::Format(read.about.format));
        }
        Ok(Self {
            about: read.about,
            folded: read.counts,
        })
    }

    /// Takes in `other`, which is about the same talks; false where it is not.
    pub fn merge(&mut self, other: &Line) -> bool {
        if self.about != other.about {
            return false;
        }
        match (&mut self.folded, &other.folded) {
            (Folded::Talks(mine), Folded::Talks(theirs)) => mine.merge(theirs),
            (Folded::Ladder(mine), Folded::Ladder(theirs)) => mine.merge(*theirs),
            (Folded::Forms(mine), Folded::Forms(theirs)) => mine.merge(theirs),
            _ => return false,
        }
        true
    }

    /// The line as JSON.
    pub fn json(&self) -> Value {
        let mut line = serde_json::to_value(&self.about).unwrap_or_default();
        let more = match &self.folded {
            Folded::Talks(tally) => self.talks(tally),
            Folded::Ladder(ladder) => json!({
                "runs": ladder.runs,
                "ordered": ladder.ordered,
                "share": share(ladder.ordered, ladder.runs),
            }),
            Folded::Forms(forms) => {
                let of = |bot: &str| (bot.to_owned(), forms.of(bot).map_or(Value::Null, parallel));
                json!({ "customers_apart": Value::Object(forms.bots().map(of).collect()) })
            }
        };
        if let (Some(line), Value::Object(more)) = (line.as_object_mut(), more) {
            line.extend(more);
            let counts = serde_json::to_value(&self.folded).unwrap_or_default();
            line.insert("counts".to_owned(), counts);
        }
        line
    }

    fn talks(&self, tally: &Tally) -> Value {
        let runs = tally.runs;
        let figures = compared(&tally.dynamics, runs, self.about.language());
        let figures = figures.iter().map(|it| {
            json!({
                "figure": it.key,
                "value": number(it.value),
                "from": it.target.0,
                "to": it.target.1,
                "distance": number(it.distance()),
            })
        });
        let figures: Vec<Value> = figures.collect();
        let each = |all: &BTreeMap<String, Counts>, of: fn(&Counts) -> Value| {
            let all = all.iter().map(|(key, counts)| (key.clone(), of(counts)));
            Value::Object(all.collect())
        };
        json!({
            "runs": runs,
            "total": spread(&tally.total),
            "passed": share(tally.passed, runs),
            "scores": each(&tally.scores, spread),
            "levels": each(&tally.levels, times),
            "fatal": tally.fatal,
            "endings": tally.endings,
            "turns": spread(&tally.turns),
            "seconds": spread(&tally.seconds),
            "missed": tally.missed,
            "figures": figures,
            "left": share(tally.dynamics.left, runs),
            "moves": tally.dynamics.moves,
            "lag_1": number(correlation(&tally.dynamics.moves)),
            "calmed_by_words": number(tally.dynamics.by_words.mean()),
            "calmed_by_progress": number(tally.dynamics.by_progress.mean()),
            "low_after_words": share(tally.dynamics.low_after_words, tally.dynamics.by_words.len()),
            "low_after_progress":
                share(tally.dynamics.low_after_progress, tally.dynamics.by_progress.len()),
            "faults": {
                "found": tally.faults.found,
                "told_twice": tally.faults.told_twice,
                "lines": tally.faults.lines,
                "talks": share(tally.faults.talks, runs),
            },
        })
    }
}

/// Talks the customer left among those handled badly, in all of `lines`, and how many those are.
pub fn left_when_bad<'l>(lines: impl Iterator<Item = &'l Line>) -> (u64, u64) {
    let talks = lines.filter_map(|line| match &line.folded {
        Folded::Talks(tally) => Some((Bot::named(&line.about.bot)?, tally)),
        Folded::Ladder(_) | Folded::Forms(_) => None,
    });
    let bad = talks.filter(|(bot, _)| Bot::BAD.contains(bot));
    bad.fold((0, 0), |(left, runs), (_, tally)| {
        (left + tally.dynamics.left, runs + tally.runs)
    })
}

/// Mean, standard deviation and the five quantiles.
fn spread(counts: &Counts) -> Value {
    let of = |percent| counts.quantile(percent);
    json!({
        "mean": number(counts.mean()),
        "sd": number(counts.sd()),
        "p10": of(10),
        "p25": of(25),
        "p50": of(50),
        "p75": of(75),
        "p90": of(90),
    })
}

/// How much customers differ, in points.
fn parallel(it: Parallel) -> Value {
    json!({
        "customers": it.customers,
        "talks": it.talks,
        "mean": number(Some(it.mean)),
        "sd": number(Some(it.spread)),
        "sd_by_chance": number(Some(it.chance)),
        "sd_beyond_chance": number(Some(it.beyond_chance())),
        "most": number(Some(it.most)),
    })
}

/// How often each value came up.
fn times(counts: &Counts) -> Value {
    let all = counts.iter();
    Value::Object(
        all.map(|(value, times)| (value.to_string(), times.into()))
            .collect(),
    )
}

fn share(part: u64, of: u64) -> Value {
    number((of > 0).then(|| part as f64 / of as f64))
}

/// Four decimals: more would only be noise.
fn number(value: Option<f64>) -> Value {
    value.map_or(Value::Null, |value| {
        ((value * 10_000.0).round() / 10_000.0).into()
    })
}
