//! CPED: dialogue acts of lines from Chinese television, nineteen labels in seven coarse classes.
//!
//! A line is the class that most of its words belong to.
//!
//! | class | label | heard in the sentence |
//! |---|---|---|
//! | question | `question` | it asks, verifies or refines |
//! | greeting | `greeting` | greeting |
//! | thanks or closing | `thanking`, `appreciation`, `conventional-closing` | thanks and closing, relationship |
//! | care | `apology`, `comfort` | emotional management |
//! | refusal | `reject`, `disagreement` | refuse, blame, dismiss |
//! | command | `command` | suggestion, or the finer act command |
//! | statement | the others | anything else |

use serde::Deserialize;

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::Metric,
        dominant::{asks, dominant},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, ActKind, ActReading, Models, SentenceReading},
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "cped",
    language: Language::Zh,
    tasks: &[Task::new("dialogue_act", Metric::MacroF1 { classes: 7 })],
    read,
};

const STATEMENT: usize = 6;

#[derive(Deserialize)]
struct Row {
    id: String,
    /// Speaker, text, sentiment, emotion, act.
    turns: Vec<(i64, String, String, String, String)>,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let answer = |(_, text, _, _, act): &(_, String, _, _, String)| {
        let heard = dominant(&ears.hear(text), class, STATEMENT);
        Ok(Answer::new(0, labelled(act)? as f64, heard as f64))
    };
    let answers: Result<Vec<Answer>, Message> = row.turns.iter().map(answer).collect();
    Ok(Labelled {
        group: row.id,
        answers: answers?,
    })
}

fn labelled(act: &str) -> Result<usize, Message> {
    match act {
        "question" => Ok(0),
        "greeting" => Ok(1),
        "thanking" | "appreciation" | "conventional-closing" => Ok(2),
        "apology" | "comfort" => Ok(3),
        "reject" | "disagreement" => Ok(4),
        "command" => Ok(5),
        "statement-non-opinion"
        | "statement-opinion"
        | "answer"
        | "other"
        | "acknowledge"
        | "quotation"
        | "interjection"
        | "irony"
        | "agreement" => Ok(STATEMENT),
        _ => Err(no_such_label(act)),
    }
}

fn class(act: &ActReading, sentence: &SentenceReading) -> Option<usize> {
    match act.act {
        Act::Greeting => Some(1),
        it if asks(it) || sentence.question => Some(0),
        Act::ThanksAndClosing | Act::RelationshipContinuation => Some(2),
        Act::EmotionalManagement => Some(3),
        Act::Refuse | Act::Blame | Act::Dismiss => Some(4),
        _ if act.kind == Some(ActKind::Command) => Some(5),
        Act::Suggestion => Some(5),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, read};

    #[test]
    fn lines_and_their_acts() {
        let line = r#"{"id":"1","turns":[[0,"你怎么了？","neutral","neutral","question"],[1,"树在院子里","neutral","neutral","statement-opinion"]]}"#;
        assert_eq!(answers("cped", line), [(0, 0.0, 0.0), (0, 6.0, 6.0)]);
        assert!(read("cped", &line.replace("\"question\"", "\"song\"")).is_err());
    }
}
