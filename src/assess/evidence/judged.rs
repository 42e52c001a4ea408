//! `Judge`: what a person or a language model found, as far as it counts.

use super::{Held, View, Window};
use crate::scenario::Behaviour;

/// The places where the judge found `behaviour`.
pub(super) fn judged(view: &View<'_>, window: Window, behaviour: Behaviour) -> Option<Held> {
    let places = view.record.judgement.as_ref()?.places(behaviour).iter();
    let places = places.copied().filter(|there| window.admits(there));
    Held::at(places.collect())
}
