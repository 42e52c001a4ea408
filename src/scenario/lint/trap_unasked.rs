//! # trap-unasked
//!
//! No check asks whether a trap was noticed.
//!
//! Whoever sees through it earns nothing for it, and whoever does not loses nothing.
//!
//! Bad: a trap `stale` and no check with `Noticed("stale")`
//! Good: `met: Noticed("stale")`

use std::collections::HashSet;

use super::{Lint, walk};
use crate::{scenario::Evidence, text::Message};

pub(super) fn run(cx: &Lint<'_>) {
    let mut asked: HashSet<&str> = HashSet::new();
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| {
            if let Evidence::Noticed(trap) = it {
                asked.insert(trap.value.as_str());
            }
        });
    });
    let traps = cx.scenario.desk.tables.iter().flat_map(|it| &it.traps);
    for trap in traps.filter(|trap| !asked.contains(trap.id.value.as_str())) {
        let message = Message::new("check-trap-unasked").with("trap", trap.id.value.clone());
        let hint = Message::new("check-trap-unasked-hint").with("trap", trap.id.value.clone());
        cx.warning(trap.id.span, message).hint(hint);
    }
}
