//! # unreachable-ending
//!
//! No talk can end this way: no reachable node leads to it, it has no condition that can hold, and its outcome is not
//! one that the program itself brings about (the customer leaves, time is over, the trainee ends the talk).
//!
//! Bad: `(id: "half", outcome: PartlySettled, title: …)` that no node names
//! Good: `(id: "half", outcome: PartlySettled, title: …, when: All([Told("party"), Turn(12)]))`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let possible = cx.possible();
    let named: std::collections::HashSet<&str> = cx
        .scenario
        .script
        .nodes
        .iter()
        .zip(&possible.nodes)
        .filter(|(_, reached)| **reached)
        .filter_map(|(node, _)| node.ends.as_ref().map(|ends| ends.as_str()))
        .collect();
    for ending in &cx.scenario.endings {
        if !named.contains(ending.id.as_str()) && !possible.can_end(&ending.id) {
            let message =
                Message::new("check-unreachable-ending").with("ending", ending.id.value.clone());
            cx.warning(ending.id.span, message)
                .hint(Message::new("check-unreachable-ending-hint"));
        }
    }
}
