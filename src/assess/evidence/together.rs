//! `All`, `Any`, `AtLeast`, `Not`, `SameTurn`, `SameSentence`: questions put together.

use super::{Held, View, Window, anywhere, find, place};
use crate::{
    hearing::{Act, ActKind},
    scenario::Evidence,
};

/// All hold. It is decided where the last of them came true.
pub(super) fn all(view: &View<'_>, window: Window, all: &[Evidence]) -> Option<Held> {
    at_least(view, window, all.len(), all)
}

/// At least `least` hold; decided where the last of the first `least` came true.
pub(super) fn at_least(
    view: &View<'_>,
    window: Window,
    least: usize,
    of: &[Evidence],
) -> Option<Held> {
    let mut held = Vec::with_capacity(of.len());
    for (at, one) in of.iter().enumerate() {
        held.extend(find(view, window, one));
        let still = of.len() - at - 1;
        if held.len() + still < least {
            return None;
        }
    }
    let nowhere = held.iter().filter(|held| held.decided.is_none()).count();
    let mut decided: Vec<_> = held.iter().filter_map(|held| held.decided).collect();
    decided.sort_by_key(place);
    let decided = match least.saturating_sub(nowhere) {
        0 => decided.first(),
        n => decided.get(n - 1),
    };
    let mut places: Vec<_> = held.iter().flat_map(|held| held.places.clone()).collect();
    places.sort_by_key(place);
    places.dedup();
    Some(Held {
        decided: decided.copied(),
        places,
    })
}

/// Does not hold. What must not be there is looked for without the guards.
pub(super) fn not(view: &View<'_>, window: Window, inner: &Evidence) -> Option<Held> {
    match find(view, window.turned(), inner) {
        Some(_) => None,
        None => Some(Held::nowhere()),
    }
}

/// All hold in one and the same trainee turn; every such turn is a place, the first decides.
pub(super) fn same_turn(view: &View<'_>, window: Window, together: &[Evidence]) -> Option<Held> {
    let window = with_asking(window, together);
    let turns = view.record.said.iter().map(|said| said.turn);
    joined(turns.filter_map(|turn| all(view, window.within_turns(turn, turn), together)))
}

/// All hold in one and the same sentence.
pub(super) fn same_sentence(
    view: &View<'_>,
    window: Window,
    together: &[Evidence],
) -> Option<Held> {
    let window = with_asking(window, together);
    let sentences = view
        .record
        .said
        .iter()
        .filter(|said| (window.turns.0..=window.turns.1).contains(&said.turn))
        .flat_map(|said| said.sentences.iter().map(move |one| (said.event, one.span)));
    joined(
        sentences.filter_map(|(event, span)| all(view, window.in_sentence(event, span), together)),
    )
}

fn joined(found: impl Iterator<Item = Held>) -> Option<Held> {
    let mut decided = None;
    let mut places = Vec::new();
    let mut any = false;
    for held in found {
        any = true;
        decided = decided.or(held.decided);
        places.extend(held.places);
    }
    places.sort_by_key(place);
    places.dedup();
    any.then_some(Held { decided, places })
}

/// Beside an act that asks, words inside a question count: `SameTurn([Kind(OpenQuestion), AnyOf(["几点"])])`.
fn with_asking(window: Window, together: &[Evidence]) -> Window {
    let asks = |evidence: &Evidence| {
        matches!(
            evidence,
            Evidence::Act(
                Act::IdentityVerification | Act::ProblemRefinement | Act::FeedbackRequest
            ) | Evidence::Kind(ActKind::OpenQuestion | ActKind::ClosedQuestion)
        )
    };
    Window {
        asked: window.asked || together.iter().any(|one| anywhere(one, &asks)),
        ..window
    }
}
