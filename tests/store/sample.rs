//! People, sessions and events to store.

use std::path::Path;

use heard::{
    scenario::Outcome,
    session::{CustomerKind, EndedBy, Event, Happening, Header, Mode},
    store::{Address, NewSession, PersonId, SessionId, Store},
    text::Language,
};

/// The time everything happens at: 2026-11-23, in milliseconds.
pub const NOW: i64 = 1_795_392_000_000;

pub fn header() -> Header {
    Header {
        format: 1,
        scenario: "late-gift".into(),
        scenario_hash: "a1".into(),
        rubric_hash: "b2".into(),
        seed: u64::MAX,
        mode: Mode::Practise,
        customer: CustomerKind::Generated,
        language: Language::Zh,
        engine: "0.1.0".into(),
        pools: String::new(),
    }
}

pub fn new_session(person: PersonId) -> NewSession {
    NewSession {
        person,
        header: header(),
        label: String::new(),
        started_at: NOW,
        forked_from: None,
    }
}

/// A store at `path` with a session begun in it.
pub fn begun(path: &Path) -> (Store, SessionId) {
    let store = Store::open(&Address::file(path)).unwrap();
    let me = store.first_person(NOW).wait().unwrap();
    let session = store.begin(new_session(me.id)).wait().unwrap();
    (store, session)
}

pub fn said(turn: u32, text: &str) -> Event {
    Event {
        at: u64::from(turn) * 1000,
        turn,
        what: Happening::AgentSaid { text: text.into() },
    }
}

pub fn ended(turn: u32) -> Event {
    Event {
        at: u64::from(turn) * 1000,
        turn,
        what: Happening::Ended {
            ending: Some("warm".into()),
            outcome: Outcome::Settled,
            by: EndedBy::Agent,
        },
    }
}
