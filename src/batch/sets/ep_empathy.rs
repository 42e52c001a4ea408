//! EmpatheticPersonas: empathy 0–2 of single replies, three raters; Chinese and English share ids and labels.
//!
//! Label 0, 1, 2 ↔ the nearest whole `empathy.level`.

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

const LEVEL: Task =
    Task::new("empathy_level", Metric::QuadraticKappa { classes: 3 }).human(Human::Pairs);

pub(super) const ZH: Set = Set {
    name: "ep_empathy__zh",
    language: Language::Zh,
    tasks: &[LEVEL.baseline(0.72).goal(0.74)],
    read,
};

pub(super) const EN: Set = Set {
    name: "ep_empathy__en",
    language: Language::En,
    tasks: &[LEVEL.baseline(0.73).goal(0.76)],
    read,
};

#[derive(Deserialize)]
struct Row {
    id: String,
    text: String,
    #[serde(default)]
    s: Vec<f64>,
    y: f64,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let ratings: Result<Vec<f64>, Message> = row.s.iter().map(|&rating| level(rating, 2)).collect();
    let heard = nearest_level(ears.hear(&row.text).empathy.level);
    Ok(Labelled {
        group: row.id,
        answers: vec![Answer::new(0, level(row.y, 2)?, heard).rated(ratings?)],
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, labels, read};

    #[test]
    fn a_reply_and_its_level() {
        let line =
            r#"{"id":"1","text":"换成我也会着急，让您久等了，真的很抱歉。","s":[2,1,2],"y":2}"#;
        assert_eq!(answers("ep_empathy__zh", line), [(0, 2.0, 2.0)]);
        let plain = r#"{"id":"2","text":"The office opens at nine.","y":0}"#;
        assert_eq!(labels("ep_empathy__en", plain), [(0, 0.0)]);
    }

    #[test]
    fn a_level_outside_is_refused() {
        for wrong in [r#""y":3"#, r#""y":0.5"#, r#""y":1,"s":[1,9]"#] {
            let line = format!(r#"{{"id":"1","text":"ok",{wrong}}}"#);
            assert!(read("ep_empathy__en", &line).is_err(), "{wrong}");
        }
    }
}
