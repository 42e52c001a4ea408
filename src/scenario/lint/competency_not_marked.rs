//! # competency-not-marked
//!
//! A competency has a weight but no check feeds it, or has checks but no weight.
//!
//! In the first case part of the total can never be earned; in the second, points are earned that count for nothing.
//!
//! Bad: `weights: (empathy: 60, operations: 40)` with checks of `Empathy` only
//! Good: a check with `competency: Operations`

use super::Lint;
use crate::{scenario::Competency, text::Message};

pub(super) fn run(cx: &Lint<'_>) {
    for &competency in Competency::ALL {
        let weight = cx.scenario.weights.of(competency);
        let first = cx
            .scenario
            .checks
            .iter()
            .find(|check| check.competency.value == competency);
        match (weight, first) {
            (1.., None) => {
                let message = Message::new("check-competency-not-marked")
                    .with("competency", competency.written());
                let span = cx.place(&format!("weights.{}", competency.key()));
                cx.error(span, message)
                    .hint(Message::new("check-competency-not-marked-hint"));
            }
            (0, Some(check)) => {
                let message = Message::new("check-competency-no-weight")
                    .with("competency", competency.written());
                cx.error(check.competency.span, message);
            }
            _ => {}
        }
    }
}
