//! # duplicate-choice
//!
//! A node offers the same written reply twice.
//!
//! The trainee would see two equal buttons, and only the first would ever count.
//!
//! Bad: `(when: Choice((en: "Sorry")), to: "a"), (when: Choice((en: "Sorry")), to: "b")`
//! Good: two different replies

use std::collections::HashSet;

use super::{Lint, walk};
use crate::{scenario::When, text::Message};

pub(super) fn run(cx: &Lint<'_>) {
    for node in &cx.scenario.script.nodes {
        let mut seen = HashSet::new();
        for reply in &node.replies {
            walk::within(&reply.when, &mut |when| {
                let When::Choice(text) = when else { return };
                for words in [&text.zh, &text.en].into_iter().flatten() {
                    if !seen.insert(words.value.trim()) {
                        let message = Message::new("check-duplicate-choice")
                            .with("words", words.value.clone());
                        cx.error(words.span, message);
                    }
                }
            });
        }
    }
}
