//! Defence (答辩): a talk with slides before judges, then the same questions for everyone.

use serde::{Deserialize, Serialize};

use super::{super::Level, JudgedItem};
use crate::text::{Language, Located};

/// A defence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Defence {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of its texts.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// The task: what the talk is to be about.
    pub about: Located<String>,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes of all phases together.
    pub minutes: Located<u32>,
    /// Slides a talk may have.
    pub most_slides: Located<u32>,
    /// The phases, in order.
    pub phases: Vec<DefencePhase>,
    /// The questions, the same and in the same order for everyone.
    pub questions: Vec<DefenceQuestion>,
    /// What judges mark; the points add up to 100.
    pub sheet: Vec<JudgedItem>,
}

/// A phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefencePhase {
    /// What it is called.
    pub title: Located<String>,
    /// Minutes it lasts.
    pub minutes: Located<u32>,
    /// Whether the questions are put in it.
    #[serde(default)]
    pub questions: bool,
}

/// A standard question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefenceQuestion {
    /// Name within the exercise.
    pub id: Located<String>,
    /// The question.
    pub ask: Located<String>,
    /// What a good answer holds; only judges see it.
    pub listen_for: Located<String>,
}
