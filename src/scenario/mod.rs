//! What the author wrote: RON goes in, a [`Scenario`] and findings come out.

mod acts;
mod check;
pub mod edit;
mod hash;
mod lint;
mod lower;
mod model;
mod read;
mod repaired;
mod template;
mod tree;

pub use check::{Checked, check, check_bytes, check_too_large, repaired_bytes};
pub use hash::{file_hash, rubric_hash};
pub use lint::{explain, rule_codes};
pub use model::*;
pub use read::{MAX_FILE_BYTES, read};
pub use template::{template, with_id};
