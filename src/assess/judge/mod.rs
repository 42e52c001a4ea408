//! What a language model may say about a talk, and how much of it counts. Pure: the model itself is asked elsewhere.
//!
//! The model is shown the talk as data ([`Question::prompt`]) and answers with behaviours of a closed list, each with the
//! words that show it ([`read_answer`]). It is asked [`SAMPLES`] times; what it answered is recorded in the transcript
//! ([`Happening::Judged`](crate::session::Happening::Judged)), so that marking needs no model and is the same every time.
//! When the talk is marked, this is what counts of it:
//!
//! | rule | because |
//! |---|---|
//! | a quote that does not stand in that reply, or is a single word, is rejected | models invent |
//! | a behaviour stands where more than half of the samples found it (the median of yes and no) | models waver |
//! | words that earn nothing by the guards of marking (repeated, listed, echoed, pasted) earn nothing here | marks cannot be talked up |
//! | no warmth in a reply that blames, brushes off, mocks, threatens or abuses: the offline rules win | models see the kind half only |
//! | a talk in which a reply speaks to whoever marks it is left to a person | orders hidden in a talk change no mark |
//! | that a feeling is dismissed is shown, never marked | models agree with people on it at .17–.20 |

mod answer;
mod opinion;
mod prompt;
pub(super) mod quote;
mod verdict;

pub use answer::{read_answer, schema};
pub use prompt::{Prompt, Question, Speaker, version};
pub use verdict::found;

pub(super) use opinion::opinions;
pub(super) use verdict::{Judgement, judge};

/// How often the model is asked about one talk.
pub const SAMPLES: usize = 3;
