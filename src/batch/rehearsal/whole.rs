//! A whole rehearsal without a window: a machine takes the place of whoever rehearses too.

use super::{
    course::{Course, Step, takers},
    judging::OwnLevels,
    material::Material,
    work::Lacks,
};
use crate::{
    contest::{Event, Millis, Record, Refusal, What, Who},
    text::Message,
};

/// How long one record takes.
const EACH_MS: Millis = 40;
/// Most rounds of extra questions; each decides most ties, so this is never reached.
const ROUNDS: usize = 100;

/// A rehearsal that is over.
#[derive(Clone, Debug)]
pub struct Rehearsed {
    /// The event.
    pub event: Event,
    /// Its records.
    pub records: Vec<Record>,
}

/// Why a rehearsal cannot be held.
#[derive(Clone, Debug, PartialEq)]
pub enum Stopped {
    /// The event does not take it.
    Refused(Refusal),
    /// Something is missing.
    Lacks(Lacks),
}

impl Stopped {
    /// The sentence.
    pub fn message(&self) -> Message {
        match self {
            Stopped::Refused(refusal) => refusal.message(),
            Stopped::Lacks(lacks) => lacks.message(),
        }
    }
}

/// Holds the rehearsal `course` of the contest file `text` from its opening to its publication.
///
/// # Errors
/// A contest that does not check clean, or whose cases, exercises or questions are not among `material`.
pub fn rehearse(course: &Course, text: &str, material: &Material) -> Result<Rehearsed, Stopped> {
    let (event, first) = course.begin(0, text).map_err(Stopped::Refused)?;
    let mut held = Held {
        event,
        records: vec![first],
    };
    held.take(course.entering(&held.event))?;
    let drawn = held.event.draw(&course.keys());
    held.take(vec![(Who::Desk, drawn)])?;
    for place in 0..held.event.contest().stages.len() {
        held.decided(course)?;
        held.stage(course, place, material)?;
    }
    held.decided(course)?;
    held.take(vec![(Who::Chief, What::Published)])?;
    Ok(Rehearsed {
        event: held.event,
        records: held.records,
    })
}

struct Held {
    event: Event,
    records: Vec<Record>,
}

impl Held {
    fn take(&mut self, steps: Vec<Step>) -> Result<(), Stopped> {
        for (who, what) in steps {
            let at = EACH_MS * self.records.len() as Millis;
            let record = self.event.write(at, who, what);
            self.records.push(record.map_err(Stopped::Refused)?);
        }
        Ok(())
    }

    fn stage(&mut self, course: &Course, place: usize, material: &Material) -> Result<(), Stopped> {
        let stage = self.event.contest().stages[place].clone();
        self.take(vec![course.opening(&stage)])?;
        let who = takers(&self.event, place);
        let work = course.work(&self.event, place, &who, material);
        self.take(work.map_err(Stopped::Lacks)?)?;
        // First blind, then what was given back.
        for _ in 0..3 {
            let sheets = course.sheets(&self.event, place, &OwnLevels::new(), material);
            self.take(sheets)?;
        }
        let stage = stage.id.value.clone();
        self.take(vec![(Who::Chief, What::StageClosed { stage })])
    }

    fn decided(&mut self, course: &Course) -> Result<(), Stopped> {
        for _ in 0..ROUNDS {
            let steps = course.ties(&self.event);
            if steps.is_empty() {
                break;
            }
            self.take(steps)?;
        }
        Ok(())
    }
}
