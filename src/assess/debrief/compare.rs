//! This attempt beside an earlier one.

use crate::{
    assess::{Assessment, Status},
    scenario::Competency,
};

/// What changed between two attempts at one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Points of the total.
    pub total: Option<i32>,
    /// Each competency, in their order.
    pub competencies: Vec<Delta>,
    /// Checks met now that were not before, by id.
    pub gained: Vec<String>,
    /// Checks met before that are not now, by id.
    pub lost: Vec<String>,
}

/// The change of one competency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delta {
    /// Which.
    pub competency: Competency,
    /// Score of the earlier attempt.
    pub before: Option<u32>,
    /// Points of the score; `None` where either attempt has none.
    pub by: Option<i32>,
}

/// `now` beside `before`.
pub fn compare(now: &Assessment, before: &Assessment) -> Comparison {
    let competencies = now.competencies.iter().map(|one| {
        let earlier = before
            .competencies
            .iter()
            .find(|other| other.competency == one.competency);
        let earlier = earlier.and_then(|other| other.score);
        Delta {
            competency: one.competency,
            before: earlier,
            by: difference(one.score, earlier),
        }
    });
    Comparison {
        total: difference(now.total, before.total),
        competencies: competencies.collect(),
        gained: met_only_in(now, before),
        lost: met_only_in(before, now),
    }
}

fn difference(now: Option<u32>, before: Option<u32>) -> Option<i32> {
    Some(now?.cast_signed() - before?.cast_signed())
}

fn met_only_in(one: &Assessment, other: &Assessment) -> Vec<String> {
    let met = |assessment: &Assessment, id: &str| {
        assessment
            .checks
            .iter()
            .any(|check| check.id == id && check.status == Status::Met)
    };
    one.checks
        .iter()
        .filter(|check| check.status == Status::Met && !met(other, &check.id))
        .map(|check| check.id.clone())
        .collect()
}
