//! STC-3 helpdesk dialogues: 19 people say of every turn whether it is useful, and whether it states a solution.
//!
//! The annotators read the finished talk, and so a turn is heard amid what was said around it: what the customer came with
//! and said just before it, the helpdesk's own turns, and what the customer answered. A second time it is heard at once,
//! before the customer has answered.
//!
//! | label of a helpdesk turn | heard |
//! |---|---|
//! | share of `HNUG` and `HNUG*` (useful at all) | `usefulness` |
//! | share of `HNUG*` (states a solution) | `solution` |

use std::collections::BTreeMap;

use serde::Deserialize;

use super::line::{mean, no_such_label, number, parse};
use crate::{
    batch::{
        agreement::{Human, Metric},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Around, Models},
    text::{Language, Message},
};

const TASKS: &[Task] = &[
    Task::new("usefulness", Metric::Pearson)
        .human(Human::EachToOthers)
        .baseline(0.76)
        .goal(0.78),
    Task::new("solution", Metric::Pearson)
        .human(Human::EachToOthers)
        .baseline(0.71)
        .goal(0.73),
    Task::new("usefulness_at_once", Metric::Pearson)
        .human(Human::EachToOthers)
        .baseline(0.76)
        .goal(0.78),
    Task::new("solution_at_once", Metric::Pearson)
        .human(Human::EachToOthers)
        .baseline(0.71)
        .goal(0.73),
];

pub(super) const ZH: Set = Set {
    name: "stc3__zh",
    language: Language::Zh,
    tasks: TASKS,
    read,
};

pub(super) const EN: Set = Set {
    name: "stc3__en",
    language: Language::En,
    tasks: TASKS,
    read,
};

/// More people than ever label one turn.
const MOST_RATERS: u32 = 1_000;

#[derive(Deserialize)]
struct Row {
    id: String,
    turns: Vec<(String, String, BTreeMap<String, u32>)>,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    let (mut own, mut customer, mut first) = (Vec::new(), "", "");
    for (at, (who, text, nuggets)) in row.turns.iter().enumerate() {
        match who.as_str() {
            "h" => {}
            "c" => {
                customer = text;
                first = if first.is_empty() { text } else { first };
                continue;
            }
            _ => return Err(no_such_label(who)),
        }
        let count = |name: &str| nuggets.get(name).copied().unwrap_or(0);
        let (none, useful, solves) = (count("HNaN"), count("HNUG"), count("HNUG*"));
        if [none, useful, solves].iter().any(|&it| it > MOST_RATERS) {
            return Err(no_such_label(none.max(useful).max(solves)));
        }
        let next = row.turns.get(at + 1).filter(|(who, ..)| who == "c");
        let around = Around {
            own: &own,
            customer: std::mem::take(&mut customer),
            first: if own.is_empty() { "" } else { first },
            answer: next.map_or("", |(_, answer, _)| answer),
        };
        let heard = ears.hear_in(text, around);
        let at_once = ears.hear_in(text, around.unanswered());
        own.push(text.as_str());
        if none + useful + solves == 0 {
            continue;
        }
        for (task, heard) in [(0, heard), (2, at_once)] {
            let (helps, else_) = (number(heard.usefulness), none + useful);
            answers.extend(answer(task, useful + solves, none, helps));
            answers.extend(answer(task + 1, solves, else_, number(heard.solution)));
        }
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

/// `yes` people against `no`; the label is their share.
fn answer(task: usize, yes: u32, no: u32, heard: f64) -> Option<Answer> {
    let votes: Vec<f64> = (0..yes + no)
        .map(|at| f64::from(u8::from(at < yes)))
        .collect();
    Some(Answer::new(task, mean(&votes)?, heard).rated(votes))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{labels, read};

    #[test]
    fn a_helpdesk_turn_has_two_shares() {
        let line = r#"{"id":"1","turns":[["c","在吗",{"CNUG0":4}],["h","嗯",{"HNUG":1,"HNUG*":1,"HNaN":2}]]}"#;
        let labels = labels("stc3__zh", line);
        assert_eq!(labels, [(0, 0.5), (1, 0.25), (2, 0.5), (3, 0.25)]);
    }

    #[test]
    fn who_speaks_must_be_known_and_counts_possible() {
        assert!(read("stc3__en", r#"{"id":"1","turns":[["x","hm",{}]]}"#).is_err());
        let many = r#"{"id":"1","turns":[["h","hm",{"HNUG":4000000000}]]}"#;
        assert!(read("stc3__en", many).is_err());
        let nobody = r#"{"id":"1","turns":[["h","hm",{}]]}"#;
        assert_eq!(labels("stc3__en", nobody), []);
    }
}
