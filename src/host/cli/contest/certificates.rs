//! `heard contest certificates`: a PDF and a signed badge for everybody who was ranked.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::{
    super::{Common, Failure},
    event_file::{find_to_write, keys, print},
};
use crate::{
    contest::standing,
    host::{clock, zone},
    report::{CERTIFICATE, Giver, certificate_files, certificates},
    store::files,
    text::{Message, SourceFile},
};

/// Write certificates and badges of an event that is over
#[derive(Args, Debug)]
pub struct CertificatesArgs {
    /// Number of the event
    #[arg(value_name = "EVENT")]
    event: String,
    /// The folder to write into
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Who gives them
    #[arg(long, value_name = "NAME")]
    organiser: String,
    /// The chief judge by name
    #[arg(long, value_name = "NAME")]
    chief: String,
    /// The day they are given; today without it
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<jiff::civil::Date>,
    /// A typst template of one's own
    #[arg(long, value_name = "FILE.typ")]
    template: Option<PathBuf>,
    /// File with the chief judge's phrase, where the event was opened with one
    #[arg(long, value_name = "FILE")]
    phrase_file: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: &CertificatesArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (event, store, number) = find_to_write(&args.event, common)?;
    if !event.is_closed() {
        let what = Message::new("event-not-closed").with("name", args.event.clone());
        return Err(Failure::new(what));
    }
    let keys = keys(&event, &store, number, args.phrase_file.as_deref())?;
    let template = match &args.template {
        Some(path) => {
            let bytes = files::read_source(path)
                .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            SourceFile::new(path.display().to_string(), text)
        }
        None => SourceFile::new("certificate.typ", CERTIFICATE),
    };
    let giver = Giver {
        organiser: args.organiser.clone(),
        chief_judge: args.chief.clone(),
        date: args.date.unwrap_or_else(today),
    };
    let made = certificates(&event, &standing(&event), &giver);
    let all = certificate_files(&made, &template, &keys.signing()).map_err(|found| {
        let first = found.into_iter().next();
        first.map_or_else(
            || Failure::new(Message::new("report-template-fault")),
            |first| {
                let place = template.place(first.span.start);
                let what = Message::new("event-template-fault")
                    .with("path", template.path.clone())
                    .with("line", place.line as u64)
                    .with("column", place.column as u64)
                    .with("why", first.message.say(common.language()));
                first
                    .hints
                    .into_iter()
                    .fold(Failure::new(what), Failure::hint)
            },
        )
    })?;
    for (name, bytes) in all {
        files::write_atomic(&args.to.join(name), &bytes)
            .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    }
    let done = Message::new("hall-certificates-done").with("count", made.len() as u64);
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// Today, as the clock on the wall has it.
fn today() -> jiff::civil::Date {
    let now = clock::now_ms();
    let now = now + zone::offset_ms(now / 1_000);
    let days = i32::try_from(now.div_euclid(24 * 60 * 60 * 1_000)).unwrap_or_default();
    let begin = jiff::civil::date(1970, 1, 1);
    begin.saturating_add(jiff::Span::new().days(days))
}
