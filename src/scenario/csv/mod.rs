//! The rows of tables that stand in CSV files beside a case. Whoever may open files hands them in with the case
//! ([`attach`]); this room only reads their bytes.

mod head;
mod problem;
mod read;

use super::{Csv, Scenario, read::read_as_written};
use crate::text::{Companion, Content, Diagnostic, Located, Message, SourceFile};
use problem::Problem;

/// The largest CSV file, in bytes.
pub const MAX_CSV_BYTES: u64 = 32 * 1024 * 1024;

/// The most rows of a table, its head not counted.
pub const MAX_CSV_ROWS: usize = 200_000;

/// Findings of one file after which no more are named.
const MOST_FINDINGS: usize = 20;

/// `source` with the CSV files that its tables name beside it, each as `load` found it. A case without such tables is
/// handed back as it is.
///
/// ```
/// use heard::{scenario, text::{Content, SourceFile}};
///
/// let source = SourceFile::new("case.ron", "(format: 1)");
/// let whole = scenario::attach(source, &|_| Content::Missing);
/// assert!(whole.beside.is_empty());
/// ```
pub fn attach(source: SourceFile, load: &dyn Fn(&str) -> Content) -> SourceFile {
    let names = names(&source);
    if names.is_empty() {
        return source;
    }
    let beside = names.into_iter().map(|name| Companion {
        content: load(&name),
        name,
    });
    let beside = beside.collect();
    source.with(beside)
}

/// The CSV files that the tables of `source` name, each once, in the order of the case. A name that would lead out of
/// the case's folder is none.
fn names(source: &SourceFile) -> Vec<String> {
    // Reading the case twice costs milliseconds; nearly every case has no such file.
    if !source.text.contains("csv") {
        return Vec::new();
    }
    let mut names: Vec<String> = Vec::new();
    if let (Some(scenario), _) = read_as_written(source) {
        let files = scenario.desk.tables.iter().filter_map(|it| it.csv.as_ref());
        for Csv { name, .. } in files {
            if is_plain(&name.value) && !names.contains(&name.value) {
                names.push(name.value.clone());
            }
        }
    }
    names
}

/// Whether `name` names a file of the case's own folder.
fn is_plain(name: &str) -> bool {
    let odd = |c: char| matches!(c, '/' | '\\' | ':') || c.is_control();
    name.ends_with(".csv") && name.len() > 4 && !name.starts_with('.') && !name.contains(odd)
}

/// Reads the rows of every table that names a file; everything that does not fit is found, at the file's name in the
/// case, with its own line and column in the words.
pub(super) fn fill(scenario: &mut Scenario, source: &SourceFile) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for table in &mut scenario.desk.tables {
        let Some(csv) = &mut table.csv else { continue };
        let name = csv.name.clone();
        if !table.rows.is_empty() {
            let both = Message::new("check-csv-and-rows");
            findings.push(Diagnostic::error("csv-file", name.span, both));
        }
        match bytes(&name, source) {
            Ok(bytes) => {
                let read = read::read(&table.columns, bytes);
                findings.extend(said(&name, read.problems));
                csv.fill(read.grid);
            }
            Err(message) => findings.push(Diagnostic::error("csv-file", name.span, message)),
        }
    }
    findings
}

/// The bytes of the file `name` beside `source`, or why there are none.
fn bytes<'s>(name: &Located<String>, source: &'s SourceFile) -> Result<&'s [u8], Message> {
    let about = |key| Message::new(key).with("file", name.value.clone());
    if !is_plain(&name.value) {
        return Err(about("check-csv-name"));
    }
    let mebibytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    let too_large = |bytes: u64| {
        about("check-csv-too-large")
            .with("size", mebibytes(bytes))
            .with("limit", mebibytes(MAX_CSV_BYTES))
    };
    match source.companion(&name.value).map(|found| &found.content) {
        Some(Content::Bytes(bytes)) if bytes.len() as u64 > MAX_CSV_BYTES => {
            Err(too_large(bytes.len() as u64))
        }
        Some(Content::Bytes(bytes)) => Ok(bytes),
        Some(Content::TooLarge(bytes)) => Err(too_large(*bytes)),
        Some(Content::Unreadable { why, path, detail }) => Err(Message::new(why)
            .with("path", path.clone())
            .with("detail", detail.clone())),
        Some(Content::Missing) | None => Err(about("check-csv-missing")),
    }
}

/// The problems of the file `name` as findings, at most [`MOST_FINDINGS`] of them.
fn said(name: &Located<String>, problems: Vec<Problem>) -> Vec<Diagnostic> {
    let more = problems.len().saturating_sub(MOST_FINDINGS);
    let shown = problems.into_iter().take(MOST_FINDINGS);
    let mut findings: Vec<Diagnostic> = shown.map(|problem| problem.at(name)).collect();
    if more > 0 {
        let message = Message::new("check-csv-more")
            .with("file", name.value.clone())
            .with("count", more as u64);
        findings.push(Diagnostic::error("csv-cell", name.span, message));
    }
    findings
}
