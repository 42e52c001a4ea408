//! A transcript named on the command line.

use std::path::Path;

use super::{Common, Failure};
use crate::{
    assess::review::Entry,
    session::{Transcript, TranscriptError, from_jsonl},
    store::{
        Address, FileError, FileProblem, SessionId, Store, StoreError, StoreProblem, files,
        paths::Paths,
    },
    text::{Language, Message},
};

/// The largest transcript file that is read, in bytes: a full day of talking is far below.
const LIMIT: u64 = 64 * 1024 * 1024;

/// Reads the transcript at `path`. A torn last line is said on standard error in `language`, and the rest is used.
///
/// # Errors
/// Unreadable, or a line that is no header or no event.
pub fn open(path: &Path, language: Language) -> Result<Transcript, Failure> {
    let bytes = files::read_within(path, LIMIT)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let shown = path.display().to_string();
    let text = whole_characters(&bytes).ok_or_else(|| {
        let error = FileError::new(path, FileProblem::NotText);
        Failure::new(error.message()).hint(error.hint())
    })?;
    let read = from_jsonl(text).map_err(|error| cannot_read(&shown, &error, language))?;
    if let Some(line) = read.torn {
        let torn = Message::new("assess-torn")
            .with("file", shown)
            .with("lines", line.saturating_sub(1) as u64);
        eprintln!("{}", torn.say(language));
    }
    Ok(read.transcript)
}

/// The session `name`: a transcript file, or the number of a session in the store with what trainers did to its marks.
///
/// # Errors
/// As [`open`]; neither a file nor a stored session has that name; or the store cannot be opened.
pub fn open_session(name: &Path, common: &Common) -> Result<(Transcript, Vec<Entry>), Failure> {
    let absent =
        matches!(files::read_within(name, 0), Err(error) if error.problem == FileProblem::NotFound);
    if !absent {
        return Ok((open(name, common.language())?, Vec::new()));
    }
    let Some(session) = name
        .to_str()
        .and_then(|name| name.parse::<SessionId>().ok())
    else {
        return Err(no_session(name));
    };
    let failed = |error: StoreError| Failure::new(error.message()).hint(error.hint());
    let store = Store::open(&address(common)?).map_err(failed)?;
    match store.transcript(session).wait() {
        Ok(stored) => {
            let entries = store.trainer_marks(session).wait().map_err(failed)?;
            Ok((stored.transcript, entries))
        }
        Err(error) if matches!(error.problem, StoreProblem::NoSession(_)) => Err(no_session(name)),
        Err(error) => Err(failed(error)),
    }
}

/// The database: the one named, or the one inside the data folder.
fn address(common: &Common) -> Result<Address, Failure> {
    if let Some(url) = &common.database {
        return Address::parse(url)
            .map_err(|error| Failure::new(error.message()).hint(error.hint()));
    }
    let named = common.data.as_ref().map(Paths::at);
    let paths = named.or_else(Paths::of_platform);
    paths.as_ref().map(Address::inside).ok_or_else(|| {
        Failure::new(Message::new("report-no-data-folder"))
            .hint(Message::new("report-no-data-folder-hint"))
    })
}

fn no_session(name: &Path) -> Failure {
    let what = Message::new("report-no-session").with("session", name.display().to_string());
    Failure::new(what).hint(Message::new("report-no-session-hint"))
}

/// The text, without a last character that was cut in the middle together with its line.
fn whole_characters(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
    }
}

fn cannot_read(shown: &str, error: &TranscriptError, language: Language) -> Failure {
    let why = error.message().say(language);
    let what = Message::new("assess-no-transcript")
        .with("file", shown.to_owned())
        .with("why", why);
    let hint = match error {
        TranscriptError::BadLine { .. } => "assess-bad-line-hint",
        _ => "assess-no-header-hint",
    };
    Failure::new(what).hint(Message::new(hint))
}
