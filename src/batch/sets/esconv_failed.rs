//! FailedESConv: the seeker's 1–5 after some messages of a supporter who did not help.
//!
//! The feedback ↔ the mean `empathy.level` of the supporter's messages since the last one. No goal: satisfaction follows
//! the case more than the words, and marks never learn from it.

use serde::{Deserialize, de::IgnoredAny};

use super::line::{mean, no_such_label, number, parse};
use crate::{
    batch::{
        agreement::Metric,
        task::{Answer, Labelled, Set, Task},
    },
    hearing::Models,
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "esconv_failed",
    language: Language::En,
    tasks: &[Task::new("seeker_feedback", Metric::Spearman)],
    read,
};

#[derive(Deserialize)]
struct Row {
    id: String,
    turns: Vec<Turn>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Turn {
    Supporter(String, String, String),
    Seeker(String, IgnoredAny, Option<f64>),
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    let mut levels = Vec::new();
    for turn in &row.turns {
        match turn {
            Turn::Supporter(who, text, _strategy) if who == "sys" => {
                levels.push(number(ears.hear(text).empathy.level));
            }
            Turn::Seeker(who, _, None) if who == "usr" => {}
            Turn::Seeker(who, _, Some(feedback)) if who == "usr" => {
                if !(1.0..=5.0).contains(feedback) {
                    return Err(no_such_label(feedback));
                }
                if let Some(heard) = mean(&levels) {
                    answers.push(Answer::new(0, *feedback, heard));
                }
                levels.clear();
            }
            Turn::Supporter(who, ..) | Turn::Seeker(who, ..) => return Err(no_such_label(who)),
        }
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{labels, read};

    #[test]
    fn feedback_is_on_the_messages_before_it() {
        let line = r#"{"id":"1","turns":[["usr","hi",3],["sys","The bus leaves.","Other"],["usr","ok",4],["usr","ok",2]]}"#;
        assert_eq!(labels("esconv_failed", line), [(0, 4.0)]);
        assert!(read("esconv_failed", &line.replace(",4]", ",9]")).is_err());
    }
}
