//! The way of one paper to the disk: every entry handed to the store at once, and the time that has passed every second, so that
//! after a crash the sitting goes on at the same second.

use std::collections::VecDeque;

use crate::{
    contest::Entry,
    store::{NewPaper, PaperId, Store, StoreError, Ticket},
};

/// How often the time that has passed is noted, in milliseconds of the sitting.
const NOTE_MS: u64 = 1_000;
/// After a failure the store is asked again this often, in milliseconds.
const AGAIN_MS: i64 = 3_000;

/// The way of one paper to the disk.
pub(super) struct Keeper {
    store: Option<Store>,
    id: Option<PaperId>,
    begin: Option<Ticket<PaperId>>,
    entries: Vec<Entry>,
    /// Entries handed in.
    handed: usize,
    /// Entries on the disk.
    durable: usize,
    /// Time handed in.
    noted: u64,
    flying: VecDeque<(usize, Ticket<()>)>,
    problem: Option<StoreError>,
    again_at: Option<i64>,
}

impl Keeper {
    /// A new paper in `store`; without one nothing is kept.
    pub fn begin(store: Option<Store>, new: NewPaper) -> Self {
        let begin = store.as_ref().map(|store| store.begin_paper(new));
        Self {
            begin,
            ..Self::resume(store, None, Vec::new(), 0)
        }
    }

    /// A paper of which `entries` and the time `passed` are on the disk.
    pub fn resume(
        store: Option<Store>,
        id: Option<PaperId>,
        entries: Vec<Entry>,
        passed: u64,
    ) -> Self {
        Self {
            store,
            id,
            begin: None,
            handed: entries.len(),
            durable: entries.len(),
            entries,
            noted: passed,
            flying: VecDeque::new(),
            problem: None,
            again_at: None,
        }
    }

    /// The same paper in another store: as number `id` where it has been carried there, else as a new one.
    pub fn move_to(&mut self, store: Option<Store>, id: Option<PaperId>, new: NewPaper) {
        let entries = std::mem::take(&mut self.entries);
        *self = match id {
            Some(_) => Self::resume(store, id, Vec::new(), 0),
            None => Self::begin(store, new),
        };
        // What is there already is handed in once more, which changes nothing.
        self.entries = entries;
    }

    /// Number of the paper, once it has one.
    pub fn id(&self) -> Option<PaperId> {
        self.id
    }

    /// Whether entries are on their way to the disk.
    pub fn is_busy(&self) -> bool {
        self.durable < self.entries.len()
    }

    /// Whether what happens is being kept.
    pub fn keeps(&self) -> bool {
        self.problem.is_none() && self.store.as_ref().is_some_and(Store::keeps)
    }

    /// Keeps an entry.
    pub fn put(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Takes in what the store has answered and hands in what is new. Answers with a problem that has just come up.
    pub fn tick(&mut self, passed: u64, now_ms: i64) -> Option<StoreError> {
        let before = self.problem.is_some();
        self.take_answers(now_ms);
        if self.again_at.is_some_and(|at| now_ms >= at) {
            self.again_at = None;
            self.handed = self.durable;
            self.noted = 0;
        }
        if self.again_at.is_none() {
            self.hand_in(passed, now_ms);
        }
        self.problem.clone().filter(|_| !before)
    }

    /// Hands in what is left and waits until the store has a number for it: the window is about to close.
    pub fn close(&mut self, passed: u64, now_ms: i64) {
        if let Some(begin) = self.begin.take() {
            self.id = begin.wait().ok();
        }
        self.noted = 0;
        self.hand_in(passed, now_ms);
    }

    fn take_answers(&mut self, now_ms: i64) {
        if let Some(answer) = self.begin.as_mut().and_then(Ticket::poll) {
            self.begin = None;
            match answer {
                Ok(id) => self.id = Some(id),
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
                    self.again_at = Some(now_ms + AGAIN_MS);
                    self.problem = Some(problem);
                }
            }
        }
    }

    fn hand_in(&mut self, passed: u64, now_ms: i64) {
        let (Some(store), Some(id)) = (&self.store, self.id) else {
            return;
        };
        let fresh = &self.entries[self.handed.min(self.entries.len())..];
        if fresh.is_empty() && passed < self.noted + NOTE_MS {
            return;
        }
        let ticket = store.append_paper(id, self.handed as u64, fresh, passed, now_ms);
        self.handed = self.entries.len();
        self.noted = passed;
        self.flying.push_back((self.handed, ticket));
    }
}
