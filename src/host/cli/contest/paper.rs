//! `heard contest paper`: a theory paper on standard output, to be printed or handed to another program.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use serde_json::{Value, json};

use super::{
    super::{Common, Failure, Format},
    answers,
};
use crate::{
    contest::{Item, Paper, Shortage, balanced, some_cases},
    scenario::{Bank, QuestionKind, Topic},
    store::library,
    text::{Language, Message, nearest, say},
};

/// Draw a theory paper by seed, the same on every machine
#[derive(Args, Debug)]
pub struct PaperArgs {
    /// Only this topic, such as `law`; may be given more than once
    #[arg(long, value_name = "TOPIC")]
    pub topic: Vec<String>,
    /// How many questions
    #[arg(long, default_value_t = 100, value_name = "N")]
    pub count: usize,
    /// Seed of the draw and of the order of options
    #[arg(long, default_value_t = 1, value_name = "S")]
    pub seed: u64,
    /// How many cases beside them, which a person marks
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub cases: usize,
    /// With the key, why it is right and what it rests on
    #[arg(long)]
    pub key: bool,
    /// Mark the answers in this JSON file instead of printing the paper
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    /// Per cent of the points that are asked for: below it the exit code is 1
    #[arg(long, value_name = "PERCENT", requires = "answers")]
    pub pass: Option<u32>,
}

/// Runs the command.
pub fn run(args: &PaperArgs, common: &Common) -> Result<ExitCode, Failure> {
    let topics = args.topic.iter().map(|name| topic(name));
    let topics = topics.collect::<Result<Vec<Topic>, Failure>>()?;
    let banks: Vec<Bank> = library::banks(&common.scenarios);
    let mut draws = balanced(&banks, &topics, args.count);
    draws.extend(some_cases(&banks, &topics, args.cases));
    let paper = Paper::draw(&banks, &draws, args.seed).map_err(short)?;
    if paper.items.is_empty() {
        return Err(Failure::new(Message::new("contest-no-questions")));
    }
    if let Some(path) = &args.answers {
        return answers::mark(&paper, path, args.pass, common);
    }
    let shown = match common.format {
        Format::Text => text(&paper, args, common.language()),
        Format::Json => lines(&paper, args.key),
    };
    let asked = args.count + args.cases;
    if paper.items.len() < asked {
        let fewer = Message::new("contest-fewer")
            .with("count", paper.items.len() as u64)
            .with("asked", asked as u64);
        let _ = writeln!(io::stderr(), "{}", fewer.say(common.language()));
    }
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    Ok(ExitCode::SUCCESS)
}

fn topic(name: &str) -> Result<Topic, Failure> {
    let found = Topic::ALL.iter().find(|it| it.key() == name);
    found.copied().ok_or_else(|| {
        let what = Message::new("contest-no-topic").with("name", name.to_owned());
        let names: Vec<&str> = Topic::ALL.iter().map(|it| it.key()).collect();
        Failure::new(what).hint(match nearest(name, names.iter().copied()) {
            Some(near) => Message::new("check-did-you-mean").with("name", near.to_owned()),
            None => Message::new("check-known-names").with("names", names.join(", ")),
        })
    })
}

fn short(shortage: Shortage) -> Failure {
    Failure::new(shortage.message())
}

fn text(paper: &Paper, args: &PaperArgs, language: Language) -> String {
    let head = Message::new("contest-paper-head")
        .with("count", paper.items.len() as u64)
        .with("points", paper.points())
        .with("seed", args.seed.to_string());
    let mut shown = format!("{}\n", head.say(language));
    let mut kind = None;
    for (at, item) in paper.items.iter().enumerate() {
        if kind.replace(item.question.kind) != Some(item.question.kind) {
            let title = say(
                language,
                &format!("question-kind-{}", item.question.kind.key()),
            );
            shown += &format!("\n{title}\n");
        }
        shown += &format!("\n{}. {}\n", at + 1, item.question.ask.value);
        for (place, option) in item.options().enumerate() {
            shown += &format!("   {}. {option}\n", letter(place));
        }
        if args.key {
            let key = Message::new("contest-key")
                .with("key", key(item))
                .with("why", item.question.why.value.clone())
                .with("source", item.question.source.value.clone());
            shown += &format!("   {}\n", key.say(language));
            if item.question.recheck {
                shown += &format!("   {}\n", say(language, "contest-recheck"));
            }
        }
    }
    shown
}

fn lines(paper: &Paper, with_key: bool) -> String {
    let items = paper.items.iter().enumerate();
    let lines = items.map(|(at, item)| {
        let question = &item.question;
        let mut line = json!({
            "number": at + 1,
            "id": question.id.value,
            "topic": question.topic.key(),
            "kind": question.kind.key(),
            "points": item.points,
            "ask": question.ask.value,
            "options": item.options().collect::<Vec<_>>(),
            "unit": question.unit,
        });
        if with_key {
            line["key"] = Value::from(key(item));
            line["tolerance"] = question
                .tolerance
                .as_ref()
                .map(|it| it.value.clone())
                .into();
            line["why"] = Value::from(question.why.value.clone());
            line["source"] = Value::from(question.source.value.clone());
            line["recheck"] = question.recheck.into();
        }
        format!("{line}\n")
    });
    lines.collect()
}

/// The key as it stands on this paper.
fn key(item: &Item) -> String {
    match item.question.kind {
        QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Order => {
            item.key().into_iter().map(letter).collect()
        }
        _ => item.question.answer.value.clone(),
    }
}

fn letter(place: usize) -> char {
    char::from(b'A' + (place % 26) as u8)
}
