//! Sessions, people and settings in a database: SQLite in the data folder, or one PostgreSQL that a centre shares.
//!
//! A [`Store`] is a handle to a thread that holds the connection. Every call hands work in and gives back a [`Ticket`]:
//! the window polls it, a command waits for it. **What a ticket has acknowledged is on the disk**: the process may be
//! killed and the machine may lose power in the next instant. No call blocks, and none needs `async`.
//!
//! ```
//! use heard::store::{Address, NewSession, Store};
//! # use heard::session::{CustomerKind, Event, Happening, Header, Mode};
//! # use heard::text::Language;
//! # fn header() -> Header {
//! #     Header {
//! #         format: 1, scenario: "late-gift".into(), scenario_hash: String::new(), rubric_hash: String::new(),
//! #         seed: 7, mode: Mode::Practise, customer: CustomerKind::Generated, language: Language::Zh,
//! #         engine: "0.1.0".into(), pools: String::new(),
//! #     }
//! # }
//! # let now = 1_790_000_000_000;
//! let store = Store::open(&Address::Memory)?;
//! let me = store.first_person(now).wait()?;
//! let session = store.begin(NewSession {
//!     person: me.id,
//!     header: header(),
//!     label: String::new(),
//!     started_at: now,
//!     forked_from: None,
//! }).wait()?;
//!
//! // An event is shown once its ticket says that it is stored.
//! let began = Event { at: 0, turn: 0, what: Happening::Began };
//! store.append(session, 0, &[began], now).wait()?;
//!
//! let open = store.unfinished(me.id).wait()?;
//! assert_eq!(open.found[0].id, session);
//! assert_eq!(store.transcript(session).wait()?.transcript.events.len(), 1);
//! # Ok::<(), heard::store::StoreError>(())
//! ```
//!
//! Where the database cannot be opened, [`Store::open_or_memory`] gives a store that lasts as long as the program, with
//! a copy of what the file holds where that can still be read, and the reason to show; [`set_aside`] makes room for a
//! new file where the old one is damaged.

mod address;
mod aside;
mod contests;
mod copy;
mod drafts;
mod error;
mod events;
mod link;
mod migrate;
mod papers;
mod people;
mod record;
mod sessions;
mod settings;
mod sql_error;
mod trainers;
mod worker;

#[cfg(test)]
pub(crate) mod testing;

use std::{path::Path, sync::Arc};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use address::Address;
pub use aside::set_aside;
pub use contests::{EventId, EventNews, EventRow, NewEvent};
pub use error::{StoreError, StoreProblem};
pub use record::{
    NewMark, NewPaper, NewSession, PaperId, Person, PersonId, SessionFilter, SessionId,
    SessionNews, SessionRecord, SessionState, Sessions, StoredPaper, StoredSession, UnixMillis,
};
pub use worker::Ticket;

use crate::{
    assess::review::Entry,
    contest::{self, Digest, Record, Taker},
    session::Event,
};
use worker::Worker;

/// A database that is open. Clones share it; the last one dropped waits until everything handed in is stored.
#[derive(Clone)]
pub struct Store {
    worker: Arc<Worker>,
    keeps: bool,
}

/// A store that can be used in any case, and why it is not the one that was asked for.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Why nothing will be saved: show its message and hint, and mark the program as "not saving".
    pub problem: Option<StoreError>,
    /// Whether the store, which is in memory, holds a copy of everything the file holds.
    pub copied: bool,
}

impl Store {
    /// Opens the database at `address`, making it where there is none.
    ///
    /// # Errors
    /// Locked, read-only, full, damaged, not a database or another program's, newer, in a missing folder, not
    /// permitted, unreachable. The file is then as it was before.
    pub fn open(address: &Address) -> Result<Self, StoreError> {
        Ok(Self {
            worker: Arc::new(Worker::start(address)?),
            keeps: *address != Address::Memory,
        })
    }

    /// Opens the database at `address` for somebody who only looks on: none is made where there is none.
    ///
    /// # Errors
    /// As [`Store::open`], and that nothing is there.
    pub fn look_at(address: &Address) -> Result<Self, StoreError> {
        match address.path() {
            Some(path) if !path.exists() => {
                Err(StoreError::new(address.to_string(), StoreProblem::Gone))
            }
            _ => Self::open(address),
        }
    }

    /// Opens the database at `address`, or a store in memory where that cannot be done, so that a person can practise
    /// all the same. A file that can be read but not written is copied into it: a read-only one, one that another
    /// program is writing, one of a newer edition as far as this one understands it. The file is only read.
    ///
    /// # Errors
    /// Only where not even memory is left.
    pub fn open_or_memory(address: &Address) -> Result<Opened, StoreError> {
        let problem = match Self::open(address) {
            Ok(store) => {
                return Ok(Opened {
                    store,
                    problem: None,
                    copied: false,
                });
            }
            Err(problem) => problem,
        };
        let store = Self::open(&Address::Memory)?;
        let file = address.path().filter(|_| problem.can_be_read());
        let copied = file.is_some_and(|path| store.copy(path).wait().is_ok());
        Ok(Opened {
            store,
            problem: Some(problem),
            copied,
        })
    }

    /// Copies what the file at `path` holds into this store, which is new and in memory.
    fn copy(&self, path: &Path) -> Ticket<()> {
        let path = path.to_owned();
        self.worker
            .ask(async move |link| copy::copy(link, &path).await)
    }

    /// Whether what is stored is still there at the next start.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// The database, as people know it: its path, or its URL without the password.
    pub fn place(&self) -> &str {
        self.worker.place()
    }

    /// Has `wake` called, in the store's thread, after every answer: a window asks for its next frame there.
    pub fn on_answer(&self, wake: impl Fn() + Send + 'static) {
        self.worker.on_answer(Box::new(wake));
    }

    /// Answers when everything handed in before is done.
    pub fn settled(&self) -> Ticket<()> {
        self.worker.ask(async |_| Ok(()))
    }

    /// Puts a new session down and gives it a number. A fork begins with the first events of its original.
    pub fn begin(&self, new: NewSession) -> Ticket<SessionId> {
        self.worker
            .ask(async move |link| sessions::begin(link, new).await)
    }

    /// Appends `events` at place `seq` (from 0) of a session: all or none, durable when the ticket says so.
    ///
    /// Repeating what is already stored does nothing. Something else at a stored place is a
    /// [`StoreProblem::Conflict`]; a place behind the next free one is a [`StoreProblem::Gap`] that names it, so after
    /// a failure hand in everything from there. The end of the talk also closes the session, and words that were sent
    /// are no longer its draft.
    pub fn append(
        &self,
        session: SessionId,
        seq: u64,
        events: &[Event],
        now: UnixMillis,
    ) -> Ticket<()> {
        let events = events.to_vec();
        self.worker
            .ask(async move |link| events::append(link, session, seq, events, now).await)
    }

    /// Sessions that `filter` lets through, newest first.
    pub fn sessions(&self, filter: SessionFilter) -> Ticket<Sessions> {
        self.worker
            .ask(async move |link| sessions::list(link, filter).await)
    }

    /// Sessions of `person` that can be gone on with, newest first: what *resume* offers.
    pub fn unfinished(&self, person: PersonId) -> Ticket<Sessions> {
        self.sessions(SessionFilter {
            person: Some(person),
            state: Some(SessionState::Open),
            scenario: None,
        })
    }

    /// A session with everything that happened in it and the words that were typed but not sent.
    pub fn transcript(&self, session: SessionId) -> Ticket<StoredSession> {
        self.worker
            .ask(async move |link| events::read(link, session).await)
    }

    /// What happened in a session from the place `from` (from 0), at most a thousand events: for whoever only looks on.
    pub fn session_news(&self, session: SessionId, from: u64) -> Ticket<SessionNews> {
        self.worker
            .ask(async move |link| events::news(link, session, from).await)
    }

    /// The session that was touched last, of those whose label begins with `label`; of all where that is blank.
    pub fn latest_session(&self, label: impl Into<String>) -> Ticket<Option<SessionRecord>> {
        let label = label.into();
        self.worker
            .ask(async move |link| sessions::latest(link, label).await)
    }

    /// Marks an open session as one the person will not go on with.
    pub fn leave(&self, session: SessionId, now: UnixMillis) -> Ticket<()> {
        self.worker
            .ask(async move |link| sessions::leave(link, session, now).await)
    }

    /// Gives a session a word of the person's own.
    pub fn label(&self, session: SessionId, label: impl Into<String>) -> Ticket<()> {
        let label = label.into();
        self.worker
            .ask(async move |link| sessions::label(link, session, label).await)
    }

    /// Deletes a session with its events, its draft and what trainers did to its marks.
    pub fn delete_session(&self, session: SessionId) -> Ticket<()> {
        self.worker
            .ask(async move |link| sessions::delete(link, session).await)
    }

    /// Keeps `text` as what was typed but not sent; a blank text takes the draft away.
    pub fn save_draft(
        &self,
        session: SessionId,
        text: impl Into<String>,
        now: UnixMillis,
    ) -> Ticket<()> {
        let text = text.into();
        self.worker
            .ask(async move |link| drafts::write(link, session, text, now).await)
    }

    /// The setting `name`, if it was ever put.
    ///
    /// The ticket fails with [`StoreProblem::BadSetting`] where something else is stored there; go on with the default.
    pub fn setting<T: DeserializeOwned + Send + 'static>(
        &self,
        name: impl Into<String>,
    ) -> Ticket<Option<T>> {
        let name = name.into();
        self.worker.ask(async move |link| {
            let value = settings::get(link, name.clone()).await?;
            value
                .map(|value| serde_json::from_value(value))
                .transpose()
                .map_err(|_| StoreProblem::BadSetting(name))
        })
    }

    /// Puts the setting `name`, in place of what was there.
    pub fn put_setting(&self, name: impl Into<String>, value: &impl Serialize) -> Ticket<()> {
        let name = name.into();
        // A value that JSON cannot hold (a map whose keys are no text) is the caller's mistake; say so on the ticket.
        let value: Result<Value, _> = serde_json::to_value(value).map_err(sessions::not_json);
        self.worker
            .ask(async move |link| settings::put(link, name, value?).await)
    }

    /// Puts a contest event down with its first record, and answers with its number.
    pub fn begin_event(&self, new: NewEvent) -> Ticket<EventId> {
        self.worker
            .ask(async move |link| contests::begin(link, new).await)
    }

    /// Appends records to an event: all or none, durable when the ticket says so. Repeating what is stored does nothing; another record at a
    /// stored place is a [`StoreProblem::EventConflict`].
    pub fn append_records(&self, event: EventId, records: &[Record]) -> Ticket<()> {
        let records = records.to_vec();
        self.worker
            .ask(async move |link| contests::append(link, event, records).await)
    }

    /// All records of an event, a line each, for [`crate::contest::read_records`].
    pub fn event_text(&self, event: EventId) -> Ticket<String> {
        self.worker
            .ask(async move |link| contests::text(link, event).await)
    }

    /// The records of an event from the number `from`, and everybody's last sign of life: what other windows did meanwhile.
    pub fn event_news(&self, event: EventId, from: u64) -> Ticket<EventNews> {
        self.worker
            .ask(async move |link| contests::news(link, event, from).await)
    }

    /// All contest events, the newest first.
    pub fn contest_events(&self) -> Ticket<Vec<EventRow>> {
        self.worker.ask(contests::list)
    }

    /// The master key of an event; none where it follows from the chief judge's phrase.
    pub fn event_master(&self, event: EventId) -> Ticket<Option<Digest>> {
        self.worker
            .ask(async move |link| contests::master(link, event).await)
    }

    /// Puts the sealed pack of an event down, in place of one that is there; whoever calls has looked at its fingerprint.
    pub fn put_event_pack(&self, event: EventId, pack: Vec<u8>) -> Ticket<()> {
        self.worker
            .ask(async move |link| contests::put_pack(link, event, pack).await)
    }

    /// The sealed pack of an event, if it is kept here.
    pub fn event_pack(&self, event: EventId) -> Ticket<Option<Vec<u8>>> {
        self.worker
            .ask(async move |link| contests::pack(link, event).await)
    }

    /// Keeps the last sign of life of somebody at work in a stage, in place of the one before.
    pub fn beat(
        &self,
        event: EventId,
        stage: impl Into<String>,
        taker: Taker,
        at: UnixMillis,
    ) -> Ticket<()> {
        let stage = stage.into();
        self.worker
            .ask(async move |link| contests::beat(link, event, stage, taker, at).await)
    }

    /// The last sign of life of somebody at work in a stage.
    pub fn last_beat(
        &self,
        event: EventId,
        stage: impl Into<String>,
        taker: Taker,
    ) -> Ticket<Option<UnixMillis>> {
        let stage = stage.into();
        self.worker
            .ask(async move |link| contests::last_beat(link, event, stage, taker).await)
    }

    /// As a disk that has room for so many pages.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages: u32) -> Ticket<()> {
        self.worker.ask(async move |link| {
            let sql = format!("PRAGMA max_page_count = {pages}");
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .execute(&mut link.conn)
                .await?;
            Ok(())
        })
    }

    /// The person who uses this program alone: the first there is, made without a name where there is none yet.
    pub fn first_person(&self, now: UnixMillis) -> Ticket<Person> {
        self.worker
            .ask(async move |link| people::first(link, now).await)
    }

    /// Adds a person.
    pub fn add_person(&self, name: impl Into<String>, now: UnixMillis) -> Ticket<Person> {
        let name = name.into();
        self.worker
            .ask(async move |link| people::add(link, name, now).await)
    }

    /// Everyone, in the order they were added.
    pub fn people(&self) -> Ticket<Vec<Person>> {
        self.worker.ask(people::all)
    }

    /// Adds someone who marks sessions. They are a person like others, but never the one who practises.
    pub fn add_trainer(&self, name: impl Into<String>, now: UnixMillis) -> Ticket<Person> {
        let name = name.into();
        self.worker
            .ask(async move |link| trainers::add(link, name, now).await)
    }

    /// Everyone who marks, in the order they were added.
    pub fn trainers(&self) -> Ticket<Vec<Person>> {
        self.worker.ask(trainers::all)
    }

    /// Appends what a trainer did to a mark; answers with its number. It is never changed afterwards.
    pub fn mark(&self, new: NewMark, now: UnixMillis) -> Ticket<i64> {
        self.worker
            .ask(async move |link| trainers::mark(link, new, now).await)
    }

    /// What trainers did to the marks of a session, oldest first.
    pub fn trainer_marks(&self, session: SessionId) -> Ticket<Vec<Entry>> {
        self.worker
            .ask(async move |link| trainers::of_session(link, session).await)
    }

    /// Puts a new theory paper down and gives it a number.
    pub fn begin_paper(&self, new: NewPaper) -> Ticket<PaperId> {
        self.worker
            .ask(async move |link| papers::begin(link, new).await)
    }

    /// Appends `entries` at place `seq` (from 0) of a paper and notes that `passed` milliseconds of its sitting have passed: all of it
    /// or nothing, durable when the ticket says so. Repeating what is stored does nothing; without entries only the time is noted.
    pub fn append_paper(
        &self,
        paper: PaperId,
        seq: u64,
        entries: &[contest::Entry],
        passed: u64,
        now: UnixMillis,
    ) -> Ticket<()> {
        let entries = entries.to_vec();
        self.worker
            .ask(async move |link| papers::append(link, paper, seq, entries, passed, now).await)
    }

    /// A theory paper; none where there is none of this number.
    pub fn paper(&self, paper: PaperId) -> Ticket<Option<StoredPaper>> {
        self.worker
            .ask(async move |link| papers::one(link, paper).await)
    }

    /// The theory papers of `person`, newest first.
    pub fn papers(&self, person: PersonId) -> Ticket<Vec<StoredPaper>> {
        self.worker
            .ask(async move |link| papers::of_person(link, person).await)
    }

    /// Deletes a theory paper with everything that was answered.
    pub fn delete_paper(&self, paper: PaperId) -> Ticket<()> {
        self.worker
            .ask(async move |link| papers::delete(link, paper).await)
    }

    /// Gives a person another name.
    pub fn rename_person(&self, person: PersonId, name: impl Into<String>) -> Ticket<()> {
        let name = name.into();
        self.worker
            .ask(async move |link| people::rename(link, person, name).await)
    }

    /// Deletes a person with everything they did, marks they gave others included, also from the database's log; answers with how many sessions went.
    pub fn delete_person(&self, person: PersonId) -> Ticket<u64> {
        self.worker
            .ask(async move |link| people::delete(link, person).await)
    }

    /// Everything stored about a person as JSON lines: `{"format":1,"person":{…}}`, then for each session
    /// `{"session":{…}}`, its events as `{"event":{…}}`, its draft as `{"draft":"…"}` and what trainers did to its marks
    /// as `{"trainer_mark":{…}}`; then each theory paper as `{"paper":{…}}` with what happened in it as `{"entry":{…}}`; at the end
    /// marks they gave others as `{"made_mark":{…},"session":…}`.
    pub fn export_person(&self, person: PersonId) -> Ticket<Vec<u8>> {
        self.worker
            .ask(async move |link| people::export(link, person).await)
    }
}
