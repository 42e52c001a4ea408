//! # unknown-target
//!
//! A reply, the start or a condition names a node that does not exist.
//!
//! The talk could not go on there. The nearest existing name is the hint.
//!
//! Bad: `(when: Act(Refuse), to: "anger")` with a node `"angry"`
//! Good: `(when: Act(Refuse), to: "angry")`

use super::{
    Lint,
    references::{self, Wanted},
};
use crate::text::{Message, nearest};

pub(super) fn run(cx: &Lint<'_>) {
    references::each(cx.scenario, |wanted, name, span| {
        if wanted == Wanted::Node && !cx.names.nodes.contains_key(name) {
            let message = Message::new("check-unknown-target").with("name", name.to_string());
            let known = cx
                .scenario
                .script
                .nodes
                .iter()
                .take(1_000)
                .map(|node| node.id.as_str());
            let finding = cx.error(span, message);
            if let Some(near) = nearest(name, known) {
                finding.hint(Message::new("check-did-you-mean").with("name", near.to_string()));
            }
        }
    });
}
