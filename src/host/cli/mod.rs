//! The command line of `cli.md`: one file a command, and this table of them.

mod app;
mod assess;
mod case_file;
mod check;
mod contest;
mod endpoint;
mod failure;
mod hear;
mod new;
mod picture;
mod play;
mod report;
mod simulate;
mod stage;
mod transcript_file;
mod validate;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand, ValueEnum};

pub use failure::Failure;

use crate::text::Language;

/// Rehearse customer conversations and see which sentence mattered. Alone, opens the desktop app.
#[derive(Parser, Debug)]
#[command(name = "heard", version)]
pub struct Cli {
    /// Options every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do; nothing opens the app.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options every command takes.
#[derive(clap::Args, Debug, Clone)]
pub struct Common {
    /// Folder for sessions and settings; the platform's data folder by default
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Database, `sqlite:PATH` by default
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// Language of messages and of the talk
    #[arg(long, global = true, value_name = "zh-CN|en")]
    pub lang: Option<String>,
    /// Folder with more scenarios; may be given more than once
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Vec<PathBuf>,
    /// Text for people or JSON for scripts
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How results are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For scripts, one object a line.
    Json,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Mark a transcript: every point with its turn and words.
    Assess(assess::AssessArgs),
    /// Find everything wrong with scenario files
    Check(check::CheckArgs),
    /// What a contest needs: papers drawn from question banks
    Contest(contest::ContestArgs),
    /// Begin a scenario: a commented file that checks clean
    New(new::NewArgs),
    /// Play a case in the terminal, a line a turn.
    Play(play::PlayArgs),
    /// Hear replies: JSON lines {"id","text","before"?,"customer"?,"first"?,"answer"?} on standard input
    Hear(hear::HearArgs),
    /// Write the debrief of a session as a document.
    Report(report::ReportArgs),
    /// Play cases with bots by the thousand
    Simulate(simulate::SimulateArgs),
    /// Open the hall's big screen, which follows an event or a session
    Stage(stage::StageArgs),
    /// Agreement of the hearing with people, on labelled sets
    Validate(validate::ValidateArgs),
}

/// Runs the command line and returns its exit code: 0 fine, 1 findings or below the pass mark, 2 could not run.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let language = cli.common.language();
    let done: Result<ExitCode, Failure> = match cli.command {
        None => app::run(&cli.common),
        Some(Command::Assess(args)) => assess::run(&args, &cli.common),
        Some(Command::Check(args)) => check::run(&args, &cli.common),
        Some(Command::Contest(args)) => contest::run(&args, &cli.common),
        Some(Command::New(args)) => new::run(&args, &cli.common),
        Some(Command::Play(args)) => play::run(&args, &cli.common),
        Some(Command::Hear(args)) => hear::run(&args, &cli.common),
        Some(Command::Report(args)) => report::run(&args, &cli.common),
        Some(Command::Simulate(args)) => simulate::run(&args, &cli.common),
        Some(Command::Stage(args)) => stage::run(&cli.common, &args),
        Some(Command::Validate(args)) => validate::run(&args, &cli.common),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("{}", failure.message(language));
        ExitCode::from(2)
    })
}

impl Common {
    /// The language asked for, or Chinese.
    pub fn language(&self) -> Language {
        self.asked_language().unwrap_or_default()
    }
}
