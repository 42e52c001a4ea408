//! The way of an event's records to the disk from its first record on, whether the store has a number for it yet or not.

use crate::{
    contest::Record,
    store::{EventId, EventLog, EventNews, NewEvent, Store, StoreError, StoreProblem, Ticket},
};

/// How often the store is asked what other windows did, in milliseconds.
const NEWS_MS: i64 = 500;

/// What the store said.
pub(super) enum Heard {
    /// What other windows did, from the number that was asked for.
    News(EventNews),
    /// All records, because another window was first with what waits here.
    Overtaken(String),
    /// Something has just come up.
    Problem(StoreError),
}

/// The way of one event's records to the disk.
pub(super) struct Keeper {
    store: Option<Store>,
    begin: Option<Ticket<EventId>>,
    log: Option<EventLog>,
    /// Records that came before the event had a number.
    early: Vec<Record>,
    problem: bool,
    news: Option<Ticket<EventNews>>,
    whole: Option<Ticket<String>>,
    /// When the store was last asked for news.
    asked_at: i64,
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
            news: None,
            whole: None,
            asked_at: 0,
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
            news: None,
            whole: None,
            asked_at: 0,
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

    /// Whether other windows may be at work on the same event.
    pub fn is_shared(&self) -> bool {
        self.log.is_some() && self.store.as_ref().is_some_and(Store::keeps)
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

    /// Takes in what the store has answered, hands in what is new, and asks what other windows did; `next` is the number of the next record.
    pub fn tick(&mut self, next: u64, now: i64) -> Vec<Heard> {
        let before = self.problem;
        let mut heard = Vec::new();
        let mut problem = None;
        if let Some(answer) = self.begin.as_mut().and_then(Ticket::poll) {
            self.begin = None;
            match answer {
                Ok(id) => self.number(id),
                Err(why) => problem = Some(why),
            }
        }
        if let Some(log) = &mut self.log {
            problem = log.poll().cloned();
            if log.is_overtaken() {
                problem = None;
            }
        }
        self.hear(next, now, &mut heard, &mut problem);
        self.problem = problem.is_some() || (before && self.log.is_none());
        heard.extend(problem.filter(|_| !before).map(Heard::Problem));
        heard
    }

    fn hear(
        &mut self,
        next: u64,
        now: i64,
        heard: &mut Vec<Heard>,
        problem: &mut Option<StoreError>,
    ) {
        let (Some(store), Some(log)) = (self.store.as_ref().filter(|it| it.keeps()), &self.log)
        else {
            return;
        };
        if let Some(answer) = self.whole.as_mut().and_then(Ticket::poll) {
            self.whole = None;
            match answer {
                Ok(text) => heard.push(Heard::Overtaken(text)),
                Err(why) => *problem = Some(why),
            }
        } else if log.is_overtaken() && self.whole.is_none() {
            self.whole = Some(store.event_text(log.event()));
        }
        if let Some(answer) = self.news.as_mut().and_then(Ticket::poll) {
            self.news = None;
            match answer {
                // While own records are on their way, theirs come with the next question.
                Ok(news) if log.waiting() == 0 => heard.push(Heard::News(news)),
                Ok(_) => {}
                Err(why) => *problem = Some(why),
            }
        } else if self.news.is_none() && (now - self.asked_at).abs() >= NEWS_MS {
            self.asked_at = now;
            let stored = next.saturating_sub(log.waiting() as u64);
            self.news = Some(store.event_news(log.event(), stored));
        } else if self.problem && self.news.is_some() {
            // What stood in the way still does until the store has answered.
            let why = || StoreError::new(store.place(), StoreProblem::Busy);
            problem.get_or_insert_with(why);
        }
    }

    /// Takes out what waits, so that it can be written again behind what another window stored.
    pub fn take_waiting(&mut self) -> Vec<Record> {
        self.log
            .as_mut()
            .map(EventLog::take_waiting)
            .unwrap_or_default()
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
