//! # void-rule
//!
//! The rule that voids an attempt names neither a number nor a fault: it never voids anything.
//!
//! Bad: `voided: ()`
//! Good: `voided: (more_than: 2, any: [RoleReversal])`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let Some(rule) = &cx.scenario.voided else {
        return;
    };
    if rule.more_than.is_none() && rule.any.is_empty() {
        cx.error(cx.place("voided"), Message::new("check-void-rule"))
            .hint(Message::new("check-void-rule-hint"));
    }
}
