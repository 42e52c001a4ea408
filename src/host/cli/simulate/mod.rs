//! `heard simulate`: talks of bots by the thousand, what their marks come to and how the customer behaves.

#[cfg(feature = "desktop")]
mod png;
mod text;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueEnum};

use super::{Common, Failure, Format, case_file};
use crate::{
    batch::{
        bots::{Bot, Piece},
        simulate::{Arena, Line, Plan, Shard},
    },
    report::{self, Drawing},
    session::CustomerKind,
    store::files,
    text::Message,
};

/// Play cases with bots and fold the talks: marks, endings, turns, and the customer beside real ones
///
/// Each seed draws a customer, whom all bots meet; how far customers of one case differ in difficulty is told too. The same
/// case, bot and seed give the same talk on every machine, whatever the number of threads. `--shard I/N` plays the Ith of N
/// parts; `--merge` puts the JSON of all parts together again, byte for byte as if they had been one run.
#[derive(Args, Debug)]
pub struct SimulateArgs {
    /// The cases: scenario files, or ids of them; all shipped ones by `all`
    #[arg(value_name = "SCENARIO", required_unless_present = "merge")]
    pub cases: Vec<String>,
    /// The bot: expert, average, novice, cold, warm-but-wrong, stuffer, apologiser, parrot, pusher, rude, silent, random,
    /// typical, or all
    #[arg(long, default_value = "all", value_name = "BOT")]
    pub bot: String,
    /// Talks of each bot in each case
    #[arg(long, default_value_t = 100, value_name = "N")]
    pub runs: u64,
    /// Seed of the first talk; each next one has the next
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub seed: u64,
    /// Customers drawn at most; talks beyond that meet them again
    #[arg(long, default_value_t = Plan::FORMS, value_name = "N")]
    pub forms: u64,
    /// Who plays the customer
    #[arg(long, value_enum, default_value_t = CustomerName::Generated)]
    pub customer: CustomerName,
    /// Play only this part of the talks
    #[arg(long, value_name = "I/N", conflicts_with = "merge")]
    pub shard: Option<String>,
    /// Put the JSON of parts together instead of playing
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "cases")]
    pub merge: Vec<PathBuf>,
    /// Draw the marks of each bot in each case
    #[arg(long, value_name = "OUT.svg|OUT.png")]
    pub picture: Option<PathBuf>,
}

/// Names of the kinds of customer that bots can be played against.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum CustomerName {
    /// The case's script
    Script,
    /// The mind alone
    Generated,
}

/// Runs the command.
///
/// # Errors
/// No such case, bot or part, a file of parts that cannot be read, or a picture that cannot be written.
pub fn run(args: &SimulateArgs, common: &Common) -> Result<ExitCode, Failure> {
    let picture = args.picture.as_deref();
    let picture = picture.map(|path| Ok::<_, Failure>((path, drawn_as(path)?)));
    let picture = picture.transpose()?;
    let mut lines = match args.merge.is_empty() {
        true => played(args, common)?,
        false => merged(&args.merge)?,
    };
    lines.sort_by(|one, other| place(one).cmp(&place(other)));
    let language = common.language();
    if let Some((path, draw)) = picture {
        let bytes = draw(&report::simulation(&lines, language)).ok_or_else(|| {
            let what = Message::new("simulate-picture-too-large");
            Failure::new(what.with("path", path.display().to_string()))
                .hint(Message::new("simulate-picture-too-large-hint"))
        })?;
        files::write_atomic(path, &bytes)
            .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    }
    let shown = match common.format {
        Format::Text => text::drawn(&lines, language),
        Format::Json => lines
            .iter()
            .map(|line| format!("{}\n", line.json()))
            .collect::<String>(),
    };
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    Ok(ExitCode::SUCCESS)
}

/// Lines stand by case, then from the best bot to the last; what compares bots and customers comes behind them.
fn place(line: &Line) -> (&str, usize, &str) {
    let bot = line.about.bot.as_str();
    let at = Bot::ALL.iter().position(|it| it.key() == bot);
    (&line.about.scenario, at.unwrap_or(Bot::ALL.len()), bot)
}

fn played(args: &SimulateArgs, common: &Common) -> Result<Vec<Line>, Failure> {
    let bots = bots(&args.bot)?;
    let shard = match &args.shard {
        None => Shard::WHOLE,
        Some(text) => Shard::named(text).ok_or_else(|| {
            let what = Message::new("simulate-no-shard").with("shard", text.clone());
            Failure::new(what).hint(Message::new("simulate-no-shard-hint"))
        })?,
    };
    let customer = match args.customer {
        CustomerName::Script => CustomerKind::Script,
        CustomerName::Generated => CustomerKind::Generated,
    };
    let plan = Plan {
        runs: args.runs,
        seed: args.seed,
        forms: args.forms,
        shard,
    };
    let mut lines = Vec::new();
    for name in case_file::named(&args.cases) {
        let file = case_file::open(&name, common)?;
        let language = case_file::language(&file.scenario, common.language());
        let piece = Piece::new(&file.source, file.scenario, language, customer);
        lines.extend(Arena::new(piece).lines(&bots, plan));
    }
    Ok(lines)
}

fn bots(name: &str) -> Result<Vec<Bot>, Failure> {
    if name == "all" {
        return Ok(Bot::ALL.to_vec());
    }
    let bot = Bot::named(name).ok_or_else(|| {
        let known: Vec<&str> = Bot::ALL.iter().map(|bot| bot.key()).collect();
        let what = Message::new("simulate-no-bot").with("name", name.to_owned());
        Failure::new(what)
            .hint(Message::new("simulate-no-bot-hint").with("known", known.join(", ")))
    })?;
    Ok(vec![bot])
}

/// The lines of all `parts`, those about the same talks as one.
fn merged(parts: &[PathBuf]) -> Result<Vec<Line>, Failure> {
    let mut lines: Vec<Line> = Vec::new();
    for path in parts {
        let bytes = files::read_source(path)
            .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
        let text = String::from_utf8_lossy(&bytes);
        for (at, line) in text
            .lines()
            .enumerate()
            .filter(|(_, it)| !it.trim().is_empty())
        {
            let read = Line::read(line).map_err(|error| {
                let what = Message::new("simulate-no-line")
                    .with("path", path.display().to_string())
                    .with("line", at as u64 + 1)
                    .with("why", error.to_string());
                Failure::new(what).hint(Message::new("simulate-no-line-hint"))
            })?;
            if !lines.iter_mut().any(|has| has.merge(&read)) {
                lines.push(read);
            }
        }
    }
    Ok(lines)
}

/// Makes the bytes of a picture; none where it is too large.
type Draw = fn(&Drawing) -> Option<Vec<u8>>;

/// How the picture at `path` is drawn, by its ending.
fn drawn_as(path: &Path) -> Result<Draw, Failure> {
    let ending = path.extension().unwrap_or_default();
    match ending.to_string_lossy().to_lowercase().as_str() {
        "svg" => Ok(|drawing| Some(drawing.svg().into_bytes())),
        #[cfg(feature = "desktop")]
        "png" => Ok(png::drawn),
        _ => {
            // The fonts that letters of a PNG are drawn with are those of the window.
            let hint = match cfg!(feature = "desktop") {
                true => "simulate-no-picture-hint",
                false => "simulate-no-picture-hint-svg",
            };
            let what = Message::new("simulate-no-picture").with("path", path.display().to_string());
            Err(Failure::new(what).hint(Message::new(hint)))
        }
    }
}
