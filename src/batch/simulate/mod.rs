//! Thousands of talks between bots and a case's customers, folded into tallies: what the marks are, how talks end, how the
//! customers behave beside what was measured of real ones, whether they are equally hard, and which faults the simulation
//! has.
//!
//! Every seed draws a customer, which all bots meet. Customers run side by side on all cores. A tally holds counts only, so
//! memory stays flat and nothing depends on the number of threads or on how the talks were shared out.

mod arena;
mod counts;
mod dynamics;
mod faults;
mod forms;
mod language;
mod line;
mod shard;
mod tally;
pub mod targets;

use serde::{Deserialize, Serialize};

pub use arena::{Arena, Plan};
pub use counts::Counts;
pub use dynamics::{Dynamics, FALL, HIGH, KINDER, LOW, RATED_BADLY, RATED_WELL, RISE, Table};
pub use faults::{Faults, FaultyLine, Looked};
pub use forms::{Forms, Grid, Parallel};
pub use line::{About, FORMS, Folded, LADDER, Line, LineError, left_when_bad};
pub use shard::Shard;
pub use tally::Tally;

/// In how many talks the marks put expert, average and novice in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// Talks all three held with the same customer and the same luck.
    pub runs: u64,
    /// Those on which they are in order.
    pub ordered: u64,
}

impl Ladder {
    /// Takes in all of `other`.
    pub fn merge(&mut self, other: Ladder) {
        self.runs += other.runs;
        self.ordered += other.ordered;
    }
}
