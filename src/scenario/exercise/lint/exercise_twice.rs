//! # exercise-twice
//!
//! A name stands twice in a list of an exercise: two records, rules, cards, checks, notes or questions with one `id`, or two
//! violations of one name at one turn.
//!
//! Answers and marks name their place by it.
//!
//! Bad: `rules: [(id: "R1", text: "…"), (id: "R1", text: "…")]`
//! Good: `rules: [(id: "R1", text: "…"), (id: "R2", text: "…")]`

use std::collections::BTreeSet;

use super::{Found, parts};
use crate::{scenario::Exercise, text::Message};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    for list in parts::named(exercise) {
        let mut seen = BTreeSet::new();
        for id in list {
            if !seen.insert(id.value.trim()) {
                let message = Message::new("check-exercise-twice").with("name", id.value.clone());
                found.error(id.span, message);
            }
        }
    }
    if let Exercise::Critique(critique) = exercise {
        let mut seen = BTreeSet::new();
        for one in &critique.violations {
            if !seen.insert((one.turn.value, one.name)) {
                let message = Message::new("check-exercise-twice").with("name", one.name.written());
                found.error(one.turn.span, message);
            }
        }
    }
}
