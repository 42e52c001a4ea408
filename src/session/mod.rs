//! A conversation in progress: `step(State, Input) -> Vec<Event>`, and the state is a fold over events.
//! Knows no network, no disk and no clock: time is handed in.

mod analyse;
mod approval;
mod case;
mod closing;
mod conduct;
mod copilot;
mod drawn;
mod event;
mod heard;
mod jsonl;
mod opening;
mod play;
mod replay;
mod shock;
mod slips;
mod state;
mod step;
mod time;
mod told;
mod transcript;
mod turn;
mod voice;
mod voided;
mod words;
mod work;
mod write_up;

pub use crate::customer::{Mood, MoodBand, MoodChange};
pub use case::Case;
pub use drawn::as_played;
pub use event::{CustomerKind, EndedBy, Event, Finding, Happening, Input, Mode};
pub use heard::{ModelHearing, hearing_question, unheard};
pub use jsonl::{ReadTranscript, TranscriptError, from_jsonl, to_jsonl};
pub use play::{ForkError, Session};
pub use replay::inputs;
pub use slips::{Slip, slips};
pub use state::{Ended, State};
pub use step::step;
pub use told::told;
pub use transcript::{FORMAT, Header, Transcript};
pub use voided::voided_by_rule;
pub use words::{Awaited, By, Line, Meant, TRIES, Words};
