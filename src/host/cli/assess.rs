//! `heard assess`: the marks of a transcript.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use clap::Args;

use super::{Common, Failure, Format, case_file, transcript_file};
use crate::{
    assess::{NotMarked, assess, review::with_overrules},
    report::{self, Marked},
    text::Message,
};

/// Mark a transcript: 0 passed, 1 below the pass mark or not marked, 2 could not run
#[derive(Args, Debug)]
pub struct AssessArgs {
    /// The case: a scenario file, or the id of one
    #[arg(value_name = "SCENARIO")]
    pub scenario: String,
    /// The transcript, as heard play --transcript writes it, or the id of a stored session
    #[arg(value_name = "TRANSCRIPT")]
    pub transcript: PathBuf,
}

/// Runs `heard assess`.
///
/// # Errors
/// The case or the transcript cannot be read, or they do not belong together.
pub fn run(args: &AssessArgs, common: &Common) -> Result<ExitCode, Failure> {
    let case = case_file::open(&args.scenario, common)?;
    let (read, entries) = transcript_file::open_session(&args.transcript, common)?;
    case_file::pools_are_there(&read.header, &case.scenario)?;
    let scenario = read.header.case_of(&Arc::new(case.scenario));
    let machine = assess(&scenario, &read);
    let assessment = with_overrules(&scenario, read.header.language, machine, &entries);
    if assessment.not_marked == Some(NotMarked::OtherScenario) {
        let what = Message::new("assess-not-marked-other-scenario")
            .with("scenario", scenario.id.value.clone());
        let hint = Message::new("assess-other-scenario-hint")
            .with("scenario", read.header.scenario.clone());
        return Err(Failure::new(what).hint(hint));
    }
    let marked = Marked {
        scenario: &scenario,
        transcript: &read,
        assessment: &assessment,
    };
    match common.format {
        Format::Json => println!("{}", report::json(&marked)),
        Format::Text => print!("{}", report::text(&marked, common.language())),
    }
    Ok(match assessment.passed {
        Some(true) => ExitCode::SUCCESS,
        _ => ExitCode::from(1),
    })
}
