//! Tables as part of a talk: rows from a file beside the case, questions, traps, figures with a scope.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod any_bytes;
mod files;
mod talk;
mod terminal;

use std::{path::Path, sync::Arc};

use heard::{
    scenario::{self, Scenario},
    store::beside,
    text::SourceFile,
};

/// Where the case of these tests lies.
pub const CASE: &str = "tests/tables/cases/parcels-held.ron";

/// The file of the case, with its table.
pub fn source() -> SourceFile {
    let text = std::fs::read_to_string(CASE).unwrap();
    beside::with_tables(SourceFile::new(CASE, text))
}

/// The case.
pub fn case() -> Arc<Scenario> {
    let (scenario, findings) = scenario::check(&source());
    assert_eq!(findings, [], "{}", Path::new(CASE).display());
    Arc::new(scenario.unwrap())
}
