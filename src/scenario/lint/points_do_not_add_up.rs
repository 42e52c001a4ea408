//! # points-do-not-add-up
//!
//! The weights of the five competencies do not add up to 100, the parts of a check not to its points, a check is worth
//! nothing, or it has both `met` and `parts`, or neither.
//!
//! A total that cannot reach 100 is unfair to everybody, and nobody sees why.
//!
//! Bad: `points: 10, parts: [(points: 5, …), (points: 4, …)]`
//! Good: `points: 10, parts: [(points: 5, …), (points: 5, …)]`

use super::Lint;
use crate::{
    scenario::{Check, Competency},
    text::Message,
};

pub(super) fn run(cx: &Lint<'_>) {
    let weights = &cx.scenario.weights;
    let sum: u64 = Competency::ALL
        .iter()
        .map(|&each| u64::from(weights.of(each)))
        .sum();
    if sum != 100 {
        cx.error(
            weights.span,
            Message::new("check-weights-sum").with("sum", sum),
        );
    }
    cx.scenario
        .checks
        .iter()
        .for_each(|check| points(cx, check));
}

fn points(cx: &Lint<'_>, check: &Check) {
    if check.points.value == 0 {
        cx.error(check.points.span, Message::new("check-no-points"));
    }
    match (&check.met, check.parts.is_empty()) {
        (None, true) => drop(cx.error(check.id.span, Message::new("check-no-evidence"))),
        (Some(_), false) => drop(cx.error(check.id.span, Message::new("check-two-evidences"))),
        (Some(_), true) => {}
        (None, false) => {
            let sum: u64 = check
                .parts
                .iter()
                .map(|part| u64::from(part.points.value))
                .sum();
            if sum != u64::from(check.points.value) {
                let message = Message::new("check-parts-sum")
                    .with("sum", sum)
                    .with("points", check.points.value);
                cx.error(check.points.span, message);
            }
        }
    }
}
