//! `heard contest exercise`: marks an answer file, every point with its reason.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use serde_json::json;

use super::super::{Common, Failure, Format};
use crate::{
    contest::practical::{MarkLine, Marks, mark_answers},
    scenario::{Exercise, check_exercise, is_exercise},
    store::{FileError, FileProblem, files, library},
    text::{Language, Message, SourceFile, repair::decode, say},
};

/// Mark an answer file: a critique, rule breaches, typing, a duel, a relay
#[derive(Args, Debug)]
pub struct ExerciseArgs {
    /// The exercise: a file, or the id of a shipped one
    #[arg(value_name = "FILE")]
    pub exercise: String,
    /// What was answered, as JSON
    #[arg(long, value_name = "FILE")]
    pub answers: PathBuf,
}

/// Runs the command.
pub fn run(args: &ExerciseArgs, common: &Common) -> Result<ExitCode, Failure> {
    let exercise = open(&args.exercise, common)?;
    let answers = text(&args.answers)?;
    let marks =
        mark_answers(&exercise, &answers).map_err(|problem| Failure::new(problem.message()))?;
    let shown = match common.format {
        Format::Text => people(&exercise, &marks, common.language()),
        Format::Json => format!("{}\n", object(&exercise, &marks, common.language())),
    };
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    Ok(ExitCode::SUCCESS)
}

fn open(name: &str, common: &Common) -> Result<Exercise, Failure> {
    let path = Path::new(name);
    let looks_like_path = name.ends_with(".ron") || name.contains(['/', '\\']);
    if !looks_like_path {
        let shelf = library::exercises(&common.scenarios);
        if let Some(found) = shelf.into_iter().find(|it| it.id().value == name) {
            return Ok(found);
        }
    }
    let source = SourceFile::new(name, text(path)?);
    if !is_exercise(&source.text) {
        let none = Message::new("practical-no-exercise").with("path", name.to_owned());
        return Err(Failure::new(none));
    }
    check_exercise(&source)
        .0
        .ok_or_else(|| Failure::new(Message::new("practical-broken").with("path", name.to_owned())))
}

fn text(path: &Path) -> Result<String, Failure> {
    let bytes = files::read_source(path).map_err(|error| Failure::new(error.message()))?;
    match decode(&bytes) {
        Ok(decoded) => Ok(decoded.text.into_owned()),
        Err(_) => Err(Failure::new(
            FileError::new(path, FileProblem::NotText).message(),
        )),
    }
}

fn people(exercise: &Exercise, marks: &Marks, language: Language) -> String {
    let sum = Message::new("practical-sum")
        .with("title", exercise.title().value.clone())
        .with("earned", marks.earned())
        .with("of", marks.of());
    let mut shown = format!("{}\n", sum.say(language));
    if marks.waiting() > 0 {
        let waiting = Message::new("practical-waiting").with("points", marks.waiting());
        shown += &format!("{}\n", waiting.say(language));
    }
    for line in &marks.lines {
        shown += &row(line, language);
    }
    shown
}

fn row(line: &MarkLine, language: Language) -> String {
    let part = say(language, &format!("practical-part-{}", line.part.key()));
    let points = if line.costs > 0 {
        format!("-{}", line.costs)
    } else {
        format!("{}/{}", line.points, line.of)
    };
    let mut shown = format!("{:>6}  {} {part}", points, line.place);
    for reason in &line.reasons {
        shown += &format!(" · {}", reason.say(language));
    }
    if line.points < line.of && !line.why.is_empty() {
        shown += &format!("\n        {}", line.why);
    }
    shown + "\n"
}

fn object(exercise: &Exercise, marks: &Marks, language: Language) -> serde_json::Value {
    let lines = marks.lines.iter().map(|line| {
        let reasons = line.reasons.iter().map(|reason| reason.say(language));
        json!({
            "place": line.place,
            "part": line.part.key(),
            "points": line.points,
            "of": line.of,
            "waiting": line.waiting,
            "costs": line.costs,
            "reasons": reasons.collect::<Vec<_>>(),
            "why": line.why,
        })
    });
    json!({
        "exercise": exercise.id().value,
        "kind": exercise.kind(),
        "earned": marks.earned(),
        "of": marks.of(),
        "waiting": marks.waiting(),
        "lines": lines.collect::<Vec<_>>(),
    })
}
