//! A conversation in progress: `step(State, Input) -> Vec<Event>`, and the state is a fold over events.
//! Knows no network, no disk and no clock: time is handed in.

mod event;
mod transcript;

pub use event::{CustomerKind, EndedBy, Event, Happening, Input, Mode, Mood, MoodChange};
pub use transcript::{Header, Transcript};
