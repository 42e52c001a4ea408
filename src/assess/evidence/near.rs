//! The near miss: where points were lost. A debrief that only says "not met" teaches nothing; this finds the
//! place that came closest, or the moment at which it should have come.
//!
//! | evidence | the near miss is |
//! |---|---|
//! | anything said | the same words in a sentence that did not count: copied, repeated, listed, or asked |
//! | a figure | another figure of that kind |
//! | a promise with time or owner | a firm promise without |
//! | empathy of a level | the turn that came highest |
//! | several together | what there was of them |
//! | in order | what came out of order |
//! | a figure of a shift | the worst quarter of an hour |
//! | an act of a shift in time | the act too late, or the time it ran out |
//! | `Ticket` | the field that is wrong |
//! | `DuringFreeze` | the moment the desk stopped |
//! | `Not` | what should not have been there |

use super::{
    Held, View, Window, course, figures, find, freeze, place, promises,
    said::{utterances, witness},
    shift, ticket,
};
use crate::{assess::mark::Witness, scenario::Evidence, text::Span};

/// The places that came closest to `evidence`, best first; none where nothing came near.
pub(crate) fn near_miss(view: &View<'_>, evidence: &Evidence) -> Option<Held> {
    near(view, Window::EARNING, evidence)
}

fn near(view: &View<'_>, window: Window, evidence: &Evidence) -> Option<Held> {
    match evidence {
        Evidence::Figure(wanted) => unguarded(view, window, evidence)
            .or_else(|| figures::other_figure(view, window, wanted)),
        Evidence::TimedPromise | Evidence::OwnedPromise | Evidence::FullPromise => {
            unguarded(view, window, evidence)
                .or_else(|| promises::promise(view, window, |promise| promise.timed))
                .or_else(|| promises::promise(view, window, |_| true))
        }
        Evidence::Empathy(_) => warmest(view, window),
        Evidence::Not(inner) => find(view, window.turned(), inner),
        Evidence::RepliesWithin(seconds) => {
            course::late_replies(view, window, seconds.value).and_then(Held::at)
        }
        Evidence::Shift(wanted) => shift::worst(view, wanted),
        Evidence::ShiftActedWithin(act, of, minutes) => {
            shift::too_late(view, act, of, minutes.value)
        }
        Evidence::Ticket(asked) => ticket::wrong(view, window, asked),
        Evidence::DuringFreeze(_) => freeze::stopped(view, window),
        Evidence::First(_, inner) | Evidence::Last(_, inner) => {
            find(view, window, inner).or_else(|| near(view, window, inner))
        }
        Evidence::Before(earlier, later) => {
            let asked = Window {
                asked: true,
                ..window.turned()
            };
            find(view, asked, later)
                .filter(|_| find(view, window, earlier).is_some())
                .or_else(|| near(view, window, earlier))
        }
        Evidence::After(earlier, later) => near(view, window, later)
            .or_else(|| find(view, window, later))
            .or_else(|| reply_after(view, &find(view, window, earlier)?)),
        Evidence::SameTurn(together) | Evidence::SameSentence(together) => {
            fullest_turn(view, window, together)
        }
        Evidence::All(all) => some_of(view, window, all),
        Evidence::Any(any) | Evidence::AtLeast(_, any) => some_of(view, window, any),
        _ => unguarded(view, window, evidence),
    }
}

/// What would hold if copied, repeated and asked sentences counted.
fn unguarded(view: &View<'_>, window: Window, evidence: &Evidence) -> Option<Held> {
    let window = Window {
        earning: false,
        asked: true,
        ..window
    };
    find(view, window, evidence)
}

/// What there is of several, and else what came near the first of them.
fn some_of(view: &View<'_>, window: Window, of: &[Evidence]) -> Option<Held> {
    let (mut missing, mut there) = (Vec::new(), None);
    for one in of {
        match find(view, window, one) {
            None => missing.push(one),
            Some(held) if held.decided.is_some() => there = there.or(Some(held)),
            Some(_) => {}
        }
    }
    // What must not be there says more than what is there: look at the broken `Not` first.
    missing.sort_by_key(|one| !matches!(one, Evidence::Not(_)));
    let nearest = missing.iter().find_map(|one| near(view, window, one));
    nearest.or(there)
}

/// The turn in which most of them hold.
fn fullest_turn(view: &View<'_>, window: Window, together: &[Evidence]) -> Option<Held> {
    let mut best: Option<(usize, Held)> = None;
    for said in utterances(view, window) {
        let window = window.within_turns(said.turn, said.turn);
        let held: Vec<Held> = together
            .iter()
            .filter_map(|one| find(view, window, one))
            .collect();
        let here: Vec<Witness> = held.iter().flat_map(|held| held.places.clone()).collect();
        let count = held.iter().filter(|held| held.decided.is_some()).count();
        if count > best.as_ref().map_or(0, |(most, _)| *most)
            && let Some(held) = Held::at(here)
        {
            best = Some((count, held));
        }
    }
    best.map(|(_, held)| held).or_else(|| {
        together
            .iter()
            .find_map(|one| unguarded(view, window, one).filter(|held| held.decided.is_some()))
    })
}

fn warmest(view: &View<'_>, window: Window) -> Option<Held> {
    let said = utterances(view, window)
        .filter(|said| said.heard.empathy.anchored > 0)
        .min_by_key(|said| (std::cmp::Reverse(said.heard.empathy.anchored), said.event))?;
    let spans = &said.heard.empathy.spans;
    let span = spans
        .first()
        .copied()
        .unwrap_or(Span::new(0, said.text.len()));
    Some(Held::there(witness(said, span)))
}

/// The first reply behind a place: where the occasion was there to be taken.
pub(crate) fn reply_after(view: &View<'_>, held: &Held) -> Option<Held> {
    let occasion = place(held.decided.as_ref()?);
    let said = view
        .record
        .said
        .iter()
        .find(|said| (said.event, 0) >= occasion)?;
    Some(Held::there(witness(said, Span::new(0, said.text.len()))))
}
