//! Marks of trainers beside those of the machine, for counting how far they agree.

use super::{
    entry::{Entry, Step},
    fatal,
};
use crate::assess::{Assessment, Status};

/// Check, the trainer's status, the machine's: for every mark that was made blind. Who has seen the other's mark
/// agrees too easily, so nothing else is counted. A fatal error is *not met* where it was committed, *met* where it was not. `machine` are the marks without overrules.
pub fn pairs(machine: &Assessment, entries: &[Entry]) -> Vec<(String, Status, Status)> {
    let blind = entries.iter().filter(|entry| entry.blind);
    let marked = blind.filter_map(|entry| {
        let Step::Mark(status) = entry.step else {
            return None;
        };
        let machine = match fatal::is_fatal(&entry.check) {
            true => fatal::found(machine, &entry.check),
            false => {
                let mut checks = machine.checks.iter();
                checks.find(|check| check.id == entry.check)?.status
            }
        };
        Some((entry.check.clone(), status, machine))
    });
    marked.collect()
}
