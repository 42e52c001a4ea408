//! The transcript: a header and an append-only list of events. The only truth.

use serde::{Deserialize, Serialize};

use super::{CustomerKind, Event, Mode};
use crate::{
    customer::Draw,
    scenario::{Scenario, rubric_hash},
    text::Language,
};

/// Version of the transcript format this program writes.
pub const FORMAT: u32 = 1;

/// First line of a transcript file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the transcript format, 1.
    pub format: u32,
    /// The case.
    pub scenario: String,
    /// blake3 of the case's file as read, hex.
    pub scenario_hash: String,
    /// blake3 of what marks (checks, critical errors, weights), hex.
    pub rubric_hash: String,
    /// Seed of all chance.
    pub seed: u64,
    /// How it counts.
    pub mode: Mode,
    /// Who plays the customer.
    pub customer: CustomerKind,
    /// Language of the talk.
    #[serde(with = "tag")]
    pub language: Language,
    /// Version of the program that played it.
    pub engine: String,
    /// blake3 of the pools of a folder that the customer was drawn from, hex; empty where they were the shipped ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pools: String,
}

impl Header {
    /// The conditions of a new session. `scenario_hash` is
    /// [`crate::scenario::file_hash`] of the case's file as read.
    pub fn new(
        scenario: &Scenario,
        scenario_hash: impl Into<String>,
        seed: u64,
        mode: Mode,
        customer: CustomerKind,
        language: Language,
    ) -> Self {
        // What marks is what is marked: the case as it is played.
        let drawn = match customer {
            CustomerKind::Script => None,
            _ => Draw::of(scenario, seed),
        };
        let scenario = drawn.as_ref().map_or(scenario, Draw::scenario);
        Self {
            format: FORMAT,
            scenario: scenario.id.value.clone(),
            scenario_hash: scenario_hash.into(),
            rubric_hash: rubric_hash(scenario),
            seed,
            mode,
            customer,
            language,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            pools: match customer {
                CustomerKind::Script => String::new(),
                _ => scenario.pools.hash.clone(),
            },
        }
    }
}

/// A session as it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// Conditions.
    pub header: Header,
    /// Events in order.
    pub events: Vec<Event>,
}

/// Languages by their BCP 47 tag.
mod tag {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::text::Language;

    pub fn serialize<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(language.tag())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse()
            .map_err(|()| D::Error::custom(format!("no language `{tag}`")))
    }
}
