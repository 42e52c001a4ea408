//! What a trainer did, as it is kept: never changed, only followed by the next.

use serde::{Deserialize, Serialize};

use crate::assess::Status;

/// One thing a trainer did to one check of one session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Number; later ones are higher.
    pub id: i64,
    /// The check.
    pub check: String,
    /// Number of the trainer among the people.
    pub trainer: i64,
    /// Their name when it is read; may be blank.
    pub name: String,
    /// What they did.
    pub step: Step,
    /// What they wrote to it; an overrule has always one.
    pub note: String,
    /// Whether they had not seen the machine's mark.
    pub blind: bool,
    /// The entry it takes the place of.
    pub supersedes: Option<i64>,
    /// When, in milliseconds since 1970 UTC.
    pub at: i64,
}

/// What can be done to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The trainer's own mark, confirmed. It uncovers the machine's.
    Mark(Status),
    /// The machine's mark is replaced by this one.
    Overrule(Status),
    /// The overrule is taken back.
    TakeBack,
}

/// The overrule of `check` that holds after `entries`, oldest first: the last one, unless it was taken back since.
pub(super) fn holding<'e>(entries: &'e [Entry], check: &str) -> Option<&'e Entry> {
    let mut holds = None;
    for entry in entries.iter().filter(|entry| entry.check == check) {
        match entry.step {
            Step::Mark(_) => {}
            Step::Overrule(_) => holds = Some(entry),
            Step::TakeBack => holds = None,
        }
    }
    holds
}

/// The mark that trainer `trainer` confirmed for `check`: the first; nobody marks a check twice.
pub(super) fn confirmed<'e>(entries: &'e [Entry], check: &str, trainer: i64) -> Option<&'e Entry> {
    entries.iter().find(|entry| {
        entry.check == check && entry.trainer == trainer && matches!(entry.step, Step::Mark(_))
    })
}
