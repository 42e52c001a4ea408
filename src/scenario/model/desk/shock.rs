//! What goes wrong at the desk in the middle of a talk.

use serde::{Deserialize, Serialize};

use crate::{
    scenario::{MoodShift, Text, When},
    text::Located,
};

/// Something planted that happens once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shock {
    /// When it happens.
    pub at: ShockAt,
    /// What happens.
    pub kind: ShockKind,
    /// What the desk shows while it lasts, and answers to everything; or what the customer bursts out with.
    pub says: Text,
    /// Other words for an outburst; a generated customer takes any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
    /// Facts told by an outburst.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<Located<String>>,
    /// What the desk shows when it is over; without it, a plain sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<Text>,
}

/// When a shock happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShockAt {
    /// This many seconds into the talk.
    After(Located<u32>),
    /// When this many trainee turns have been taken.
    AtTurn(Located<u32>),
    /// As soon as this holds.
    When(When),
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShockKind {
    /// The desk stops for this many seconds: nothing can be opened, searched or done.
    Freeze(Located<u32>),
    /// The customer bursts out, and the mood moves by this much.
    Outburst(MoodShift),
}
