//! AnnoMI: what a therapist does in a motivational interview, one label of four an utterance, ten raters on some talks.
//!
//! Where there are several raters the label is what most of them say. An utterance is the class that most of its words
//! belong to.
//!
//! | class | heard in the sentence |
//! |---|---|
//! | question | it asks, verifies or refines |
//! | reflection | restatement, emotional management |
//! | therapist input | suggestion, upsell, information, resolution, redirect, refuse |
//! | other | anything else |

use serde::Deserialize;

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::{Human, Metric},
        dominant::{asks, dominant},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, ActReading, Models, SentenceReading},
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "annomi",
    language: Language::En,
    tasks: &[Task::new("therapist_act", Metric::MacroF1 { classes: 4 })
        .human(Human::Alpha)
        .baseline(0.71)
        .goal(0.60)],
    read,
};

const CLASSES: [&str; 4] = ["question", "reflection", "therapist_input", "other"];
const QUESTION: usize = 0;
const REFLECTION: usize = 1;
const INPUT: usize = 2;
const OTHER: usize = 3;

#[derive(Deserialize)]
struct Row {
    group: String,
    who: String,
    text: String,
    #[serde(default)]
    main: Vec<String>,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    match row.who.as_str() {
        "therapist" => {
            let raters: Result<Vec<usize>, Message> =
                row.main.iter().map(|it| labelled(it)).collect();
            let raters = raters?;
            if let Some(gold) = most(&raters) {
                let heard = dominant(&ears.hear(&row.text), class, OTHER);
                let raters = raters.into_iter().map(|it| it as f64).collect();
                answers.push(Answer::new(0, gold as f64, heard as f64).rated(raters));
            }
        }
        "client" => {}
        _ => return Err(no_such_label(row.who)),
    }
    Ok(Labelled {
        group: row.group,
        answers,
    })
}

fn labelled(label: &str) -> Result<usize, Message> {
    let at = CLASSES.iter().position(|class| *class == label);
    at.ok_or_else(|| no_such_label(label))
}

/// The class that most raters say; the first of them on a tie.
fn most(raters: &[usize]) -> Option<usize> {
    let count = |class: usize| raters.iter().filter(|&&it| it == class).count();
    let most = (0..CLASSES.len())
        .map(count)
        .max()
        .filter(|&most| most > 0)?;
    (0..CLASSES.len()).find(|&class| count(class) == most)
}

fn class(act: &ActReading, sentence: &SentenceReading) -> Option<usize> {
    match act.act {
        Act::Suggestion | Act::Upsell => Some(INPUT),
        Act::Restatement => Some(REFLECTION),
        it if asks(it) || sentence.question => Some(QUESTION),
        Act::EmotionalManagement => Some(REFLECTION),
        Act::Information | Act::Resolution | Act::Redirect | Act::Refuse => Some(INPUT),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{answers, read},
        most,
    };

    #[test]
    fn most_raters_decide() {
        assert_eq!(most(&[2, 2, 0]), Some(2));
        assert_eq!(most(&[3, 1]), Some(1));
        assert_eq!(most(&[]), None);
    }

    #[test]
    fn only_the_therapist_is_heard() {
        let line = |who: &str, main: &str| {
            format!(
                r#"{{"group":"1","who":"{who}","text":"What happened then?","main":["{main}"]}}"#
            )
        };
        assert_eq!(
            answers("annomi", &line("therapist", "question")),
            [(0, 0.0, 0.0)]
        );
        assert_eq!(answers("annomi", &line("client", "question")), []);
        assert!(read("annomi", &line("therapist", "silence")).is_err());
        assert!(read("annomi", &line("dog", "question")).is_err());
    }
}
