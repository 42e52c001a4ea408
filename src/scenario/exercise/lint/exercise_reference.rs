//! # exercise-reference
//!
//! A name in an exercise that stands for nothing: a rule the sheet does not have, a card the duel does not have.
//!
//! No answer could ever be right.
//!
//! Bad: `breach: (rule: "R9")` on a sheet of five rules
//! Good: `breach: (rule: "R4")`

use super::Found;
use crate::{
    scenario::Exercise,
    text::{Located, Message, nearest},
};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    match exercise {
        Exercise::Breaches(it) => {
            let known: Vec<&str> = it.rules.iter().map(|rule| rule.id.as_str()).collect();
            for breach in it.records.iter().filter_map(|one| one.breach.as_ref()) {
                for rule in [&breach.rule].into_iter().chain(&breach.also) {
                    refers(rule, &known, found);
                }
            }
        }
        Exercise::Duel(it) => {
            let known: Vec<&str> = it.cards.iter().map(|card| card.id.as_str()).collect();
            for card in it.checks.iter().flat_map(|check| &check.cards) {
                refers(card, &known, found);
            }
        }
        _ => {}
    }
}

fn refers(name: &Located<String>, known: &[&str], found: &mut Found) {
    if !known.contains(&name.as_str()) {
        let near = nearest(name, known.iter().copied());
        let message = Message::new("check-exercise-reference")
            .with("name", name.value.clone())
            .with("near", near.map_or_else(|| known.join(", "), str::to_owned));
        found.error(name.span, message);
    }
}
