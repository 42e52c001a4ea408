//! What a sentence says: dialogue acts, empathy, figures, promises and forbidden language, each with its
//! span and confidence. Pure; lexicons and models are data under `assets/`. Knows no scenario and no time.

mod reading;

pub use reading::{
    Act, ActKind, ActReading, Amount, Empathy, Figure, FigureKind, Flag, FlagFamily, Heard, Milli,
    PromiseReading, SentenceReading,
};
