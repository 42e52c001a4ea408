//! An event named on the command line: its number in the database, or a file of records.

use std::{fmt::Display, path::Path};

use super::super::{Common, Failure};
use crate::{
    contest::{End, Event, Keys, Misplaced, Refusal, Verified, read_records, unhex},
    host::clock,
    store::{EventId, Store, StoreError, files},
    text::Message,
};

/// The largest file of records that is read: some three million of them.
const MOST_BYTES: u64 = 1024 * 1024 * 1024;

/// An event and where it was found.
pub struct Found {
    /// The event as far as its records are whole.
    pub event: Event,
    /// What its chain of records came to.
    pub verified: Verified,
    /// The first record that may not stand where it stands.
    pub misplaced: Option<Misplaced>,
    /// Where it is kept; none for a file.
    pub stored: Option<(Store, EventId)>,
}

/// The database.
pub fn store(common: &Common) -> Result<Store, Failure> {
    let paths = common.paths()?;
    Store::open(&common.address(&paths)?).map_err(stored)
}

/// Why the store could not do it.
pub fn stored(error: StoreError) -> Failure {
    Failure::new(error.message()).hint(error.hint())
}

/// Why something was not recorded.
pub fn refused(refusal: Refusal) -> Failure {
    Failure::new(refusal.message())
}

/// The text of the records of `name`.
pub fn text(name: &str, common: &Common) -> Result<(String, Option<(Store, EventId)>), Failure> {
    if let Ok(number) = name.parse::<EventId>() {
        let store = store(common)?;
        let text = store.event_text(number).wait().map_err(stored)?;
        return Ok((text, Some((store, number))));
    }
    let bytes = files::read_within(Path::new(name), MOST_BYTES)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    // Bytes that are no text cannot have the fingerprint they had.
    Ok((String::from_utf8_lossy(&bytes).into_owned(), None))
}

/// Finds the event `name`. One whose records are broken comes back as far as they are whole.
///
/// # Errors
/// Nothing there, or not even a first record.
pub fn find(name: &str, common: &Common) -> Result<Found, Failure> {
    let (text, stored) = text(name, common)?;
    let (records, verified) = read_records(&text);
    let (event, misplaced) = match Event::replay(&records) {
        Ok(event) => (event, None),
        Err(misplaced) if misplaced.n > 0 => {
            let whole = records.iter().take(misplaced.n as usize);
            (
                Event::replay(whole).map_err(|it| refused(it.why))?,
                Some(misplaced),
            )
        }
        Err(misplaced) if records.is_empty() => {
            let what = Message::new("event-no-records").with("name", name.to_owned());
            return Err(match &verified.end {
                end @ End::Broken { .. } => Failure::new(end.message()).hint(what),
                _ => Failure::new(what).hint(misplaced.why.message()),
            });
        }
        Err(misplaced) => return Err(refused(misplaced.why)),
    };
    Ok(Found {
        event,
        verified,
        misplaced,
        stored,
    })
}

/// As [`find`], for going on with: it must be kept in the database and whole.
pub fn find_to_write(name: &str, common: &Common) -> Result<(Event, Store, EventId), Failure> {
    let found = find(name, common)?;
    let sound = matches!(found.verified.end, End::Open | End::Signed) && found.misplaced.is_none();
    if !sound {
        let what = Message::new("event-not-whole").with("name", name.to_owned());
        return Err(Failure::new(what).hint(found.verified.end.message()));
    }
    match found.stored {
        Some((store, number)) => Ok((found.event, store, number)),
        None => Err(Failure::new(
            Message::new("event-file-only").with("name", name.to_owned()),
        )),
    }
}

/// The keys of `event`: those in the database, or those that follow from the phrase in the file `phrase`.
pub fn keys(
    event: &Event,
    store: &Store,
    number: EventId,
    phrase: Option<&Path>,
) -> Result<Keys, Failure> {
    let keys = match unhex::<16>(&event.opening().salt) {
        None => {
            let master = store.event_master(number).wait().map_err(stored)?;
            master.map(|master| Keys::of_chance(master.0))
        }
        Some(salt) => {
            let path = phrase.ok_or_else(|| Failure::new(Message::new("event-phrase-needed")))?;
            Some(of_phrase(path, &salt)?)
        }
    };
    let right = keys.filter(|keys| keys.public() == event.opening().key);
    right.ok_or_else(|| Failure::new(Message::new("refused-wrong-signature")))
}

/// Keys of the phrase in the file at `path`.
pub fn of_phrase(path: &Path, salt: &[u8; 16]) -> Result<Keys, Failure> {
    let bytes = files::read_source(path)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let phrase = String::from_utf8_lossy(&bytes);
    Keys::of_phrase(&phrase, salt).map_err(|problem| Failure::new(problem.message()))
}

/// Chance of the system.
pub fn chance<const N: usize>() -> Result<[u8; N], Failure> {
    clock::chance().ok_or_else(|| Failure::new(Message::new("event-no-chance")))
}

/// Prints a line for people or scripts; a reader that went away has seen enough.
pub fn print(line: impl Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}
