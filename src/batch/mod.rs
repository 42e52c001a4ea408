//! Many talks at once: what comes of thousands of talks of bots, and how well hearing agrees with people who labelled
//! public sets. Files are handed in as bytes; the room opens none, knows no clock, and its chance is seeded, so that the
//! same folder gives the same table everywhere.

pub mod agreement;
pub mod bots;

pub mod difficulty;
mod dominant;
pub mod hearing;
pub mod judge;
pub mod judges;
pub mod rehearsal;
mod sets;
pub mod simulate;
mod task;
mod trained;
mod validation;

pub use trained::Seen;

pub use task::{Answer, Labelled, Task};
pub use validation::{Broken, File, Folder, Row, Validation, validate, validate_in_parts};

/// The names of the folders that [`validate`] reads, in the order of the table.
pub fn known_sets() -> impl Iterator<Item = &'static str> {
    sets::ALL.iter().map(|set| set.name)
}
