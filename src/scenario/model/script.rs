//! What a scripted customer says, node by node, and how the talk can end.

use serde::{Deserialize, Serialize};

use super::{MoodShift, Text, When};
use crate::text::Located;

/// The script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Node that opens the talk.
    pub start: Located<String>,
    /// Nodes.
    pub nodes: Vec<Node>,
}

/// A moment of the script: the customer says these lines and waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Name within the case.
    pub id: Located<String>,
    /// Lines said on arriving, a bubble each.
    #[serde(default)]
    pub says: Vec<Text>,
    /// Other ways to say all of these lines, `|` between bubbles; a generated customer who opens here takes any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
    /// Facts told by those lines.
    #[serde(default)]
    pub tells: Vec<Located<String>>,
    /// Where the talk goes next: the first that applies. Where none does, the mind answers and the node stays.
    #[serde(default)]
    pub replies: Vec<Reply>,
    /// Ending reached here.
    #[serde(default)]
    pub ends: Option<Located<String>>,
}

/// One way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// When it applies.
    pub when: When,
    /// Node it leads to.
    pub to: Located<String>,
    /// Effect on the mood beside the table's.
    #[serde(default)]
    pub shift: Option<MoodShift>,
}

/// How the talk can end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Name within the case.
    pub id: Located<String>,
    /// Kind of outcome.
    pub outcome: Outcome,
    /// One line for the debrief's head.
    pub title: Text,
    /// Last line of the customer.
    #[serde(default)]
    pub says: Option<Text>,
    /// Other ways to say it; a generated customer takes any of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
    /// The mind ends the talk here when this holds after a turn; without one only a node or the engine can.
    #[serde(default)]
    pub when: Option<When>,
}

/// Kinds of outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Outcome {
    /// The customer took the way offered.
    #[serde(alias = "settled")]
    Settled,
    /// Part of it was settled.
    #[serde(alias = "partly_settled")]
    PartlySettled,
    /// Passed on, with context.
    #[serde(alias = "escalated")]
    Escalated,
    /// The customer left: patience gone.
    #[serde(alias = "customer_left")]
    CustomerLeft,
    /// Turn limit or time was reached.
    #[serde(alias = "out_of_time")]
    OutOfTime,
    /// The trainee ended it.
    #[serde(alias = "ended_by_agent")]
    EndedByAgent,
}
