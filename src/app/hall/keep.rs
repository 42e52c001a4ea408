//! The way of an event's records to the disk: handed to the store as they are written, again after a failure, never out of order.

use crate::{
    contest::Record,
    store::{EventId, NewEvent, Store, StoreError, Ticket},
};

/// After a failure the store is asked again this often, in milliseconds.
const AGAIN_MS: i64 = 3_000;

/// The way of one event's records to the disk.
pub(super) struct Keeper {
    store: Option<Store>,
    id: Option<EventId>,
    begin: Option<Ticket<EventId>>,
    /// Records that are not on the disk yet, the oldest first.
    waiting: Vec<Record>,
    /// How many of them are on their way.
    flying: Option<(usize, Ticket<()>)>,
    problem: bool,
    again_at: i64,
}

impl Keeper {
    /// A new event in `store`; without one nothing is kept.
    pub fn begin(store: Option<Store>, new: NewEvent) -> Self {
        let begin = store.as_ref().map(|store| store.begin_event(new));
        Self {
            begin,
            ..Self::resume(store, None)
        }
    }

    /// An event of the store, all of whose records are on the disk.
    pub fn resume(store: Option<Store>, id: Option<EventId>) -> Self {
        Self {
            store,
            id,
            begin: None,
            waiting: Vec::new(),
            flying: None,
            problem: false,
            again_at: 0,
        }
    }

    /// Number of the event, once it has one.
    pub fn id(&self) -> Option<EventId> {
        self.id
    }

    /// Whether what happens is being kept.
    pub fn is_kept(&self) -> bool {
        !self.problem && self.store.as_ref().is_some_and(Store::keeps)
    }

    /// Whether records are on their way.
    pub fn is_busy(&self) -> bool {
        self.begin.is_some() || !self.waiting.is_empty()
    }

    /// Keeps a record.
    pub fn put(&mut self, record: Record) {
        self.waiting.push(record);
    }

    /// Takes in what the store has answered and hands in what is new. Answers with a problem that has just come up.
    pub fn tick(&mut self, now_ms: i64) -> Option<StoreError> {
        let before = self.problem;
        let mut problem = None;
        if let Some(answer) = self.begin.as_mut().and_then(Ticket::poll) {
            self.begin = None;
            match answer {
                Ok(id) => self.id = Some(id),
                Err(why) => problem = Some(why),
            }
        }
        if let Some((count, ticket)) = &mut self.flying
            && let Some(answer) = ticket.poll()
        {
            let count = *count;
            self.flying = None;
            match answer {
                Ok(()) => {
                    self.waiting.drain(..count.min(self.waiting.len()));
                    self.problem = false;
                }
                Err(why) => {
                    self.again_at = now_ms + AGAIN_MS;
                    problem = Some(why);
                }
            }
        }
        self.problem |= problem.is_some();
        self.hand_in(now_ms);
        problem.filter(|_| !before)
    }

    fn hand_in(&mut self, now_ms: i64) {
        let (Some(store), Some(id)) = (&self.store, self.id) else {
            return;
        };
        let wait = self.problem && now_ms < self.again_at;
        if self.flying.is_none() && !self.waiting.is_empty() && !wait {
            let ticket = store.append_records(id, &self.waiting);
            self.flying = Some((self.waiting.len(), ticket));
        }
    }

    /// Hands in what is left and waits for it: the window is about to close.
    pub fn close(&mut self) {
        if let Some(begin) = self.begin.take() {
            self.id = begin.wait().ok();
        }
        if let (Some(store), Some(id)) = (&self.store, self.id)
            && !self.waiting.is_empty()
        {
            // Whether that worked cannot be told any more; the records before it are on the disk.
            let _ = store.append_records(id, &self.waiting).wait();
        }
    }
}
