//! The scenario guide is right: every example in it reads, every field and word of the format is in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use heard::{
    customer::MOOD_TABLE,
    scenario::{
        Campaign, Cause, Check, Claim, Contest, CopilotDraft, CriticalError, DeskAction, Drawn,
        Ending, Evidence, Fact, Goal, Hint, IntentLines, ModelAnswer, MoodRule, Node, Product,
        Project, Shift, Table, Violation, Voices, Weights, When,
    },
};
use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

fn guides() -> Vec<(&'static str, String)> {
    ["assets/guide/zh-CN.md", "assets/guide/en.md"]
        .map(|path| (path, std::fs::read_to_string(path).unwrap()))
        .to_vec()
}

fn reads<T: DeserializeOwned>(text: &str) -> Result<(), String> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options
        .from_str::<T>(text)
        .map(drop)
        .map_err(|error| error.to_string())
}

fn example(kind: &str, text: &str) -> Result<(), String> {
    match kind {
        "Check" => reads::<Check>(text),
        "CopilotDraft" => reads::<CopilotDraft>(text),
        "CriticalError" => reads::<CriticalError>(text),
        "DeskAction" => reads::<DeskAction>(text),
        "Ending" => reads::<Ending>(text),
        "Evidence" => reads::<Evidence>(text),
        "Fact" => reads::<Fact>(text),
        "Goal" => reads::<Goal>(text),
        "Hint" => reads::<Hint>(text),
        "Claim" => reads::<Claim>(text),
        "IntentLines" => reads::<IntentLines>(text),
        "ModelAnswer" => reads::<ModelAnswer>(text),
        "MoodRule" => reads::<MoodRule>(text),
        "Drawn" => reads::<Drawn>(text),
        "Node" => reads::<Node>(text),
        "Product" => reads::<Product>(text),
        "Campaign" => reads::<Campaign>(text),
        "Contest" => reads::<Contest>(text),
        "Violation" => reads::<Violation>(text),
        "Voices" => reads::<Voices>(text),
        "Project" => reads::<Project>(text),
        "Shift" => reads::<Shift>(text),
        "Table" => reads::<Table>(text),
        "Weights" => reads::<Weights>(text),
        "When" => reads::<When>(text),
        other => Err(format!("`{other}` is no kind of example")),
    }
}

#[test]
fn every_example_reads() {
    for (path, guide) in guides() {
        let blocks: Vec<&str> = guide.split("```ron ").skip(1).collect();
        assert!(blocks.len() >= 14, "{path}");
        for block in blocks {
            let (kind, rest) = block.split_once('\n').unwrap();
            let text = rest.split("```").next().unwrap();
            assert_eq!(example(kind.trim(), text), Ok(()), "{path}: {kind}\n{text}");
        }
    }
}

/// The names in `fields!(…)`, `variants!(…)` and `names!(…)`, where every type of the format is listed once.
fn words_of_the_format() -> Vec<String> {
    let listed = ["shapes", "drawn", "shift", "tables", "contest", "exercise"]
        .map(|file| std::fs::read_to_string(format!("src/scenario/lower/{file}.rs")).unwrap())
        .concat();
    let mut words = Vec::new();
    for list in listed.split("!(").skip(1) {
        let Some((_, members)) = list.split_once('{') else {
            continue;
        };
        let members = members.split("});").next().unwrap();
        for member in members.split(',') {
            let name: String = member
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            // What stands in the brackets of a variant names its values and is not written in files.
            let opened = members[..members.find(member).unwrap_or(0)]
                .matches('(')
                .count();
            let closed = members[..members.find(member).unwrap_or(0)]
                .matches(')')
                .count();
            if !name.is_empty() && opened == closed {
                words.push(name);
            }
        }
    }
    words
}

#[test]
fn every_field_and_word_of_the_format_is_explained() {
    let words = words_of_the_format();
    assert!(words.len() > 200, "{}", words.len());
    for (path, guide) in guides() {
        let missing: Vec<&String> = words
            .iter()
            .filter(|word| {
                !guide.contains(&format!("`{word}"))
                    && !guide.contains(&format!("[{word}"))
                    && !guide.contains(&format!(" {word}]"))
            })
            .collect();
        assert!(missing.is_empty(), "{path} does not speak of {missing:?}");
    }
}

#[test]
fn both_guides_have_the_same_parts() {
    let shape = |guide: &str| -> Vec<String> {
        let heads = guide
            .lines()
            .filter(|line| line.starts_with('#') || line.starts_with("```ron"));
        heads
            .map(|line| line.split_whitespace().next().unwrap().to_string())
            .collect()
    };
    let [zh, en] = [&guides()[0].1, &guides()[1].1].map(|guide| shape(guide));
    assert_eq!(zh, en);
}

#[test]
fn the_mood_table_stands_there_as_it_is() {
    let signed = |points: i8| match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        ..0 => format!("−{}", points.unsigned_abs()),
    };
    for (path, guide) in guides() {
        for (cause, shift) in MOOD_TABLE {
            if cause == Cause::Authored {
                continue;
            }
            let row = format!("| `{cause:?}` |");
            let row = guide.lines().find(|line| line.starts_with(&row)).unwrap();
            let points = [shift.anger, shift.trust, shift.patience].map(signed);
            let ends = format!("| {} |", points.join(" | "));
            assert!(row.ends_with(&ends), "{path}: {row}");
        }
    }
}
