//! Which way readings fall of which hearing is not sure: marking once more with all of them for the trainee, and once
//! with all of them against, tells whether a mark rests on them.
//!
//! A reading is unsure where hearing gives it, or its absence, less than [`NEEDS_PERSON`]; a sentence that is about as
//! close to a sample as the threshold is unsure likewise. What stands in the text letter by letter (words, figures,
//! desk acts) is never unsure.

use super::{evidence::Window, second::Word};
use crate::{
    hearing::{ActKind, ActReading, CUE_THRESHOLD, Milli, NEEDS_PERSON},
    scenario::Evidence,
};

/// How far around the threshold a similarity decides nothing: half the distance from what earns to what costs.
pub(crate) const ABOUT: Milli = 45;

/// The least similarity that any leaning asks for.
pub(crate) const NEARLY: Milli = CUE_THRESHOLD - ABOUT;

/// Which way they fall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lean {
    /// As they were heard: the mark.
    #[default]
    AsHeard,
    /// For the trainee.
    For,
    /// Against.
    Against,
}

impl Lean {
    /// Whether a reading that was heard, at even confidence or above where `counts`, counts in `window`.
    pub fn takes(self, window: Window, counts: bool, confidence: Milli) -> bool {
        match self.counting(window) {
            None => counts,
            Some(true) => counts || confidence > 1_000 - NEEDS_PERSON,
            Some(false) => counts && confidence >= NEEDS_PERSON,
        }
    }

    /// Whether an act counts in `window`, where a second hearing says this of it. What that hears too is no longer unsure
    /// where it earns; what it misses there is.
    pub fn takes_act(self, window: Window, reading: &ActReading, word: Word) -> bool {
        let (counts, confidence) = (reading.counts(), reading.confidence);
        let word = if window.earning { word } else { Word::Silent };
        match (word, self.counting(window)) {
            (Word::Hears, _) => counts || confidence > 1_000 - NEEDS_PERSON,
            (Word::Misses, Some(false)) => false,
            _ => self.takes(window, counts, confidence),
        }
    }

    /// Whether a reading counts as the finer act `kind` in `window`. A guess at the act above it leaves the finer one open:
    /// for the trainee it may have been just this.
    pub fn takes_kind(
        self,
        window: Window,
        reading: &ActReading,
        kind: ActKind,
        word: Word,
    ) -> bool {
        match reading.kind {
            Some(heard) => heard == kind && self.takes_act(window, reading, word),
            None => {
                reading.is_guess()
                    && kind.act() == Some(reading.act)
                    && self.takes_act(window, reading, word)
            }
        }
    }

    /// Whether what only a second hearing found is looked at in `window`: never for the mark itself.
    pub fn takes_found(self, window: Window) -> bool {
        self.counting(window) == Some(true)
    }

    /// The similarity from which on a sentence says a sample, where `even` is the threshold.
    pub fn least(self, window: Window, even: Milli) -> Milli {
        match self.counting(window) {
            None => even,
            Some(true) => even - ABOUT,
            Some(false) => even + ABOUT,
        }
    }

    /// Whether a level of empathy is reached: by the anchors at `anchored`, and as the model reads it at `level`
    /// where it speaks (`sure` above nought); `word` is what a second hearing says of the level.
    pub fn reaches(
        self,
        window: Window,
        least: Milli,
        anchored: Milli,
        model: (Milli, Milli),
        word: Word,
    ) -> bool {
        let (level, sure) = model;
        let by_anchors = anchored >= least;
        let doubted = sure > 0 && (sure < NEEDS_PERSON || (level >= least) != by_anchors);
        let may_be = by_anchors || (doubted && level >= least);
        let word = if window.earning { word } else { Word::Silent };
        match (word, self.counting(window)) {
            (Word::Hears, Some(true)) => true,
            (Word::Hears, _) => may_be,
            (Word::Misses, Some(false)) => false,
            (_, None) => by_anchors,
            (_, Some(true)) => may_be,
            (_, Some(false)) => by_anchors && !(doubted && level < least),
        }
    }

    /// Whether `evidence` itself asks for readings that can be unsure; what it is put together from is not looked at.
    pub fn bears_on(evidence: &Evidence) -> bool {
        use Evidence::{
            Act, Empathy, Flag, FullPromise, Kind, NamesFeeling, OwnedPromise, Says, TimedPromise,
        };
        matches!(
            evidence,
            Says(_)
                | Act(_)
                | Kind(_)
                | Empathy(_)
                | NamesFeeling
                | Flag(_)
                | TimedPromise
                | OwnedPromise
                | FullPromise
        )
    }

    /// Whether what is unsure counts in `window`; none where it counts as it was heard.
    fn counting(self, window: Window) -> Option<bool> {
        match self {
            Lean::AsHeard => None,
            Lean::For => Some(window.earning),
            Lean::Against => Some(!window.earning),
        }
    }
}
