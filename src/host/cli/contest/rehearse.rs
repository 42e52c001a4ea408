//! `heard contest rehearse`: a whole contest among machines, with one of them in one's own place, and where the points were lost.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde_json::{Value, json};

use super::{
    super::{Common, Failure, Format},
    event_file::print,
    preset::named,
    standing,
};
use crate::{
    batch::rehearsal::{
        Course, Gap, MOST_RIVALS, Material, Strength, gap,
        gap::{Lost, Report, StageGap},
        rehearse,
    },
    contest::standing::standing as standing_of,
    scenario,
    store::{files, library},
    text::{Language, Message, say},
};

/// Most things lost that are told for one stage.
const TOLD: usize = 5;

/// Rehearse a contest against machines, and see where the points were lost
#[derive(Args, Debug)]
pub struct RehearseArgs {
    /// The contest by its id, such as `national-style`
    #[arg(value_name = "PRESET")]
    preset: String,
    /// How good the rivals are: novice, average, strong, champion
    #[arg(long, value_name = "STRENGTH", default_value = "average", value_parser = strength)]
    strength: Strength,
    /// How many rivals there are: teams where teams enter, else single entrants
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_RIVALS)))]
    rivals: u32,
    /// Seed of the draw, of the rivals and of the judges
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How good the machine in one's own place is
    #[arg(long, value_name = "STRENGTH", default_value = "average", value_parser = strength)]
    me: Strength,
    /// Write the records of the rehearsal to a file, a line each
    #[arg(long, value_name = "FILE.jsonl")]
    to: Option<PathBuf>,
}

fn strength(key: &str) -> Result<Strength, String> {
    let known = || Strength::ALL.map(Strength::key).join(", ");
    Strength::named(key).ok_or_else(known)
}

/// Runs the command.
pub fn run(args: &RehearseArgs, common: &Common) -> Result<ExitCode, Failure> {
    let file = named(&args.preset, common)?;
    let language = common.language();
    let course = Course::new(
        vec![say(language, "rehearse-me")],
        args.strength,
        args.rivals,
        args.seed,
    );
    let course = course.with_stand_in(args.me);
    let material = material(common);
    let held = rehearse(&course, &file.text, &material)
        .map_err(|stopped| Failure::new(stopped.message()))?;
    if let Some(to) = &args.to {
        let lines = held.records.iter().map(|record| record.line() + "\n");
        let text: String = lines.collect();
        files::write_atomic(to, text.as_bytes())
            .map_err(|error| Failure::new(error.message()).hint(error.hint()))?;
    }
    let report = gap::report(
        &course,
        &held.event,
        &gap::Talks::new(),
        &material,
        language,
    );
    match common.format {
        Format::Json => {
            let now = standing_of(&held.event);
            for row in now.entrants.iter().chain(&now.teams) {
                print(standing::json_row(&held.event, row));
            }
            for gap in report.singles.iter().chain(&report.team) {
                print(json!({ "gap": json_gap(gap) }));
            }
        }
        Format::Text => {
            let table = standing::text(&held.event, &standing_of(&held.event), &[], None, language);
            print(table.trim_end());
            print(text(&report, language).trim_end());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What the stages are made of: shipped, and in the folders of `--scenarios`.
fn material(common: &Common) -> Material {
    let files = library::load(&common.scenarios).files;
    let cases = files.into_iter().filter_map(|file| {
        let case = scenario::check(&file).0?;
        Some((file, case.into()))
    });
    Material {
        banks: library::banks(&common.scenarios).into(),
        exercises: library::exercises(&common.scenarios),
        cases: cases.collect(),
    }
}

fn number(number: Decimal) -> Value {
    number.to_f64().map_or(Value::Null, Value::from)
}

fn json_gap(gap: &Gap) -> Value {
    json!({
        "taker": gap.taker,
        "place": gap.place,
        "among": gap.among,
        "total": number(gap.total),
        "won": gap.won,
        "other": gap.other,
        "other_name": gap.other_name,
        "other_total": number(gap.other_total),
        "stages": gap.stages.iter().map(json_stage).collect::<Vec<_>>(),
        "competencies": gap.competencies.iter().map(|it| {
            json!({"competency": it.competency.key(), "mine": it.mine, "theirs": it.theirs})
        }).collect::<Vec<_>>(),
        "next": gap.next.iter().map(|it| &it.words).collect::<Vec<_>>(),
    })
}

fn json_stage(stage: &StageGap) -> Value {
    json!({
        "stage": stage.title,
        "part": stage.part,
        "state": stage.state.key(),
        "mine": number(stage.mine),
        "theirs": number(stage.theirs),
        "of": number(stage.of),
        "lost": stage.lost.iter().map(json_lost).collect::<Vec<_>>(),
        "next": stage.next.as_ref().map(|it| &it.words),
    })
}

fn json_lost(lost: &Lost) -> Value {
    json!({
        "what": lost.title,
        "quote": lost.quote,
        "why": lost.why,
        "better": lost.better,
        "cost": number(lost.cost),
    })
}

fn text(report: &Report, language: Language) -> String {
    let mut text = String::new();
    for gap in report.singles.iter().chain(&report.team) {
        text += &format!("\n{}\n", head(gap, language));
        for stage in &gap.stages {
            text += &stage_text(stage, language);
        }
        if !gap.next.is_empty() {
            text += &format!("{}\n", say(language, "rehearse-next"));
        }
        for (at, next) in gap.next.iter().enumerate() {
            text += &format!("  {}. {}\n", at + 1, next.words);
        }
    }
    text
}

fn head(gap: &Gap, language: Language) -> String {
    let place = gap.place.map_or("–".to_owned(), |place| place.to_string());
    let key = match gap.won {
        true => "rehearse-head-won",
        false => "rehearse-head",
    };
    let ahead = (gap.other_total - gap.total).abs();
    Message::new(key)
        .with("name", gap.name.clone())
        .with("place", place)
        .with("among", gap.among as u64)
        .with("total", format!("{:.2}", gap.total))
        .with("other", gap.other_name.clone())
        .with("gap", format!("{ahead:.2}"))
        .say(language)
}

fn stage_text(stage: &StageGap, language: Language) -> String {
    let line = Message::new("rehearse-stage-line")
        .with("stage", stage.title.clone())
        .with("mine", format!("{:.2}", stage.mine))
        .with("theirs", format!("{:.2}", stage.theirs))
        .with("of", stage.of.normalize().to_string())
        .with("gap", format!("{:+.2}", -stage.gap()));
    let mut text = format!("  {}\n", line.say(language));
    for lost in stage.lost.iter().take(TOLD) {
        let title = lost.title.replace('\n', " ");
        text += &format!("    −{:.2}  {title}\n", lost.cost);
    }
    let more = stage.lost.len().saturating_sub(TOLD);
    if more > 0 {
        let more = Message::new("rehearse-more").with("count", more as u64);
        text += &format!("    {}\n", more.say(language));
    }
    text
}
