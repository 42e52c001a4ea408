//! PersuasionForGood: what a persuader's sentence does, 27 labels in six coarse classes.
//!
//! | class | label | heard |
//! |---|---|---|
//! | greeting | `greeting` | greeting |
//! | thanks or closing | `thank`, `closing`, `you-are-welcome` | thanks and closing, relationship |
//! | inquiry | `…-related-inquiry`, `ask-not-donate-reason` | it asks, verifies or refines |
//! | proposal | `proposition-of-donation`, `foot-in-the-door`, `ask-donation-amount`, `ask-donate-more`, `confirm-donation` | suggestion, upsell |
//! | appeal or information | `…-appeal`, `donation-information`, `self-modeling`, `personal-story` | information, resolution, emotional management |
//! | other | the others | anything else |
//!
//! Sentences of the persuadee, and those without a label, are passed over.

use serde::Deserialize;

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::Metric,
        dominant::{asks, dominant},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, ActReading, Models, SentenceReading},
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "persuasion",
    language: Language::En,
    tasks: &[Task::new("persuader_act", Metric::MacroF1 { classes: 6 })],
    read,
};

const OTHER: usize = 5;

#[derive(Deserialize)]
struct Row {
    id: String,
    units: Vec<Unit>,
}

/// Who, turn, sentence, label, second label.
type Unit = (String, i64, String, Option<String>, Option<String>);

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    for (who, _, text, label, _) in &row.units {
        match (who.as_str(), label) {
            ("er", Some(label)) => {
                let heard = dominant(&ears.hear(text), class, OTHER);
                answers.push(Answer::new(0, labelled(label)? as f64, heard as f64));
            }
            ("er" | "ee", _) => {}
            _ => return Err(no_such_label(who)),
        }
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

fn labelled(label: &str) -> Result<usize, Message> {
    match label {
        "greeting" => Ok(0),
        "thank" | "closing" | "you-are-welcome" => Ok(1),
        "task-related-inquiry"
        | "source-related-inquiry"
        | "personal-related-inquiry"
        | "ask-not-donate-reason" => Ok(2),
        "proposition-of-donation"
        | "foot-in-the-door"
        | "ask-donation-amount"
        | "ask-donate-more"
        | "confirm-donation" => Ok(3),
        "credibility-appeal"
        | "logical-appeal"
        | "emotion-appeal"
        | "donation-information"
        | "self-modeling"
        | "personal-story" => Ok(4),
        "acknowledgement"
        | "praise-user"
        | "off-task"
        | "comment-partner"
        | "other"
        | "positive-to-inquiry"
        | "neutral-to-inquiry"
        | "negative-to-inquiry" => Ok(OTHER),
        _ => Err(no_such_label(label)),
    }
}

fn class(act: &ActReading, sentence: &SentenceReading) -> Option<usize> {
    match act.act {
        Act::Greeting => Some(0),
        Act::Suggestion | Act::Upsell => Some(3),
        it if asks(it) || sentence.question => Some(2),
        Act::ThanksAndClosing | Act::RelationshipContinuation => Some(1),
        Act::Information | Act::Resolution | Act::EmotionalManagement => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, read};

    #[test]
    fn the_persuader_alone() {
        let line = r#"{"id":"1","donation":0.0,"units":[["er",0,"Hello.","greeting",null],["ee",0,"Hi.","greeting",null],["er",1,"Thank you!","thank",null],["er",1,"Hm.",null,null]]}"#;
        assert_eq!(answers("persuasion", line), [(0, 0.0, 0.0), (0, 1.0, 1.0)]);
        assert!(read("persuasion", &line.replace("\"thank\"", "\"sing\"")).is_err());
    }
}
