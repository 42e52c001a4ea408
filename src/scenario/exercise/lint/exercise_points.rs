//! # exercise-points
//!
//! Points that cannot be right: none at all, levels of a typing test that do not rise, a sheet of a defence that does not add up
//! to 100, a sheet item without four anchors (0 to 3), a risk round without stakes or another round without points.
//!
//! Bad: `sheet: [(id: "a", points: 40, …), (id: "b", points: 40, …)]` in a defence
//! Good: points 40, 30, 20 and 10

use super::{Found, parts};
use crate::{
    scenario::{Exercise, RoundKind},
    text::{Message, Span},
};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    for item in parts::sheet(exercise) {
        if item.anchors.len() != 4 || item.points.value == 0 {
            let message = Message::new("check-exercise-points-anchors");
            found.error(item.id.span, message);
        }
    }
    let id = exercise.id().span;
    match exercise {
        Exercise::Critique(it) => {
            let points = it.violations.iter().map(|one| one.points);
            for (one, points) in it.violations.iter().zip(points) {
                none(points.found, one.turn.span, found);
            }
        }
        Exercise::Breaches(it) => none(it.points.verdict + it.points.rule, id, found),
        Exercise::Typing(it) => {
            let rise = it.levels.windows(2).all(|two| {
                two[0].speed.value < two[1].speed.value && two[0].points.value < two[1].points.value
            });
            if !rise || it.accuracy.value > 100 {
                found.error(id, Message::new("check-exercise-points-levels"));
            }
        }
        Exercise::Duel(it) => {
            for check in &it.checks {
                none(check.points.value, check.id.span, found);
            }
        }
        Exercise::Relay(it) => {
            for part in &it.parts {
                none(part.points.value, part.points.span, found);
            }
        }
        Exercise::Quiz(it) => {
            for round in &it.rounds {
                let earns = match round.kind {
                    RoundKind::Risk => round.stakes.iter().filter(|it| it.value > 0).count() as u32,
                    RoundKind::Must | RoundKind::Buzzer => round.right,
                };
                none(earns, round.questions.span, found);
            }
        }
        Exercise::Defence(it) => {
            let sum: u64 = it
                .sheet
                .iter()
                .map(|item| u64::from(item.points.value))
                .sum();
            if sum != 100 {
                let message = Message::new("check-exercise-points-sheet").with("sum", sum);
                found.error(id, message);
            }
        }
    }
}

fn none(points: u32, span: Span, found: &mut Found) {
    if points == 0 {
        found.error(span, Message::new("check-exercise-points-none"));
    }
}
