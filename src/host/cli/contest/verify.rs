//! `heard contest verify`: whether records are as they were written, and the first that is not.

use std::{path::Path, process::ExitCode};

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::{print, text},
};
use crate::{
    contest::{Digest, End, Event, read_records},
    report::badge::check,
    text::Message,
};

/// Check the records of an event, or a badge: exit code 1 where something is wrong, or the end is not signed
#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// A file of records, the number of an event, or a badge
    #[arg(value_name = "FILE|EVENT|BADGE.jwt")]
    event: String,
    /// The public key the event must be signed with, as it was announced at the opening
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
}

/// Runs the command.
pub fn run(args: &VerifyArgs, common: &Common) -> Result<ExitCode, Failure> {
    if Path::new(&args.event)
        .extension()
        .is_some_and(|has| has == "jwt")
    {
        return badge(args, common);
    }
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

/// A badge: whether it is as it was signed, and by which key.
fn badge(args: &VerifyArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (token, _) = text(&args.event, common)?;
    let language = common.language();
    let checked = check(&token);
    let key = checked.as_ref().ok().map(|it| Digest(it.key.to_bytes()));
    let announced = args.key.as_ref().map(|key| key.parse::<Digest>().ok());
    let other_key = announced.is_some_and(|announced| announced.is_none() || announced != key);
    let sound = checked.is_ok() && !other_key;
    let told = match &checked {
        Ok(_) => Message::new("verify-badge"),
        Err(problem) => Message::new(problem.key()),
    };
    match common.format {
        Format::Json => print(json!({
            "sound": sound,
            "key": key,
            "other_key": other_key,
            "credential": checked.as_ref().ok().map(|it| &it.credential),
            "message": told.say(language),
        })),
        Format::Text => {
            print(told.say(language));
            if let Ok(checked) = &checked {
                let said = |at: &str| checked.credential.pointer(at).and_then(|it| it.as_str());
                let who = said("/credentialSubject/identifier/0/identityHash");
                let what = said("/name");
                let about = Message::new("verify-badge-about")
                    .with("who", who.unwrap_or_default().to_owned())
                    .with("what", what.unwrap_or_default().to_owned())
                    .with(
                        "organiser",
                        said("/issuer/name").unwrap_or_default().to_owned(),
                    )
                    .with("key", key.map(|key| key.to_string()).unwrap_or_default());
                print(about.say(language));
            }
            if let Some(key) = args.key.as_ref().filter(|_| other_key) {
                print(
                    Message::new("verify-other-key")
                        .with("key", key.clone())
                        .say(language),
                );
            }
        }
    }
    Ok(ExitCode::from(u8::from(!sound)))
}
