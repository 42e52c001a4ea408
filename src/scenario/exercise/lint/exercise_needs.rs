//! # exercise-needs
//!
//! What is asked of a text cannot be asked: a figure that is not heard as one, an empty list of words, points for a correction or
//! a reason of which nothing is asked, or a correction that is asked for and earns nothing.
//!
//! The mark would be a gift, or out of reach.
//!
//! Bad: `figures: ["尽快"]`
//! Good: `figures: ["24 小时"]`

use super::{super::carried::figure_meant, Found, parts};
use crate::{scenario::Exercise, text::Message};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    for asked in parts::asked(exercise) {
        for figure in &asked.needs.figures {
            if figure_meant(figure).is_none() {
                let message =
                    Message::new("check-exercise-needs-figure").with("words", figure.value.clone());
                found.error(figure.span, message);
            }
        }
        let lists = asked.needs.words.iter().flatten();
        for word in lists.chain(&asked.needs.without) {
            if word.value.trim().is_empty() {
                found.error(word.span, Message::new("check-exercise-needs-word"));
            }
        }
    }
    unearned(exercise, found);
}

/// Points without anything asked for, and the other way round.
fn unearned(exercise: &Exercise, found: &mut Found) {
    let mut odd = |span, earns: bool, asks: bool| {
        if earns != asks {
            found.error(span, Message::new("check-exercise-needs-points"));
        }
    };
    match exercise {
        Exercise::Critique(it) => {
            for one in &it.violations {
                let asks = !one.correction.is_empty() && one.model.is_some();
                odd(one.turn.span, one.points.corrected > 0, asks);
            }
        }
        Exercise::Duel(it) => {
            for check in &it.checks {
                odd(check.id.span, true, !check.met.is_empty());
            }
        }
        Exercise::Relay(it) => {
            let notes = it.parts.iter().flat_map(|part| &part.note);
            for item in notes.flat_map(|note| &note.items) {
                odd(item.id.span, true, !item.carries.is_empty());
            }
        }
        _ => {}
    }
}
