//! Whether an attempt is void by the author's rule: too many lines of a language model went wrong, or one in a way that the
//! author named.

use super::{
    Case, Happening, Transcript,
    slips::slips,
    words::{By, TRIES},
};
use crate::customer::guard::Fault;

/// Whether the rule of `case` voids the attempt in `transcript`; never where the case has none or no model spoke.
pub fn voided_by_rule(case: &Case, transcript: &Transcript) -> bool {
    let Some(rule) = &case.scenario.voided else {
        return false;
    };
    let faults = faults(case, transcript);
    let many = rule
        .more_than
        .is_some_and(|most| faults.len() > most as usize);
    many || faults
        .iter()
        .any(|fault| rule.any.iter().any(|named| named.key() == fault.key()))
}

/// The faults that count: of wordings after which the grammar's line was said, and of lines said all the same.
fn faults(case: &Case, transcript: &Transcript) -> Vec<Fault> {
    let events = transcript.events.iter().map(|event| &event.what);
    let replaced = events.filter_map(|what| match what {
        Happening::WordsRejected { words, fault, .. } => match words.by {
            By::Model { attempt, .. } if attempt >= TRIES => Some(*fault),
            _ => None,
        },
        _ => None,
    });
    let said = slips(case, transcript, false)
        .into_iter()
        .map(|slip| slip.fault);
    replaced.chain(said).collect()
}
