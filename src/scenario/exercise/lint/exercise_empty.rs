//! # exercise-empty
//!
//! A list that an exercise cannot do without is empty: turns or violations of a critique, rules or records, levels of a typing
//! test, cards, checks or the sheet of a duel, parts of a relay, rounds of a quiz, phases, questions or the sheet of a defence.
//!
//! There would be nothing to do, or nothing to earn.
//!
//! Bad: `violations: []`
//! Good: `violations: [(turn: 3, name: Challenging, …)]`

use super::Found;
use crate::{scenario::Exercise, text::Message};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    let lists: Vec<(&'static str, bool)> = match exercise {
        Exercise::Critique(it) => vec![
            ("turns", it.turns.is_empty()),
            ("violations", it.violations.is_empty()),
        ],
        Exercise::Breaches(it) => vec![
            ("rules", it.rules.is_empty()),
            ("records", it.records.is_empty()),
        ],
        Exercise::Typing(it) => vec![("levels", it.levels.is_empty())],
        Exercise::Duel(it) => vec![
            ("cards", it.cards.is_empty()),
            ("checks", it.checks.is_empty()),
            ("sheet", it.sheet.is_empty()),
        ],
        Exercise::Relay(it) => vec![("parts", it.parts.is_empty())],
        Exercise::Quiz(it) => vec![
            ("rounds", it.rounds.is_empty()),
            ("kinds", it.kinds.is_empty()),
        ],
        Exercise::Defence(it) => vec![
            ("phases", it.phases.is_empty()),
            ("questions", it.questions.is_empty()),
            ("sheet", it.sheet.is_empty()),
        ],
    };
    for (list, _) in lists.into_iter().filter(|(_, empty)| *empty) {
        let message = Message::new("check-exercise-empty").with("list", list);
        found.error(exercise.id().span, message);
    }
}
