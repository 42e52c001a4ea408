//! # exercise-times
//!
//! The times of a recorded talk cannot be: a turn ends before it begins, or begins before the one before it began. Or a violation
//! is one of time and the times do not show it: dead air without twenty seconds of silence before the turn, an interruption that
//! begins after the customer has finished.
//!
//! Entrants work with the times; they must bear out what is marked.
//!
//! Bad: `(turn: 6, name: DeadAir, …)` two seconds after turn 5
//! Good: the same with turn 6 a minute after turn 5

use super::Found;
use crate::{
    scenario::{Critique, Exercise, Speaker, ViolationName},
    text::Message,
};

/// The shortest silence in seconds that is dead air.
const DEAD_AIR: u32 = 20;

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    let Exercise::Critique(critique) = exercise else {
        return;
    };
    let mut began = 0;
    for turn in &critique.turns {
        if turn.to.value < turn.from.value || turn.from.value < began {
            found.error(turn.from.span, Message::new("check-exercise-times-order"));
        }
        began = turn.from.value;
    }
    for one in &critique.violations {
        let Some((before, at)) = around(critique, one.turn.value) else {
            continue;
        };
        let message = match one.name {
            ViolationName::DeadAir if at < before + DEAD_AIR => "check-exercise-times-silence",
            ViolationName::Interrupting if at >= before => "check-exercise-times-interrupting",
            _ => continue,
        };
        let message = Message::new(message).with("seconds", DEAD_AIR);
        found.error(one.turn.span, message);
    }
}

/// When the turn before `turn` (for an interruption, the customer's) ended and when `turn` began.
fn around(critique: &Critique, turn: u32) -> Option<(u32, u32)> {
    let at = (turn as usize).checked_sub(2)?;
    let (before, this) = (critique.turns.get(at)?, critique.turns.get(at + 1)?);
    (this.who == Speaker::Agent).then_some((before.to.value, this.from.value))
}
