//! Limits of what may be decided alone, and the people who decide above them.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// The most of a number that may be decided alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The value, in the unit of the parameter; itself still allowed.
    pub most: Located<String>,
    /// What the desk says above it.
    pub refusal: Text,
}

/// Somebody who can be asked, and what they will answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Who decides: 当班主管.
    pub by: Text,
    /// Seconds until they answer.
    pub after: Located<u32>,
    /// What they answer.
    pub answer: ApprovalAnswer,
    /// How they say it.
    pub says: Text,
}

/// What somebody who was asked for approval answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApprovalAnswer {
    /// Yes: up to what was asked for.
    Granted,
    /// No.
    Refused,
    /// Yes, but only up to this value.
    GrantedUpTo(Located<String>),
}
