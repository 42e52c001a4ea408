//! `heard contest draw`: draws lots, which follow from the secret that was committed to at the opening.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use serde_json::json;

use super::{
    super::{Common, Failure, Format},
    event_file::{find_to_write, keys, print, refused, stored},
};
use crate::{
    contest::{Taker, Who},
    host::clock::now_ms,
    scenario::contest::By,
    text::Message,
};

/// Draw lots: start numbers of entrants and teams
#[derive(Args, Debug)]
pub struct DrawArgs {
    /// Number of the event
    #[arg(value_name = "EVENT")]
    event: String,
    /// File with the chief judge's phrase, where the event was opened with one
    #[arg(long, value_name = "FILE")]
    phrase_file: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &DrawArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (mut event, store, number) = find_to_write(&args.event, common)?;
    let keys = keys(&event, &store, number, args.phrase_file.as_deref())?;
    let what = event.draw(&keys);
    let record = event.write(now_ms(), Who::Desk, what).map_err(refused)?;
    store
        .append_records(number, &[record])
        .wait()
        .map_err(stored)?;
    for by in [By::Each, By::Together] {
        let mut takers: Vec<Taker> = event.takers(by).collect();
        takers.sort_by_key(|&taker| event.number(taker));
        for taker in takers {
            let start = event.number(taker).unwrap_or(0);
            let name = event.name(taker);
            match common.format {
                Format::Json => print(json!({"number": start, "taker": taker, "name": name})),
                Format::Text => print(
                    Message::new("event-drawn")
                        .with("number", format!("{start:02}"))
                        .with("by", by.key())
                        .with("name", name.to_owned())
                        .say(common.language()),
                ),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
