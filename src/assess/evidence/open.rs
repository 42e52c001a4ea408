//! Whether what does not hold yet still can: while a talk goes on, a mark that is not met is not yet a mark that is lost.

use super::{View, Window, anywhere, course::late_replies, find, freeze};
use crate::{scenario::Evidence, session::Happening};

/// Whether the talk still goes on, and what is missing of each of `wanted` may yet come.
pub(crate) fn open<'e>(view: &View<'_>, mut missing: impl Iterator<Item = &'e Evidence>) -> bool {
    let ended = |what: &Happening| matches!(what, Happening::Ended { .. });
    !view.events.iter().any(|event| ended(&event.what))
        && missing.all(|one| may_come(view, Window::EARNING, one))
}

/// Whether `evidence`, which does not hold in `window`, may hold after more of the talk. What must not be there and is
/// there stays there; what had to come first comes no more. Any other way of missing it can be made good.
fn may_come(view: &View<'_>, window: Window, evidence: &Evidence) -> bool {
    let lacks = |one: &&Evidence| find(view, window, one).is_none();
    match evidence {
        Evidence::DuringFreeze(_) => freeze::may_come(view),
        Evidence::Not(inner) => anywhere(inner, &may_pass),
        Evidence::RepliesWithin(seconds) => {
            late_replies(view, window, seconds.value).is_none_or(|late| late.is_empty())
        }
        Evidence::First(turns, inner) => {
            view.record.turns() < turns.value && may_come(view, window, inner)
        }
        Evidence::Before(earlier, later) => {
            let asked = Window {
                asked: true,
                ..window.turned()
            };
            find(view, asked, later).is_none() && may_come(view, window, earlier)
        }
        Evidence::All(all) => all
            .iter()
            .filter(lacks)
            .all(|one| may_come(view, window, one)),
        Evidence::Any(any) => any.iter().any(|one| may_come(view, window, one)),
        Evidence::AtLeast(least, of) => {
            let possible = |one: &&Evidence| !lacks(one) || may_come(view, window, one);
            of.iter().filter(possible).count() >= least.value as usize
        }
        _ => true,
    }
}

/// Whether what holds now may hold no more later: what is asked of the last turns, and what must not be or come first.
fn may_pass(evidence: &Evidence) -> bool {
    matches!(
        evidence,
        Evidence::Last(..) | Evidence::Not(_) | Evidence::Before(..) | Evidence::RepliesWithin(_)
    )
}
