//! The shelf of scenario files: shipped in the program, the person's own, and folders named on the command line.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{FileError, files};
use crate::text::SourceFile;

// The files under `scenarios/` as `(path from there, bytes)`, sorted; written by `src/build.rs`.
include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// What the shelf holds, and what could not be put on it.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// One file an id, sorted by id.
    pub files: Vec<SourceFile>,
    /// Files and folders that could not be read; the rest is there all the same.
    pub problems: Vec<FileError>,
}

/// Gathers the scenario files: those shipped, then each of `folders` in order. A file's id is its name without
/// `.ron`; a later file takes the place of an earlier one with the same id, so a trainer's edition hides the shipped
/// one and taking it away brings that back. A folder that does not exist holds nothing; name it to [`files::walk`]
/// first where that should be an error.
///
/// ```
/// use heard::store::{library, paths::Paths};
///
/// let own = Paths::at("/nowhere").scenarios();
/// let shelf = library::load(&[own]);
/// assert!(shelf.problems.is_empty());
/// ```
pub fn load(folders: &[PathBuf]) -> Library {
    let mut problems = Vec::new();
    let mut by_id: BTreeMap<String, SourceFile> = SHIPPED
        .iter()
        .filter(|(path, _)| is_scenario(Path::new(path)))
        .map(|(path, bytes)| (id(path), source(format!("scenarios/{path}"), bytes)))
        .collect();
    for folder in folders.iter().filter(|folder| folder.exists()) {
        match files::walk(folder, "ron") {
            Ok(paths) => {
                for path in paths.iter().filter(|path| is_scenario(path)) {
                    let shown = path.display().to_string();
                    match files::read_source(path) {
                        Ok(bytes) => drop(by_id.insert(id(&shown), source(shown, &bytes))),
                        Err(error) => problems.push(error),
                    }
                }
            }
            Err(error) => problems.push(error),
        }
    }
    Library {
        files: by_id.into_values().collect(),
        problems,
    }
}

/// A shipped file by its path under `scenarios/`, such as `logistics/late-gift.ron` or a golden transcript beside it.
pub fn shipped(path: &str) -> Option<&'static [u8]> {
    let found = SHIPPED.binary_search_by(|(has, _)| (*has).cmp(path)).ok()?;
    Some(SHIPPED[found].1)
}

fn is_scenario(path: &Path) -> bool {
    path.extension().is_some_and(|has| has == "ron")
}

/// The id a path stands for: the file's name without its ending.
fn id(path: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// Text of the bytes, whatever they are: UTF-8, or GBK where they are that without a fault, or UTF-8 with every
/// foreign byte replaced. `heard check` names the encoding; here the case should be playable if it can be.
fn source(path: String, bytes: &[u8]) -> SourceFile {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return SourceFile::new(path, text);
    }
    let (text, _, faulty) = encoding_rs::GBK.decode(bytes);
    match faulty {
        false => SourceFile::new(path, text.as_ref()),
        true => SourceFile::new(path, String::from_utf8_lossy(bytes).as_ref()),
    }
}
