//! `heard contest begin`: opens an event in the database, with commitments to its lots and seeds.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::{chance, of_phrase, print, refused, store, stored},
    preset,
};
use crate::{
    contest::{Digest, Event, Keys, Pack},
    host::clock::now_ms,
    store::{NewEvent, files},
    text::Message,
};

/// Open an event: a contest file, or the id of one
#[derive(Args, Debug)]
pub struct BeginArgs {
    /// The contest
    #[arg(value_name = "CONTEST")]
    contest: String,
    /// File with the chief judge's phrase, from which lots, seeds and the signature follow; without it they follow from chance and the key is kept in the database
    #[arg(long, value_name = "FILE")]
    phrase_file: Option<PathBuf>,
    /// The sealed pack of the event; its salt goes with the phrase
    #[arg(long, value_name = "FILE", requires = "phrase_file")]
    pack: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &BeginArgs, common: &Common) -> Result<ExitCode, Failure> {
    let text = contest_text(&args.contest, common)?;
    let pack = args.pack.as_deref().map(read_pack).transpose()?;
    let packed = pack.as_ref().map(|(pack, _)| pack.bytes());
    let (keys, salt) = match &args.phrase_file {
        None => (Keys::of_chance(chance()?), String::new()),
        Some(path) => {
            let salt = match &pack {
                Some((pack, _)) => pack.salt,
                None => chance()?,
            };
            let hex = salt.iter().map(|byte| format!("{byte:02x}")).collect();
            (of_phrase(path, &salt)?, hex)
        }
    };
    let hash = pack.map(|(_, hash)| hash);
    let by_phrase = !salt.is_empty();
    let (event, first) = Event::open(now_ms(), &text, &keys, salt, hash).map_err(refused)?;
    let title = event.contest().title.value.clone();
    let new = NewEvent {
        contest: event.contest().id.value.clone(),
        title: title.clone(),
        master: (!by_phrase).then(|| keys.master()),
        first,
        pack: packed,
    };
    let number = store(common)?.begin_event(new).wait().map_err(stored)?;
    match common.format {
        Format::Json => print(json!({
            "event": number,
            "contest": event.contest().id.value,
            "hash": event.last(),
            "key": event.opening().key,
        })),
        Format::Text => print(
            Message::new("event-begun")
                .with("event", number.to_string())
                .with("title", title)
                .with("key", event.opening().key.short())
                .say(common.language()),
        ),
    }
    Ok(ExitCode::SUCCESS)
}

/// The text of a contest: a file, or one that is shipped.
pub fn contest_text(name: &str, common: &Common) -> Result<String, Failure> {
    let looks_like_path = name.ends_with(".ron") || name.contains(['/', '\\']);
    if !looks_like_path {
        return preset::named(name, common).map(|file| file.text.to_string());
    }
    let bytes = files::read_source(Path::new(name))
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A sealed pack and its fingerprint.
pub fn read_pack(path: &Path) -> Result<(Pack, Digest), Failure> {
    let bytes = files::read_within(path, 256 * 1024 * 1024)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let pack = Pack::read(&bytes).map_err(|problem| Failure::new(problem.message()))?;
    Ok((pack, Digest::of(&bytes)))
}
