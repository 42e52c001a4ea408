//! # no-way-out
//!
//! A node has no reply and no ending, and no ending has a condition by which the customer could end the talk.
//!
//! The script stops there: whatever the trainee says, nothing but the turn limit ends the talk.
//!
//! Bad: `(id: "angry", says: […])`
//! Good: `(id: "angry", says: […], replies: [(when: Kind(Apology), to: "softer")])`, or `ends: "gone"`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    if cx
        .scenario
        .endings
        .iter()
        .any(|ending| ending.when.is_some())
    {
        return;
    }
    for node in &cx.scenario.script.nodes {
        if node.replies.is_empty() && node.ends.is_none() {
            let message = Message::new("check-no-way-out").with("node", node.id.value.clone());
            cx.error(node.id.span, message)
                .hint(Message::new("check-no-way-out-hint"));
        }
    }
}
