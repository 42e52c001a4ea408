//! `heard contest seal` and `open`: the contest and all it needs under the chief judge's phrase, and out of it again.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::{
    super::{Common, Failure},
    begin::{contest_text, read_pack},
    event_file::{chance, of_phrase, print},
};
use crate::{
    contest::{Digest, Pack, pack_parts},
    scenario::check_contest,
    store::{files, library},
    text::{Message, SourceFile},
};

/// Seal a contest with its cases, exercises and banks, a key a stage
#[derive(Args, Debug)]
pub struct SealArgs {
    /// The contest: a file, or the id of one
    #[arg(value_name = "CONTEST")]
    contest: String,
    /// File with the chief judge's phrase
    #[arg(long, value_name = "FILE")]
    phrase_file: PathBuf,
    /// The pack to write
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

/// Open a sealed pack, or one stage of it
#[derive(Args, Debug)]
pub struct OpenArgs {
    /// The pack
    #[arg(value_name = "PACK")]
    pack: PathBuf,
    /// File with the chief judge's phrase; opens everything
    #[arg(long, value_name = "FILE", required_unless_present = "key")]
    phrase_file: Option<PathBuf>,
    /// The key of one stage, as its opening tells it
    #[arg(
        long,
        value_name = "KEY",
        requires = "stage",
        conflicts_with = "phrase_file"
    )]
    key: Option<String>,
    /// Only this stage
    #[arg(long, value_name = "STAGE")]
    stage: Option<String>,
    /// Folder for the files
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

/// Runs `heard contest seal`.
pub fn run(args: &SealArgs, common: &Common) -> Result<ExitCode, Failure> {
    let text = contest_text(&args.contest, common)?;
    let contest = check_contest(&SourceFile::new("", text.as_str())).0;
    let contest = contest.ok_or_else(|| Failure::new(Message::new("refused-broken-contest")))?;
    let shelf = library::whole(&common.scenarios);
    let parts = pack_parts(&contest, &text, &shelf)
        .map_err(|lacks| Failure::new(lacks).hint(Message::new("event-needs-hint")))?;
    let salt = chance()?;
    let keys = of_phrase(&args.phrase_file, &salt)?;
    let bytes = Pack::seal(&keys, salt, &parts).bytes();
    files::write_atomic(&args.to, &bytes)
        .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    let done = Message::new("event-sealed")
        .with("path", args.to.display().to_string())
        .with("count", contest.stages.len() as u64)
        .with("hash", Digest::of(&bytes).to_string());
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// Runs `heard contest open`.
pub fn open(args: &OpenArgs, common: &Common) -> Result<ExitCode, Failure> {
    let (pack, _) = read_pack(&args.pack)?;
    let keys = match &args.phrase_file {
        Some(path) => Some(of_phrase(path, &pack.salt)?),
        None => None,
    };
    let told = args.key.as_deref().map(str::parse::<Digest>);
    let told = told
        .transpose()
        .map_err(|()| Failure::new(Message::new("event-bad-key")))?;
    let names: Vec<String> = match &args.stage {
        Some(stage) => vec![stage.clone()],
        None => pack.names().map(str::to_owned).collect(),
    };
    let mut opened = Vec::new();
    for name in names {
        let key = keys.as_ref().map(|keys| keys.stage(&name)).or(told);
        let key = key.unwrap_or_default();
        let files = pack.open(&name, &key);
        opened.push((
            name,
            files.map_err(|problem| Failure::new(problem.message()))?,
        ));
    }
    for (name, packed) in &opened {
        let folder = args.to.join(plain(name));
        files::make_folder(&folder)
            .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
        for file in packed {
            // What lies beside a case lies in a folder with it.
            let at = file
                .name
                .split('/')
                .fold(folder.clone(), |at, name| at.join(plain(name)));
            if let Some(own) = at.parent() {
                files::make_folder(own)
                    .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
            }
            files::write_atomic(&at, &file.bytes)
                .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
        }
    }
    let done = Message::new("event-opened-pack")
        .with(
            "count",
            opened.iter().map(|(_, it)| it.len()).sum::<usize>() as u64,
        )
        .with("path", args.to.display().to_string());
    print(done.say(common.language()));
    Ok(ExitCode::SUCCESS)
}

/// A name without anything that would lead out of its folder.
fn plain(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| {
            if c.is_control() || "/\\:".contains(c) {
                '_'
            } else {
                c
            }
        })
        .collect();
    match name.trim_matches('.').is_empty() {
        true => "_".to_owned(),
        false => name,
    }
}
