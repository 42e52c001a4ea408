//! Marks the answers of a file: `heard contest paper … --answers FILE`.
//!
//! The file is JSON: an object from the ids of questions to answers, or a list or lines of `{"id" or "number", "answer"}`. An answer is
//! letters as they stand on the paper (`"B"`, `"ACD"`, in order `"CAB"`), `true` or `false`, a number, or words.

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use serde_json::{Value, json};

use super::super::{Common, Failure, Format};
use crate::{
    contest::{Answer, Given, Item, Mark, Paper, Sheet},
    scenario::{QuestionKind, letters, verdict},
    store::files,
    text::{Language, Message, nearest, say},
};

/// Marks `paper` by the answers in the file at `path`; below `pass` per cent the exit code is 1.
pub fn mark(
    paper: &Paper,
    path: &Path,
    pass: Option<u32>,
    common: &Common,
) -> Result<ExitCode, Failure> {
    let bytes = files::read_source(path).map_err(|error| {
        let hint = error.hint();
        Failure::new(error.message()).hint(hint)
    })?;
    let given = read(paper, &bytes, path)?;
    let sheet = paper.mark(&given);
    let shown = match common.format {
        Format::Text => text(paper, &sheet, common.language()),
        Format::Json => lines(paper, &sheet),
    };
    // A reader that went away has seen enough.
    let _ = io::stdout().lock().write_all(shown.as_bytes());
    let short = pass.is_some_and(|pass| sheet.earned * 100 < pass * sheet.of);
    Ok(ExitCode::from(u8::from(short)))
}

/// An answer for each question of `paper`, as the file has them.
fn read(paper: &Paper, bytes: &[u8], path: &Path) -> Result<Vec<Given>, Failure> {
    let shown = path.display().to_string();
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let values = serde_json::Deserializer::from_str(text).into_iter::<Value>();
    let values = values.collect::<Result<Vec<Value>, _>>().map_err(|error| {
        let what = Message::new("contest-answers-json")
            .with("path", shown.clone())
            .with("line", error.line().to_string());
        Failure::new(what).hint(Message::new("contest-answers-hint"))
    })?;
    let mut given = vec![Given::default(); paper.items.len()];
    for (name, value) in
        named(values).map_err(|what| Failure::new(what.with("path", shown.clone())))?
    {
        let place = place(paper, &name)?;
        let item = &paper.items[place];
        given[place].answer = match value {
            Value::Null => None,
            value => Some(answer(item, &value).ok_or_else(|| {
                let what = Message::new("contest-answer-odd")
                    .with("id", item.question.id.value.clone())
                    .with("answer", value.to_string());
                Failure::new(what).hint(Message::new("contest-answers-hint"))
            })?),
        };
    }
    Ok(given)
}

/// How a file names a question.
enum Name {
    Id(String),
    Number(u64),
}

/// The answers of a file, whichever way it lists them.
fn named(values: Vec<Value>) -> Result<Vec<(Name, Value)>, Message> {
    let mut found = Vec::new();
    for value in values {
        match value {
            Value::Array(list) => found.extend(named(list)?),
            Value::Object(mut one) if one.contains_key("answer") => {
                let answer = one.remove("answer").unwrap_or_default();
                let name = match (one.get("id"), one.get("number")) {
                    (Some(Value::String(id)), _) => Name::Id(id.clone()),
                    (_, Some(number)) if number.is_u64() => {
                        Name::Number(number.as_u64().unwrap_or_default())
                    }
                    _ => return Err(Message::new("contest-answers-nameless")),
                };
                found.push((name, answer));
            }
            Value::Object(all) => {
                let all = all.into_iter();
                found.extend(all.map(|(id, answer)| (Name::Id(id), answer)));
            }
            _ => return Err(Message::new("contest-answers-nameless")),
        }
    }
    Ok(found)
}

fn place(paper: &Paper, name: &Name) -> Result<usize, Failure> {
    let items = &paper.items;
    match name {
        Name::Number(number) => {
            let place = usize::try_from(*number)
                .ok()
                .and_then(|it| it.checked_sub(1));
            place.filter(|it| *it < items.len()).ok_or_else(|| {
                let what = Message::new("contest-no-number")
                    .with("number", number.to_string())
                    .with("count", items.len() as u64);
                Failure::new(what)
            })
        }
        Name::Id(id) => {
            let found = items.iter().position(|it| it.question.id.value == *id);
            found.ok_or_else(|| {
                let what = Message::new("contest-no-question").with("id", id.clone());
                let ids = items.iter().map(|it| it.question.id.as_str());
                match nearest(id, ids) {
                    Some(near) => Failure::new(what)
                        .hint(Message::new("check-did-you-mean").with("name", near.to_owned())),
                    None => Failure::new(what),
                }
            })
        }
    }
}

/// The answer that `value` is to `item`; none where it is none at all.
fn answer(item: &Item, value: &Value) -> Option<Answer> {
    let words = match value {
        Value::String(words) => words.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(on) => on.to_string(),
        Value::Array(parts) => {
            let parts = parts.iter().map(Value::as_str);
            parts.collect::<Option<Vec<&str>>>()?.concat()
        }
        _ => return None,
    };
    let answer = match item.question.kind {
        _ if words.trim().is_empty() => return Some(Answer::Written(String::new())),
        QuestionKind::TrueFalse => Answer::Verdict(verdict(&words)?),
        QuestionKind::Numeric | QuestionKind::Case => Answer::Written(words),
        _ => Answer::Chosen(letters(&words, item.shown.len())?),
    };
    item.takes(&answer).then_some(answer)
}

fn lines(paper: &Paper, sheet: &Sheet) -> String {
    let marked = paper.items.iter().zip(&sheet.marks).enumerate();
    let mut shown: String = marked
        .map(|(at, (item, mark))| {
            let line = json!({
                "number": at + 1,
                "id": item.question.id.value,
                "topic": item.question.topic.key(),
                "kind": item.question.kind.key(),
                "mark": mark,
                "points": mark.points(item),
                "of": item.points,
            });
            format!("{line}\n")
        })
        .collect();
    let total = json!({"earned": sheet.earned, "of": sheet.of, "waiting": sheet.waiting});
    shown += &format!("{total}\n");
    shown
}

fn text(paper: &Paper, sheet: &Sheet, language: Language) -> String {
    let mut shown = String::new();
    for (at, (item, mark)) in paper.items.iter().zip(&sheet.marks).enumerate() {
        let key = match mark {
            Mark::Right => "contest-mark-right",
            Mark::Wrong => "contest-mark-wrong",
            Mark::Empty => "contest-mark-empty",
            Mark::NeedsPerson | Mark::Judged(_) => "contest-mark-person",
        };
        shown += &format!(
            "{}. {}  {}  {} / {}\n",
            at + 1,
            item.question.id.value,
            say(language, key),
            mark.points(item),
            item.points
        );
    }
    let total = Message::new("contest-total")
        .with("earned", sheet.earned)
        .with("of", sheet.of)
        .with("waiting", sheet.waiting);
    shown + &format!("{}\n", total.say(language))
}
