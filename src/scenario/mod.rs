//! What the author wrote: RON goes in, a [`Scenario`] and findings come out.

mod hash;
mod lower;
mod model;
mod read;
mod repaired;
mod tree;

pub use hash::{file_hash, rubric_hash};
pub use model::*;
pub use read::{MAX_FILE_BYTES, read};
