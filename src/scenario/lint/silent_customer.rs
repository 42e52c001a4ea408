//! # silent-customer
//!
//! The customer has nothing to say: the opening node has no line, another node says nothing and does not end the talk,
//! or the customer knows no fact at all.
//!
//! The trainee would look at an empty conversation and wait.
//!
//! Bad: `(id: "open", replies: […])`
//! Good: `(id: "open", says: [(en: "Where is my parcel?")], replies: […])`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let script = &cx.scenario.script;
    for node in &script.nodes {
        if !node.says.is_empty() {
            continue;
        }
        if node.id == script.start {
            cx.error(node.id.span, Message::new("check-silent-opening"));
        } else if node.ends.is_none() {
            let message = Message::new("check-silent-node").with("node", node.id.value.clone());
            cx.warning(node.id.span, message);
        }
    }
    if cx.scenario.customer.facts.is_empty() {
        cx.warning(cx.place("customer.facts"), Message::new("check-no-facts"));
    }
}
