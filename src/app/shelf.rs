//! Puts the scenario files on the shelf: each becomes a case that can be played or a sentence that says why not.

use std::path::{Path, PathBuf};

use super::case::{BrokenFile, Case};
use crate::{
    scenario,
    store::{beside, files, library},
    text::{Content, Message, Severity, SourceFile},
};

/// The cases that can be played, easiest first, and the files that cannot.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Playable cases by level, then id.
    pub cases: Vec<Case>,
    /// The rest.
    pub broken: Vec<BrokenFile>,
}

/// Reads the shipped cases and those in `folders`; files in `folders` are the person's own.
pub fn load(folders: &[PathBuf]) -> Shelf {
    let found = library::load(folders);
    let mut shelf = Shelf::default();
    for source in found.files {
        match read(source) {
            Ok(case) => shelf.cases.push(case),
            Err(broken) => shelf.broken.push(broken),
        }
    }
    let problems = found.problems.iter().map(|problem| BrokenFile {
        path: problem.path.display().to_string(),
        why: problem.message(),
        line: None,
        more: 0,
    });
    shelf.broken.extend(problems);
    shelf
        .cases
        .sort_by(|a, b| (a.scenario.level, a.id()).cmp(&(b.scenario.level, b.id())));
    shelf
}

/// The case in `source`, or the first thing that keeps it from being played.
pub fn read(source: SourceFile) -> Result<Case, BrokenFile> {
    let own = !source.path.starts_with("scenarios/");
    let (read, findings) = scenario::read(&source);
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    match (read, errors.first()) {
        (Some(scenario), None) => Ok(Case::new(scenario, source, own)),
        (_, Some(first)) => Err(BrokenFile {
            why: first.message.clone(),
            line: Some(source.place(first.span.start).line),
            more: errors.len() - 1,
            path: source.path,
        }),
        (None, None) => Err(BrokenFile {
            why: Message::new("app-file-unreadable"),
            line: None,
            more: 0,
            path: source.path,
        }),
    }
}

/// Copies `path` into `folder` under its own name, if it can be played.
///
/// # Errors
/// The sentence that says why not.
pub fn import(path: &Path, folder: &Path) -> Result<String, Message> {
    let bytes = files::read_source(path).map_err(|error| error.message())?;
    let shown = path.display().to_string();
    let text = String::from_utf8_lossy(&bytes);
    let source = beside::with_tables(SourceFile::new(shown, text.as_ref()));
    let case = read(source).map_err(|broken| broken.why)?;
    let id = case.id().to_owned();
    // The tables first: a case is never on the shelf without its rows.
    let own = case.source.beside.iter();
    for companion in own.filter(|it| !it.name.starts_with(scenario::POOLS)) {
        if let Content::Bytes(bytes) = &companion.content {
            let to = folder.join(&companion.name);
            files::write_atomic(&to, bytes).map_err(|error| error.message())?;
        }
    }
    let to = folder.join(format!("{id}.ron"));
    files::write_atomic(&to, &bytes).map_err(|error| error.message())?;
    Ok(id)
}
