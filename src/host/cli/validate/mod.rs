//! `heard validate`: agreement of the hearing with people who labelled public sets, a row a task.

mod hearing;
mod json;
mod judge;
mod table;

use std::{
    io::{self, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
};

use super::{Common, Failure, Format};
use crate::{
    batch::{self, Validation},
    store::{FileError, files},
    text::{Language, Message},
};

/// The largest labelled file that is read, in bytes: the known ones have less than a tenth of it.
const LIMIT: u64 = 64 * 1024 * 1024;

/// Most broken lines named one by one for each file.
const NAMED: usize = 5;

/// Agreement of the hearing with people, on labelled sets
#[derive(clap::Args, Debug)]
pub struct ValidateArgs {
    /// Folder with a folder of *.jsonl files for each set
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    /// How far a language-model judge agrees with experts as well: base URL of its endpoint; a key is read from
    /// HEARD_MODEL_KEY or the system's keyring
    #[arg(long, value_name = "URL", requires = "model")]
    pub judge: Option<String>,
    /// The judge's model, as its endpoint calls it
    #[arg(long, value_name = "NAME", requires = "judge")]
    pub model: Option<String>,
    /// The judge's temperature, 0 to 2
    #[arg(long, value_name = "T", default_value_t = 0.2, requires = "judge")]
    pub temperature: f64,
    /// How far a language model that hears agrees with people on levels of empathy as well: base URL of its endpoint
    #[arg(long, value_name = "URL", requires = "hearing_model")]
    pub hearing: Option<String>,
    /// The model that hears, as its endpoint calls it
    #[arg(long, value_name = "NAME", requires = "hearing")]
    pub hearing_model: Option<String>,
}

/// Runs the command: the table on standard output, what was left out on standard error; 1 where a file or a line
/// could not be read.
pub fn run(args: &ValidateArgs, common: &Common) -> Result<ExitCode, Failure> {
    let language = common.language();
    let (folders, unread) = gather(&args.dir)?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let done = batch::validate(&folders, threads);
    if done.rows.is_empty() && done.empty.is_empty() {
        return Err(no_sets(&args.dir));
    }
    let shown = match common.format {
        Format::Text => table::draw(&done.rows, language),
        Format::Json => json::lines(&done),
    };
    // A reader that went away (`| head`) has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    let mut complaints = io::stderr().lock();
    for error in &unread {
        let _ = writeln!(complaints, "{}", error.message().say(language));
    }
    for note in notes(&done, language) {
        let _ = writeln!(complaints, "{note}");
    }
    drop(complaints);
    if let (Some(address), Some(model)) = (&args.judge, &args.model) {
        let endpoint = judge::endpoint(address, model, args.temperature)?;
        judge::run(endpoint, &folders, common)?;
    }
    if let (Some(address), Some(model)) = (&args.hearing, &args.hearing_model) {
        let endpoint = judge::endpoint(address, model, 0.0)?;
        hearing::run(endpoint, &folders, common)?;
    }
    Ok(ExitCode::from(u8::from(
        !unread.is_empty() || !done.broken.is_empty(),
    )))
}

/// The sets under `dir`, or the one set that `dir` is, and the files that could not be read.
fn gather(dir: &Path) -> Result<(Vec<batch::Folder>, Vec<FileError>), Failure> {
    let failed = |error: FileError| Failure::new(error.message()).hint(error.hint());
    let mut paths = files::folders(dir).map_err(failed)?;
    if batch::known_sets().any(|set| set == name(dir)) {
        paths = vec![dir.to_owned()];
    }
    let mut unread = Vec::new();
    let mut folders = Vec::new();
    for path in paths {
        let found = files::walk(&path, "jsonl").unwrap_or_else(|error| {
            unread.push(error);
            Vec::new()
        });
        let mut folder = batch::Folder {
            name: name(&path),
            files: Vec::new(),
        };
        // What is in a folder of another name is nobody's business.
        if batch::known_sets().any(|set| set == folder.name) {
            for file in found {
                match files::read_within(&file, LIMIT) {
                    Ok(bytes) => folder.files.push(batch::File {
                        path: file.display().to_string(),
                        bytes,
                    }),
                    Err(error) => unread.push(error),
                }
            }
        }
        folders.push(folder);
    }
    Ok((folders, unread))
}

/// The last name of `path`; `.` and links are not followed.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn no_sets(dir: &Path) -> Failure {
    let known: Vec<&str> = batch::known_sets().collect();
    Failure::new(Message::new("validate-no-sets").with("path", dir.display().to_string()))
        .hint(Message::new("validate-no-sets-hint").with("names", known.join(", ")))
}

/// What was not there, not known or not readable, in words.
fn notes(done: &Validation, language: Language) -> Vec<String> {
    let named = |key: &'static str, names: &[&str]| {
        let message = Message::new(key).with("names", names.join(", "));
        (!names.is_empty()).then(|| message.say(language))
    };
    let unknown: Vec<&str> = done.unknown.iter().map(String::as_str).collect();
    let mut notes: Vec<String> = [
        named("validate-absent", &done.absent),
        named("validate-empty", &done.empty),
        named("validate-unknown", &unknown),
    ]
    .into_iter()
    .flatten()
    .collect();
    for lines in done.broken.chunk_by(|a, b| a.path == b.path) {
        let count = Message::new("validate-broken")
            .with("path", lines[0].path.clone())
            .with("count", lines.len());
        notes.push(count.say(language));
        notes.extend(lines.iter().take(NAMED).map(|broken| {
            format!(
                "  {}:{}: {}",
                broken.path,
                broken.line,
                broken.why.say(language)
            )
        }));
        if lines.len() > NAMED {
            let numbers: Vec<usize> = lines[NAMED..].iter().map(|it| it.line).collect();
            let more = Message::new("validate-broken-more").with("lines", ranges(&numbers));
            notes.push(format!("  {}", more.say(language)));
        }
    }
    notes
}

/// Rising numbers with those that follow each other drawn together: 3, 5–9.
fn ranges(numbers: &[usize]) -> String {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b).map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        one => one.iter().map(usize::to_string).collect(),
    });
    runs.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_in_a_row_are_drawn_together() {
        assert_eq!(ranges(&[6, 8, 9, 10, 12, 13]), "6, 8–10, 12–13");
        assert_eq!(ranges(&[]), "");
    }
}
