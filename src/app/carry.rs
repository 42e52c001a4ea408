//! Carries what was practised while nothing could be saved over to a store that keeps it.

use std::collections::BTreeMap;

use super::on_debrief;
use crate::{
    assess::review::Entry,
    store::{
        NewMark, NewSession, PersonId, SessionFilter, SessionId, SessionRecord, SessionState,
        Store, StoreError, UnixMillis,
    },
};

/// Where sessions are carried, and which of them have been there before.
pub(super) struct Carry {
    /// The store in memory.
    pub from: Store,
    /// The store that keeps.
    pub to: Store,
    /// Who practises, as a person of `to`.
    pub person: PersonId,
    /// Sessions up to this number were copied from `to`; 0 where nothing was.
    pub copied: SessionId,
    /// The talk that is still going on: it keeps itself.
    pub open: Option<SessionId>,
    /// Now.
    pub now_ms: UnixMillis,
}

impl Carry {
    /// Carries every session; answers with the number each has from now on.
    ///
    /// # Errors
    /// One of the stores failed. What was carried before is in both.
    pub fn all(&self) -> Result<BTreeMap<SessionId, SessionId>, StoreError> {
        let sessions = self.from.sessions(SessionFilter::default()).wait()?;
        let mut numbers = BTreeMap::new();
        // Oldest first: a fork finds the new number of its original.
        for record in sessions.found.iter().rev() {
            let open = self.open == Some(record.id);
            if record.id <= self.copied {
                if !open {
                    self.go_on(record)?;
                }
                numbers.insert(record.id, record.id);
            } else if !open {
                let number = self.anew(record, &numbers)?;
                numbers.insert(record.id, number);
            }
        }
        Ok(numbers)
    }

    /// A session that `to` has: only what happened since is new there.
    fn go_on(&self, record: &SessionRecord) -> Result<(), StoreError> {
        let there = self.to.transcript(record.id).wait()?;
        if there.record.events < record.events {
            self.events(record.id, record.id)?;
        }
        self.settle(record, record.id)
    }

    fn anew(
        &self,
        record: &SessionRecord,
        numbers: &BTreeMap<SessionId, SessionId>,
    ) -> Result<SessionId, StoreError> {
        let original = |(from, count)| numbers.get(&from).map(|from| (*from, count));
        let number = self
            .to
            .begin(NewSession {
                person: self.person,
                header: record.header.clone(),
                label: record.label.clone(),
                started_at: record.started_at,
                forked_from: record.forked_from.and_then(original),
            })
            .wait()?;
        self.events(record.id, number)?;
        self.settle(record, number)?;
        Ok(number)
    }

    fn events(&self, from: SessionId, to: SessionId) -> Result<(), StoreError> {
        let stored = self.from.transcript(from).wait()?;
        let events = &stored.transcript.events;
        self.to
            .append(to, 0, events, stored.record.touched_at)
            .wait()?;
        match stored.draft {
            Some(draft) => self.to.save_draft(to, draft, self.now_ms).wait(),
            None => Ok(()),
        }
    }

    /// What is known of a session beside its events.
    fn settle(&self, record: &SessionRecord, to: SessionId) -> Result<(), StoreError> {
        if record.state == SessionState::Left {
            self.to.leave(to, record.touched_at).wait()?;
        }
        self.marks(record.id, to)?;
        on_debrief::carry_release(&self.from, record.id, &self.to, to)
    }

    /// What trainers did to the marks of a session, as far as it is not there; a trainer is known by name.
    fn marks(&self, from: SessionId, to: SessionId) -> Result<(), StoreError> {
        let there = self.to.trainer_marks(to).wait()?;
        for entry in self.from.trainer_marks(from).wait()? {
            let same = |known: &Entry| {
                (known.at, &known.check, known.step) == (entry.at, &entry.check, entry.step)
            };
            if there.iter().any(same) {
                continue;
            }
            let new = NewMark {
                session: to,
                check: entry.check,
                trainer: self.trainer(entry.name)?,
                step: entry.step,
                note: entry.note,
                blind: entry.blind,
                // Entries have other numbers there; which one this follows is told by their order.
                supersedes: None,
            };
            self.to.mark(new, entry.at).wait()?;
        }
        Ok(())
    }

    fn trainer(&self, name: String) -> Result<PersonId, StoreError> {
        let known = self.to.trainers().wait()?;
        match known.into_iter().find(|trainer| trainer.name == name) {
            Some(trainer) => Ok(trainer.id),
            None => Ok(self.to.add_trainer(name, self.now_ms).wait()?.id),
        }
    }
}
