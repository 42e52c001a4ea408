//! Sessions that wait for a trainer.

use std::collections::BTreeSet;

use super::entry::{Entry, Step};
use crate::assess::Assessment;

/// What waits in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Number of the session.
    pub session: i64,
    /// When it began, in milliseconds since 1970 UTC.
    pub began: i64,
    /// Checks it has.
    pub checks: usize,
    /// Marks that need a person, whether or not one has looked.
    pub need: usize,
    /// Checks that need a person and that no trainer has marked.
    pub open: usize,
    /// Checks that a trainer has marked.
    pub marked: usize,
    /// Checks whose overrule holds.
    pub overruled: usize,
}

impl Waiting {
    /// What waits in session `session` with the machine's marks and what trainers did so far.
    pub fn of(session: i64, began: i64, machine: &Assessment, entries: &[Entry]) -> Self {
        let marked: BTreeSet<&str> = entries
            .iter()
            .filter(|entry| matches!(entry.step, Step::Mark(_)))
            .map(|entry| entry.check.as_str())
            .collect();
        let doubted = machine.checks.iter().filter(|check| check.doubt.is_some());
        let open = doubted.filter(|check| !marked.contains(check.id.as_str()));
        let overruled = machine
            .checks
            .iter()
            .filter(|check| super::entry::holding(entries, &check.id).is_some());
        Self {
            session,
            began,
            checks: machine.checks.len(),
            need: machine.need_person(),
            open: open.count(),
            marked: marked.len(),
            overruled: overruled.count(),
        }
    }

    /// What sessions are ordered by: the newest first; of those begun in the same moment the higher number.
    pub fn rank(&self) -> std::cmp::Reverse<(i64, i64)> {
        std::cmp::Reverse((self.began, self.session))
    }
}
