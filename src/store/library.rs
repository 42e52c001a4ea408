//! The shelf of scenario files: shipped in the program, the person's own, and folders named on the command line.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{FileError, FileProblem, beside, files, pools::pools};
use crate::{
    scenario::{self, Bank, Exercise},
    text::{Content, SourceFile, repair::decode},
};

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
    let mut by_id = BTreeMap::new();
    let mut put = |id, file: Result<SourceFile, FileError>| match file {
        Ok(file) if !scenario::is_case(&file.text) => {}
        Ok(file) => drop(by_id.insert(id, file)),
        Err(error) => problems.push(error),
    };
    for (path, bytes) in SHIPPED {
        if is_scenario(Path::new(path)) {
            let file = source(format!("scenarios/{path}"), bytes);
            put(id(path), file.map(|file| shipped_whole(path, file)));
        }
    }
    let mut unlisted = Vec::new();
    for folder in folders.iter().filter(|folder| folder.exists()) {
        match files::walk(folder, "ron") {
            Ok(paths) => {
                for path in paths.iter().filter(|path| is_scenario(path)) {
                    let shown = path.display().to_string();
                    let bytes = files::read_source(path);
                    let file = bytes.and_then(|bytes| source(shown.clone(), &bytes));
                    put(id(&shown), file.map(beside::with_tables));
                }
            }
            Err(error) => unlisted.push(error),
        }
    }
    problems.extend(unlisted);
    let pools = pools(folders);
    let files = by_id.into_values();
    Library {
        files: files
            .map(|file: SourceFile| file.with_more(&pools))
            .collect(),
        problems,
    }
}

/// A shipped file by its path under `scenarios/`, such as `logistics/late-gift.ron` or a golden transcript beside it.
pub fn shipped(path: &str) -> Option<&'static [u8]> {
    let found = SHIPPED.binary_search_by(|(has, _)| (*has).cmp(path)).ok()?;
    Some(SHIPPED[found].1)
}

/// The shipped file at `path` with the rows of its tables, which are shipped beside it.
fn shipped_whole(path: &str, file: SourceFile) -> SourceFile {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    scenario::attach(file, &|name| match shipped(&format!("{folder}/{name}")) {
        Some(bytes) => Content::Bytes(bytes.into()),
        None => Content::Missing,
    })
}

/// The question banks: those shipped, then those in `folders`; a later one takes the place of an earlier one with its id. Files
/// that are none, or have findings, are left out: `heard check` names them.
pub fn banks(folders: &[PathBuf]) -> Vec<Bank> {
    let read = sources(folders)
        .filter(|file| scenario::is_bank(&file.text))
        .filter_map(|file| scenario::check_bank(&file).0);
    let by_id: BTreeMap<String, Bank> = read.map(|bank| (bank.id.value.clone(), bank)).collect();
    by_id.into_values().collect()
}

/// The exercises, as [`banks`] gathers banks, sorted by id.
pub fn exercises(folders: &[PathBuf]) -> Vec<Exercise> {
    let read = sources(folders)
        .filter(|file| scenario::is_exercise(&file.text))
        .filter_map(|file| scenario::check_exercise(&file).0);
    let by_id: BTreeMap<String, Exercise> = read.map(|one| (one.id().value.clone(), one)).collect();
    by_id.into_values().collect()
}

/// Every file that is text: those shipped, then those in `folders`.
fn sources(folders: &[PathBuf]) -> impl Iterator<Item = SourceFile> {
    let shipped = SHIPPED
        .iter()
        .map(|(path, bytes)| source((*path).to_owned(), bytes));
    let walked = folders.iter().filter(|folder| folder.exists());
    let paths = walked.flat_map(|folder| files::walk(folder, "ron").unwrap_or_default());
    let own = paths.map(|path| {
        let bytes = files::read_source(&path)?;
        source(path.display().to_string(), &bytes)
    });
    shipped.chain(own).flatten()
}

/// The contest files: those shipped, then those in `folders`, sorted by id; a later one takes the place of an earlier one with its id.
pub fn contests(folders: &[PathBuf]) -> Vec<SourceFile> {
    let mut files = everything(folders);
    files.retain(|file| scenario::is_contest(&file.text));
    files
}

/// Every file an author wrote, whatever it is, with the tables beside it: those shipped, then those in `folders`, sorted by id; a later
/// one takes the place of an earlier one with its id. What cannot be read is left out.
pub fn everything(folders: &[PathBuf]) -> Vec<SourceFile> {
    let mut by_id = BTreeMap::new();
    for (path, bytes) in SHIPPED
        .iter()
        .filter(|(path, _)| is_scenario(Path::new(path)))
    {
        if let Ok(file) = source(format!("scenarios/{path}"), bytes) {
            by_id.insert(id(path), shipped_whole(path, file));
        }
    }
    for folder in folders.iter().filter(|folder| folder.exists()) {
        for path in files::walk(folder, "ron").unwrap_or_default() {
            let shown = path.display().to_string();
            let bytes = files::read_source(&path);
            if let Ok(file) = bytes.and_then(|bytes| source(shown.clone(), &bytes)) {
                by_id.insert(id(&shown), beside::with_tables(file));
            }
        }
    }
    by_id.into_values().collect()
}

/// As [`everything`], and beside every case the pools of `folders`, as [`load`] puts them there: what a sealed pack is made of.
pub fn whole(folders: &[PathBuf]) -> Vec<SourceFile> {
    let pools = pools(folders);
    let files = everything(folders).into_iter();
    files
        .map(|file| match scenario::is_case(&file.text) {
            true => file.with_more(&pools),
            false => file,
        })
        .collect()
}

fn is_scenario(path: &Path) -> bool {
    path.extension().is_some_and(|has| has == "ron")
}

/// The id a path stands for: the file's name without its ending.
fn id(path: &str) -> String {
    let stem = Path::new(path).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The file, if its bytes are text at all. A BOM or GBK is undone here without a word, so that the case can be played;
/// `heard check` names it.
fn source(path: String, bytes: &[u8]) -> Result<SourceFile, FileError> {
    match decode(bytes) {
        Ok(decoded) => Ok(SourceFile::new(path, decoded.text.as_ref())),
        Err(_) => Err(FileError::new(path.as_ref(), FileProblem::NotText)),
    }
}
