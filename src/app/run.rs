//! The program at work: takes in what jobs and the store answer, lets time pass, carries actions out.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use super::{
    Action, Model, Screen,
    case::Case,
    contest::{OpenPaper, on_contest},
    hall::on_hall,
    history::{Attempt, Summary},
    jobs::{Jobs, Waker},
    keep::Keeper,
    marks,
    notice::Tone,
    on_briefing, on_customer, on_debrief, on_drafting, on_hearing, on_judge, on_library,
    on_records, on_review, on_settings, on_storage, on_talk, on_trainers,
    prefs::Prefer,
    queue,
    recommend::recommend,
    shelf::{self, Shelf},
    stored,
};
use crate::{
    assess::review::Entry,
    batch::difficulty::Marked,
    session::Mode,
    store::{
        Address, FileError, NewSession, Person, PersonId, SessionId, Store, StoreError,
        StoredSession, Ticket,
    },
    text::{Language, Message},
};

/// What lies outside the program: handed in by the host, which alone looks there.
#[derive(Clone)]
pub struct Outside {
    /// Where records are kept.
    pub address: Address,
    /// Folders with scenario files beside the shipped ones, later ones winning.
    pub folders: Vec<PathBuf>,
    /// Where imported scenario files go, if anywhere.
    pub own_folder: Option<PathBuf>,
    /// What this machine is called where several work on one event: its name, and something that tells its windows apart.
    pub machine: String,
    /// The language asked for on the command line.
    pub language: Option<Language>,
    /// The language of the system, until the person chooses.
    pub system_language: Language,
    /// Milliseconds to add to UTC for local time.
    pub zone_ms: i64,
    /// Milliseconds since 1970 in UTC, now.
    pub now_ms: i64,
}

/// What a job hands back.
pub(super) enum Done {
    /// The shelf was read.
    Shelf(Shelf),
    /// The store was opened, or not.
    Opened(Box<on_storage::OpenedStore>),
    /// The store was opened again, or not.
    Reopened(Box<Result<on_storage::Reopened, StoreError>>),
    /// Attempts were read and marked.
    History(Vec<Attempt>, Vec<Marked>),
    /// A session was read to be taken up.
    Resumed(Box<Result<StoredSession, StoreError>>),
    /// A session was read for its debrief.
    ToDebrief(Box<stored::Reviewed>),
    /// Sessions were read to be reviewed.
    Queue(Box<queue::Queue>),
    /// A session was read to be marked by a trainer.
    ToReview(Box<stored::Reviewed>),
    /// A trainer was added, or not.
    TrainerAdded(Result<Person, StoreError>),
    /// A trainer was deleted, or not.
    TrainerGone(Result<(), StoreError>),
    /// What trainers did to a session, after something was added, or why it was not.
    Marked(SessionId, Result<Vec<Entry>, StoreError>),
    /// What belongs to the debrief that is shown was read.
    Debriefed(Box<on_debrief::Found>),
    /// Files were copied: title, or path and reason.
    Imported(Vec<Result<String, (String, Message)>>),
    /// A session was deleted, or not.
    Deleted(SessionId, Result<(), StoreError>),
    /// A file was written, or not.
    Saved(PathBuf, Result<(), FileError>),
    /// Everything about a person was written, or not.
    Exported(on_settings::Exported),
    /// Everything about a person was deleted, or not: how many sessions, and who practises now.
    Erased(Result<(u64, Person), StoreError>),
    /// Of the judge.
    Judge(Box<on_judge::Back>),
    /// Of a case being drafted.
    Drafting(Box<on_drafting::Back>),
    /// An endpoint has worded a customer, or failed to.
    Spoke(on_customer::Spoke),
    /// A model has heard a reply, or failed to.
    Listened(Box<on_hearing::Listened>),
    /// Of the contest.
    Contest(Box<on_contest::Back>),
    /// Of an event.
    Hall(Box<on_hall::Back>),
}

/// The program.
pub struct App {
    /// What it knows.
    pub model: Model,
    pub(super) outside: Outside,
    pub(super) jobs: Jobs<Done>,
    pub(super) store: Option<Store>,
    pub(super) person: PersonId,
    /// Sessions up to this number are copies of what a file holds that cannot be written; 0 where there are none.
    pub(super) copied: SessionId,
    pub(super) bench: on_judge::Bench,
    pub(super) drafting: on_drafting::Desk,
    /// The endpoint that words the customer at the moment.
    pub(super) speaking: Option<on_customer::Speaking>,
    /// The model that hears a reply at the moment.
    pub(super) listening: Option<on_hearing::Listening>,
    /// What a model heard of the talk, as far as that is not in it.
    pub(super) ears: on_hearing::Ears,
    /// Small writes whose failure is worth a sentence.
    writes: Vec<Ticket<()>>,
    waker: Waker,
    history_due: bool,
}

impl App {
    /// Starts the program: the store is opened and the shelf is read beside the window.
    pub fn new(outside: Outside, waker: Waker) -> Self {
        let language = outside.language.unwrap_or(outside.system_language);
        let mut app = Self {
            model: Model::new(language),
            jobs: Jobs::new(waker.clone()),
            outside,
            store: None,
            person: 0,
            copied: 0,
            bench: on_judge::Bench::default(),
            drafting: on_drafting::Desk::default(),
            speaking: None,
            listening: None,
            ears: on_hearing::Ears::default(),
            writes: Vec::new(),
            waker,
            history_due: true,
        };
        app.model.now_ms = app.outside.now_ms;
        app.model.zone_ms = app.outside.zone_ms;
        if let Some(folder) = &app.outside.own_folder {
            app.model.places.cases = folder.display().to_string();
        }
        app.read_shelf();
        app.open_store();
        app
    }

    /// Lets time pass up to `now_ms` (milliseconds since 1970), takes in what was answered, and carries out `actions`.
    pub fn tick(&mut self, now_ms: i64, actions: Vec<Action>) {
        self.model.now_ms = now_ms.max(self.model.now_ms);
        for done in self.jobs.done() {
            self.take_in(done);
        }
        for action in actions {
            self.apply(action);
        }
        on_customer::tick(self);
        on_talk::tick(self);
        on_hearing::tick(self);
        on_judge::tick(self);
        on_drafting::tick(self);
        on_contest::tick(self);
        on_hall::tick(self);
        self.poll_writes();
        self.read_history();
    }

    /// Waits at most `patience` for the first answers: preferences and shelf.
    pub fn await_first(&mut self, patience: std::time::Duration) {
        for _ in 0..2 {
            match self.jobs.next_within(patience) {
                Some(done) => self.take_in(done),
                None => break,
            }
        }
    }

    /// Waits until no job is at work, ticking at `now_ms`; for tests and for closing.
    pub fn settle(&mut self, now_ms: i64) {
        while self.jobs.busy() {
            for done in self.jobs.wait() {
                self.take_in(done);
            }
            self.tick(now_ms, Vec::new());
        }
        // A new talk first gets its number, then its events are appended, then they may be shown.
        for _ in 0..4 {
            if let Some(store) = self.store.clone() {
                // Whether that worked is told by the tickets themselves.
                let _ = store.settled().wait();
            }
            self.tick(now_ms, Vec::new());
        }
    }

    /// The window is about to close: what is only waiting to be kept is kept now.
    pub fn close(&mut self) {
        on_talk::keep_rest(self);
        on_contest::close(self);
        on_hall::close(self);
    }

    /// When [`App::tick`] next has something to do without an action, in milliseconds from now; none while nothing runs.
    pub fn next_tick_ms(&self) -> Option<u64> {
        let talk = on_talk::next_tick_ms(&self.model);
        let paper = on_contest::next_tick_ms(&self.model.contest, self.model.now_ms);
        let hall = on_hall::next_tick_ms(&self.model.hall);
        [talk, paper, hall].into_iter().flatten().min()
    }

    pub(super) fn apply(&mut self, action: Action) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Back => self.back(),
            Action::Prefer(change) => self.prefer(change),
            Action::Dismiss(id) => self.model.notices.dismiss(id),
            Action::Library(action) => on_library::apply(self, action),
            Action::Briefing(action) => on_briefing::apply(self, action),
            Action::Talk(action) => on_talk::apply(self, action),
            Action::Records(action) => on_records::apply(self, action),
            Action::Review(action) => on_review::apply(self, action),
            Action::Settings(action) => on_settings::apply(self, action),
            Action::Debrief(action) => on_debrief::apply(self, action),
            Action::Storage(action) => on_storage::apply(self, action),
            Action::Judge(action) => on_judge::apply(self, action),
            Action::Draft(action) => on_drafting::apply(self, action),
            Action::Contest(action) => on_contest::apply(self, action),
            Action::Hall(action) => on_hall::apply(self, action),
        }
    }

    /// Shows `screen`; practising goes back to the talk where one is open.
    pub(super) fn go(&mut self, screen: Screen) {
        let talking = self
            .model
            .talk
            .as_ref()
            .is_some_and(|talk| talk.seen.ended.is_none());
        // A paper that counts is where the person is sent back to; practice waits in the list.
        let answering = self.model.contest.paper.as_ref();
        let answering = answering.is_some_and(OpenPaper::is_exam);
        let from = self.model.screen;
        self.model.screen = match screen {
            Screen::Library if talking && from.rail() != Screen::Library => Screen::Talk,
            Screen::Contest if answering && from.rail() != Screen::Contest => Screen::Paper,
            other => other,
        };
    }

    fn back(&mut self) {
        self.model.screen = match self.model.screen {
            Screen::Guide => Screen::Settings,
            Screen::Review => Screen::Records,
            Screen::Paper | Screen::PaperResult | Screen::Rehearsal => Screen::Contest,
            Screen::Debrief => self
                .model
                .debrief
                .as_ref()
                .map_or(Screen::Library, |shown| shown.from),
            _ => Screen::Library,
        };
    }

    /// Changes a preference and keeps it.
    pub(super) fn prefer(&mut self, change: Prefer) {
        self.model.prefs.apply(change);
        self.use_language();
        self.keep_prefs();
    }

    pub(super) fn keep_prefs(&mut self) {
        if let Some(store) = &self.store {
            let ticket = store.put_setting(on_storage::PREFERENCES, &self.model.prefs);
            self.writes.push(ticket);
        }
    }

    /// The command line wins until the person chooses in the window.
    pub(super) fn use_language(&mut self) {
        let asked = self.outside.language;
        let chosen = self.model.prefs.language;
        self.model.language = chosen.or(asked).unwrap_or(self.outside.system_language);
        self.recommend();
    }

    /// A write whose answer matters only if it failed.
    pub(super) fn watch(&mut self, ticket: Ticket<()>) {
        self.writes.push(ticket);
    }

    fn poll_writes(&mut self) {
        let mut failed = Vec::new();
        self.writes.retain_mut(|ticket| match ticket.poll() {
            None => true,
            Some(Ok(())) => false,
            Some(Err(problem)) => {
                failed.push(problem);
                false
            }
        });
        for problem in failed {
            let why = problem.message().say(self.model.language);
            let what = Message::new("app-settings-not-saved").with("why", why);
            self.model.notices.put(
                Tone::Warning,
                what,
                Some(Message::new("app-settings-not-saved-hint")),
            );
        }
    }

    fn take_in(&mut self, done: Done) {
        match done {
            Done::Shelf(shelf) => {
                self.model.library.cases = shelf.cases;
                self.model.library.rate(&[]);
                self.model.library.broken = shelf.broken;
                self.model.library.read = true;
                self.history_due = true;
                self.recommend();
            }
            Done::Opened(opened) => on_storage::opened(self, *opened),
            Done::Reopened(answer) => on_storage::reopened(self, *answer),
            Done::History(attempts, others) => {
                self.model.library.rate(&others);
                for attempt in attempts {
                    self.model.history.put(attempt);
                }
                self.recommend();
            }
            Done::Resumed(read) => on_library::resumed(self, *read),
            Done::ToDebrief(read) => on_debrief::opened(self, *read),
            Done::Queue(queue) => on_review::queue_read(self, *queue),
            Done::ToReview(read) => on_review::opened(self, *read),
            Done::TrainerAdded(answer) => on_trainers::added(self, answer),
            Done::TrainerGone(answer) => on_trainers::forgotten(self, answer),
            Done::Marked(session, answer) => on_review::marked(self, session, answer),
            Done::Debriefed(found) => on_debrief::found(self, *found),
            Done::Imported(results) => on_library::imported(self, results),
            Done::Deleted(session, answer) => on_records::deleted(self, session, answer),
            Done::Saved(path, answer) => on_records::saved(self, path, answer),
            Done::Exported(answer) => on_settings::exported(self, answer),
            Done::Erased(answer) => on_settings::erased(self, answer),
            Done::Judge(answer) => on_judge::back(self, *answer),
            Done::Drafting(answer) => on_drafting::back(self, *answer),
            Done::Spoke(spoke) => on_customer::back(self, spoke),
            Done::Listened(listened) => on_hearing::back(self, *listened),
            Done::Contest(answer) => on_contest::back(self, *answer),
            Done::Hall(answer) => on_hall::back(self, *answer),
        }
    }

    /// Reads and marks the attempts once both the shelf and the store are there.
    fn read_history(&mut self) {
        let Some(store) = self.store.clone() else {
            return;
        };
        if !self.history_due || !self.model.library.read {
            return;
        }
        self.history_due = false;
        let cases: Vec<Case> = self.model.library.cases.clone();
        let person = self.person;
        self.jobs.start(move || {
            let own = marks::attempts(&store, person, &cases);
            Done::History(own, marks::others(&store, person, &cases))
        });
    }

    /// Has the attempts marked anew, because what may be told of them has changed.
    pub(super) fn mark_again(&mut self) {
        self.history_due = true;
    }

    /// Lists the talk among the attempts: as ended, or as one that can be taken up.
    pub(super) fn remember_talk(&mut self) {
        let talk = self.model.talk.as_ref().filter(|talk| !talk.of_event);
        let Some(talk) = talk else { return };
        let Some(session) = talk.session() else {
            return;
        };
        let header = talk.header();
        // The results of an exam wait for the examiner.
        let sealed = header.mode == Mode::Exam;
        let marks = (talk.is_over() && !sealed).then(|| talk.assessment());
        self.model.history.put(Attempt {
            session,
            case: header.scenario.clone(),
            mode: header.mode,
            customer: header.customer,
            temper: Some(talk.scenario.customer.temper),
            started_ms: talk.started_ms,
            took_ms: talk.at(self.model.now_ms),
            turns: talk.seen.turns,
            outcome: talk.seen.ended.as_ref().map(|ended| ended.outcome),
            sealed,
            result: marks.map(|marks| Summary::of(&marks)),
            forked_from: talk.forked_from,
        });
        self.recommend();
    }

    /// Sessions have other numbers in the store that has just been opened; the talk at hand is handed in whole.
    pub(super) fn renumber(&mut self, numbers: &BTreeMap<SessionId, SessionId>) {
        let now = |session: Option<SessionId>| numbers.get(&session?).copied();
        if let Some(talk) = &mut self.model.talk {
            talk.forked_from = talk
                .forked_from
                .and_then(|(from, count)| Some((now(Some(from))?, count)));
            let keeper = match now(talk.session()) {
                Some(session) => Keeper::resume(self.store.clone(), Some(session), 0),
                None => Keeper::begin(
                    self.store.clone(),
                    NewSession {
                        person: self.person,
                        header: talk.header().clone(),
                        label: String::new(),
                        started_at: talk.started_ms,
                        forked_from: talk.forked_from,
                    },
                ),
            };
            talk.keep_with(keeper);
        }
        if let Some(debrief) = &mut self.model.debrief {
            debrief.session = now(debrief.session);
            debrief.version += 1;
        }
    }

    /// Puts the talk aside; it can be taken up from the library where it is being saved.
    pub(super) fn put_talk_down(&mut self) {
        on_talk::keep_rest(self);
        self.remember_talk();
        self.model.talk = None;
    }

    pub(super) fn recommend(&mut self) {
        let model = &mut self.model;
        let library = &mut model.library;
        library.recommended = recommend(
            &library.cases,
            &library.difficulty,
            &model.history,
            model.language,
            model.now_ms,
        );
    }

    pub(super) fn read_shelf(&mut self) {
        let folders = self.outside.folders.clone();
        self.jobs.start(move || Done::Shelf(shelf::load(&folders)));
    }

    fn open_store(&mut self) {
        let address = self.outside.address.clone();
        let now_ms = self.outside.now_ms;
        self.jobs
            .start(move || Done::Opened(Box::new(on_storage::open(&address, now_ms))));
    }

    /// The waker, for whoever starts something beside the window.
    pub fn waker(&self) -> Waker {
        Arc::clone(&self.waker)
    }
}
