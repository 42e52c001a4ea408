//! `heard contest`: what a contest needs, one command a file.

mod answers;
mod bank;
mod begin;
mod certificates;
mod draw;
mod event_file;
mod exercise;
mod export;
mod paper;
mod preset;
mod register;
mod rehearse;
mod seal;
mod standing;
mod verify;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{Common, Failure};

/// What a contest needs: events from the draw to the signature, papers, exercises and question banks
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
    /// Open an event: a contest file, or the id of one
    Begin(begin::BeginArgs),
    /// Certificates as PDF, with signed badges, of an event that is over
    Certificates(certificates::CertificatesArgs),
    /// Draw lots: start numbers of entrants and teams
    Draw(draw::DrawArgs),
    /// List the events of the database
    Events,
    /// Write the records of an event to a file, a line each
    Export(export::ExportArgs),
    /// Take a file of records into the database
    Import(export::ImportArgs),
    /// Open a sealed pack, or one stage of it
    Open(seal::OpenArgs),
    /// Draw a theory paper by seed, the same on every machine
    Paper(paper::PaperArgs),
    /// Write a contest that is shipped to a file, to be changed; without a name, list them
    Preset(preset::PresetArgs),
    /// Register entrants, teams and judges
    Register(register::RegisterArgs),
    /// Rehearse a contest against machines, and see where the points were lost
    Rehearse(rehearse::RehearseArgs),
    /// Seal a contest with its cases, exercises and banks, a key a stage
    Seal(seal::SealArgs),
    /// Who stands where, worked out from the records alone
    Standing(standing::StandingArgs),
    /// Check the records of an event: the first that is not as it was written
    Verify(verify::VerifyArgs),
}

/// Runs the command.
pub fn run(args: &ContestArgs, common: &Common) -> Result<ExitCode, Failure> {
    match &args.what {
        What::Bank(args) => bank::run(args, common),
        What::Exercise(args) => exercise::run(args, common),
        What::Begin(args) => begin::run(args, common),
        What::Certificates(args) => certificates::run(args, common),
        What::Draw(args) => draw::run(args, common),
        What::Events => export::events(common),
        What::Export(args) => export::run(args, common),
        What::Import(args) => export::import(args, common),
        What::Open(args) => seal::open(args, common),
        What::Paper(args) => paper::run(args, common),
        What::Preset(args) => preset::run(args, common),
        What::Register(args) => register::run(args, common),
        What::Rehearse(args) => rehearse::run(args, common),
        What::Seal(args) => seal::run(args, common),
        What::Standing(args) => standing::run(args, common),
        What::Verify(args) => verify::run(args, common),
    }
}
