//! A contact centre's shift on one clock: who comes, who answers, what the trainee's acts make of it.
//!
//! The floor is a fold over acts: the people of the day are drawn once by the session's seed, everything after that
//! follows in whole seconds. Nothing here reads a clock or draws while it runs.

mod act;
mod board;
mod demand;
mod draws;
mod erlang;
mod figures;
mod floor;
mod plan;
mod policy;
mod run;
mod tally;
#[cfg(test)]
mod tests;

pub use act::{ShiftAct, name};
pub use board::{Notice, Past, Row, board, minutes, notices, past, rows, with_unit};
pub use erlang::{Load, abandonment, agents_needed, erlang_b, erlang_c, service_level};
pub use figures::{Figure, metric, shown, totals, worst_span};
pub use floor::Floor;
pub use plan::{RESERVE, SPAN, ShiftPlan, minute};
pub use policy::{baseline, reference};
pub use run::ShiftRun;
pub use tally::{Standing, Tally};
