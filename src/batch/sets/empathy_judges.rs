//! "When LLMs are reliable for judging empathic communication": conversations rated by experts and a crowd.
//!
//! Only the two parts that come with their text are heard: Lend an Ear (a talk of many turns, six behaviours 1–5) and
//! EPITOME (one reply, three mechanisms 0–2). The label is that of `experts`. Nothing is trained on this set.
//!
//! | behaviour | heard, the mean over the supporter's turns |
//! |---|---|
//! | validating emotions | `empathy.reaction` |
//! | encouraging elaboration | `empathy.exploration` |
//! | demonstrating understanding | the turn restates, acknowledges or names a feeling |
//! | giving advice | the turn suggests |
//! | self-oriented | `empathy.interpretation`, which tracks talk about oneself |
//! | dismissing emotions | the turn brushes off, blames, commands or judges |

use std::collections::BTreeMap;

use serde::Deserialize;

use super::line::{level, mean, nearest_level, number, parse};
use crate::{
    batch::{
        agreement::{Human, Metric},
        task::{Answer, Labelled, Set, Task},
    },
    hearing::{Act, ActKind, FlagFamily, Heard, Models},
    text::{Language, Message},
};

const LEVELS: Metric = Metric::QuadraticKappa { classes: 3 };

pub(super) const SET: Set = Set {
    name: "empathy_judges",
    language: Language::En,
    tasks: &[
        behaviour("validating").baseline(0.57).goal(0.60),
        behaviour("elaboration").goal(0.70),
        behaviour("understanding"),
        behaviour("advice"),
        behaviour("self_oriented"),
        behaviour("dismissing"),
        Task::new("reaction", LEVELS).human(Human::Pairs),
        Task::new("exploration", LEVELS).human(Human::Pairs),
        Task::new("interpretation", LEVELS).human(Human::Pairs),
    ],
    read,
};

/// A behaviour of Lend an Ear; one human is the crowd.
const fn behaviour(key: &'static str) -> Task {
    Task::new(key, Metric::Spearman).human(Human::EachToGold)
}

type Reading = fn(&Heard) -> f64;

const BEHAVIOURS: [(&str, Reading); 6] = [
    ("validating_emotions", |it| number(it.empathy.reaction)),
    ("encouraging_elaboration", |it| {
        number(it.empathy.exploration)
    }),
    ("demonstrating_understanding", |it| truth(understands(it))),
    ("advice_giving", |it| truth(it.has(Act::Suggestion))),
    ("self_oriented", |it| number(it.empathy.interpretation)),
    ("dismissing_emotions", |it| truth(dismisses(it))),
];

const MECHANISMS: [(&str, Reading); 3] = [
    ("level_emotional_reactions", |it| {
        nearest_level(it.empathy.reaction)
    }),
    ("level_explorations", |it| {
        nearest_level(it.empathy.exploration)
    }),
    ("level_interpretations", |it| {
        nearest_level(it.empathy.interpretation)
    }),
];

#[derive(Deserialize)]
struct Row {
    id: String,
    set: String,
    conv: Option<String>,
    ratings: BTreeMap<String, BTreeMap<String, Option<f64>>>,
}

fn read(line: &str, ears: &Models<'_>) -> Result<Labelled, Message> {
    let row: Row = parse(line)?;
    let heard = turns(row.conv.as_deref().unwrap_or_default(), ears);
    let answers = match row.set.as_str() {
        _ if heard.is_empty() => Vec::new(),
        "lend_an_ear" => behaviours(&row, &heard),
        "epitome" => mechanisms(&row, &heard)?,
        _ => Vec::new(),
    };
    Ok(Labelled {
        group: row.id,
        answers,
    })
}

fn behaviours(row: &Row, heard: &[Heard]) -> Vec<Answer> {
    let answer = |(task, (name, reading)): (usize, &(&str, Reading))| {
        let values: Vec<f64> = heard.iter().map(reading).collect();
        let crowd = row.rating("crowd", name);
        let answer = Answer::new(task, row.rating("experts", name)?, mean(&values)?);
        Some(answer.rated(crowd.into_iter().collect()))
    };
    BEHAVIOURS.iter().enumerate().filter_map(answer).collect()
}

fn mechanisms(row: &Row, heard: &[Heard]) -> Result<Vec<Answer>, Message> {
    let mut answers = Vec::new();
    for (number, (name, reading)) in MECHANISMS.iter().enumerate() {
        let most = heard.iter().map(reading).fold(0.0, f64::max);
        if let Some(gold) = row.rating("experts", name) {
            let experts = ["expert1", "expert2", "expert3"];
            let raters = experts.into_iter().filter_map(|it| row.rating(it, name));
            let answer = Answer::new(BEHAVIOURS.len() + number, level(gold, 2)?, most);
            answers.push(answer.rated(raters.collect()));
        }
    }
    Ok(answers)
}

impl Row {
    fn rating(&self, rater: &str, name: &str) -> Option<f64> {
        *self.ratings.get(rater)?.get(name)?
    }
}

/// The supporter's turns, each heard after those before it. A line without a speaker belongs to the turn above.
fn turns(conversation: &str, ears: &Models<'_>) -> Vec<Heard> {
    let mut said: Vec<String> = Vec::new();
    let mut supporter = false;
    for line in conversation.lines() {
        if let Some(text) = line.strip_prefix("Supporter:") {
            supporter = true;
            said.push(text.trim().to_owned());
        } else if line.starts_with("Seeker:") {
            supporter = false;
        } else if let Some(last) = said.last_mut().filter(|_| supporter) {
            last.push('\n');
            last.push_str(line);
        }
    }
    let all: Vec<&str> = said.iter().map(String::as_str).collect();
    (0..all.len())
        .map(|at| ears.hear_after(all[at], &all[..at]))
        .collect()
}

fn truth(is: bool) -> f64 {
    f64::from(u8::from(is))
}

fn understands(heard: &Heard) -> bool {
    heard.has(Act::Restatement)
        || heard.has_kind(ActKind::Acknowledgement)
        || heard.has_kind(ActKind::EmotionNaming)
}

fn dismisses(heard: &Heard) -> bool {
    use FlagFamily as F;
    heard.has(Act::Dismiss)
        || heard.has(Act::Blame)
        || [
            F::Dismissal,
            F::CommandCalmDown,
            F::BlameCustomer,
            F::Challenging,
            F::Sarcasm,
        ]
        .into_iter()
        .any(|family| heard.flags_of(family).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::{super::tests::labels, Models, turns};

    const TALK: &str = "Seeker: I failed.\nand again\nSupporter: What happened?\nTell me more.\nSeeker: Rain.\nSupporter: The bus leaves at nine.";

    #[test]
    fn turns_are_the_supporters_alone() {
        let heard = turns(TALK, &Models::shipped());
        assert_eq!(heard.len(), 2);
        assert!(heard[0].sentences.len() >= 2);
        assert!(turns("no speaker at all", &Models::shipped()).is_empty());
    }

    #[test]
    fn experts_are_the_label_and_a_part_without_text_is_passed_over() {
        let ratings =
            r#"{"experts":{"validating_emotions":4},"crowd":{"validating_emotions":3.5}}"#;
        let line = |set: &str, conv: &str| {
            format!(r#"{{"id":"a","set":"{set}","conv":{conv},"ratings":{ratings}}}"#)
        };
        let talk = r#""Supporter: The bus leaves at nine.""#;
        assert_eq!(
            labels("empathy_judges", &line("lend_an_ear", talk)),
            [(0, 4.0)]
        );
        assert_eq!(
            labels("empathy_judges", &line("perceived_empathy", "null")),
            []
        );
    }
}
