//! CrossWOZ: the act of the system's turns in Chinese talks about hotels, sights and restaurants.
//!
//! A turn may carry several acts; on both sides the one that dominates counts: what matters most to the customer
//! first, courtesy last. Turns without a label are passed over.
//!
//! | class, in this order | label | heard |
//! |---|---|---|
//! | nothing found | `NoOffer` | refuse |
//! | recommendation | `Recommend` | suggestion |
//! | information | `Inform` | information, resolution, redirect, restatement, or none of these |
//! | courtesy | `General-*` | greeting, thanks and closing, relationship, feedback request, emotional management |
//!
//! To name a place that fits costs the customer nothing: it is no upsell, and an upsell heard here says nothing.

use serde::Deserialize;

use super::line::{no_such_label, parse};
use crate::{
    batch::{
        agreement::Metric,
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, Around, Heard, Models},
    text::{Language, Message},
};

pub(super) const SET: Set = Set {
    name: "crosswoz",
    language: Language::Zh,
    tasks: &[Task::new("system_act", Metric::Kappa { classes: 4 })
        .baseline(0.88)
        .goal(0.88)],
    read,
};

const INFORM: u8 = 2;

#[derive(Deserialize)]
struct Row {
    id: String,
    turns: Vec<(String, String, Vec<String>)>,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let mut answers = Vec::new();
    let (mut own, mut customer) = (Vec::new(), "");
    for (who, text, labels) in &row.turns {
        if who != "s" {
            customer = text;
            continue;
        }
        let around = Around {
            own: &own,
            customer: std::mem::take(&mut customer),
            ..Around::default()
        };
        let classes: Result<Vec<u8>, Message> = labels.iter().map(|it| labelled(it)).collect();
        if let Some(&gold) = classes?.iter().min() {
            let heard = heard_class(&ears.hear_in(text, around));
            answers.push(Answer::new(0, gold.into(), heard.into()));
        }
        own.push(text.as_str());
    }
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

fn labelled(label: &str) -> Result<u8, Message> {
    match label {
        "NoOffer" => Ok(0),
        "Recommend" => Ok(1),
        "Inform" => Ok(INFORM),
        general if general.starts_with("General-") => Ok(3),
        _ => Err(no_such_label(label)),
    }
}

fn heard_class(heard: &Heard) -> u8 {
    let acts = heard.acts.iter().filter(|act| act.confidence >= 500);
    acts.filter_map(|act| class(act.act))
        .min()
        .unwrap_or(INFORM)
}

fn class(act: Act) -> Option<u8> {
    match act {
        Act::Refuse => Some(0),
        Act::Suggestion => Some(1),
        Act::Information | Act::Resolution | Act::Redirect | Act::Restatement => Some(INFORM),
        Act::Greeting
        | Act::ThanksAndClosing
        | Act::RelationshipContinuation
        | Act::FeedbackRequest
        | Act::EmotionalManagement => Some(3),
        Act::IdentityVerification
        | Act::ProblemRefinement
        | Act::Blame
        | Act::Upsell
        | Act::Dismiss
        | Act::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{answers, read};

    #[test]
    fn the_act_that_matters_most_is_the_label() {
        let line = r#"{"id":"1","turns":[["u","有吗",["Request"]],["s","门票20元。",["General-greet","Inform"]],["s","有的",[]],["s","不客气，祝您生活愉快",["General-welcome"]]]}"#;
        assert_eq!(answers("crosswoz", line), [(0, 2.0, 2.0), (0, 3.0, 3.0)]);
        assert!(read("crosswoz", &line.replace("Inform", "Invent")).is_err());
    }
}
