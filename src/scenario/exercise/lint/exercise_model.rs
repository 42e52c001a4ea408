//! # exercise-model
//!
//! The expert's own text does not carry what is asked for, or has a forbidden phrase: the model correction of a violation, the
//! `why` of a breach, the model reply of a duel.
//!
//! What the author cannot meet, nobody can; the rule proves that every point can be earned.
//!
//! Bad: `correction: (figures: ["24 小时"]), model: "我尽快回复您。"`
//! Good: `correction: (figures: ["24 小时"]), model: "我 24 小时内回复您。"`

use super::{super::carried::Lack, Found, parts};
use crate::{scenario::Exercise, text::Message};

pub(super) fn run(exercise: &Exercise, found: &mut Found) {
    for asked in parts::asked(exercise) {
        let Some(model) = asked.model.filter(|_| !asked.needs.is_empty()) else {
            continue;
        };
        let carried = if asked.spoken {
            asked.needs.said(model)
        } else {
            asked.needs.written(model)
        };
        if let Some(lack) = carried.missing.iter().chain(&carried.unsure).next() {
            let message = Message::new("check-exercise-model").with("lack", told(lack));
            found.error(model.span, message);
        }
    }
}

/// The name of what is missing as an author wrote it.
fn told(lack: &Lack) -> String {
    match lack {
        Lack::Empty => String::new(),
        Lack::Act(act) => format!("{act:?}"),
        Lack::Kind(kind) => format!("{kind:?}"),
        Lack::Figure(words) | Lack::Words(words) => words.clone(),
        Lack::Promise(promise) => format!("promise: {}", promise.written()),
        Lack::Flag(family, words) => format!("{family:?}: {words}"),
        Lack::Without(words) => format!("without: {words}"),
    }
}
