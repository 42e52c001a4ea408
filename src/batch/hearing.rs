//! How far a model that hears agrees with people, on the sets whose labels are levels of empathy of single replies: its level
//! and that of the rules beside it. What it answered is handed in; here is only what to ask and the sums.

use serde::Deserialize;

use super::{
    Broken, Folder,
    agreement::{Metric, Pair, Sample, interval},
    validation::lines,
};
use crate::{
    hearing::{hear, second::Question},
    text::{Language, Message, chars::preview},
};

/// The sets that are read.
pub const SETS: [(&str, Language); 2] = [
    ("ep_empathy__zh", Language::Zh),
    ("ep_empathy__en", Language::En),
];

const METRIC: Metric = Metric::QuadraticKappa { classes: 3 };

/// A reply to be heard, with what people and the rules say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The set it is of.
    pub set: &'static str,
    /// What is asked.
    pub question: Question,
    gold: f64,
    rules: f64,
}

/// Agreement on one set.
#[derive(Clone, Debug, PartialEq)]
pub struct HearingRow {
    /// The set.
    pub set: &'static str,
    /// The language of its replies.
    pub language: Language,
    /// Weighted κ of the model with people; none where the data leave it undefined.
    pub value: Option<f64>,
    /// Its 95 % interval by bootstrap over replies.
    pub interval: Option<(f64, f64)>,
    /// What the rules reach on the same replies.
    pub rules: Option<f64>,
    /// Replies that it answered.
    pub n: usize,
    /// Replies that it gave no answer of use to.
    pub failed: usize,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    y: f64,
}

/// The replies of `folders` that can be heard, and the lines that are broken.
pub fn replies(folders: &[Folder]) -> (Vec<Reply>, Vec<Broken>) {
    let (mut found, mut broken) = (Vec::new(), Vec::new());
    for (set, language) in SETS {
        let mine = folders.iter().filter(|folder| folder.name == set);
        for line in mine.flat_map(|folder| &folder.files).flat_map(lines) {
            let read: Result<Line, _> = serde_json::from_slice(line.bytes);
            let why = match read {
                Ok(Line { text, y }) if [0.0, 1.0, 2.0].contains(&y) => {
                    found.push(Reply {
                        set,
                        gold: y,
                        rules: nearest(hear(&text).empathy.level),
                        question: Question {
                            language,
                            customer: String::new(),
                            reply: text,
                        },
                    });
                    continue;
                }
                Ok(Line { y, .. }) => Message::new("validate-label").with("label", y.to_string()),
                Err(error) => {
                    Message::new("validate-line").with("error", preview(&error.to_string(), 160))
                }
            };
            broken.push(line.broken(why));
        }
    }
    (found, broken)
}

/// Agreement of `heard`, a level for each of `replies` or none where no answer was of use, a row a set.
pub fn agreement(replies: &[Reply], heard: &[Option<u8>]) -> Vec<HearingRow> {
    let row = |(set, language): (&'static str, Language)| {
        let all = replies.iter().zip(heard);
        let mine: Vec<(&Reply, &Option<u8>)> = all.filter(|(it, _)| it.set == set).collect();
        let answered = mine
            .iter()
            .filter_map(|(it, level)| Some((*it, (**level)?)));
        let answered: Vec<(&Reply, u8)> = answered.collect();
        let sample = |of: &dyn Fn(&(&Reply, u8)) -> f64| {
            let pairs = answered.iter().enumerate().map(|(group, it)| Pair {
                group,
                gold: it.0.gold,
                heard: of(it),
            });
            Sample::new(METRIC, &pairs.collect::<Vec<_>>())
        };
        let model = sample(&|it| f64::from(it.1));
        (!mine.is_empty()).then(|| HearingRow {
            set,
            language,
            value: model.value(),
            interval: interval(&model),
            rules: sample(&|it| it.0.rules).value(),
            n: answered.len(),
            failed: mine.len() - answered.len(),
        })
    };
    SETS.into_iter().filter_map(row).collect()
}

/// An expected level of thousandths as the nearest whole one.
fn nearest(level: u16) -> f64 {
    f64::from((level.saturating_add(500) / 1_000).min(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::File;

    fn folder(lines: &str) -> Vec<Folder> {
        vec![Folder {
            name: "ep_empathy__en".into(),
            files: vec![File {
                path: "dev.jsonl".into(),
                bytes: lines.as_bytes().to_vec(),
            }],
        }]
    }

    #[test]
    fn levels_are_compared_and_what_was_not_answered_is_counted() {
        let lines = (0..12).map(|at| {
            format!(
                "{{\"id\":\"{at}\",\"text\":\"Reply {at}.\",\"y\":{}}}\n",
                at % 3
            )
        });
        let (replies, broken) = replies(&folder(&lines.collect::<String>()));
        assert!(replies.len() == 12 && broken.is_empty());
        let right: Vec<Option<u8>> = (0..12).map(|at| Some(at % 3)).collect();
        let rows = agreement(&replies, &right);
        assert_eq!((rows.len(), rows[0].n, rows[0].failed), (1, 12, 0));
        assert_eq!(rows[0].value, Some(1.0));
        let turned: Vec<Option<u8>> = (0..12).map(|at| (at > 2).then_some(2 - at % 3)).collect();
        let rows = agreement(&replies, &turned);
        assert!(rows[0].value < Some(0.0));
        assert_eq!((rows[0].n, rows[0].failed), (9, 3));
    }

    #[test]
    fn broken_lines_are_named() {
        let lines = "{\"text\":\"a\",\"y\":3}\nnonsense\n{\"text\":\"b\",\"y\":1}\n";
        let (replies, broken) = replies(&folder(lines));
        let at: Vec<usize> = broken.iter().map(|it| it.line).collect();
        assert_eq!((replies.len(), at), (1, vec![1, 2]));
    }
}
