//! What a sentence says: dialogue acts, empathy, figures, promises and forbidden language, each with its
//! span and confidence. Pure; lexicons and models are data under `assets/`. Knows no scenario and no time.

mod acts;
mod asked;
mod asking;
mod cue;
mod cues;
mod empathy;
mod facts;
mod figures;
mod flags;
mod fold;
mod gist;
mod hear;
mod lexicon;
pub mod model;
mod names;
mod own;
mod promises;
mod reading;
mod repetition;
mod scope;
pub mod second;
mod sense;
mod sentences;
mod shape;
mod warmth;
mod worth;

pub use cue::{CUE_THRESHOLD, Cue};
pub use cues::Cues;
pub use figures::figures;
pub use gist::Gist;
pub use hear::{Around, hear, hear_after, hear_in, hear_within};
pub use model::{Models, Part, Reason, What, explain, explain_in, faults as model_faults};
pub use reading::{
    Act, ActKind, ActReading, Amount, Empathy, Figure, FigureKind, Flag, FlagFamily, Heard, Milli,
    NEEDS_PERSON, PromiseReading, SentenceReading, Sureness,
};
pub use scope::{negated, quoted, quotes};
pub use sentences::any_asks;
