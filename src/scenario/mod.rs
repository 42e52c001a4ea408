//! What the author wrote: RON goes in, a [`Scenario`] and findings come out.

mod hash;
mod model;

pub use hash::{file_hash, rubric_hash};
pub use model::*;
