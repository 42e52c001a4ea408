//! `TimedPromise`, `OwnedPromise`, `FullPromise`: commitments of the trainee's side.

use super::{
    Held, View, Window,
    acts::own_manner,
    said::{utterances, witness},
};
use crate::hearing::PromiseReading;

/// A firm promise that has what `wanted` asks. Past tense, policy, wishes and questions are no promises.
pub(super) fn promise(
    view: &View<'_>,
    window: Window,
    wanted: impl Fn(&PromiseReading) -> bool,
) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        for promise in &said.heard.promises {
            let there = witness(said, promise.span);
            if promise.firm
                && view
                    .lean
                    .takes(window, promise.confidence >= 500, promise.confidence)
                && wanted(promise)
                && own_manner(said, window, promise.span)
                && window.admits(&there)
            {
                places.push(there);
            }
        }
    }
    Held::at(places)
}
