//! The copilot: drafts that the desk offers, some right and some wrong. Working with it, and not behind it, is the skill.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    scenario::{Text, When},
    text::Located,
};

/// A draft the copilot offers once, when its moment has come. The trainee sends it, changes it or turns it down; it
/// lapses when they answer by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CopilotDraft {
    /// Name within the case.
    pub id: Located<String>,
    /// When it is offered; asked after each thing the trainee does.
    pub when: When,
    /// The words it proposes.
    pub says: Text,
    /// What it says it rests on, shown beside it.
    #[serde(default)]
    pub basis: Option<Text>,
    /// The form it fills in instead of a reply; `says` then tells what is in it.
    #[serde(default)]
    pub form: Option<DraftForm>,
    /// What is wrong with it; a good draft has none.
    #[serde(default)]
    pub faults: Vec<DraftFault>,
}

/// A form that a draft fills in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftForm {
    /// The action.
    pub action: Located<String>,
    /// Its values.
    pub with: BTreeMap<String, String>,
}

/// Something wrong with a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftFault {
    /// What kind of fault.
    pub kind: FaultKind,
    /// Words of the draft that show it; where any of them is sent, the fault is sent.
    pub wrong: Vec<Text>,
    /// Words of which one must stand there instead; where there are none, leaving the wrong ones out mends it.
    #[serde(default)]
    pub right: Vec<Text>,
    /// What is wrong, for the debrief.
    pub note: Text,
}

/// Kinds of faults, and reasons for turning a draft down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum FaultKind {
    /// A figure or a date that is not so.
    #[serde(alias = "figure")]
    Figure,
    /// Against a rule, or by a rule that does not hold any more.
    #[serde(alias = "policy")]
    Policy,
    /// Promises what cannot be kept or is not theirs to promise.
    #[serde(alias = "promise")]
    Promise,
    /// Cold, blaming or hollow.
    #[serde(alias = "tone")]
    Tone,
    /// Tells what is private, or somebody else's.
    #[serde(alias = "privacy")]
    Privacy,
    /// Nothing is wrong with it; the trainee prefers their own words.
    #[serde(alias = "own_words")]
    OwnWords,
}

impl FaultKind {
    /// Every kind, in the order in which reasons are offered.
    pub const ALL: [FaultKind; 6] = [
        FaultKind::Figure,
        FaultKind::Policy,
        FaultKind::Promise,
        FaultKind::Tone,
        FaultKind::Privacy,
        FaultKind::OwnWords,
    ];

    /// Its name in commands and Fluent messages.
    pub fn key(self) -> &'static str {
        match self {
            FaultKind::Figure => "figure",
            FaultKind::Policy => "policy",
            FaultKind::Promise => "promise",
            FaultKind::Tone => "tone",
            FaultKind::Privacy => "privacy",
            FaultKind::OwnWords => "own_words",
        }
    }
}
