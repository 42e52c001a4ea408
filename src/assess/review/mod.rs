//! Trainers' marks beside the machine's: marked blind, laid side by side, overruled with a note.
//!
//! What trainers did is a list of [`Entry`]s that only grows. Everything else follows from it: a [`Sheet`] shows a
//! trainer the machine's mark of a check only once their own is confirmed; [`with_overrules`] works marks and totals
//! out again with what was overruled, and keeps what the machine said beside it; [`pairs`] are what agreement is counted on.

mod entry;
mod fatal;
mod merge;
mod pairs;
mod queue;
mod sheet;

pub use entry::{Entry, Step};
pub use fatal::fatal_title;
pub use merge::with_overrules;
pub use pairs::pairs;
pub use queue::Waiting;
pub use sheet::{Line, Own, Refused, Row, Seen, Sheet};
