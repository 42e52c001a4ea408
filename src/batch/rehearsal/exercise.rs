//! Critiques, rule breaches and typing tests by a machine.

use unicode_segmentation::UnicodeSegmentation;

use super::ability::Ability;
use crate::{
    contest::practical::{
        BreachAnswer, BreachesAnswer, CritiqueAnswer, Edit, FlagAnswer, TypingAnswer,
    },
    scenario::{Breaches, Critique, Typing, ViolationName},
};

/// What is seen in a recorded talk: found, named and corrected each by its own chance; now and then something that is none is flagged.
pub(super) fn critique(exercise: &Critique, able: &Ability) -> CritiqueAnswer {
    let id = &exercise.id.value;
    let found = exercise
        .violations
        .iter()
        .enumerate()
        .filter_map(|(at, it)| {
            let gets = |part: &str, ease| able.gets("critique", &format!("{id} {at} {part}"), ease);
            if !gets("found", 4) {
                return None;
            }
            let name = match gets("named", 0) {
                true => it.name,
                false => another(it.name),
            };
            let model = it.model.as_ref().map(|model| model.value.clone());
            let correction = model.filter(|_| gets("corrected", -10));
            Some(FlagAnswer {
                turn: it.turn.value,
                name,
                correction: correction.unwrap_or_default(),
            })
        });
    let mut flags: Vec<FlagAnswer> = found.collect();
    for (at, decoy) in exercise.decoys.iter().enumerate() {
        if !able.gets("critique", &format!("{id} decoy {at}"), 12) {
            flags.push(FlagAnswer {
                turn: decoy.turn.value,
                name: ViolationName::Perfunctory,
                correction: String::new(),
            });
        }
    }
    CritiqueAnswer { flags }
}

fn another(name: ViolationName) -> ViolationName {
    match name {
        ViolationName::Perfunctory => ViolationName::FeelingMissed,
        _ => ViolationName::Perfunctory,
    }
}

/// What is said of each record.
pub(super) fn breaches(exercise: &Breaches, able: &Ability) -> BreachesAnswer {
    let id = &exercise.id.value;
    let records = exercise.records.iter().map(|record| {
        let gets = |part: &str, ease| {
            able.gets(
                "breaches",
                &format!("{id} {} {part}", record.id.value),
                ease,
            )
        };
        let breach = record.breach.is_some() == gets("verdict", 6);
        let rule = record.breach.as_ref().filter(|_| gets("rule", 0));
        let rule = rule.map_or(String::new(), |it| it.rule.value.clone());
        let why = record.why.value.clone();
        BreachAnswer {
            id: record.id.value.clone(),
            breach,
            rule: if breach { rule } else { String::new() },
            why: if breach && gets("reason", -6) {
                why
            } else {
                String::new()
            },
        }
    });
    BreachesAnswer {
        records: records.collect(),
    }
}

/// What is typed: two letters at a time at their speed, a wrong one now and then.
pub(super) fn typing(exercise: &Typing, able: &Ability) -> TypingAnswer {
    let (speed, slips) = able.typing();
    let mut luck = able.luck(&exercise.id.value);
    let letters: Vec<&str> = exercise.text.value.trim().graphemes(true).collect();
    let limit = u64::from(exercise.minutes.value) * 60_000;
    let mut edits = Vec::new();
    for (at, pair) in letters.chunks(2).enumerate() {
        let done = (at as u64 + 1) * 2;
        let when = done * 60_000 / u64::from(speed.max(1));
        if when > limit {
            break;
        }
        let insert = pair.iter().map(|letter| match luck.below(1_000) {
            drawn if drawn < slips as usize => "×",
            _ => letter,
        });
        edits.push(Edit {
            at: when,
            insert: insert.collect(),
            ..Edit::default()
        });
    }
    TypingAnswer { edits }
}
