//! `heard contest standing`: who stands where, worked out from the records alone.

use std::process::ExitCode;

use clap::Args;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use super::{
    super::{Common, Failure, Format},
    event_file::{find, print},
};
use crate::{
    batch::judges::{JudgeAgreement, agreement},
    contest::{
        Event, Taker,
        standing::{Crossing, Line, Row, Score, Standing, crossings, standing},
    },
    scenario::contest::{By, Prize},
    text::{Language, Message, say},
};

/// Who stands where, worked out from the records alone
#[derive(Args, Debug)]
pub struct StandingArgs {
    /// Number of an event, or a file of records
    #[arg(value_name = "EVENT|FILE")]
    event: String,
    /// Also who would cross a line under another rule
    #[arg(long)]
    other_rules: bool,
    /// Also how far the judges agree
    #[arg(long)]
    judges: bool,
}

/// Runs the command. The exit code is 1 where a record is broken: the standing is then of those before it.
pub fn run(args: &StandingArgs, common: &Common) -> Result<ExitCode, Failure> {
    let found = find(&args.event, common)?;
    let (event, language) = (&found.event, common.language());
    let standing = standing(event);
    let whole = !matches!(found.verified.end, crate::contest::End::Broken { .. })
        && found.misplaced.is_none();
    let other = match args.other_rules {
        true => crossings(event),
        false => Vec::new(),
    };
    let judges = args.judges.then(|| agreement(event));
    match common.format {
        Format::Json => {
            for line in json_lines(event, &standing, &other, judges.as_ref()) {
                print(line);
            }
        }
        Format::Text => print(text(event, &standing, &other, judges.as_ref(), language).trim_end()),
    }
    if !whole {
        eprintln!("{}", found.verified.end.message().say(language));
        if let Some(misplaced) = &found.misplaced {
            eprintln!("{}", misplaced.why.message().say(language));
        }
        eprintln!("{}", say(language, "standing-of-the-rest"));
    }
    Ok(ExitCode::from(u8::from(!whole)))
}

fn json_lines(
    event: &Event,
    standing: &Standing,
    other: &[Crossing],
    judges: Option<&JudgeAgreement>,
) -> Vec<Value> {
    let rows = standing.entrants.iter().chain(&standing.teams);
    let mut lines: Vec<Value> = rows.map(|row| json_row(event, row)).collect();
    lines.extend(other.iter().map(|it| {
        let (line, now, then) = match it.line {
            Line::Prize { now, then } => {
                ("prize", json!(title(event, it.taker, now)), json!(title(event, it.taker, then)))
            }
            Line::Pass { now, then } => ("pass", json!(now), json!(then)),
        };
        json!({"crossing": {"rule": it.rule.key(), "taker": it.taker, "number": event.number(it.taker), "line": line, "now": now, "then": then}})
    }));
    lines.extend(judges.map(|report| {
        let judges = report.judges.iter().map(|judge| {
            json!({"judge": judge.judge, "items": judge.items, "shift": judge.shift, "kappa": judge.kappa})
        });
        json!({"judges": {"sheets": report.sheets, "items": report.items, "kappa": report.kappa, "alpha": report.alpha, "each": judges.collect::<Vec<_>>()}})
    }));
    lines
}

/// The line of somebody as JSON.
pub(super) fn json_row(event: &Event, row: &Row) -> Value {
    let stages = event.contest().stages.iter().zip(&row.scores);
    let score = |score: &Score, stage: &str| {
        json!({
            "stage": stage,
            "state": score.state.key(),
            "machine": score.machine.map(number),
            "judges": score.judged.map(number),
            "score": number(score.score),
            "points": number(score.points),
            "fatal": score.fatal,
        })
    };
    let scores = stages.filter_map(|(stage, it)| Some(score(it.as_ref()?, &stage.id.value)));
    json!({
        "taker": row.taker,
        "number": row.number,
        "name": event.name(row.taker),
        "place": row.place,
        "tied": row.tied,
        "pending": row.pending,
        "out": row.out,
        "total": number(row.total),
        "members": matches!(row.taker, Taker::Team(_)).then(|| number(row.members)),
        "scores": scores.collect::<Vec<_>>(),
        "prize": title(event, row.taker, row.prize),
        "merit": row.merit,
        "passed": row.passed,
    })
}

/// A number of two decimals as JSON has it.
fn number(number: Decimal) -> Value {
    number.to_f64().map_or(Value::Null, Value::from)
}

/// The title of a prize.
fn title(event: &Event, taker: Taker, prize: Option<usize>) -> Option<&str> {
    let awards = &event.contest().awards;
    let prizes: &[Prize] = match taker {
        Taker::Entrant(_) => &awards.prizes,
        Taker::Team(_) => &awards.team_prizes,
    };
    Some(&prizes.get(prize?)?.title.value)
}

/// The standing as people read it.
pub(super) fn text(
    event: &Event,
    standing: &Standing,
    other: &[Crossing],
    judges: Option<&JudgeAgreement>,
    language: Language,
) -> String {
    let mut shown = format!("{}\n", event.contest().title.value);
    for (by, rows) in [
        (By::Each, &standing.entrants),
        (By::Together, &standing.teams),
    ] {
        if !rows.is_empty() {
            shown += &format!("\n{}", table(event, by, rows, language));
        }
    }
    if standing.undecided() {
        shown += &format!("\n{}\n", say(language, "standing-undecided"));
    }
    if !other.is_empty() {
        shown += &format!("\n{}\n", say(language, "standing-other-rules"));
        for crossing in other {
            shown += &format!("  {}\n", crossing_line(event, crossing, language));
        }
    }
    if let Some(report) = judges {
        shown += &format!("\n{}", judges_text(event, report, language));
    }
    shown
}

fn table(event: &Event, by: By, rows: &[Row], language: Language) -> String {
    let own = |at: &usize| event.contest().stages[*at].by == by;
    let stages: Vec<usize> = (0..event.contest().stages.len()).filter(own).collect();
    let head = |key: &str| say(language, key);
    let mut lines = vec![vec![
        head("standing-place"),
        head("standing-number"),
        head("standing-name"),
    ]];
    let titles = stages
        .iter()
        .map(|&at| event.contest().stages[at].title.value.clone());
    lines[0].extend(titles);
    if by == By::Together {
        lines[0].push(head("standing-members"));
    }
    lines[0].extend([head("standing-total"), head("standing-result")]);
    for row in rows {
        let place = match row.place {
            Some(place) => place.to_string(),
            None if row.tied => "=".to_owned(),
            None => "–".to_owned(),
        };
        let start = row
            .number
            .map_or("–".to_owned(), |number| format!("{number:02}"));
        let mut line = vec![place, start, event.name(row.taker).to_owned()];
        line.extend(
            stages
                .iter()
                .map(|&at| cell(row.scores[at].as_ref(), language)),
        );
        if by == By::Together {
            line.push(format!("{:.2}", row.members));
        }
        line.extend([format!("{:.2}", row.total), result(event, row, language)]);
        lines.push(line);
    }
    columns(&lines)
}

fn cell(score: Option<&Score>, language: Language) -> String {
    let Some(score) = score else {
        return String::new();
    };
    use crate::contest::standing::State::{Changed, Settled};
    match score.state {
        Settled | Changed => format!("{:.2}", score.points),
        state => say(language, &format!("standing-state-{}", state.key())),
    }
}

fn result(event: &Event, row: &Row, language: Language) -> String {
    let mut results: Vec<String> = Vec::new();
    results.extend(title(event, row.taker, row.prize).map(str::to_owned));
    if row.merit {
        results.push(say(language, "standing-merit"));
    }
    results.extend(row.passed.map(|passed| {
        say(
            language,
            if passed {
                "standing-passed"
            } else {
                "standing-failed"
            },
        )
    }));
    if row.pending {
        results.push(say(language, "standing-pending"));
    }
    results.join(" ")
}

fn crossing_line(event: &Event, crossing: &Crossing, language: Language) -> String {
    let rule = say(language, &format!("standing-rule-{}", crossing.rule.key()));
    let none = || say(language, "standing-no-prize");
    let prize = |at| title(event, crossing.taker, at).map_or_else(none, str::to_owned);
    let pass = |passed| {
        say(
            language,
            if passed {
                "standing-passed"
            } else {
                "standing-failed"
            },
        )
    };
    let (now, then) = match crossing.line {
        Line::Prize { now, then } => (prize(now), prize(then)),
        Line::Pass { now, then } => (pass(now), pass(then)),
    };
    Message::new("standing-crossing")
        .with("rule", rule)
        .with("name", event.name(crossing.taker).to_owned())
        .with("now", now)
        .with("then", then)
        .say(language)
}

fn judges_text(event: &Event, report: &JudgeAgreement, language: Language) -> String {
    let shown = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.2}"));
    let head = Message::new("standing-judges")
        .with("sheets", report.sheets as u64)
        .with("kappa", shown(report.kappa))
        .with("alpha", shown(report.alpha));
    let mut text = format!("{}\n", head.say(language));
    for (line, judge) in report.judges.iter().zip(event.judges()) {
        let shift = line
            .shift
            .map_or("–".to_owned(), |shift| format!("{shift:+.2}"));
        let line = Message::new("standing-judge")
            .with("judge", line.judge)
            .with("name", judge.name.clone())
            .with("shift", shift)
            .with("kappa", shown(line.kappa));
        text += &format!("  {}\n", line.say(language));
    }
    text
}

/// Columns as wide as they need to be, with the double width of Chinese.
fn columns(lines: &[Vec<String>]) -> String {
    let count = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let line = |line: &Vec<String>| {
        let cells = line.iter().zip(&widths);
        let padded: Vec<String> = cells
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())))
            .collect();
        padded.join("  ").trim_end().to_owned() + "\n"
    };
    lines.iter().map(line).collect()
}
