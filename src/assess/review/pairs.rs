//! Marks of trainers beside those of the machine, for counting how far they agree.

use super::entry::{Entry, Step};
use crate::assess::{Assessment, Status};

/// Check, the trainer's status, the machine's: for every mark that was made blind. Who has seen the other's mark
/// agrees too easily, so nothing else is counted. `machine` are the marks without overrules.
pub fn pairs(machine: &Assessment, entries: &[Entry]) -> Vec<(String, Status, Status)> {
    let blind = entries.iter().filter(|entry| entry.blind);
    let marked = blind.filter_map(|entry| {
        let Step::Mark(status) = entry.step else {
            return None;
        };
        let mut checks = machine.checks.iter();
        let check = checks.find(|check| check.id == entry.check)?;
        Some((check.id.clone(), status, check.status))
    });
    marked.collect()
}
