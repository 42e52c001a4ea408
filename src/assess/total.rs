//! From marks to one number: weights, hint costs, the cap of fatal errors, the pass.

use super::mark::{CompetencyScore, CriticalFinding};
use crate::scenario::Scenario;

/// The total and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Total {
    /// Before the cap.
    pub earned: u32,
    /// After it.
    pub total: u32,
    /// Reaches the pass mark without a fatal error.
    pub passed: bool,
}

/// The total of `competencies`: their whole scores weighted over those observed (so that a reader can recompute
/// it from the page), halves rounded up, less the hints, capped by fatal errors. None where nothing was observed.
pub(super) fn total(
    scenario: &Scenario,
    competencies: &[CompetencyScore],
    hint_cost: u32,
    critical: &[CriticalFinding],
) -> Option<Total> {
    let observed = || {
        competencies
            .iter()
            .filter_map(|one| Some((one.weight, one.score?)))
    };
    let weighed: u64 = observed().map(|(weight, _)| u64::from(weight)).sum();
    // A case that weighs nothing it marks (a lint says so) weighs all alike.
    let weight = |weight: u32| if weighed == 0 { 1 } else { u64::from(weight) };
    let all: u64 = observed().map(|(one, _)| weight(one)).sum();
    let sum: u64 = observed()
        .map(|(one, score)| weight(one).saturating_mul(score.into()))
        .fold(0, u64::saturating_add);
    if all == 0 {
        return None;
    }
    let whole = (sum / all + u64::from(sum % all >= all.div_ceil(2))).min(100) as u32;
    let earned = whole.saturating_sub(hint_cost);
    let total = match critical.is_empty() {
        true => earned,
        false => earned.min(scenario.critical_cap.value),
    };
    Some(Total {
        earned,
        total,
        passed: critical.is_empty() && total >= scenario.pass.value,
    })
}
