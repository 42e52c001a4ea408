//! `heard contest export`, `import` and `events`: records out of the database and into it, and the list of events.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::{print, refused, store, stored, text},
};
use crate::{
    contest::{End, Event, read_records},
    store::{NewEvent, files},
    text::Message,
};

/// Write the records of an event to a file, a line each
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// Number of the event
    #[arg(value_name = "EVENT")]
    event: String,
    /// The file to write
    #[arg(long, value_name = "FILE.jsonl")]
    to: PathBuf,
}

/// Take a file of records into the database; only one that is whole
#[derive(Args, Debug)]
pub struct ImportArgs {
    /// The file
    #[arg(value_name = "FILE.jsonl")]
    file: PathBuf,
}

/// Runs `heard contest export`.
pub fn run(args: &ExportArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (text, _) = text(&args.event, common)?;
    files::write_atomic(&args.to, text.as_bytes())
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let done = Message::new("event-exported")
        .with("count", text.lines().count() as u64)
        .with("path", args.to.display().to_string());
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// Runs `heard contest import`. A torn last line is named and the rest is taken.
pub fn import(args: &ImportArgs, common: &Common) -> Result<ExitCode, Failure> {
    let name = args.file.display().to_string();
    // A number would be looked up in the database.
    let path = Path::new(".").join(&args.file);
    let (text, _) = text(&path.display().to_string(), common)?;
    let (records, verified) = read_records(&text);
    if let end @ End::Broken { .. } = &verified.end {
        let what = Message::new("event-not-whole").with("name", name);
        return Err(Failure::new(what).hint(end.message()));
    }
    let event = Event::replay(&records).map_err(|misplaced| refused(misplaced.why))?;
    let Some((first, rest)) = records.split_first() else {
        return Err(Failure::new(
            Message::new("event-no-records").with("name", name),
        ));
    };
    let new = NewEvent {
        contest: event.contest().id.value.clone(),
        title: event.contest().title.value.clone(),
        master: None,
        first: first.clone(),
        pack: None,
    };
    let store = store(common)?;
    let number = store.begin_event(new).wait().map_err(stored)?;
    store.append_records(number, rest).wait().map_err(stored)?;
    if let torn @ End::Torn { .. } = &verified.end {
        print(torn.message().say(common.language()));
    }
    let done = Message::new("event-imported")
        .with("event", number.to_string())
        .with("count", records.len() as u64);
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// Runs `heard contest events`.
pub fn events(common: &Common) -> Result<ExitCode, Failure> {
    let events = store(common)?.contest_events().wait().map_err(stored)?;
    for event in events {
        match common.format {
            Format::Json => print(json!({
                "event": event.id,
                "contest": event.contest,
                "title": event.title,
                "opened_at": event.opened_at,
                "records": event.records,
                "rehearsal": event.rehearsal,
            })),
            Format::Text => print(
                Message::new("event-in-list")
                    .with("event", event.id.to_string())
                    .with(
                        "title",
                        match event.rehearsal {
                            true => Message::new("rehearse-kept")
                                .with("title", event.title)
                                .say(common.language()),
                            false => event.title,
                        },
                    )
                    .with("count", event.records)
                    .say(common.language()),
            ),
        }
    }
    Ok(ExitCode::SUCCESS)
}
