//! The way of an event's records into the store: kept in memory until they are stored, handed in again where that failed.

use std::collections::VecDeque;

use super::{EventId, Store, StoreError, StoreProblem, Ticket};
use crate::contest::Record;

/// Records on their way into the store. A record that was made stays here until the store has said that it has it; a full disk at the last
/// answer therefore loses nothing.
pub struct EventLog {
    store: Store,
    event: EventId,
    waiting: VecDeque<Record>,
    /// How many of those waiting are handed in, and their ticket.
    flight: Option<(usize, Ticket<()>)>,
    trouble: Option<StoreError>,
}

impl EventLog {
    /// The way of `event`'s records into `store`.
    pub fn new(store: Store, event: EventId) -> Self {
        Self {
            store,
            event,
            waiting: VecDeque::new(),
            flight: None,
            trouble: None,
        }
    }

    /// The number of the event.
    pub fn event(&self) -> EventId {
        self.event
    }

    /// Takes a record on and hands it in.
    pub fn keep(&mut self, record: Record) {
        self.waiting.push_back(record);
        self.poll();
    }

    /// Looks at what was handed in, and hands in what waits; never waits itself. Answers with what stands in the way, which is shown until it
    /// is gone. Call it every second or so: it tries again every time.
    pub fn poll(&mut self) -> Option<&StoreError> {
        if let Some((count, ticket)) = &mut self.flight {
            let Some(answer) = ticket.poll() else {
                return self.trouble.as_ref();
            };
            match answer {
                Ok(()) => {
                    self.waiting.drain(..*count);
                    self.trouble = None;
                }
                Err(error) => self.trouble = Some(error),
            }
            self.flight = None;
            if self.trouble.is_some() {
                return self.trouble.as_ref();
            }
        }
        if !self.waiting.is_empty() && !self.is_overtaken() {
            let records: Vec<Record> = self.waiting.iter().cloned().collect();
            let ticket = self.store.append_records(self.event, &records);
            self.flight = Some((records.len(), ticket));
        }
        self.trouble.as_ref()
    }

    /// Waits until all is stored.
    ///
    /// # Errors
    /// What stands in the way; the records are still here, and the next call tries again.
    pub fn settle(&mut self) -> Result<(), StoreError> {
        while self.flight.is_some() || !self.waiting.is_empty() {
            let (count, ticket) = match self.flight.take() {
                Some(flight) => flight,
                None => {
                    let records: Vec<Record> = self.waiting.iter().cloned().collect();
                    let ticket = self.store.append_records(self.event, &records);
                    (records.len(), ticket)
                }
            };
            if let Err(error) = ticket.wait() {
                self.trouble = Some(error.clone());
                return Err(error);
            }
            self.waiting.drain(..count);
            self.trouble = None;
        }
        Ok(())
    }

    /// Whether another window was first: what waits must be written again behind what it stored.
    pub fn is_overtaken(&self) -> bool {
        let problem = self.trouble.as_ref().map(|it| &it.problem);
        let overtaken = matches!(
            problem,
            Some(StoreProblem::EventConflict { .. } | StoreProblem::EventGap { .. })
        );
        overtaken && self.flight.is_none()
    }

    /// Takes out what waits, so that it can be written again.
    pub fn take_waiting(&mut self) -> Vec<Record> {
        self.flight = None;
        self.trouble = None;
        self.waiting.drain(..).collect()
    }

    /// How many records are not stored yet.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        contest::{Event, Keys, What, Who},
        store::{Address, NewEvent},
    };

    const CONTEST: &str = r#"Contest(id: "small", language: Zh, title: "小", stages: [
        (id: "theory", title: "理论", weight: 100, minutes: 60, part: Theory((balanced: 100)))])"#;

    #[test]
    fn a_full_disk_at_the_last_answer_loses_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&Address::file(folder.path().join("heard.sqlite"))).unwrap();
        let keys = Keys::of_chance([1; 32]);
        let (mut event, first) = Event::open(1, CONTEST, &keys, String::new(), None).unwrap();
        let new = NewEvent {
            contest: "small".to_owned(),
            title: "小".to_owned(),
            master: None,
            first,
            pack: None,
        };
        let id = store.begin_event(new).wait().unwrap();
        let mut log = EventLog::new(store.clone(), id);
        store.limit_pages(1).wait().unwrap();
        let entrant = |entrant: u32| What::Entrant {
            entrant,
            name: "长".repeat(100_000),
            unit: String::new(),
            team: None,
        };
        log.keep(event.write(2, Who::Desk, entrant(1)).unwrap());
        let error = log.settle().unwrap_err();
        assert_eq!(error.problem, StoreProblem::DiskFull);
        assert_eq!(log.waiting(), 1);
        assert!(log.poll().is_some_and(StoreError::may_pass));
        log.keep(event.write(3, Who::Desk, entrant(2)).unwrap());
        store.limit_pages(1_000_000).wait().unwrap();
        // What failed before may fail once more on its ticket; the next try stores both.
        while log.settle().is_err() {}
        assert_eq!((log.waiting(), log.poll().is_none()), (0, true));
        let text = store.event_text(id).wait().unwrap();
        let (records, _) = crate::contest::read_records(&text);
        assert_eq!(Event::replay(&records).unwrap().last(), event.last());
    }
}
