//! A shift as marking follows it: the same acts on the same seed, what was done when, and what would have come of nothing.

use std::collections::BTreeMap;

use crate::desk::shift::{Floor, ShiftRun, baseline, name};

/// A shift that is followed through a transcript.
pub(crate) struct Watched {
    /// Where it stands.
    pub run: ShiftRun,
    /// Event, second of the shift, and name of every act.
    pub acts: Vec<(usize, u32, String)>,
    /// Once it is over: the same shift left alone.
    pub alone: Option<Floor>,
}

impl Watched {
    /// Before its first minute.
    pub fn new(run: ShiftRun) -> Self {
        Self {
            run,
            acts: Vec::new(),
            alone: None,
        }
    }

    /// Takes in the act of an event.
    pub fn does(&mut self, event: usize, action: &str, with: &BTreeMap<String, String>) {
        self.acts
            .push((event, self.run.floor.now(), action.to_owned()));
        self.run.does(action, with);
        if self.alone.is_none() && self.run.floor.is_over(&self.run.plan) {
            self.alone = Some(baseline(&self.run.plan, &self.run.floor));
        }
    }

    /// The event in which the shift came to its end.
    pub fn ended(&self) -> Option<usize> {
        self.alone.as_ref()?;
        self.passing(self.run.floor.now())
    }

    /// The event in which time passed over this second.
    pub fn passing(&self, second: u32) -> Option<usize> {
        let mut passed = self
            .acts
            .iter()
            .filter(|(_, _, act)| act == name::ADVANCE)
            .rev();
        passed
            .find(|(_, at, _)| *at < second)
            .map(|(event, ..)| *event)
    }
}
