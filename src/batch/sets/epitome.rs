//! EPITOME (Reddit part): emotional reaction, exploration and interpretation 0–2 of a reply to a post.
//!
//! Each label ↔ the nearest whole level of the mechanism of that name. Interpretation is reported and no goal: it
//! tracks talk about oneself.

use serde::Deserialize;

use super::line::{level, nearest_level, parse};
use crate::{
    batch::{
        agreement::{Human, Metric},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::Models,
    text::{Language, Message},
};

const LEVELS: Metric = Metric::QuadraticKappa { classes: 3 };

pub(super) const SET: Set = Set {
    name: "epitome",
    language: Language::En,
    tasks: &[
        Task::new("reaction", LEVELS)
            .human(Human::Published(0.48))
            .baseline(0.47)
            .goal(0.55),
        Task::new("exploration", LEVELS)
            .human(Human::Published(0.78))
            .baseline(0.66)
            .goal(0.72),
        Task::new("interpretation", LEVELS),
    ],
    read,
};

#[derive(Deserialize)]
struct Row {
    group: String,
    response: String,
    er: f64,
    ip: f64,
    ex: f64,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let empathy = ears.hear(&row.response).empathy;
    let answer = |task, gold, heard| {
        Ok::<_, Message>(Answer::new(task, level(gold, 2)?, nearest_level(heard)))
    };
    Ok(Labelled {
        group: row.group,
        answers: vec![
            answer(0, row.er, empathy.reaction)?,
            answer(1, row.ex, empathy.exploration)?,
            answer(2, row.ip, empathy.interpretation)?,
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{labels, read};

    #[test]
    fn three_mechanisms_of_one_reply() {
        let line = r#"{"id":"a_b","group":"a","seeker":"I failed.","response":"The bus leaves at nine.","er":1,"ip":2,"ex":0}"#;
        assert_eq!(labels("epitome", line), [(0, 1.0), (1, 0.0), (2, 2.0)]);
        assert!(read("epitome", &line.replace("\"er\":1", "\"er\":-1")).is_err());
    }
}
