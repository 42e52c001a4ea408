//! A case named on the command line, by path or by id.

use std::path::{Path, PathBuf};

use crate::{
    scenario::{self, Scenario},
    session::Header,
    store::{FileError, FileProblem, beside, files, library, paths::Paths, pools::pools},
    text::{Language, Message, Severity, SourceFile, nearest, repair::decode},
};

use super::{Common, Failure};

/// A case that can be played, and the file it was read from.
#[derive(Debug)]
pub struct CaseFile {
    /// The file.
    pub source: SourceFile,
    /// The case.
    pub scenario: Scenario,
}

/// Finds and reads the case `name`: a path to a scenario file, or the id of one that is shipped or on a shelf.
///
/// # Errors
/// No such file or id, unreadable, or broken; each with what to do.
pub fn open(name: &str, common: &Common) -> Result<CaseFile, Failure> {
    let source = find(name, common)?;
    let (scenario, findings) = scenario::check(&source);
    let Some(scenario) = scenario else {
        let errors = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error);
        let what = Message::new("play-broken-case")
            .with("path", source.path.clone())
            .with("count", errors.count().max(1) as u64);
        let hint = Message::new("play-broken-case-hint").with("path", source.path.clone());
        return Err(Failure::new(what).hint(hint));
    };
    Ok(CaseFile { source, scenario })
}

fn find(name: &str, common: &Common) -> Result<SourceFile, Failure> {
    let path = Path::new(name);
    let looks_like_path = name.ends_with(".ron") || name.contains(['/', '\\']);
    match files::read_source(path) {
        Ok(bytes) => decoded(path, &bytes),
        Err(error) if looks_like_path => Err(Failure::new(error.message())),
        Err(_) => on_shelf(name, common),
    }
}

fn decoded(path: &Path, bytes: &[u8]) -> Result<SourceFile, Failure> {
    match decode(bytes) {
        Ok(decoded) => {
            let shown = path.display().to_string();
            let source = beside::with_tables(SourceFile::new(shown, decoded.text.as_ref()));
            let folder = path.parent().map(Path::to_owned);
            Ok(source.with_more(&pools(folder.as_slice())))
        }
        Err(_) => Err(Failure::new(
            FileError::new(path, FileProblem::NotText).message(),
        )),
    }
}

/// The case with the id `id`: shipped, the person's own, or in a folder of `--scenarios`.
fn on_shelf(id: &str, common: &Common) -> Result<SourceFile, Failure> {
    let own = match &common.data {
        Some(folder) => Some(Paths::at(folder)),
        None => Paths::of_platform(),
    };
    let mut folders: Vec<PathBuf> = own.iter().map(Paths::scenarios).collect();
    folders.extend(common.scenarios.iter().cloned());
    let shelf = library::load(&folders);
    if let Some(file) = shelf.files.iter().find(|file| stem(file) == id) {
        return Ok(file.clone());
    }
    let known: Vec<String> = shelf.files.iter().map(stem).collect();
    let what = Message::new("play-no-case").with("name", id.to_owned());
    let hint = match nearest(id, known.iter().map(String::as_str)) {
        Some(near) => Message::new("play-no-case-near").with("near", near.to_owned()),
        None => Message::new("play-no-case-known").with("known", known.join(", ")),
    };
    Err(Failure::new(what).hint(hint))
}

/// Finds the pools that the customer of a talk was drawn from.
///
/// # Errors
/// They do not lie beside the case, or are others by now.
pub fn pools_are_there(header: &Header, scenario: &Scenario) -> Result<(), Failure> {
    if header.has_pools(scenario) {
        return Ok(());
    }
    let title = scenario.title.get(header.language).to_owned();
    let what = Message::new("app-pools-missing").with("title", title);
    Err(Failure::new(what).hint(Message::new("app-pools-missing-hint")))
}

/// `names`, with every shipped case in the place of `all`.
pub fn named(names: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for name in names {
        if name == "all" {
            all.extend(library::load(&[]).files.iter().map(stem));
        } else {
            all.push(name.clone());
        }
    }
    all
}

/// The id that a file's name stands for.
fn stem(file: &SourceFile) -> String {
    let stem = Path::new(&file.path).file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The language to speak: the one asked for if the case has it, else the case's first.
pub fn language(scenario: &Scenario, asked: Language) -> Language {
    let has = &scenario.languages.value;
    if has.contains(&asked) {
        asked
    } else {
        has.first().copied().unwrap_or(asked)
    }
}
