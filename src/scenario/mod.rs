//! What the author wrote: RON goes in, a [`Scenario`] and findings come out.

mod acts;
mod bank;
mod brief;
mod check;
mod contest_lint;
mod csv;
pub mod edit;
mod exercise;
mod hash;
mod lint;
mod lower;
mod model;
mod pool;
mod read;
mod repaired;
mod template;
mod tree;

pub use bank::{
    CellFinding, Named, Taken, check_bank, is_bank, letters, number, table as bank_table, verdict,
    written_bank,
};
pub use brief::{Brief, Draft, LONGEST_BRIEF};
pub use check::{
    Checked, check, check_bytes, check_file, check_too_large, is_case, repaired_bytes,
};
pub use contest_lint::{check_contest, is_contest};
pub use csv::{MAX_CSV_BYTES, MAX_CSV_ROWS, attach};
pub use exercise::{Carried, Lack, check_exercise, figure_meant, hits, is_exercise, same_figure};
pub use hash::{file_hash, rubric_hash};
pub use lint::{explain, rule_codes};
pub use model::*;
pub use pool::{POOLS, check_pool, is_pool, names as pool_names, pool_of, pools_in, shipped_pool};
pub use read::{MAX_FILE_BYTES, read};
pub use template::{template, with_id};
