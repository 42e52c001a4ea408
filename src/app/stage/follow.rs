//! Follows an event or a talk in the store: asks for what is new a few times a second, never waits, and keeps the last picture when the store
//! cannot be read.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{self, Receiver, TryRecvError},
    },
};

use super::{EventShow, Show, TalkShow, quiz};
use crate::{
    app::hall::games::Material,
    contest::{Event, Record},
    scenario::{self, Bank, Exercise, Scenario},
    store::{
        Address, EventId, EventNews, EventRow, SessionId, SessionNews, SessionRecord, Store,
        StoreError, Ticket, UnixMillis, library,
    },
    text::Message,
};

/// What the hall's screen follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// The newest event that has not ended; without one the talk that was touched last.
    Newest,
    /// This event.
    Event(EventId),
    /// This talk.
    Talk(SessionId),
    /// The event of this number where there is one, else the talk.
    Number(i64),
}

/// Milliseconds between two looks at the store; a line is on the screen well within half a second.
const LOOK_MS: i64 = 150;

/// Milliseconds between two attempts to open a store that could not be opened.
const AGAIN_MS: i64 = 1_000;

/// Failed looks after which the operator is told.
const PATIENCE: u32 = 4;

/// What is on its way from the store.
enum Asked {
    Events(Ticket<Vec<EventRow>>),
    News(EventId, Ticket<EventNews>),
    Latest(Ticket<Option<SessionRecord>>),
    Talk(SessionId, Ticket<SessionNews>),
}

/// Follows the store. Every call of [`tick`](Self::tick) costs next to nothing while nothing is new.
pub struct Follower {
    address: Address,
    follow: Follow,
    /// Whether words of talks are shown as they are said, whoever still waits.
    live: bool,
    shelf: Shelf,
    store: Option<Store>,
    opening: Option<Receiver<Result<Store, StoreError>>>,
    asked: Option<Asked>,
    next_at: UnixMillis,
    failed: u32,
    followed: Option<EventId>,
    event: Option<Event>,
    /// What the talk is called in the store: in an event it names the stage.
    label_of: String,
    show: Show,
    /// What is wrong with what is followed, though the store can be read.
    unfit: Option<(Message, Message)>,
    /// What is looked at next.
    turn: Turn,
    /// Whether the rest of a long talk is to be read at once.
    more: bool,
    /// Whether everything was asked for once.
    read: bool,
}

/// What is asked for in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Events,
    News,
    Latest,
    Talk,
}

/// Cases, exercises and banks on this machine.
struct Shelf {
    cases: BTreeMap<String, Arc<Scenario>>,
    exercises: Vec<Exercise>,
    banks: Vec<Bank>,
}

impl Shelf {
    fn of(folders: &[PathBuf]) -> Self {
        let files = library::load(folders).files;
        let read = |file| scenario::read(file).0;
        let cases = files.iter().filter_map(read);
        Self {
            cases: cases
                .map(|it| (it.id.value.clone(), Arc::new(it)))
                .collect(),
            exercises: library::exercises(folders),
            banks: library::banks(folders),
        }
    }
}

impl Follower {
    /// Follows `follow` in the database at `address`, which need not be there yet. `live` is whether words of a talk in an event are shown while
    /// others have yet to take the stage.
    pub fn new(address: Address, follow: Follow, folders: &[PathBuf], live: bool) -> Self {
        Self {
            address,
            follow,
            live,
            shelf: Shelf::of(folders),
            store: None,
            opening: None,
            asked: None,
            next_at: i64::MIN,
            failed: 0,
            followed: None,
            event: None,
            label_of: String::new(),
            show: Show::default(),
            unfit: None,
            turn: Turn::Events,
            more: false,
            read: false,
        }
    }

    /// What may be shown now.
    pub fn show(&self) -> &Show {
        &self.show
    }

    /// Whether everything that is followed was read once.
    pub fn has_read(&self) -> bool {
        self.read
    }

    /// Looks whether the store has answered, and asks again when it is time. Whether the picture has changed.
    pub fn tick(&mut self, now: UnixMillis) -> bool {
        if self.store.is_none() {
            return self.open(now);
        }
        match self.asked.take() {
            Some(asked) => self.hear(asked, now),
            None => {
                if now >= self.next_at {
                    self.ask(now);
                }
                false
            }
        }
    }

    /// Opens the store in a thread of its own, again and again until it is there: a large one takes its time, and a picture must go on moving.
    fn open(&mut self, now: UnixMillis) -> bool {
        match self.opening.as_ref().map(Receiver::try_recv) {
            Some(Ok(Ok(store))) => {
                (self.opening, self.store) = (None, Some(store));
                (self.turn, self.next_at) = (Turn::Events, now);
                true
            }
            Some(Ok(Err(error))) => {
                (self.opening, self.next_at) = (None, now + AGAIN_MS);
                self.trouble(&error)
            }
            Some(Err(TryRecvError::Empty)) => false,
            Some(Err(TryRecvError::Disconnected)) => {
                self.opening = None;
                false
            }
            None if now >= self.next_at => {
                let (sender, opening) = mpsc::channel();
                let address = self.address.clone();
                std::thread::spawn(move || {
                    // Nobody listens any more where the window was closed meanwhile.
                    let _ = sender.send(Store::look_at(&address));
                });
                self.opening = Some(opening);
                false
            }
            None => false,
        }
    }

    /// Asks for what is next in turn.
    fn ask(&mut self, now: UnixMillis) {
        let Some(store) = &self.store else {
            return;
        };
        let talk = self.show.talk.as_ref();
        let talk = talk.map(|talk| (talk.session, talk.next()));
        self.asked = match self.turn {
            Turn::Events => Some(Asked::Events(store.contest_events())),
            Turn::News => self.followed.map(|id| {
                let from = self.event.as_ref().map_or(0, Event::len);
                Asked::News(id, store.event_news(id, from))
            }),
            Turn::Latest => match self.follow {
                Follow::Talk(id) => match talk {
                    None => Some(Asked::Talk(id, store.session_news(id, 0))),
                    Some(_) => None,
                },
                _ => Some(Asked::Latest(store.latest_session(self.label()))),
            },
            Turn::Talk => talk.map(|(id, next)| Asked::Talk(id, store.session_news(id, next))),
        };
        if self.asked.is_none() {
            self.turn = self.turn.next();
            self.rest(now);
        }
    }

    /// One round of questions, then rest.
    fn rest(&mut self, now: UnixMillis) {
        let round = self.turn == Turn::Events;
        self.read |= round;
        self.next_at = if round { now + LOOK_MS } else { now };
    }

    /// How the talks that are looked for are called: those of the event, or all.
    fn label(&self) -> String {
        let event = self.event.as_ref().filter(|_| self.show.event.is_some());
        event.map_or_else(String::new, |it| format!("{}/", it.opening().key))
    }

    /// Takes in what the store said, if it has. Whether the picture has changed.
    fn hear(&mut self, asked: Asked, now: UnixMillis) -> bool {
        let before = self.turn;
        let heard = match asked {
            Asked::Events(mut ticket) => match ticket.poll() {
                None => return self.wait(Asked::Events(ticket)),
                Some(rows) => rows.map(|rows| self.choose(&rows)),
            },
            Asked::News(id, mut ticket) => match ticket.poll() {
                None => return self.wait(Asked::News(id, ticket)),
                Some(news) => news.map(|news| self.records(id, &news, now)),
            },
            Asked::Latest(mut ticket) => match ticket.poll() {
                None => return self.wait(Asked::Latest(ticket)),
                Some(record) => record.map(|record| self.talk(record.as_ref())),
            },
            Asked::Talk(id, mut ticket) => match ticket.poll() {
                None => return self.wait(Asked::Talk(id, ticket)),
                Some(news) => news.map(|news| self.lines(&news)),
            },
        };
        match heard {
            Ok(changed) => {
                // The store can be read: what may still be wrong is what is followed.
                let calm = self.show.trouble != self.unfit;
                self.show.trouble.clone_from(&self.unfit);
                self.failed = 0;
                if !std::mem::take(&mut self.more) {
                    self.turn = before.next();
                }
                self.rest(now);
                changed || calm
            }
            Err(error) => {
                self.failed += 1;
                self.next_at = now + LOOK_MS;
                match self.failed {
                    PATIENCE.. => {
                        // The file may have been moved and put back: it is opened anew.
                        (self.store, self.next_at) = (None, now + AGAIN_MS);
                        self.trouble(&error)
                    }
                    _ => false,
                }
            }
        }
    }

    fn wait(&mut self, asked: Asked) -> bool {
        self.asked = Some(asked);
        false
    }

    /// Which of the events is followed.
    fn choose(&mut self, rows: &[EventRow]) -> bool {
        let there = |id: i64| rows.iter().any(|row| row.id == id).then_some(id);
        let found = match self.follow {
            Follow::Newest => rows.first().map(|row| row.id),
            Follow::Event(id) | Follow::Number(id) => there(id),
            Follow::Talk(_) => None,
        };
        if let (Follow::Number(id), None) = (self.follow, found) {
            self.follow = Follow::Talk(id);
        }
        self.unfit = match (self.follow, found) {
            (Follow::Event(id), None) => Some((
                Message::new("stage-no-event").with("event", id),
                Message::new("stage-no-event-hint"),
            )),
            // What cannot be read stays so.
            _ if found == self.followed => self.unfit.take(),
            _ => None,
        };
        if found != self.followed {
            (self.followed, self.event) = (found, None);
            self.show.event = None;
            return true;
        }
        false
    }

    /// Takes in records of the event.
    fn records(&mut self, id: EventId, news: &EventNews, now: UnixMillis) -> bool {
        if self.followed != Some(id) || (news.lines.is_empty() && self.event.is_some()) {
            return false;
        }
        for line in &news.lines {
            let record = serde_json::from_str::<Record>(line).ok();
            let taken = match (&mut self.event, &record) {
                (_, None) => false,
                (Some(event), Some(record)) => record.n < event.len() || event.take(record).is_ok(),
                (none, Some(record)) => match Event::replay([record]) {
                    Ok(event) => {
                        *none = Some(event);
                        true
                    }
                    Err(_) => false,
                },
            };
            if !taken {
                self.unfit = Some((
                    Message::new("stage-event-unreadable"),
                    Message::new("stage-event-unreadable-hint"),
                ));
                return false;
            }
        }
        let ended = self.event.as_ref().is_some_and(Event::is_closed);
        let old = self.follow == Follow::Newest && ended && self.show.event.is_none();
        self.show.event = match &self.event {
            // An event that ended before anybody looked is not what goes on in the hall.
            Some(_) if old => None,
            Some(event) => {
                let mut shown = EventShow::of(event, now);
                let material = Material {
                    exercises: &self.shelf.exercises,
                    banks: &self.shelf.banks,
                };
                shown.quiz = shown
                    .now
                    .and_then(|at| quiz::quiz(event, at, &material, now));
                Some(shown)
            }
            None => None,
        };
        self.may_speak();
        true
    }

    /// Follows the talk of `record` from now on, if it is another one.
    fn talk(&mut self, record: Option<&SessionRecord>) -> bool {
        let Some(record) = record else {
            return self.show.talk.take().is_some();
        };
        let known = self.show.talk.as_ref().map(|talk| talk.session);
        if known == Some(record.id) {
            return false;
        }
        let case = self.shelf.cases.get(&record.header.scenario);
        let case = case.map(|case| record.header.case_of(case));
        self.show.talk = Some(TalkShow::new(record, case.as_deref()));
        self.label_of.clone_from(&record.label);
        self.may_speak();
        true
    }

    fn lines(&mut self, news: &SessionNews) -> bool {
        let changed = self.talk(Some(&news.record));
        let Some(talk) = &mut self.show.talk else {
            return changed;
        };
        let before = (talk.next(), talk.left);
        talk.take(&news.record, &news.events);
        let after = (talk.next(), talk.left);
        self.more = news.more;
        changed || before != after
    }

    /// Whether the words of the talk may be shown: in an event only once everybody has taken the stage, unless the operator says that nobody
    /// who waits can see them.
    fn may_speak(&mut self) {
        let stage = self.label_of.split('/').nth(1).unwrap_or_default();
        let event = self.show.event.as_ref();
        let open = event.is_none_or(|event| {
            self.live || event.rehearsal || event.published || event.is_through(stage)
        });
        if let Some(talk) = &mut self.show.talk {
            talk.open = open;
        }
    }

    fn trouble(&mut self, error: &StoreError) -> bool {
        let told = Some((error.message(), error.hint()));
        let new = self.show.trouble != told;
        self.show.trouble = told;
        new
    }
}

impl Turn {
    fn next(self) -> Self {
        match self {
            Turn::Events => Turn::News,
            Turn::News => Turn::Latest,
            Turn::Latest => Turn::Talk,
            Turn::Talk => Turn::Events,
        }
    }
}
