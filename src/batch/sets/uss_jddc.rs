//! USS-JDDC: how content a Chinese shop's customer is at each of their turns, in three classes.
//!
//! Label 0 low, 1 neutral, 2 high ↔ the mood of the customer's own words. Turns without a label are passed over.

use serde::{Deserialize, de::IgnoredAny};

use super::{
    line::{level, no_such_label, parse},
    mood::mood,
};
use crate::{
    batch::{
        agreement::Metric,
        task::{Answer, Labelled, Set, Task},
    },
    hearing::Models,
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "uss_jddc",
    language: Language::Zh,
    tasks: &[Task::new("customer_emotion", Metric::MacroF1 { classes: 3 }).baseline(0.62)],
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
    Labelled(String, String, f64),
    Plain(String, IgnoredAny),
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    for turn in &row.turns {
        match turn {
            Turn::Labelled(who, text, class) if who == "u" => {
                answers.push(Answer::new(0, level(*class, 2)?, mood(&ears.hear(text))));
            }
            Turn::Plain(who, _) if who == "u" || who == "s" => {}
            Turn::Labelled(who, ..) | Turn::Plain(who, _) => return Err(no_such_label(who)),
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
    fn labelled_customer_turns_only() {
        let line = r#"{"id":"1","turns":[["u","在吗"],["s","您好"],["u","谢谢您",2],["u","订单号是多少",1]],"overall":2}"#;
        assert_eq!(answers("uss_jddc", line), [(0, 2.0, 2.0), (0, 1.0, 1.0)]);
        assert!(read("uss_jddc", &line.replace(",2]", ",5]")).is_err());
    }
}
