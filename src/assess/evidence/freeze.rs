//! `DuringFreeze`: what was said and done while the desk answered nothing.

use super::{Held, View, Window, find};
use crate::{assess::mark::Witness, scenario::Evidence, session::Happening};

/// The inner evidence holds while the desk is stopped.
pub(super) fn during_freeze(view: &View<'_>, window: Window, inner: &Evidence) -> Option<Held> {
    let mut stretches = stretches(view).into_iter();
    stretches.find_map(|(from, to)| {
        let mut within = window.behind((from, 0));
        if let Some(to) = to {
            within = within.ahead_of((to, 0));
        }
        find(view, within, inner)
    })
}

/// The place at which the desk stopped: where something should have been said.
pub(super) fn stopped(view: &View<'_>, window: Window) -> Option<Held> {
    let from = stretches(view).first()?.0;
    let there = Witness {
        turn: view.events[from].turn,
        event: from,
        span: None,
    };
    window.admits(&there).then(|| Held::there(there))
}

/// Whether the desk may yet be stopped, or is.
pub(super) fn may_come(view: &View<'_>) -> bool {
    let stretches = stretches(view);
    stretches.len() < view.scenario.desk.shocks.len()
        || stretches.last().is_some_and(|(_, to)| to.is_none())
}

/// From which event to which the desk was stopped; no end where the talk ends before.
fn stretches(view: &View<'_>) -> Vec<(usize, Option<usize>)> {
    let mut found: Vec<(usize, Option<usize>)> = Vec::new();
    for (index, event) in view.events.iter().enumerate() {
        match event.what {
            Happening::Froze { .. } => found.push((index, None)),
            Happening::Thawed { .. } => {
                if let Some(last) = found.last_mut() {
                    last.1 = last.1.or(Some(index));
                }
            }
            _ => {}
        }
    }
    found
}
