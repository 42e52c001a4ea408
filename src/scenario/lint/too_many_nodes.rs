//! # too-many-nodes
//!
//! The script has more than 20,000 nodes.
//!
//! Nobody plays or reviews such a case, and a generated one of that size is usually a mistake of the generator.

use super::Lint;
use crate::text::Message;

/// Nodes a script may have.
const MOST_NODES: usize = 20_000;

pub(super) fn run(cx: &Lint<'_>) {
    if let Some(node) = cx.scenario.script.nodes.get(MOST_NODES) {
        let message = Message::new("check-too-many-nodes").with("limit", MOST_NODES as u64);
        cx.error(node.id.span, message);
    }
}
