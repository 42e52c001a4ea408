//! `First`, `Last`, `Before`, `After`: the order of a talk, by event and then by place in the text.

use super::{Held, View, Window, find, place};
use crate::scenario::Evidence;

/// Holds within the first `turns` trainee turns, with the opening and what the desk did meanwhile.
pub(super) fn first(view: &View<'_>, window: Window, turns: u32, inner: &Evidence) -> Option<Held> {
    find(view, window.within_turns(0, turns), inner)
}

/// Holds within the last `turns` trainee turns of the whole talk.
pub(super) fn last(view: &View<'_>, window: Window, turns: u32, inner: &Evidence) -> Option<Held> {
    let from = (view.record.turns() + 1).saturating_sub(turns);
    find(view, window.within_turns(from, u32::MAX), inner)
}

/// `earlier` holds in what lies before the first place of `later`, or anywhere where `later` never comes.
/// So `Before(Not(a), b)` is: no `a` before `b`. The same breath counts: the order within a reply is by place.
pub(super) fn before(
    view: &View<'_>,
    window: Window,
    earlier: &Evidence,
    later: &Evidence,
) -> Option<Held> {
    // Where `later` comes, it ends the time for `earlier`: it counts against, so neither a guard nor a question
    // mark hides it.
    let asked = Window {
        asked: true,
        ..window.turned()
    };
    let bound = find(view, asked, later).and_then(|held| held.decided);
    let window = bound.map_or(window, |bound| window.ahead_of(place(&bound)));
    find(view, window, earlier)
}

/// `earlier` holds, and `later` holds behind its first place. The place is `later`'s.
pub(super) fn after(
    view: &View<'_>,
    window: Window,
    earlier: &Evidence,
    later: &Evidence,
) -> Option<Held> {
    let held = find(view, window, earlier)?;
    let window = held
        .decided
        .map_or(window, |decided| window.behind(place(&decided)));
    find(view, window, later)
}
