//! What an event leaves behind outside the program: its records as a file, its certificates and badges in a folder.

use std::path::{Path, PathBuf};

use super::Held;
use crate::{
    contest::Keys,
    report::{CERTIFICATE, Certificate, Giver, badge, certificates},
    store::files,
    text::{Message, SourceFile},
};

/// Writes every certificate of the event into `folder`: the sheet as PDF, its badge as a signed token. Answers with how many there are, or
/// the sentence that says why not.
pub(super) fn write(
    made: &[Certificate],
    keys: &Keys,
    folder: &Path,
    language: crate::text::Language,
) -> Result<usize, Message> {
    let template = SourceFile::new("certificate.typ", CERTIFICATE);
    let signer = keys.signing();
    for one in made {
        let stem = stem(one);
        let pdf = one.pdf(&template).map_err(|found| {
            let why = found
                .first()
                .map_or(String::new(), |first| first.message.say(language));
            Message::new("hall-certificates-not").with("why", why)
        })?;
        put(&folder.join(format!("{stem}.pdf")), &pdf, language)?;
        let token = badge::sign(&badge::credential(one, &signer.verifying_key()), &signer);
        put(
            &folder.join(format!("{stem}.jwt")),
            token.as_bytes(),
            language,
        )?;
    }
    Ok(made.len())
}

fn put(path: &Path, bytes: &[u8], language: crate::text::Language) -> Result<(), Message> {
    files::write_atomic(path, bytes).map_err(|error| {
        let why = error.message().say(language);
        Message::new("hall-certificates-not").with("why", why)
    })
}

/// A file's name that people find again and every system takes: number and holder.
fn stem(one: &Certificate) -> String {
    let number = one.serial.rsplit('-').next().unwrap_or_default();
    let safe = |letter: char| match letter {
        letter if letter.is_alphanumeric() => letter,
        _ => '_',
    };
    let holder: String = one.holder.chars().take(40).map(safe).collect();
    format!("{number}-{holder}")
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
