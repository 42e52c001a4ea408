//! The ticket of a case: what it can be about, who can own it, and the clock of each priority.

use serde::{Deserialize, Serialize};

use super::Choice;
use crate::{scenario::Text, text::Located};

/// What a ticket can say. From it come the acts `ticket` (files it) and `ticket.amend`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketForm {
    /// What it can be about.
    pub categories: Vec<Choice>,
    /// Who can own it.
    pub owners: Vec<TicketOwner>,
    /// The clock of each priority that is used.
    pub priorities: Vec<TicketPriority>,
}

/// Somebody, or a team, who can own a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketOwner {
    /// Value in `owner=…`.
    pub id: Located<String>,
    /// Name for people.
    pub name: Text,
    /// The categories they take; none named means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<Located<String>>,
}

/// A priority and its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TicketPriority {
    /// Which.
    pub level: Urgency,
    /// Minutes until somebody has begun.
    pub respond: Located<u32>,
    /// Minutes until it is solved.
    pub resolve: Located<u32>,
}

/// Priorities, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Urgency {
    /// At once.
    P0,
    /// Today.
    P1,
    /// Within days.
    P2,
    /// When there is time.
    P3,
}

impl Urgency {
    /// Its name, in files and on the screen alike.
    pub fn key(self) -> &'static str {
        match self {
            Urgency::P0 => "P0",
            Urgency::P1 => "P1",
            Urgency::P2 => "P2",
            Urgency::P3 => "P3",
        }
    }
}

/// What a ticket must be; everything that is given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TicketEvidence {
    /// Nothing is left empty.
    pub complete: bool,
    /// It is about this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Located<String>>,
    /// It has this priority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Urgency>,
    /// This one owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Located<String>>,
    /// Its deadline lies within the clock of its priority.
    pub within: bool,
    /// Its evidence names all of these articles and rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Located<String>>,
    /// Its deadline and owner do not contradict what was promised in the talk.
    pub consistent: bool,
}
