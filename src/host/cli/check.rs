//! `heard check`: every finding in scenario files, for people with a picture, for scripts as JSON.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::json;

use super::{Common, Failure, Format, picture};
use crate::{
    scenario::{self, Checked},
    store::{FileError, FileProblem, beside::beside, files},
    text::{Diagnostic, Language, Message, Severity, SourceFile, nearest},
};

/// Find everything wrong with scenario files
#[derive(Args, Debug)]
pub struct CheckArgs {
    /// Scenario files, and folders that are searched for them
    #[arg(value_name = "PATH", required_unless_present = "explain")]
    pub paths: Vec<PathBuf>,
    /// Repair encoding, byte order mark and full-width marks, and nothing else
    #[arg(long)]
    pub fix: bool,
    /// Say what a rule looks for, why, and show an example
    #[arg(long, value_name = "RULE")]
    pub explain: Option<String>,
}

/// Runs the command: 0 without findings, 1 with some.
pub fn run(args: &CheckArgs, common: &Common) -> Result<ExitCode, Failure> {
    let language = common.language();
    let out = &mut io::stdout().lock();
    if let Some(rule) = &args.explain {
        return explain(rule, language, out);
    }
    let mut paths = Vec::new();
    for path in &args.paths {
        let found = files::walk(path, "ron").map_err(unreadable)?;
        if found.is_empty() {
            let what = Message::new("check-no-files").with("path", path.display().to_string());
            return Err(Failure::new(what));
        }
        paths.extend(found);
    }
    let mut tally = Tally::default();
    for path in &paths {
        let (checked, repaired) = look_at(path, args.fix)?;
        tally.count(&checked);
        let shown = match common.format {
            Format::Json => json_lines(out, &checked, language),
            Format::Text => text(out, &checked, repaired, language),
        };
        // A reader that went away (`| head`) has seen enough.
        if shown.is_err() {
            return Ok(tally.exit());
        }
    }
    if matches!(common.format, Format::Text) {
        let _ = writeln!(out, "{}", tally.summary().say(language));
    }
    Ok(tally.exit())
}

fn explain(rule: &str, language: Language, out: &mut impl Write) -> Result<ExitCode, Failure> {
    match scenario::explain(rule, language) {
        Some(doc) => {
            let _ = writeln!(out, "{doc}");
            Ok(ExitCode::SUCCESS)
        }
        None => {
            let what = Message::new("check-no-such-rule").with("rule", rule.to_string());
            let codes = scenario::rule_codes();
            Err(
                Failure::new(what).hint(match nearest(rule, codes.iter().copied()) {
                    Some(near) => Message::new("check-did-you-mean").with("name", near.to_string()),
                    None => Message::new("check-known-names").with("names", codes.join(", ")),
                }),
            )
        }
    }
}

fn unreadable(error: FileError) -> Failure {
    let hint = error.hint();
    Failure::new(error.message()).hint(hint)
}

/// The findings of the file at `path`, and whether it was repaired first.
fn look_at(path: &Path, fix: bool) -> Result<(Checked, bool), Failure> {
    let shown = path.display().to_string();
    let bytes = match files::read_source(path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.problem, FileProblem::TooLarge { .. }) => {
            return Ok((scenario::check_too_large(&shown), false));
        }
        Err(error) => return Err(unreadable(error)),
    };
    let load = &|name: &str| beside(path, name);
    match scenario::repaired_bytes(&bytes).filter(|_| fix) {
        Some(repaired) => {
            files::write_atomic(path, &repaired).map_err(unreadable)?;
            Ok((scenario::check_file(&shown, &repaired, load), true))
        }
        None => Ok((scenario::check_file(&shown, &bytes, load), false)),
    }
}

/// What was found in all files.
#[derive(Default)]
struct Tally {
    files: u64,
    errors: u64,
    warnings: u64,
}

impl Tally {
    fn count(&mut self, checked: &Checked) {
        self.files += 1;
        for finding in &checked.findings {
            match finding.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
    }

    fn summary(&self) -> Message {
        if self.errors + self.warnings == 0 {
            return Message::new("check-all-fine").with("files", self.files);
        }
        Message::new("check-summary")
            .with("errors", self.errors)
            .with("warnings", self.warnings)
            .with("files", self.files)
    }

    fn exit(&self) -> ExitCode {
        ExitCode::from(u8::from(self.errors + self.warnings > 0))
    }
}

fn text(
    out: &mut impl Write,
    checked: &Checked,
    repaired: bool,
    language: Language,
) -> io::Result<()> {
    if repaired {
        let message = Message::new("check-repaired").with("path", checked.source.path.clone());
        writeln!(out, "{}", message.say(language))?;
    }
    drawn(out, &checked.source, &checked.findings, language)
}

fn drawn(
    out: &mut impl Write,
    source: &SourceFile,
    findings: &[Diagnostic],
    language: Language,
) -> io::Result<()> {
    let coloured = io::stdout().is_terminal();
    for finding in findings {
        writeln!(
            out,
            "{}\n",
            picture::draw(source, finding, language, coloured)
        )?;
    }
    Ok(())
}

/// Tells `findings` of a file that is in memory only, as this command would.
pub(super) fn told(
    out: &mut impl Write,
    source: &SourceFile,
    findings: &[Diagnostic],
    common: &Common,
) -> io::Result<()> {
    match common.format {
        Format::Text => drawn(out, source, findings, common.language()),
        Format::Json => findings.iter().try_for_each(|finding| {
            writeln!(out, "{}", json_line(source, finding, common.language()))
        }),
    }
}

fn json_lines(out: &mut impl Write, checked: &Checked, language: Language) -> io::Result<()> {
    for finding in &checked.findings {
        writeln!(out, "{}", json_line(&checked.source, finding, language))?;
    }
    Ok(())
}

/// One finding as `cli.md` has it: places from 1, in characters.
fn json_line(source: &SourceFile, finding: &Diagnostic, language: Language) -> serde_json::Value {
    let (start, end) = source.places(finding.span);
    let hints: Vec<String> = finding
        .hints
        .iter()
        .map(|hint| hint.say(language))
        .collect();
    json!({
        "path": source.path,
        "code": finding.code,
        "severity": finding.severity,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "message": finding.message.say(language),
        "hints": hints,
    })
}
