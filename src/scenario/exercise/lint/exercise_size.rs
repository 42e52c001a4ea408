//! # exercise-size
//!
//! A number of an exercise out of reason: no minutes or more than 240, a text to type shorter than 40 or longer than 2,000
//! characters, characters at once outside 1 to 60, a duel of no turns or more than 30, a note of fewer than 40 characters, phases
//! or parts that take longer than the whole.
//!
//! Bad: `minutes: 10, phases: [(title: "陈述", minutes: 8), (title: "答辩", minutes: 7)]`
//! Good: `minutes: 15` with the same phases

use unicode_segmentation::UnicodeSegmentation;

use super::Found;
use crate::{
    scenario::Exercise,
    text::{Located, Message, Span},
};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    let minutes = exercise.minutes();
    within(minutes, 1, 240, found);
    match exercise {
        Exercise::Typing(it) => {
            let long = it.text.value.graphemes(true).take(2_001).count() as u32;
            range(it.text.span, long, 40, 2_000, found);
            within(&it.at_once, 1, 60, found);
        }
        Exercise::Duel(it) => {
            within(&it.turns, 1, 30, found);
            within(&it.seconds, 5, 600, found);
        }
        Exercise::Relay(it) => {
            let whole = it
                .parts
                .iter()
                .map(|part| u64::from(part.minutes.value))
                .sum();
            fits(whole, minutes, found);
            for note in it.parts.iter().flat_map(|part| &part.note) {
                within(&note.longest, 40, 4_000, found);
            }
        }
        Exercise::Quiz(it) => {
            for round in &it.rounds {
                within(&round.questions, 1, 60, found);
                within(&round.seconds, 5, 600, found);
            }
        }
        Exercise::Defence(it) => {
            let whole = it
                .phases
                .iter()
                .map(|phase| u64::from(phase.minutes.value))
                .sum();
            fits(whole, minutes, found);
            within(&it.most_slides, 1, 60, found);
        }
        Exercise::Critique(_) | Exercise::Breaches(_) => {}
    }
}

fn within(number: &Located<u32>, low: u32, high: u32, found: &mut Found) {
    range(number.span, number.value, low, high, found);
}

fn range(span: Span, value: u32, low: u32, high: u32, found: &mut Found) {
    if !(low..=high).contains(&value) {
        let message = Message::new("check-exercise-size")
            .with("value", value)
            .with("low", low)
            .with("high", high);
        found.error(span, message);
    }
}

fn fits(parts: u64, whole: &Located<u32>, found: &mut Found) {
    if parts > u64::from(whole.value) {
        let message = Message::new("check-exercise-size-parts")
            .with("parts", parts)
            .with("whole", whole.value);
        found.error(whole.span, message);
    }
}
