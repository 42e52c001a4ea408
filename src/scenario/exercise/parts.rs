//! What the rules for exercises look through: every text, every list of names, everything asked of a text.

use super::super::{Exercise, Needs};
use crate::text::Located;

/// Something asked of a text, with the expert's text where there is one.
pub(super) struct Asked<'a> {
    pub needs: &'a Needs,
    pub model: Option<&'a Located<String>>,
    /// Said to a customer, so that forbidden language counts.
    pub spoken: bool,
}

/// Every text that must not be blank.
pub(super) fn texts(exercise: &Exercise) -> Vec<&Located<String>> {
    let mut all = vec![exercise.id(), exercise.title(), exercise.about()];
    match exercise {
        Exercise::Critique(it) => {
            all.extend(it.turns.iter().map(|turn| &turn.says));
            for one in &it.violations {
                all.extend(one.words.iter().chain([&one.why]).chain(&one.model));
            }
            for decoy in &it.decoys {
                all.extend(decoy.words.iter().chain([&decoy.why]));
            }
        }
        Exercise::Breaches(it) => {
            all.extend(it.rules.iter().flat_map(|rule| [&rule.id, &rule.text]));
            let records = it.records.iter();
            all.extend(records.flat_map(|one| [&one.id, &one.text, &one.why]));
        }
        Exercise::Typing(it) => all.push(&it.text),
        Exercise::Duel(it) => {
            all.extend(&it.rules);
            for card in &it.cards {
                all.extend([&card.id, &card.persona, &card.opening]);
                all.extend(card.goals.iter().chain(&card.pressure));
                all.extend(card.lines.iter().chain(&card.off_limits));
            }
            let checks = it.checks.iter();
            all.extend(checks.flat_map(|one| [&one.id, &one.title, &one.model]));
        }
        Exercise::Relay(it) => {
            let notes = it.parts.iter().flat_map(|part| &part.note);
            let items = notes.flat_map(|note| &note.items);
            all.extend(items.flat_map(|item| [&item.id, &item.title]));
        }
        Exercise::Quiz(_) => {}
        Exercise::Defence(it) => {
            all.extend(it.phases.iter().map(|phase| &phase.title));
            let questions = it.questions.iter();
            all.extend(questions.flat_map(|one| [&one.id, &one.ask, &one.listen_for]));
        }
    }
    for item in sheet(exercise) {
        all.extend([&item.id, &item.title]);
        all.extend(&item.anchors);
    }
    all
}

/// The judges' sheet.
pub(super) fn sheet(exercise: &Exercise) -> &[super::super::JudgedItem] {
    match exercise {
        Exercise::Duel(it) => &it.sheet,
        Exercise::Defence(it) => &it.sheet,
        _ => &[],
    }
}

/// Lists within which a name stands once.
pub(super) fn named(exercise: &Exercise) -> Vec<Vec<&Located<String>>> {
    let sheet = sheet(exercise).iter().map(|item| &item.id).collect();
    let mut lists = vec![sheet];
    match exercise {
        Exercise::Breaches(it) => {
            lists.push(it.rules.iter().map(|one| &one.id).collect());
            lists.push(it.records.iter().map(|one| &one.id).collect());
        }
        Exercise::Duel(it) => {
            lists.push(it.cards.iter().map(|one| &one.id).collect());
            lists.push(it.checks.iter().map(|one| &one.id).collect());
        }
        Exercise::Relay(it) => {
            let notes = it.parts.iter().flat_map(|part| &part.note);
            lists.extend(notes.map(|note| note.items.iter().map(|one| &one.id).collect()));
        }
        Exercise::Defence(it) => lists.push(it.questions.iter().map(|one| &one.id).collect()),
        Exercise::Critique(_) | Exercise::Typing(_) | Exercise::Quiz(_) => {}
    }
    lists
}

/// Everything asked of a text.
pub(super) fn asked(exercise: &Exercise) -> Vec<Asked<'_>> {
    match exercise {
        Exercise::Critique(it) => {
            let violations = it.violations.iter();
            let asked = violations.map(|one| Asked {
                needs: &one.correction,
                model: one.model.as_ref(),
                spoken: true,
            });
            asked.collect()
        }
        Exercise::Breaches(it) => {
            let breaches = it
                .records
                .iter()
                .filter_map(|one| Some((one.breach.as_ref()?, one)));
            let asked = breaches.map(|(breach, record)| Asked {
                needs: &breach.reason,
                model: Some(&record.why),
                spoken: false,
            });
            asked.collect()
        }
        Exercise::Duel(it) => {
            let asked = it.checks.iter().map(|one| Asked {
                needs: &one.met,
                model: Some(&one.model),
                spoken: true,
            });
            asked.collect()
        }
        Exercise::Relay(it) => {
            let notes = it.parts.iter().flat_map(|part| &part.note);
            let asked = notes.flat_map(|note| &note.items).map(|item| Asked {
                needs: &item.carries,
                model: None,
                spoken: false,
            });
            asked.collect()
        }
        Exercise::Typing(_) | Exercise::Quiz(_) | Exercise::Defence(_) => Vec::new(),
    }
}
