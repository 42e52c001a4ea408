//! ESConv: the strategy of each turn of an emotional supporter, eight labels in five coarse classes.
//!
//! A turn is the class that most of its words belong to; in a sentence that asks, only advice and saying back outweigh
//! the question.
//!
//! | class | label | heard in the sentence |
//! |---|---|---|
//! | question | `Q` | it asks, verifies or refines |
//! | support | `RP` restatement, `RF` reflection of feelings, `AR` affirmation | emotional management, restatement |
//! | guidance | `PS` suggestions, `IN` information | suggestion, upsell, information, resolution, redirect, refuse |
//! | self-disclosure | `SD` | support, guidance without a suggestion, or none of these, with `empathy.interpretation` at 1 or more: what informs about oneself guides nobody, and to have been there oneself is how this support is given |
//! | other | `O` | greeting, thanks and closing, relationship, or anything else |

use serde::{Deserialize, de::IgnoredAny};

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::Metric,
        dominant::{asks, dominant},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, ActReading, Heard, Models, SentenceReading},
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "esconv",
    language: Language::En,
    tasks: &[Task::new("support_act", Metric::MacroF1 { classes: 5 })
        .baseline(0.63)
        .goal(0.55)],
    read,
};

const QUESTION: usize = 0;
const SUPPORT: usize = 1;
const GUIDANCE: usize = 2;
const SELF: usize = 3;
const OTHER: usize = 4;

#[derive(Deserialize)]
struct Row {
    id: String,
    turns: Vec<Turn>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Turn {
    Labelled(String, String, String),
    Plain(String, IgnoredAny),
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    for turn in &row.turns {
        match turn {
            Turn::Labelled(who, text, code) if who == "sys" => {
                let heard = heard_class(&ears.hear(text));
                answers.push(Answer::new(0, labelled(code)? as f64, heard as f64));
            }
            Turn::Labelled(who, ..) | Turn::Plain(who, _) if who == "usr" => {}
            Turn::Labelled(who, ..) | Turn::Plain(who, _) => return Err(no_such_label(who)),
        }
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

fn labelled(code: &str) -> Result<usize, Message> {
    match code {
        "Q" => Ok(QUESTION),
        "RP" | "RF" | "AR" => Ok(SUPPORT),
        "PS" | "IN" => Ok(GUIDANCE),
        "SD" => Ok(SELF),
        "O" => Ok(OTHER),
        _ => Err(no_such_label(code)),
    }
}

fn heard_class(heard: &Heard) -> usize {
    match dominant(heard, class, OTHER) {
        OTHER | SUPPORT if about_self(heard) => SELF,
        GUIDANCE if about_self(heard) && !heard.has(Act::Suggestion) => SELF,
        class => class,
    }
}

fn about_self(heard: &Heard) -> bool {
    heard.empathy.interpretation >= 1_000
}

fn class(act: &ActReading, sentence: &SentenceReading) -> Option<usize> {
    match act.act {
        Act::Suggestion | Act::Upsell => Some(GUIDANCE),
        Act::Restatement => Some(SUPPORT),
        it if asks(it) || sentence.question => Some(QUESTION),
        Act::EmotionalManagement => Some(SUPPORT),
        Act::Information | Act::Resolution | Act::Redirect | Act::Refuse => Some(GUIDANCE),
        Act::Greeting | Act::ThanksAndClosing | Act::RelationshipContinuation => Some(OTHER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, labels, read};

    #[test]
    fn labels_in_five_classes() {
        let line = r#"{"id":"1","turns":[["usr","hi"],["sys","What happened?","Q"],["sys","I am so sorry to hear that.","AR"],["sys","Hm.","O"]]}"#;
        assert_eq!(labels("esconv", line), [(0, 0.0), (0, 1.0), (0, 4.0)]);
        assert_eq!(answers("esconv", line)[..2], [(0, 0.0, 0.0), (0, 1.0, 1.0)]);
    }

    #[test]
    fn unknown_codes_and_speakers_are_refused() {
        for turn in [r#"["sys","hi","ZZ"]"#, r#"["sys","hi"]"#, r#"["who","hi"]"#] {
            let line = format!(r#"{{"id":"1","turns":[{turn}]}}"#);
            assert!(read("esconv", &line).is_err(), "{turn}");
        }
    }
}
