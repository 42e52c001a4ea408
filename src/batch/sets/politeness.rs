//! Stanford Politeness: English requests on Wikipedia and Stack Exchange, the politest quarter against the rudest.
//!
//! `q` = 1 or −1 ↔ `politeness` above .5 or not; the middle half is no part of the published task. A rater of 1–25 calls
//! a request polite above the middle, 13.

use serde::Deserialize;

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::{Human, Metric},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::Models,
    text::{Language, Message},
};

const TWO: Metric = Metric::Accuracy { classes: 2 };

pub(super) const SET: Set = Set {
    name: "politeness",
    language: Language::En,
    tasks: &[
        Task::new("politeness_wiki", TWO)
            .human(Human::EachToGold)
            .baseline(0.81)
            .goal(0.81),
        Task::new("politeness_se", TWO).human(Human::EachToGold),
    ],
    read,
};

const MIDDLE: f64 = 13.0;

#[derive(Deserialize)]
struct Row {
    id: String,
    dom: String,
    text: String,
    #[serde(default)]
    s: Vec<f64>,
    q: i64,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let task = match row.dom.as_str() {
        "wiki" => 0,
        "se" => 1,
        _ => return Err(no_such_label(row.dom)),
    };
    let gold = match row.q {
        -1 => Some(0.0),
        0 => None,
        1 => Some(1.0),
        _ => return Err(no_such_label(row.q)),
    };
    let polite = |is: bool| f64::from(u8::from(is));
    let answer = gold.map(|gold| {
        let heard = polite(ears.hear(&row.text).politeness > 500);
        let raters = row.s.iter().map(|&score| polite(score > MIDDLE));
        Answer::new(task, gold, heard).rated(raters.collect())
    });
    Ok(Labelled {
        group: row.id,
        answers: answer.into_iter().collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, read};

    #[test]
    fn the_ends_count_and_the_middle_does_not() {
        let line = |dom: &str, q: i64| {
            format!(
                r#"{{"id":"1","dom":"{dom}","text":"Could you please have a look? Thank you!","s":[20,9],"q":{q}}}"#
            )
        };
        assert_eq!(answers("politeness", &line("wiki", 1)), [(0, 1.0, 1.0)]);
        assert_eq!(answers("politeness", &line("se", -1)), [(1, 0.0, 1.0)]);
        assert_eq!(answers("politeness", &line("se", 0)), []);
        assert!(read("politeness", &line("se", 2)).is_err());
        assert!(read("politeness", &line("tv", 1)).is_err());
    }
}
