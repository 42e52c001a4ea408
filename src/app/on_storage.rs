//! Where records are kept: opened at the start, and again where that failed and the person found a way on.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    Action, App, StorageAction,
    carry::Carry,
    contest::{carry_papers, on_contest},
    history::History,
    model::{Broken, Storage},
    notice::{Offer, Tone},
    prefs::Preferences,
    run::Done,
};
use crate::{
    store::{Address, PaperId, PersonId, SessionId, Store, StoreError, set_aside},
    text::Message,
};

/// Name of the preferences among the store's settings.
pub(super) const PREFERENCES: &str = "preferences";

/// What the notice about records that cannot be opened says, and takes away when they can.
const NOTICES: [&str; 2] = ["app-store-broken", "app-store-broken-read"];

/// An open store with what is needed from it at once.
pub(super) struct OpenedStore {
    /// The store, in memory where the real one cannot be opened; none where not even that.
    pub store: Option<Store>,
    /// The person who practises here.
    pub person: PersonId,
    /// What they prefer.
    pub prefs: Option<Preferences>,
    /// Why nothing is kept.
    pub problem: Option<StoreError>,
    /// Sessions up to this number were copied from a file that can be read but not written.
    pub copied: SessionId,
}

/// A store that keeps, opened after one that did not.
pub(super) struct Reopened {
    opened: OpenedStore,
    /// New numbers of the sessions that were practised meanwhile.
    numbers: BTreeMap<SessionId, SessionId>,
    /// New numbers of the theory papers.
    papers: BTreeMap<PaperId, PaperId>,
    /// Where the file that was in the way is now.
    aside: Option<PathBuf>,
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: StorageAction) {
    if !matches!(app.model.storage, Storage::Broken(_)) {
        return;
    }
    app.model.storage = Storage::Opening;
    let address = app.outside.address.clone();
    let (memory, copied, now_ms) = (app.store.clone(), app.copied, app.model.now_ms);
    let open = app.model.talk.as_ref().filter(|talk| !talk.is_over());
    let open = open.and_then(|talk| talk.session());
    app.jobs.start(move || {
        Done::Reopened(Box::new(reopen(
            &address, action, memory, copied, open, now_ms,
        )))
    });
}

/// Opens the store for the first time.
pub(super) fn open(address: &Address, now_ms: i64) -> OpenedStore {
    let opened = match Store::open_or_memory(address) {
        Ok(opened) => opened,
        Err(problem) => {
            return OpenedStore {
                store: None,
                person: 0,
                prefs: None,
                problem: Some(problem),
                copied: 0,
            };
        }
    };
    let mut read = read(opened.store, now_ms);
    if opened.copied {
        read.copied = read.store.as_ref().map_or(0, last_session);
    }
    read.problem = opened.problem.or(read.problem);
    read
}

/// Opens the store at `address` after what was in the way is gone, and carries over what was practised in `memory`.
fn reopen(
    address: &Address,
    action: StorageAction,
    memory: Option<Store>,
    copied: SessionId,
    open: Option<SessionId>,
    now_ms: i64,
) -> Result<Reopened, StoreError> {
    let aside = match action {
        StorageAction::SetAside => Some(set_aside(address)?),
        StorageAction::TryAgain => None,
    };
    let store = Store::open(address)?;
    let opened = read(store.clone(), now_ms);
    if let Some(problem) = opened.problem {
        return Err(problem);
    }
    let papers = match &memory {
        Some(from) => carry_papers(from, &store, opened.person, now_ms)?,
        None => BTreeMap::new(),
    };
    let carry = memory.map(|from| Carry {
        from,
        to: store,
        person: opened.person,
        copied: if aside.is_some() { 0 } else { copied },
        open,
        now_ms,
    });
    Ok(Reopened {
        numbers: carry.map_or(Ok(BTreeMap::new()), |carry| carry.all())?,
        papers,
        opened,
        aside,
    })
}

fn read(store: Store, now_ms: i64) -> OpenedStore {
    let (person, problem) = match store.first_person(now_ms).wait() {
        Ok(person) => (person.id, None),
        Err(problem) => (0, Some(problem)),
    };
    // Settings that cannot be read are settings not made.
    let json: Option<serde_json::Value> = store.setting(PREFERENCES).wait().ok().flatten();
    OpenedStore {
        person,
        prefs: json.map(|json| Preferences::read(&json.to_string())),
        store: Some(store),
        problem,
        copied: 0,
    }
}

fn last_session(store: &Store) -> SessionId {
    let sessions = store
        .sessions(Default::default())
        .wait()
        .unwrap_or_default();
    let found = sessions.found.iter().map(|record| record.id);
    found.chain(sessions.unreadable).max().unwrap_or_default()
}

/// Takes in the store that was opened at the start.
pub(super) fn opened(app: &mut App, opened: OpenedStore) {
    let problem = opened.problem.clone();
    take(app, opened);
    match problem {
        None => app.model.storage = Storage::Ready,
        Some(problem) => broken(app, &problem),
    }
}

/// Takes in the store that was opened again, or says why it still cannot be.
pub(super) fn reopened(app: &mut App, answer: Result<Reopened, StoreError>) {
    let again = match answer {
        Ok(again) => again,
        Err(problem) => return broken(app, &problem),
    };
    let mut opened = again.opened;
    if again.aside.is_some() || app.copied > 0 || opened.prefs.is_none() {
        // What the person chose in this window holds; only a file that could not be read at all knows better.
        opened.prefs = Some(app.model.prefs.clone());
    }
    take(app, opened);
    app.keep_prefs();
    app.renumber(&again.numbers);
    on_contest::renumber(app, &again.papers);
    app.model.history = History::default();
    app.model.storage = Storage::Ready;
    for key in NOTICES {
        app.model.notices.withdraw(key);
    }
    let what = match again.aside {
        Some(aside) => {
            Message::new("app-store-set-aside").with("aside", aside.display().to_string())
        }
        None => Message::new("app-store-again"),
    };
    app.model.notices.put(Tone::Good, what, None);
}

fn take(app: &mut App, opened: OpenedStore) {
    if let Some(store) = &opened.store {
        let waker = app.waker();
        store.on_answer(move || waker());
    }
    // Also where it could not be opened: that is the file the sentences speak of.
    app.model.places.database = app.outside.address.to_string();
    app.store = opened.store;
    app.person = opened.person;
    app.copied = opened.copied;
    if let Some(prefs) = opened.prefs {
        app.model.prefs = prefs;
    }
    if let Some(language) = app.outside.language {
        app.model.prefs.language = Some(language);
    }
    app.use_language();
    app.mark_again();
    super::on_judge::load(app);
}

/// Says that nothing is kept, why, and which ways on there are.
fn broken(app: &mut App, problem: &StoreError) {
    let readable = app.copied > 0;
    let why = problem.message();
    let key = NOTICES[usize::from(readable)];
    let what = Message::new(key).with("why", why.say(app.model.language));
    for key in NOTICES {
        app.model.notices.withdraw(key);
    }
    let broken = Broken {
        why,
        readable,
        aside: problem.can_be_set_aside(),
    };
    let offers = broken.ways().into_iter().map(|(key, way)| Offer {
        key,
        action: Action::Storage(way),
    });
    let notices = &mut app.model.notices;
    notices.offer(Tone::Bad, what, Some(problem.hint()), offers.collect());
    app.model.storage = Storage::Broken(broken);
}
