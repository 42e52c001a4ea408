//! `heard contest`: what a contest needs, one command a file.

mod answers;
mod bank;
mod exercise;
mod paper;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Common, Failure};

/// What a contest needs: papers drawn from question banks, exercises marked
#[derive(Args, Debug)]
pub struct ContestArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Question banks as Excel and CSV tables: export, import, template
    Bank(bank::BankArgs),
    /// Mark an answer file: a critique, rule breaches, typing, a duel, a relay
    Exercise(exercise::ExerciseArgs),
    /// Draw a theory paper by seed, the same on every machine
    Paper(paper::PaperArgs),
}

/// Runs the command.
pub fn run(args: &ContestArgs, common: &Common) -> Result<ExitCode, Failure> {
    match &args.what {
        What::Bank(args) => bank::run(args, common),
        What::Exercise(args) => exercise::run(args, common),
        What::Paper(args) => paper::run(args, common),
    }
}
