//! A second hearing of one reply, by a language model: what it is asked ([`Question`]), the closed list it may answer with
//! ([`Label`]), and what it heard ([`SecondHearing`]). Pure; the model itself is asked elsewhere, and what of its answer
//! counts is decided where the talk is marked.

mod answer;
mod label;
mod prompt;

pub use answer::{Labelled, SecondHearing, read_answer, schema};
pub use label::Label;
pub use prompt::{Prompt, Question, version};
