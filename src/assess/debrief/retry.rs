//! The one thing to retry: the single correction that would raise the total most.

use super::Marked;
use crate::{
    assess::{Assessment, Status, marking},
    scenario::Scenario,
};

/// What to try again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retry {
    /// The check or fatal error.
    pub marked: Marked,
    /// Turn to go back to: where it was lost; `None` where no turn can be named.
    pub turn: Option<u32>,
    /// The total with everything else as it was.
    pub total: u32,
    /// Whether that passes.
    pub passed: bool,
    /// A better phrase, where the author gave one.
    pub better: Option<String>,
    /// Why it matters.
    pub why: String,
}

/// The correction that would raise the total most, with that total computed by scoring again. Where several raise
/// it equally, a fatal error before a check, then more points, then the author's order. `None` when nothing is lost or
/// nothing was marked.
pub fn retry(scenario: &Scenario, assessment: &Assessment) -> Option<Retry> {
    assessment.total?;
    let errors = (0..assessment.critical.len()).map(Marked::Critical);
    let checks = (0..assessment.checks.len()).map(Marked::Check);
    let lost = |index: usize| {
        let check = &assessment.checks[index];
        matches!(check.status, Status::NotMet | Status::Partly)
    };
    let mut best: Option<((u32, u32), Retry)> = None;
    for marked in errors.chain(checks) {
        if matches!(marked, Marked::Check(index) if !lost(index)) {
            continue;
        }
        let Some((gain, candidate)) = corrected(scenario, assessment, marked) else {
            continue;
        };
        if best.as_ref().is_none_or(|(most, _)| gain > *most) {
            best = Some((gain, candidate));
        }
    }
    best.map(|(_, retry)| retry)
}

/// The retry of one mark, and what orders it: the new total, then the total that the cap hides.
fn corrected(
    scenario: &Scenario,
    assessment: &Assessment,
    marked: Marked,
) -> Option<((u32, u32), Retry)> {
    let mut after = assessment.clone();
    let (turn, better, why) = match marked {
        Marked::Critical(index) => {
            let error = after.critical.remove(index);
            (Some(error.turn), Some(error.better), error.reason)
        }
        // It has no points to win.
        Marked::Opinion(_) => return None,
        Marked::Check(index) => {
            let check = after.checks.get_mut(index)?;
            check.status = Status::Met;
            check.points = check.of;
            (check.turn, check.better.clone(), check.reason.clone())
        }
    };
    let caps: Vec<_> = after
        .competencies
        .iter()
        .map(|one| (one.competency, one.cap))
        .collect();
    let cap = |competency| {
        caps.iter()
            .find(|(one, _)| *one == competency)
            .and_then(|(_, cap)| *cap)
    };
    after.competencies = marking::scores(scenario, &after.checks, cap);
    marking::settle(scenario, &mut after);
    let total = after.total?;
    let retry = Retry {
        marked,
        turn,
        total,
        passed: after.passed.unwrap_or(false),
        better: better.filter(|better| !better.is_empty()),
        why,
    };
    Some(((total, after.earned.unwrap_or(0)), retry))
}
