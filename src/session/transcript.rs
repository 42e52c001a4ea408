//! The transcript: a header and an append-only list of events. The only truth.

use serde::{Deserialize, Serialize};

use super::{CustomerKind, Event, Mode};
use crate::text::Language;

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
