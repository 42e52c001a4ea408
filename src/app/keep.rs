//! Keeps a talk: hands its events to the store in order and knows which of them are on the disk.

use std::collections::VecDeque;

use crate::{
    session::Event,
    store::{NewSession, SessionId, Store, StoreError, Ticket},
};

/// After a failure that may pass, the store is asked again this often, in milliseconds.
const AGAIN_MS: i64 = 3_000;

/// Where saving stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Something is on its way to the disk.
    Busy,
    /// Everything is on the disk.
    Saved,
    /// Nothing is being saved.
    Not,
}

/// The way of one talk to the disk.
pub struct Keeper {
    store: Option<Store>,
    session: Option<SessionId>,
    begin: Option<Ticket<SessionId>>,
    /// Events handed in.
    handed: usize,
    /// Events on the disk.
    durable: usize,
    flying: VecDeque<(usize, Ticket<()>)>,
    problem: Option<StoreError>,
    retry_at: Option<i64>,
}

impl Keeper {
    /// A new session in `store`; without one nothing is kept.
    pub fn begin(store: Option<Store>, new: NewSession) -> Self {
        let begin = store.as_ref().map(|store| store.begin(new));
        Self {
            begin,
            ..Self::resume(store, None, 0)
        }
    }

    /// A new session whose first `copied` events the store copies from its original; without an original in the store
    /// they are handed in like new ones.
    pub fn fork(store: Option<Store>, new: NewSession, copied: usize) -> Self {
        let durable = if new.forked_from.is_some() { copied } else { 0 };
        Self {
            handed: durable,
            durable,
            ..Self::begin(store, new)
        }
    }

    /// A session of which `durable` events are already on the disk.
    pub fn resume(store: Option<Store>, session: Option<SessionId>, durable: usize) -> Self {
        Self {
            store,
            session,
            begin: None,
            handed: durable,
            durable,
            flying: VecDeque::new(),
            problem: None,
            retry_at: None,
        }
    }

    /// Number of the session, once it has one.
    pub fn session(&self) -> Option<SessionId> {
        self.session
    }

    /// Why the last attempt to save failed.
    pub fn problem(&self) -> Option<&StoreError> {
        self.problem.as_ref()
    }

    /// Where saving stands, of a talk with `events` events.
    pub fn saving(&self, events: usize) -> Saving {
        let keeps = self.store.as_ref().is_some_and(Store::keeps);
        if self.problem.is_some() || !keeps {
            Saving::Not
        } else if self.durable < events {
            Saving::Busy
        } else {
            Saving::Saved
        }
    }

    /// How many of `events` may be shown: those on the disk, and all of them where nothing can be saved, because a
    /// talk goes on without its record rather than not at all.
    pub fn showable(&self, events: usize) -> usize {
        if self.store.is_none() || self.problem.is_some() {
            events
        } else {
            self.durable.min(events)
        }
    }

    /// Takes in what the store has answered and hands in what is new. Answers with a problem that has just come up.
    pub fn tick(&mut self, events: &[Event], now_ms: i64) -> Option<StoreError> {
        let before = self.problem.clone();
        self.take_answers(now_ms);
        if self.retry_at.is_some_and(|at| now_ms >= at) {
            self.retry_at = None;
            self.handed = self.durable;
        }
        self.hand_in(events, now_ms);
        match (&before, &self.problem) {
            (None, Some(problem)) => Some(problem.clone()),
            _ => None,
        }
    }

    fn take_answers(&mut self, now_ms: i64) {
        if let Some(answer) = self.begin.as_mut().and_then(Ticket::poll) {
            self.begin = None;
            match answer {
                Ok(session) => self.session = Some(session),
                // Without a number there is nothing to append to, now or later.
                Err(problem) => self.problem = Some(problem),
            }
        }
        while let Some((upto, ticket)) = self.flying.front_mut() {
            let upto = *upto;
            match ticket.poll() {
                None => break,
                Some(Ok(())) => {
                    self.flying.pop_front();
                    self.durable = self.durable.max(upto);
                    self.problem = None;
                }
                Some(Err(problem)) => {
                    // What was handed in behind it meets a gap; it is handed in again with this one.
                    self.flying.clear();
                    self.retry_at = problem.may_pass().then_some(now_ms + AGAIN_MS);
                    self.problem = Some(problem);
                }
            }
        }
    }

    fn hand_in(&mut self, events: &[Event], now_ms: i64) {
        let (Some(store), Some(session)) = (&self.store, self.session) else {
            return;
        };
        let stuck = self.problem.is_some() && self.handed > self.durable;
        let fresh = events.get(self.handed..).unwrap_or_default();
        if fresh.is_empty() || stuck || (self.problem.is_some() && self.retry_at.is_some()) {
            return;
        }
        let ticket = store.append(session, self.handed as u64, fresh, now_ms);
        self.handed = events.len();
        self.flying.push_back((self.handed, ticket));
    }
}
