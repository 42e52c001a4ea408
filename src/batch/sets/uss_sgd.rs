//! USS-SGD: how content people say the user is at each turn of an English task dialogue, 1–5 by three or more raters.
//!
//! The mean rating ↔ the mood of the user's own words (low, neutral, high).

use serde::{Deserialize, de::IgnoredAny};

use super::{
    line::{mean, no_such_label, parse},
    mood::mood,
};
use crate::{
    batch::{
        agreement::{Human, Metric},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::Models,
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "uss_sgd",
    language: Language::En,
    tasks: &[Task::new("customer_satisfaction", Metric::Spearman).human(Human::EachToOthers)],
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
    Rated(String, String, IgnoredAny, Vec<f64>),
    Plain(String, IgnoredAny),
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    for turn in row.turns {
        match turn {
            Turn::Rated(who, text, _, ratings) if who == "u" => {
                if let Some(wrong) = ratings.iter().find(|it| !(1.0..=5.0).contains(*it)) {
                    return Err(no_such_label(wrong));
                }
                if let Some(gold) = mean(&ratings) {
                    answers.push(Answer::new(0, gold, mood(&ears.hear(&text))).rated(ratings));
                }
            }
            Turn::Plain(who, _) if who == "u" || who == "s" => {}
            Turn::Rated(who, ..) | Turn::Plain(who, _) => return Err(no_such_label(who)),
        }
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, read};

    #[test]
    fn the_mean_rating_is_the_label() {
        let line = r#"{"id":"1","overall":[4],"turns":[["u","Thank you so much","THANK_YOU",[4,5,3]],["s","Bye."]]}"#;
        assert_eq!(answers("uss_sgd", line), [(0, 4.0, 2.0)]);
        assert!(read("uss_sgd", &line.replace("[4,5,3]", "[9]")).is_err());
    }
}
