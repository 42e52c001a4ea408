//! `heard contest bank`: question banks as Excel and CSV tables, out, in, and a template to begin with.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Subcommand};
use serde_json::json;

use super::super::{Common, Failure, Format};
use crate::{
    scenario::{Bank, CellFinding, Taken, bank_table, written_bank},
    store::{FileError, files, library},
    text::{Language, Message, nearest},
};

/// Question banks as Excel and CSV tables
#[derive(Args, Debug)]
pub struct BankArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Write banks as a table
    Export(ExportArgs),
    /// Read a table and write it as a bank
    Import(ImportArgs),
    /// Write a table to begin with
    Template(TemplateArgs),
}

#[derive(Args, Debug)]
struct ExportArgs {
    /// Names of banks, such as `law`; all of them where none is named
    #[arg(value_name = "BANK")]
    banks: Vec<String>,
    /// The file to write
    #[arg(long, value_name = "FILE.xlsx|FILE.csv")]
    to: PathBuf,
}

#[derive(Args, Debug)]
struct ImportArgs {
    /// The table: an Excel workbook or a CSV file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The bank to write
    #[arg(long, value_name = "BANK.ron")]
    to: PathBuf,
    /// Write the questions that can be taken, though others cannot
    #[arg(long)]
    partial: bool,
    /// Write over a bank that is there already
    #[arg(long)]
    replace: bool,
}

#[derive(Args, Debug)]
struct TemplateArgs {
    /// The file to write
    #[arg(value_name = "FILE.xlsx|FILE.csv")]
    file: PathBuf,
}

/// Runs the command.
pub fn run(args: &BankArgs, common: &Common) -> Result<ExitCode, Failure> {
    match &args.what {
        What::Export(args) => export(args, common),
        What::Import(args) => import(args, common),
        What::Template(args) => {
            let table = bank_table::template(kind(&args.file)?, common.language());
            save(&args.file, &table.map_err(Failure::new)?, common, 0)
        }
    }
}

fn export(args: &ExportArgs, common: &Common) -> Result<ExitCode, Failure> {
    let kind = kind(&args.to)?;
    let all = library::banks(&common.scenarios);
    let banks = match args.banks.is_empty() {
        true => all,
        false => {
            let named = args.banks.iter().map(|name| named(&all, name));
            named.collect::<Result<Vec<Bank>, Failure>>()?
        }
    };
    let table = bank_table::write(&banks, kind, common.language());
    let count = banks.iter().map(|it| it.questions.len()).sum();
    save(&args.to, &table.map_err(Failure::new)?, common, count)
}

fn import(args: &ImportArgs, common: &Common) -> Result<ExitCode, Failure> {
    let language = common.language();
    let kind = kind(&args.file)?;
    if args.to.extension().is_none_or(|it| it != "ron") {
        let what = Message::new("contest-bank-not-ron").with("path", shown(&args.to));
        return Err(Failure::new(what));
    }
    if !args.replace && files::is_there(&args.to) {
        let what = Message::new("contest-bank-there").with("path", shown(&args.to));
        return Err(Failure::new(what).hint(Message::new("contest-bank-there-hint")));
    }
    let bytes = files::read_source(&args.file).map_err(failed)?;
    let id = args.to.file_stem().unwrap_or_default().to_string_lossy();
    let taken = bank_table::read(&bytes, kind, &id).map_err(|why| {
        let what = Message::new("contest-bank-unread")
            .with("path", shown(&args.file))
            .with("why", why.say(language));
        Failure::new(what)
    })?;
    tell(&taken.findings, &args.file, common);
    let some = !taken.bank.questions.is_empty();
    let written = some && (taken.is_whole() || args.partial);
    if written {
        files::write_atomic(&args.to, written_bank(&taken.bank).as_bytes()).map_err(failed)?;
    }
    let summary = summary(&taken, written, &args.to);
    match common.format {
        Format::Text => drop(writeln!(io::stdout(), "{}", summary.say(language))),
        Format::Json => {
            let line = json!({
                "path": shown(&args.to), "written": written, "questions": taken.bank.questions.len(),
                "rows": taken.rows, "failed": taken.failed(),
            });
            let _ = writeln!(io::stdout(), "{line}");
        }
    }
    Ok(ExitCode::from(u8::from(!taken.is_whole())))
}

/// One line a finding: a sentence, or an object.
fn tell(findings: &[CellFinding], path: &Path, common: &Common) {
    let language = common.language();
    let out = &mut io::stdout().lock();
    for finding in findings {
        let line = match common.format {
            Format::Text => finding.say(language),
            Format::Json => object(finding, path, language).to_string(),
        };
        // A reader that went away has seen enough.
        if writeln!(out, "{line}").is_err() {
            return;
        }
    }
}

fn object(finding: &CellFinding, path: &Path, language: Language) -> serde_json::Value {
    let hints = finding.what.hints.iter().map(|it| it.say(language));
    json!({
        "path": shown(path),
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.letters(),
        "code": finding.what.code,
        "severity": finding.what.severity,
        "message": finding.what.message.say(language),
        "hints": hints.collect::<Vec<String>>(),
    })
}

fn summary(taken: &Taken, written: bool, to: &Path) -> Message {
    let key = match (written, taken.is_whole()) {
        (true, true) => "contest-bank-imported",
        (true, false) => "contest-bank-part",
        (false, _) => "contest-bank-none",
    };
    Message::new(key)
        .with("count", taken.bank.questions.len() as u64)
        .with("failed", taken.failed() as u64)
        .with("path", shown(to))
}

fn named(all: &[Bank], name: &str) -> Result<Bank, Failure> {
    let found = all.iter().find(|it| it.id.value == name);
    found.cloned().ok_or_else(|| {
        let what = Message::new("contest-no-bank").with("name", name.to_owned());
        let names: Vec<&str> = all.iter().map(|it| it.id.as_str()).collect();
        Failure::new(what).hint(match nearest(name, names.iter().copied()) {
            Some(near) => Message::new("check-did-you-mean").with("name", near.to_owned()),
            None => Message::new("check-known-names").with("names", names.join(", ")),
        })
    })
}

fn save(path: &Path, bytes: &[u8], common: &Common, count: usize) -> Result<ExitCode, Failure> {
    files::write_atomic(path, bytes).map_err(failed)?;
    let line = match common.format {
        Format::Json => json!({"path": shown(path), "questions": count}).to_string(),
        Format::Text => Message::new("contest-bank-written")
            .with("path", shown(path))
            .say(common.language()),
    };
    let _ = writeln!(io::stdout(), "{line}");
    Ok(ExitCode::SUCCESS)
}

/// The form of a table by its file's ending.
fn kind(path: &Path) -> Result<bank_table::Kind, Failure> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    bank_table::Kind::of_ending(&ending).ok_or_else(|| {
        let what = Message::new("contest-bank-ending").with("path", shown(path));
        Failure::new(what).hint(Message::new("contest-bank-ending-hint"))
    })
}

fn failed(error: FileError) -> Failure {
    let hint = error.hint();
    Failure::new(error.message()).hint(hint)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
