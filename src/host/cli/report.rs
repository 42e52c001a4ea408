//! `heard report`: the debrief of a session as a document.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::Args;

use super::{Common, Failure, case_file, transcript_file};
use crate::{
    assess::{NotMarked, assess, review::with_overrules},
    report::{self, Marked},
    store::files,
    text::Message,
};

/// Write the debrief of a session as a document
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// A transcript file, or the id of a stored session
    #[arg(value_name = "SESSION")]
    pub session: PathBuf,
    /// Where to; the ending says what: .html, .json
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// The case: a scenario file, or the id of one; by default the one the transcript names
    #[arg(long, value_name = "FILE")]
    pub scenario: Option<String>,
}

/// What a document is written as.
#[derive(Clone, Copy)]
enum Document {
    Html,
    Json,
}

/// Runs `heard report`.
///
/// # Errors
/// An ending that cannot be written, a case or a transcript that cannot be read, or a file that cannot be made.
pub fn run(args: &ReportArgs, common: &Common) -> Result<ExitCode, Failure> {
    let document = document(&args.to)?;
    let (transcript, entries) = transcript_file::open_session(&args.session, common)?;
    let name = args
        .scenario
        .as_ref()
        .unwrap_or(&transcript.header.scenario);
    let case = case_file::open(name, common)?;
    case_file::pools_are_there(&transcript.header, &case.scenario)?;
    let scenario = transcript.header.case_of(&Arc::new(case.scenario));
    let machine = assess(&scenario, &transcript);
    let assessment = with_overrules(&scenario, transcript.header.language, machine, &entries);
    if assessment.not_marked == Some(NotMarked::OtherScenario) {
        let id = scenario.id.value.clone();
        let what = Message::new("assess-not-marked-other-scenario").with("scenario", id);
        return Err(Failure::new(what).hint(Message::new("report-other-scenario-hint")));
    }
    let marked = Marked {
        scenario: &scenario,
        transcript: &transcript,
        assessment: &assessment,
    };
    let bytes = match document {
        Document::Html => report::html(&marked, common.language()),
        Document::Json => report::json(&marked).to_string() + "\n",
    };
    files::write_atomic(&args.to, bytes.as_bytes())
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    Ok(ExitCode::SUCCESS)
}

fn document(to: &Path) -> Result<Document, Failure> {
    let ending = to
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "html" | "htm" => Ok(Document::Html),
        "json" => Ok(Document::Json),
        _ => {
            let key = match ending.as_str() {
                "pdf" | "csv" | "xlsx" => "report-ending-not-yet",
                "" => "report-ending-none",
                _ => "report-ending-unknown",
            };
            let what = Message::new(key).with("ending", ending);
            Err(Failure::new(what).hint(Message::new("report-ending-hint")))
        }
    }
}
