//! # loop-without-exit
//!
//! The script can enter a ring of nodes that no reply ever leaves, and no ending has a condition of its own.
//!
//! The customer would go round in circles until the turn limit. The finding names the first node of the ring.
//!
//! Bad: `"a"` leads only to `"b"`, and `"b"` only to `"a"`
//! Good: one reply of `"b"` leads to a node with `ends:`

use petgraph::{algo::tarjan_scc, graph::DiGraph};

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
    let nodes = &cx.scenario.script.nodes;
    let mut graph = DiGraph::<(), ()>::with_capacity(nodes.len(), nodes.len() * 2);
    let indices: Vec<_> = nodes.iter().map(|_| graph.add_node(())).collect();
    for (from, node) in nodes.iter().enumerate() {
        for reply in &node.replies {
            if let Some(&to) = cx.names.nodes.get(reply.to.as_str()) {
                graph.add_edge(indices[from], indices[to], ());
            }
        }
    }
    let rings = tarjan_scc(&graph);
    let mut ring_of = vec![0; nodes.len()];
    for (number, ring) in rings.iter().enumerate() {
        ring.iter()
            .for_each(|index| ring_of[index.index()] = number);
    }
    for (number, ring) in rings.iter().enumerate() {
        let leaves = ring.iter().any(|&index| {
            let node = &nodes[index.index()];
            let unknown = node
                .replies
                .iter()
                .any(|reply| !cx.names.nodes.contains_key(reply.to.as_str()));
            node.ends.is_some()
                || unknown
                || graph
                    .neighbors(index)
                    .any(|to| ring_of[to.index()] != number)
        });
        let first = ring.iter().map(|index| index.index()).min();
        // A single node without replies is no ring; `no-way-out` speaks of it.
        if let Some(first) = first.filter(|&first| !leaves && !nodes[first].replies.is_empty()) {
            let message = Message::new("check-loop-without-exit")
                .with("node", nodes[first].id.value.clone())
                .with("count", ring.len() as u64);
            cx.error(nodes[first].id.span, message)
                .hint(Message::new("check-no-way-out-hint"));
        }
    }
}
