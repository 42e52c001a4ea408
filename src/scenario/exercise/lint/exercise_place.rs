//! # exercise-place
//!
//! A violation or a decoy of a critique stands nowhere: there is no such turn, the turn is the customer's, or its words are not
//! in the turn. Or one place is a violation and a decoy at once.
//!
//! Whoever flags the right place would be told that it is wrong.
//!
//! Bad: `(turn: 4, words: "你听不懂吗", …)` where turn 4 says something else
//! Good: `(turn: 5, words: "你听不懂吗", …)`

use super::Found;
use crate::{
    scenario::{Critique, Exercise, Speaker},
    text::{Located, Message},
};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    let Exercise::Critique(critique) = exercise else {
        return;
    };
    for one in &critique.violations {
        place(critique, &one.turn, one.words.as_ref(), found);
    }
    for decoy in &critique.decoys {
        place(critique, &decoy.turn, decoy.words.as_ref(), found);
        let same = critique
            .violations
            .iter()
            .any(|one| one.turn.value == decoy.turn.value);
        if same {
            // A flag names a turn; one that is both could not be marked.
            found.error(decoy.turn.span, Message::new("check-exercise-place-both"));
        }
    }
}

fn place(
    critique: &Critique,
    turn: &Located<u32>,
    words: Option<&Located<String>>,
    found: &mut Found,
) {
    let at = (turn.value as usize).checked_sub(1);
    let Some(said) = at.and_then(|at| critique.turns.get(at)) else {
        let message = Message::new("check-exercise-place-turn")
            .with("turn", turn.value)
            .with("turns", critique.turns.len() as u64);
        return found.error(turn.span, message);
    };
    if said.who == Speaker::Customer {
        found.error(turn.span, Message::new("check-exercise-place-customer"));
    }
    if let Some(words) = words.filter(|words| !said.says.contains(words.as_str())) {
        let message = Message::new("check-exercise-place-words")
            .with("words", words.value.clone())
            .with("turn", turn.value);
        found.error(words.span, message);
    }
}
