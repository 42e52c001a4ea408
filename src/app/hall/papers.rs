//! What an event leaves behind outside the program: its records as a file, its certificates and badges in a folder.

use std::path::{Path, PathBuf};

use super::Held;
use crate::{
    contest::Keys,
    report::{CERTIFICATE, Certificate, Giver, certificate_files, certificates},
    store::files,
    text::{Language, Message, SourceFile},
};

/// Writes every certificate of the event into `folder`: the sheet as PDF, its badge as a signed token. Answers with how many there are, or
/// the sentence that says why not.
pub(super) fn write(
    made: &[Certificate],
    keys: &Keys,
    folder: &Path,
    language: Language,
) -> Result<usize, Message> {
    let why = |why: Message| Message::new("hall-certificates-not").with("why", why.say(language));
    let template = SourceFile::new("certificate.typ", CERTIFICATE);
    let all = certificate_files(made, &template, &keys.signing()).map_err(|found| {
        let first = found.into_iter().next();
        why(first.map_or_else(|| Message::new("report-template-fault"), |it| it.message))
    })?;
    for (name, bytes) in all {
        files::write_atomic(&folder.join(name), &bytes).map_err(|error| why(error.message()))?;
    }
    Ok(made.len())
}

/// The certificates of the event that is open.
pub(super) fn of(held: &Held, giver: &Giver) -> Vec<Certificate> {
    certificates(&held.event, &held.standing, giver)
}

/// A file name for the records of the event.
pub fn records_name(held: &Held) -> String {
    format!("{}.records.jsonl", held.event.contest().id.value)
}

/// Where certificates go, and who gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giving {
    /// The folder.
    pub folder: PathBuf,
    /// The organiser.
    pub organiser: String,
    /// The chief judge by name.
    pub chief_judge: String,
}
