//! # unreachable-node
//!
//! No chain of replies leads from the start to this node.
//!
//! Its lines are never said, and whoever wrote them thinks they are. Conditions are not looked at here: a way that
//! exists but can never be taken is a finding of `gate-never-opens`.
//!
//! Bad: a node `"thanks"` that no `to:` names
//! Good: `(when: NeedMet, to: "thanks")` in a node that is reached

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let nodes = &cx.scenario.script.nodes;
    let Some(&start) = cx.names.nodes.get(cx.scenario.script.start.as_str()) else {
        return;
    };
    let mut reached = vec![false; nodes.len()];
    reached[start] = true;
    let mut queue = vec![start];
    while let Some(node) = queue.pop() {
        for reply in &nodes[node].replies {
            if let Some(&to) = cx.names.nodes.get(reply.to.as_str())
                && !reached[to]
            {
                reached[to] = true;
                queue.push(to);
            }
        }
    }
    for (index, node) in nodes.iter().enumerate() {
        // The second of two nodes with one name is a finding of its own.
        let first = cx.names.nodes.get(node.id.as_str()) == Some(&index);
        if first && !reached[index] {
            let message =
                Message::new("check-unreachable-node").with("node", node.id.value.clone());
            cx.warning(node.id.span, message).hint(
                Message::new("check-unreachable-node-hint").with("node", node.id.value.clone()),
            );
        }
    }
}
