//! # release-never-holds
//!
//! The release of a fact can never hold, so that the customer can never tell it.
//!
//! Typical: two facts that wait for each other, a trust above 100, `Not(Opening)`, a turn behind the turn limit.
//! A node of the script may still tell it; a generated customer never would.
//!
//! Bad: `release: Told("b")` in fact `"a"`, `release: Told("a")` in fact `"b"`
//! Good: `release: Asked` in fact `"a"`, `release: Told("a")` in fact `"b"`

use super::{Lint, walk::Site};
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let possible = cx.possible();
    for (n, fact) in cx.scenario.customer.facts.iter().enumerate() {
        if !possible.can(&fact.release, Site::Release(n)) {
            let message =
                Message::new("check-release-never-holds").with("fact", fact.id.value.clone());
            let span = cx.place(&Site::Release(n).path());
            cx.error(span, message)
                .hint(Message::new("check-release-never-holds-hint"));
        }
    }
}
