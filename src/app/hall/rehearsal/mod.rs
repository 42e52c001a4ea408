//! Rehearsals in the program: whoever rehearses takes their own stages in the usual screens; rivals and judges are machines, at work beside
//! the window. What is next follows from the records, so a rehearsal that was left goes on where it was.

mod now;
pub(super) mod on_rehearsal;
mod play;
mod read;

#[cfg(test)]
pub(crate) mod tests;

pub use now::Now;

use std::collections::BTreeSet;

use super::Held;
use crate::{
    batch::rehearsal::{Course, OwnLevels, Report, Strength},
    contest::{Digest, Taker},
    text::Language,
};

/// What rehearsals keep beside the records.
#[derive(Default)]
pub struct Rehearsals {
    /// What the event that is open came to, once it is over: its key, the language, the report.
    shown: Option<(Digest, Language, Report)>,
    /// What whoever rehearses said of work that nothing was measured of: the stage, and the levels.
    own: (usize, OwnLevels),
    /// Stages that a machine took for whoever rehearses.
    stood_in: BTreeSet<(usize, Taker)>,
    /// The job that is at work.
    busy: Option<Busy>,
    /// The stage whose machines could not do their work; it is not tried again by itself.
    stuck: Option<usize>,
}

/// What is done beside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Busy {
    /// Machines work on the stage at this place.
    Work(usize),
    /// The report is made.
    Report,
}

/// What is to be rehearsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The contest by its id.
    pub contest: String,
    /// Who rehearses: one name, or one a member of the team.
    pub names: Vec<String>,
    /// How good the rivals are.
    pub strength: Strength,
    /// How many there are.
    pub rivals: u32,
    /// Seed of everything.
    pub seed: u64,
}

/// What a rehearsal may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RehearsalAction {
    /// Begins one.
    Begin(Box<Setup>),
    /// Opens the next stage, or begins or goes on with one's own work in it.
    GoOn,
    /// Has a machine take what is left of the stage in one's own place.
    StandIn,
    /// How work that nothing was measured of went, by the anchors of the sheet: a level an item.
    Own(Taker, Vec<u8>),
}

impl Rehearsals {
    /// What the rehearsal `held` came to; none while it runs or is still being looked at.
    pub fn report(&self, held: &Held) -> Option<&Report> {
        let (key, _, report) = self.shown.as_ref()?;
        (*key == held.event.opening().key).then_some(report)
    }

    /// Whether machines are at work on the stage at the place `at`.
    pub fn works(&self, at: usize) -> bool {
        self.busy == Some(Busy::Work(at))
    }

    /// Whether the machines of the stage at the place `at` could not do their work.
    pub fn is_stuck(&self, at: usize) -> bool {
        self.stuck == Some(at)
    }
}

impl Held {
    /// The rehearsal that the event is; none where it is a real one.
    pub fn rehearsal(&self) -> Option<Course> {
        Course::of(&self.event)
    }
}
