//! The way of an event's records to the disk from its first record on, whether the store has a number for it yet or not.

use crate::{
    contest::Record,
    store::{EventId, EventLog, NewEvent, Store, StoreError, Ticket},
};

/// The way of one event's records to the disk.
pub(super) struct Keeper {
    store: Option<Store>,
    begin: Option<Ticket<EventId>>,
    log: Option<EventLog>,
    /// Records that came before the event had a number.
    early: Vec<Record>,
    problem: bool,
}

impl Keeper {
    /// A new event in `store`; without one nothing is kept.
    pub fn begin(store: Option<Store>, new: NewEvent) -> Self {
        Self {
            begin: store.as_ref().map(|store| store.begin_event(new)),
            store,
            log: None,
            early: Vec::new(),
            problem: false,
        }
    }

    /// An event of the store, all of whose records are on the disk.
    pub fn resume(store: Option<Store>, id: EventId) -> Self {
        Self {
            begin: None,
            log: store.clone().map(|store| EventLog::new(store, id)),
            store,
            early: Vec::new(),
            problem: false,
        }
    }

    /// Number of the event, once it has one.
    pub fn id(&self) -> Option<EventId> {
        self.log.as_ref().map(EventLog::event)
    }

    /// Whether what happens is being kept.
    pub fn is_kept(&self) -> bool {
        !self.problem && self.store.as_ref().is_some_and(Store::keeps)
    }

    /// Whether records are on their way.
    pub fn is_busy(&self) -> bool {
        self.begin.is_some() || self.log.as_ref().is_some_and(|log| log.waiting() > 0)
    }

    /// Keeps a record.
    pub fn put(&mut self, record: Record) {
        match &mut self.log {
            Some(log) => log.keep(record),
            None => self.early.push(record),
        }
    }

    /// Takes in what the store has answered and hands in what is new. Answers with a problem that has just come up.
    pub fn tick(&mut self) -> Option<StoreError> {
        let before = self.problem;
        let begun = self.begin.as_mut().and_then(Ticket::poll);
        let mut problem = None;
        if let Some(answer) = begun {
            self.begin = None;
            match answer {
                Ok(id) => self.number(id),
                Err(why) => problem = Some(why),
            }
        }
        if let Some(log) = &mut self.log {
            problem = log.poll().cloned();
        }
        self.problem = problem.is_some() || (before && self.log.is_none());
        problem.filter(|_| !before)
    }

    fn number(&mut self, id: EventId) {
        let mut log = self.store.clone().map(|store| EventLog::new(store, id));
        for record in self.early.drain(..) {
            if let Some(log) = &mut log {
                log.keep(record);
            }
        }
        self.log = log;
    }

    /// Hands in what is left and waits for it: the window is about to close.
    pub fn close(&mut self) {
        if let Some(Ok(id)) = self.begin.take().map(Ticket::wait) {
            self.number(id);
        }
        if let Some(log) = &mut self.log {
            // Whether that worked cannot be told any more; the records before it are on the disk.
            let _ = log.settle();
        }
    }
}
