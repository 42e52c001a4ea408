//! Exercises on an entrant's desk: critiques, rule breaches, typing. What is answered is recorded a moment after the last change; what it
//! is worth once it is handed in.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Held, on_hall::took};
use crate::{
    contest::{
        Digest, MarkLine, Marked, Taker, What, Who, drawn_items,
        practical::{BreachesAnswer, CritiqueAnswer, Edit, TypingAnswer, mark_answers},
    },
    scenario::Exercise,
};

/// An answer is recorded when nothing has changed for so long, in milliseconds.
const STILL_MS: i64 = 800;

/// The exercises of a stage on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The stage, by its place.
    pub stage: usize,
    /// Whose.
    pub taker: Taker,
    /// The exercises, in the order of the stage, each with what is answered so far.
    pub papers: Vec<(Arc<Exercise>, Answers)>,
    /// The one that is shown.
    pub shown: usize,
    /// Whether it is the leg of a relay, which is handed in with the relay.
    pub leg: bool,
    /// Exercises whose answers are not recorded yet, and the last change.
    unsaved: Vec<(usize, i64)>,
}

/// What is answered so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answers {
    /// To a critique.
    Critique(CritiqueAnswer),
    /// To rule breaches.
    Breaches(BreachesAnswer),
    /// To a typing test: the edits, since when they count, and the text as it stands.
    Typing {
        /// The edits.
        edits: TypingAnswer,
        /// When the first letter was typed, in milliseconds since 1970.
        since: Option<i64>,
        /// The text as it stands.
        text: String,
    },
}

impl Answers {
    /// Nothing answered to `exercise`; none where it is not answered at a desk.
    fn none(exercise: &Exercise) -> Option<Answers> {
        Some(match exercise {
            Exercise::Critique(_) => Answers::Critique(CritiqueAnswer::default()),
            Exercise::Breaches(_) => Answers::Breaches(BreachesAnswer::default()),
            Exercise::Typing(_) => Answers::Typing {
                edits: TypingAnswer::default(),
                since: None,
                text: String::new(),
            },
            _ => return None,
        })
    }

    /// As it was recorded.
    fn read(exercise: &Exercise, value: &Value) -> Option<Answers> {
        let value = value.clone();
        Some(match exercise {
            Exercise::Critique(_) => Answers::Critique(serde_json::from_value(value).ok()?),
            Exercise::Breaches(_) => Answers::Breaches(serde_json::from_value(value).ok()?),
            // The letters of a typing test are not gone on with: its clock does not stand.
            _ => return None,
        })
    }

    fn value(&self) -> Value {
        match self {
            Answers::Critique(it) => json!(it),
            Answers::Breaches(it) => json!(it),
            Answers::Typing { edits, .. } => json!(edits),
        }
    }
}

impl Desk {
    /// The desk of `taker` in the stage at the place `at`, with what was recorded before; none where its exercises are not answered at
    /// a desk, or are not on this machine.
    pub(super) fn open(held: &Held, at: usize, taker: Taker, all: &[Exercise]) -> Option<Desk> {
        let (stage, state) = held.event.stage(at)?;
        let run = held.event.run(at, taker);
        let mut papers = Vec::new();
        for id in drawn_items(&stage.part, &state.secret?) {
            let exercise = all.iter().find(|it| it.id().value == id)?;
            let known = run.and_then(|run| run.answers.get(id));
            let known = known.and_then(|value| Answers::read(exercise, value));
            let answers = known.or_else(|| Answers::none(exercise))?;
            papers.push((Arc::new(exercise.clone()), answers));
        }
        Some(Desk {
            stage: at,
            taker,
            papers,
            shown: 0,
            leg: false,
            unsaved: Vec::new(),
        })
    }

    /// The desk of a relay's leg with one exercise, with what was recorded before.
    pub(super) fn of_leg(
        stage: usize,
        taker: Taker,
        exercise: Arc<Exercise>,
        recorded: Option<&Value>,
    ) -> Option<Desk> {
        let known = recorded.and_then(|value| Answers::read(&exercise, value));
        let answers = known.or_else(|| Answers::none(&exercise))?;
        Some(Desk {
            stage,
            taker,
            papers: vec![(exercise, answers)],
            shown: 0,
            leg: true,
            unsaved: Vec::new(),
        })
    }

    /// Takes the answers to the exercise at the place `at`.
    pub(super) fn answer(&mut self, at: usize, answers: Answers, now: i64) {
        if let Some((_, known)) = self.papers.get_mut(at) {
            *known = answers;
            self.unsaved.retain(|(one, _)| *one != at);
            self.unsaved.push((at, now));
        }
    }

    /// The text of the typing test at the place `at` is `text` from now on.
    pub(super) fn typed(&mut self, at: usize, text: String, now: i64) {
        let Some((
            _,
            Answers::Typing {
                edits,
                since,
                text: known,
            },
        )) = self.papers.get_mut(at)
        else {
            return;
        };
        let begun = *since.get_or_insert(now);
        let edit = change(known, &text, u64::try_from(now - begun).unwrap_or_default());
        *known = text;
        edits.edits.push(edit);
        self.unsaved.retain(|(one, _)| *one != at);
        self.unsaved.push((at, now));
    }
}

/// What became of `before` when it became `after`, as the keyboard did it: one stretch goes, another comes.
fn change(before: &str, after: &str, at: u64) -> Edit {
    use unicode_segmentation::UnicodeSegmentation;
    let old: Vec<&str> = before.graphemes(true).collect();
    let new: Vec<&str> = after.graphemes(true).collect();
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = old.iter().zip(&new).take_while(same).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest);
    let tail = tail.take_while(same).count();
    Edit {
        at,
        place: u32::try_from(head).ok(),
        delete: u32::try_from(old.len() - head - tail).unwrap_or(u32::MAX),
        insert: new[head..new.len() - tail].concat(),
    }
}

/// Records answers that have stood still for a moment, and hands in when the time is up.
pub(super) fn tick(held: &mut Held, now: i64) {
    let Some(desk) = &mut held.exercises else {
        return;
    };
    let due: Vec<usize> = desk
        .unsaved
        .iter()
        .filter(|(_, last)| now - last >= STILL_MS)
        .map(|(at, _)| *at)
        .collect();
    let (stage, taker, leg) = (desk.stage, desk.taker, desk.leg);
    for at in due {
        save(held, at, now);
    }
    if leg {
        return;
    }
    let handed_in = held
        .event
        .run(stage, taker)
        .is_some_and(|run| run.done.is_some());
    if handed_in || held.event.remaining(stage, taker, now) == 0 {
        hand_in(held, true, now);
    }
}

/// The desk leaves the machine with everything recorded; whoever it is goes on with it when they sit down again.
pub(super) fn put_down(held: &mut Held, now: i64) {
    let open = held.exercises.as_ref().map_or(0, |desk| desk.papers.len());
    for at in 0..open {
        save(held, at, now);
    }
    held.exercises = None;
}

/// Records what is answered to the exercise at the place `at`.
fn save(held: &mut Held, at: usize, now: i64) {
    let who = held.seat.who();
    let Some(desk) = &mut held.exercises else {
        return;
    };
    desk.unsaved.retain(|(one, _)| *one != at);
    let Some((exercise, answers)) = desk.papers.get(at) else {
        return;
    };
    let stage = held.event.contest().stages[desk.stage].id.value.clone();
    let what = What::Answered {
        stage,
        taker: desk.taker,
        item: exercise.id().value.clone(),
        answer: answers.value(),
    };
    // Refused once the time is up: then the answer came too late.
    if let Ok(record) = held.event.write(now, who, what) {
        took(held, record);
    }
}

/// Hands the desk in and records what it is worth.
pub(super) fn hand_in(held: &mut Held, by_time: bool, now: i64) {
    let Some(desk) = held.exercises.as_ref().filter(|desk| !desk.leg) else {
        return;
    };
    for at in 0..desk.papers.len() {
        save(held, at, now);
    }
    let Some(desk) = held.exercises.take() else {
        return;
    };
    let stage = held.event.contest().stages[desk.stage].id.value.clone();
    let run = held.event.run(desk.stage, desk.taker);
    let recorded = run.map(|run| run.answers.clone()).unwrap_or_default();
    let who = if by_time {
        Who::Machine
    } else {
        held.seat.who()
    };
    let handed = What::HandedIn {
        stage: stage.clone(),
        taker: desk.taker,
        by_time,
    };
    // Somebody whose time ran out elsewhere has handed in already.
    if let Ok(record) = held.event.write(now, who, handed) {
        took(held, record);
    }
    for (exercise, answers) in &desk.papers {
        let item = exercise.id().value.clone();
        // What counts is what was recorded, not what stood on the desk.
        let value = recorded.get(&item).cloned();
        let value = value
            .unwrap_or_else(|| Answers::none(exercise).map_or(answers.value(), |it| it.value()));
        let marked = marked(exercise, &value, stage.clone(), desk.taker);
        if let Ok(record) = held
            .event
            .write(now, Who::Machine, What::Marked(Box::new(marked)))
        {
            took(held, record);
        }
    }
}

/// The answer of somebody who answered nothing; none where `exercise` is not answered at a desk.
pub(super) fn unanswered(exercise: &Exercise) -> Option<Value> {
    Answers::none(exercise).map(|answers| answers.value())
}

/// What `answers` to `exercise` are worth.
pub(super) fn marked(exercise: &Exercise, answers: &Value, stage: String, taker: Taker) -> Marked {
    let text = answers.to_string();
    // Answers were written by this desk, so they are of the kind of the exercise.
    let marks = mark_answers(exercise, &text).unwrap_or_default();
    let lines = marks.lines.iter().filter(|line| line.of > 0);
    Marked {
        stage,
        taker,
        item: exercise.id().value.clone(),
        points: marks.earned().into(),
        of: marks.of().max(1).into(),
        fatal: 0,
        transcript: Some(Digest::of(text.as_bytes())),
        lines: lines
            .map(|line| MarkLine {
                title: line.place.clone(),
                points: line.points.into(),
                of: line.of.into(),
            })
            .collect(),
        cases: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_the_text_is_one_edit_wherever_it_stands() {
        let of = |before: &str, after: &str| {
            let edit = change(before, after, 7);
            (edit.place, edit.delete, edit.insert)
        };
        assert_eq!(of("您好", "您好，"), (Some(2), 0, "，".to_owned()));
        assert_eq!(of("您好，", "您好"), (Some(2), 1, String::new()));
        assert_eq!(of("一二三", "一贰三"), (Some(1), 1, "贰".to_owned()));
        assert_eq!(of("啊啊", "啊啊啊"), (Some(2), 0, "啊".to_owned()));
        assert_eq!(of("", "👨‍👩‍👧"), (Some(0), 0, "👨‍👩‍👧".to_owned()));
    }
}
