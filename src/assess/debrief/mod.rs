//! What a debrief shows, as plain values: points and mood by turn, marks on each line, one thing to retry, and how
//! this attempt compares with an earlier one. Shared by the screen and the printed report.

mod compare;
mod lines;
mod retry;
mod turns;
mod why;

pub use compare::{Comparison, Delta, compare};
pub use lines::{LineMark, Marked, marks_on};
pub use retry::{Retry, retry};
pub use turns::{Tally, TurnView, tally, turns};
pub use why::{By, Kind, Reading, Why, why};
