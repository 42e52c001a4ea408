//! A database file as other editions of the program leave it, for tests of other rooms.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use sqlx::{Connection, Executor, SqliteConnection};

/// Marks the closed database at `path` as written by a newer edition.
pub(crate) fn written_by_a_newer_edition(path: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let url = format!("sqlite:{}", path.display());
        let mut other = SqliteConnection::connect(&url).await.unwrap();
        let newer = "UPDATE schema_version SET version = 99";
        other.execute(newer).await.unwrap();
        other.close().await.unwrap();
    });
}
