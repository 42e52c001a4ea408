//! Puts an unusable database file aside under another name, so that a new one can take its place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{Address, StoreError, StoreProblem};
use crate::store::FileError;

/// What SQLite keeps beside the file; without its log the file would lose its latest events.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Renames the database file at `address`, with the log beside it, to the first free of `heard.sqlite.aside-1`,
/// `heard.sqlite.aside-2` …, and answers with the new name. Opening `address` then begins a new database. Nothing is
/// deleted or overwritten: what can be saved from the old file still can.
///
/// # Errors
/// The address is no file, or the system does not let it be renamed; then it is where it was.
pub fn set_aside(address: &Address) -> Result<PathBuf, StoreError> {
    let failed = |path: &Path, error| StoreError::from(FileError::from_io(path, &error));
    let path = address
        .path()
        .ok_or_else(|| StoreError::new(address, StoreProblem::BadAddress))?;
    let aside = (1..)
        .map(|number| beside(path, &format!(".aside-{number}")))
        .find(|aside| !taken(aside))
        .unwrap_or_default();
    fs::rename(path, &aside).map_err(|error| failed(path, error))?;
    for companion in COMPANIONS {
        let old = beside(path, companion);
        if old.exists() {
            fs::rename(&old, beside(&aside, companion)).map_err(|error| failed(&old, error))?;
        }
    }
    Ok(aside)
}

/// Whether a file of the name, or of one of its companions, is there; a dangling link counts.
fn taken(aside: &Path) -> bool {
    let names = COMPANIONS.iter().map(|companion| beside(aside, companion));
    std::iter::once(aside.to_owned())
        .chain(names)
        .any(|name| name.symlink_metadata().is_ok())
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
