//! Marks of a recording critique: each violation by its place, its name and its correction; flags where nothing is wrong cost.

use serde::{Deserialize, Serialize};

use super::{MarkLine, MarkPart, Marks};
use crate::{
    scenario::{Critique, Violation, ViolationName},
    text::Message,
};

/// What an entrant answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CritiqueAnswer {
    /// The flags.
    pub flags: Vec<FlagAnswer>,
}

/// One flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagAnswer {
    /// The turn, from 1.
    pub turn: u32,
    /// What it is called.
    pub name: ViolationName,
    /// What the agent should have said.
    #[serde(default)]
    pub correction: String,
}

/// Marks `answer`. A violation takes the flag at its turn that names it, else the first one left at its turn; the same flag given
/// twice counts once, and every flag that no violation takes costs what the exercise says.
pub fn mark_critique(exercise: &Critique, answer: &CritiqueAnswer) -> Marks {
    let mut flags: Vec<&FlagAnswer> = Vec::new();
    for flag in &answer.flags {
        if !flags
            .iter()
            .any(|it| (it.turn, it.name) == (flag.turn, flag.name))
        {
            flags.push(flag);
        }
    }
    let taken = assigned(exercise, &flags);
    let mut marks = Marks::default();
    for (violation, flag) in exercise.violations.iter().zip(&taken) {
        let flag = flag.map(|at| flags[at]);
        marks.lines.extend(lines(violation, flag));
    }
    for (at, flag) in flags.iter().enumerate() {
        if !taken.contains(&Some(at)) {
            marks.lines.push(wrong(exercise, flag));
        }
    }
    marks
}

/// The flag each violation takes, by place in `flags`.
fn assigned(exercise: &Critique, flags: &[&FlagAnswer]) -> Vec<Option<usize>> {
    let mut taken: Vec<Option<usize>> = vec![None; exercise.violations.len()];
    for by_name in [true, false] {
        for (place, violation) in exercise.violations.iter().enumerate() {
            if taken[place].is_none() {
                let fits = |(at, flag): (usize, &&FlagAnswer)| {
                    let free = !taken.contains(&Some(at)) && flag.turn == violation.turn.value;
                    (free && (!by_name || names(violation, flag.name))).then_some(at)
                };
                taken[place] = flags.iter().enumerate().find_map(fits);
            }
        }
    }
    taken
}

fn names(violation: &Violation, name: ViolationName) -> bool {
    violation.name == name || violation.also.contains(&name)
}

fn lines(violation: &Violation, flag: Option<&FlagAnswer>) -> Vec<MarkLine> {
    let place = violation.turn.value;
    let points = violation.points;
    let mut found = MarkLine::new(place, MarkPart::Found, flag.is_some(), points.found)
        .why(&violation.why.value);
    if flag.is_none() {
        found = found.reason(Message::new("practical-not-found"));
    }
    let named = flag.is_some_and(|flag| names(violation, flag.name));
    let mut name = MarkLine::new(place, MarkPart::Named, named, points.named);
    if !named {
        let right = Message::new("practical-name-is").with("name", violation.name.key());
        name = name.reason(right);
    }
    let mut lines = vec![found, name];
    if points.corrected > 0 {
        let text = flag.map_or("", |flag| flag.correction.as_str());
        let carried = violation.correction.said(text);
        let line = MarkLine::by(place, MarkPart::Corrected, &carried, points.corrected);
        let model = violation.model.as_ref().filter(|_| !carried.is_met());
        lines.push(line.why(model.map_or("", |model| model.as_str())));
    }
    lines
}

fn wrong(exercise: &Critique, flag: &FlagAnswer) -> MarkLine {
    let line = MarkLine::cost(flag.turn, MarkPart::WrongFlag, exercise.wrong_flag);
    let decoy = exercise
        .decoys
        .iter()
        .find(|decoy| decoy.turn.value == flag.turn);
    match decoy {
        Some(decoy) => line
            .reason(Message::new("practical-decoy"))
            .why(&decoy.why.value),
        None => line.reason(Message::new("practical-nothing-wrong")),
    }
}
