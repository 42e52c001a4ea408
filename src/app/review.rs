//! What the review screens show: who marks, the sessions that wait, the session that is being marked, agreement.

use std::sync::Arc;

use crate::{
    assess::{
        Assessment,
        review::{Entry, Sheet, Waiting},
    },
    report::Agreed,
    scenario::Scenario,
    session::{Mode, Transcript},
    store::{Person, SessionId},
};

/// The state of the review.
#[derive(Default)]
pub struct Review {
    /// Everyone who marks.
    pub trainers: Vec<Person>,
    /// Who marks now; nobody can mark before that is known.
    pub trainer: Option<Person>,
    /// Ended sessions, newest first; none while they are read.
    pub queue: Option<Vec<Item>>,
    /// Trainers' blind marks against the machine's, check by check over the sessions.
    pub agreement: Vec<Agreed>,
    /// The session that is marked.
    pub open: Option<Open>,
    /// Rises with every change of what is shown.
    pub version: u64,
}

/// One session of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What waits in it.
    pub waiting: Waiting,
    /// Name of the case, in the language of the talk.
    pub title: String,
    /// Who practised; may be blank.
    pub person: String,
    /// How it counts.
    pub mode: Mode,
}

/// The session that is marked.
pub struct Open {
    /// Its number.
    pub session: SessionId,
    /// The case.
    pub scenario: Arc<Scenario>,
    /// What happened.
    pub transcript: Transcript,
    /// Who practised; may be blank.
    pub person: String,
    /// When it began, in milliseconds since 1970 UTC.
    pub began: i64,
    /// What the trainer may see.
    pub sheet: Sheet,
    /// The machine's marks. No screen can read them: they reach it through the sheet alone.
    pub(in crate::app) machine: Assessment,
    /// What trainers did so far.
    pub(in crate::app) entries: Vec<Entry>,
}

impl Review {
    /// How many sessions have checks that need a person and that nobody has looked at.
    pub fn waiting(&self) -> usize {
        let queue = self.queue.iter().flatten();
        queue.filter(|item| item.waiting.open > 0).count()
    }
}

impl Open {
    /// Puts the sheet together as `trainer` may see it.
    pub(in crate::app) fn look(&mut self, trainer: Option<&Person>) {
        // Number 0 is nobody, who has marked nothing.
        let number = trainer.map_or(0, |trainer| trainer.id);
        self.sheet = Sheet::of(
            &self.scenario,
            &self.transcript,
            &self.machine,
            &self.entries,
            number,
        );
    }
}
