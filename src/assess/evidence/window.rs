//! The part of a talk a question looks at: turns, an order, one sentence, and which way the answer counts.

use super::super::mark::Witness;
use crate::text::Span;

/// A place in order: the event, then the byte of its text.
pub(crate) type Place = (usize, u32);

/// The place of a witness; an event without words lies at its first byte.
pub(crate) fn place(witness: &Witness) -> Place {
    (witness.event, witness.span.map_or(0, |span| span.start))
}

/// A part of the talk.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// Only behind this place.
    pub after: Option<Place>,
    /// Only before this place.
    pub before: Option<Place>,
    /// Trainee turns, both included.
    pub turns: (u32, u32),
    /// Only this sentence.
    pub sentence: Option<(usize, Span)>,
    /// Whether what holds earns. What costs (a critical error, what spoils, what must not be said) is looked
    /// for without the guards: a copied insult is an insult.
    pub earning: bool,
    /// Whether words inside a question count: they do beside an act that asks, and where telling is the error.
    pub asked: bool,
}

impl Window {
    /// Every turn.
    pub const ALL_TURNS: (u32, u32) = (0, u32::MAX);

    /// The whole talk, where what holds earns.
    pub const EARNING: Window = Window {
        after: None,
        before: None,
        turns: Window::ALL_TURNS,
        sentence: None,
        earning: true,
        asked: false,
    };

    /// The whole talk, where what holds costs.
    pub const COSTING: Window = Window {
        earning: false,
        ..Window::EARNING
    };

    /// Whether the window holds this place.
    pub fn admits(&self, witness: &Witness) -> bool {
        let at = place(witness);
        (self.turns.0..=self.turns.1).contains(&witness.turn)
            && self.after.is_none_or(|after| at > after)
            && self.before.is_none_or(|before| at < before)
            && self.sentence.is_none_or(|(event, sentence)| {
                witness.event == event && witness.span.is_some_and(|span| sentence.overlaps(span))
            })
    }

    /// The same window, only within these turns.
    pub fn within_turns(self, from: u32, to: u32) -> Self {
        Self {
            turns: (self.turns.0.max(from), self.turns.1.min(to)),
            ..self
        }
    }

    /// The same window, only behind `place`.
    pub fn behind(self, place: Place) -> Self {
        Self {
            after: Some(self.after.map_or(place, |after| after.max(place))),
            ..self
        }
    }

    /// The same window, only before `place`.
    pub fn ahead_of(self, place: Place) -> Self {
        Self {
            before: Some(self.before.map_or(place, |before| before.min(place))),
            ..self
        }
    }

    /// The same window, only in one sentence.
    pub fn in_sentence(self, event: usize, span: Span) -> Self {
        Self {
            sentence: Some((event, span)),
            ..self
        }
    }

    /// The same window with the answer counting the other way.
    pub fn turned(self) -> Self {
        Self {
            earning: !self.earning,
            ..self
        }
    }
}
