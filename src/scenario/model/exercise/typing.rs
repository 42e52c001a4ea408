//! Typing test: a text, a time, and what speed earns.

use serde::{Deserialize, Serialize};

use super::super::Level;
use crate::text::{Language, Located};

/// A text to be typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typing {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of the text.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// What is to be done.
    pub about: Located<String>,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes to type.
    pub minutes: Located<u32>,
    /// The text.
    pub text: Located<String>,
    /// Per cent of the characters that must be right for the speed to count.
    pub accuracy: Located<u32>,
    /// What speed earns, slowest first.
    pub levels: Vec<TypingLevel>,
    /// Characters that may come at once, as an input method hands them over; more is pasted and does not count.
    #[serde(default = "twelve")]
    pub at_once: Located<u32>,
}

/// What a speed earns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypingLevel {
    /// Right characters a minute, at least.
    pub speed: Located<u32>,
    /// Points.
    pub points: Located<u32>,
}

fn twelve() -> Located<u32> {
    12.into()
}
