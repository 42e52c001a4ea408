//! # contest-part
//!
//! A stage has nothing to do: no case, no exercise, no question, no minutes; or more is drawn than there is to draw from.
//!
//! It would be found out in front of the entrants.
//!
//! Bad: `part: Live((cases: ["a"], draw: 2))`
//! Good: `part: Live((cases: ["a", "b", "c"], draw: 2))`

use super::Look;
use crate::{
    scenario::contest::{Exercises, Live, Part, Stage, Theory},
    text::{Located, Message},
};

/// Longest stage in minutes: a day.
const LONGEST: u32 = 24 * 60;

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    for stage in &contest.stages {
        look.within(&stage.minutes, 1, LONGEST);
        match &stage.part {
            Part::Theory(theory) => paper(look, stage, theory),
            Part::Live(Live { cases, draw, .. }) | Part::Data(Live { cases, draw, .. }) => {
                drawn(look, stage, cases, draw);
            }
            Part::Quiz(quiz) => look.within(&quiz.full, 1, 100_000),
            other => {
                if let Some(Exercises { from, draw }) = other.exercises() {
                    drawn(look, stage, from, draw);
                }
            }
        }
    }
}

fn empty(look: &mut Look<'_>, stage: &Stage, what: &'static str) {
    let message = Message::new("check-contest-part-empty")
        .with("name", stage.id.value.clone())
        .with("what", what);
    look.error(stage.id.span, message);
}

fn drawn(look: &mut Look<'_>, stage: &Stage, from: &[Located<String>], draw: &Located<u32>) {
    match u32::try_from(from.len()).unwrap_or(u32::MAX) {
        0 => empty(look, stage, "items"),
        has => look.within(draw, 0, has),
    }
}

fn paper(look: &mut Look<'_>, stage: &Stage, theory: &Theory) {
    let drawn: u64 = theory
        .draws
        .iter()
        .map(|it| u64::from(it.count.value))
        .sum();
    match (theory.balanced.value, drawn) {
        (0, 0) => empty(look, stage, "questions"),
        (1.., 1..) => {
            let message = Message::new("check-contest-both-draws");
            look.error(theory.balanced.span, message);
        }
        _ => look.within(&theory.balanced, 0, 1_000),
    }
    for draw in &theory.draws {
        look.within(&draw.count, 1, 1_000);
    }
}
