//! What the screen follows in tests: a talk, and the event of a rehearsal, whole or broken off.

use std::{path::Path, sync::Arc};

use heard::{
    scenario::Scenario,
    session::{Case, CustomerKind, Event, Header, Input, Mode, Session, as_played},
    store::{Address, NewSession, SessionId, Store, library},
    text::Language,
};

/// 2026-11-24 08:00 in UTC.
pub const NOW: i64 = 1_795_507_200_000;

/// The database inside `folder`.
pub fn address(folder: &Path) -> Address {
    Address::file(folder.join("heard.sqlite"))
}

/// The case `id`.
pub fn case(id: &str) -> Arc<Scenario> {
    let shelf = library::load(&[]);
    let mut cases = shelf
        .files
        .iter()
        .filter_map(|file| heard::scenario::read(file).0);
    Arc::new(cases.find(|case| case.id.value == id).unwrap())
}

/// A talk with a generated customer, in which `lines` are said.
pub fn talk(id: &str, language: Language, lines: &[&str]) -> (Header, Vec<Event>) {
    let (seed, kind) = (7, CustomerKind::Generated);
    let played = as_played(&case(id), kind, seed);
    let header = Header::new(&played, "", seed, Mode::Practise, kind, language);
    let mut session = Session::new(Arc::new(Case::new(played, language)), header.clone());
    session.input(0, &Input::Begin);
    for (at, line) in (1_u64..).zip(lines) {
        session.input(at * 20_000, &Input::Say((*line).to_owned()));
    }
    (header, session.events().to_vec())
}

/// Puts a talk into the database of `folder`.
pub fn store_talk(folder: &Path, header: Header, events: &[Event]) -> (Store, SessionId) {
    let store = Store::open(&address(folder)).unwrap();
    let person = store.first_person(NOW).wait().unwrap().id;
    let session = store
        .begin(NewSession {
            person,
            header,
            label: String::new(),
            started_at: NOW,
            forked_from: None,
        })
        .wait()
        .unwrap();
    store.append(session, 0, events, NOW).wait().unwrap();
    (store, session)
}
