//! Practicals of a contest: exercises marked, duels, relays, quizzes and defences run. Pure: time and key presses are handed in,
//! everything that happened is a list, and the state is a fold over it.

mod answers;
mod breaches;
mod critique;
pub mod defence;
pub mod duel;
mod game_step;
mod handover;
mod marks;
pub mod quiz;
pub mod relay;
mod timed;
mod typing;

pub use answers::{AnswerProblem, mark_answers};
pub use breaches::{BreachAnswer, BreachesAnswer, mark_breaches};
pub use critique::{CritiqueAnswer, FlagAnswer, mark_critique};
pub use game_step::{GameStep, steps_of};
pub use handover::{Talk, ToldFact, mark_note};
pub use marks::{MarkLine, MarkPart, Marks, Reason};
pub use timed::Timed;
pub use typing::{Edit, Typed, TypingAnswer, mark_typing, typed};
