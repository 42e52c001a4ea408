//! `heard contest verify`: whether records are as they were written, and the first that is not.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::{print, text},
};
use crate::{
    contest::{Digest, End, Event, read_records},
    text::Message,
};

/// Check the records of an event: exit code 1 where something is wrong, or the end is not signed
#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// A file of records, or the number of an event
    #[arg(value_name = "FILE|EVENT")]
    event: String,
    /// The public key the event must be signed with, as it was announced at the opening
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

/// Runs the command.
pub fn run(args: &VerifyArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (text, _) = text(&args.event, common)?;
    let (records, verified) = read_records(&text);
    let misplaced = match records.is_empty() {
        true => None,
        false => Event::replay(&records).err(),
    };
    let announced = args.key.as_ref().map(|key| key.parse::<Digest>().ok());
    let other_key = announced.is_some_and(|key| key.is_none() || key != verified.key);
    let sound = verified.end.is_sound() && misplaced.is_none() && !other_key;
    let language = common.language();
    match common.format {
        Format::Json => {
            let (line, n, fault) = match &verified.end {
                End::Broken { line, n, fault } => (Some(*line), Some(*n), Some(fault.key())),
                End::Torn { line } => (Some(*line), None, Some("verify-torn")),
                End::Open => (None, None, Some("verify-open")),
                End::Signed => (None, None, None),
            };
            print(json!({
                "sound": sound,
                "records": verified.records,
                "last": verified.last,
                "key": verified.key,
                "other_key": other_key,
                "line": line,
                "record": n.or(misplaced.as_ref().map(|it| it.n)),
                "fault": fault.or(misplaced.as_ref().map(|_| "verify-misplaced")),
                "message": verified.end.message().say(language),
            }));
        }
        Format::Text => {
            let key = verified.key.map(|key| key.to_string()).unwrap_or_default();
            let count = Message::new("verify-records")
                .with("count", verified.records)
                .with("last", verified.last.short())
                .with("key", key);
            print(count.say(language));
            print(verified.end.message().say(language));
            if let Some(misplaced) = &misplaced {
                let why = Message::new("verify-misplaced")
                    .with("n", misplaced.n)
                    .with("why", misplaced.why.message().say(language));
                print(why.say(language));
            }
            if let Some(key) = args.key.as_ref().filter(|_| other_key) {
                let other = Message::new("verify-other-key").with("key", key.clone());
                print(other.say(language));
            }
        }
    }
    Ok(ExitCode::from(u8::from(!sound)))
}
