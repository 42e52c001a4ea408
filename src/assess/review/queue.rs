//! Sessions that wait for a trainer.

use std::collections::BTreeSet;

use super::{
    entry::{Entry, Step, holding},
    fatal,
};
use crate::{assess::Assessment, scenario::Scenario};

/// What waits in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Number of the session.
    pub session: i64,
    /// When it began, in milliseconds since 1970 UTC.
    pub began: i64,
    /// Checks and fatal errors it can be marked for.
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
    /// What waits in session `session`, begun at `began`, with the machine's marks and what trainers did so far.
    pub fn of(
        scenario: &Scenario,
        (session, began): (i64, i64),
        machine: &Assessment,
        entries: &[Entry],
    ) -> Self {
        let marked: BTreeSet<&str> = entries
            .iter()
            .filter(|entry| matches!(entry.step, Step::Mark(_)))
            .map(|entry| entry.check.as_str())
            .collect();
        let doubted = machine.checks.iter().filter(|check| check.doubt.is_some());
        let doubted = doubted.map(|check| check.id.clone());
        let open = doubted
            .chain(fatal::in_doubt(machine))
            .filter(|check| !marked.contains(check.as_str()));
        let names: BTreeSet<&str> = entries.iter().map(|entry| entry.check.as_str()).collect();
        let overruled = names
            .into_iter()
            .filter(|check| holding(entries, check).is_some());
        Self {
            session,
            began,
            // Abuse is fatal in every case.
            checks: machine.checks.len() + scenario.critical.len() + 1,
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
