//! The judge at work: its settings, its key, a test of the connection, measuring, and judging a talk that is over.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use super::{
    App,
    action::{JudgeAction, JudgeSet},
    judge::{self, JudgeSettings, Measured, Measuring, Tested},
    notice::Tone,
    run::Done,
};
use crate::{
    assess::judge::Question,
    batch::{self, judge::Agreement},
    link::{
        Cancel, Endpoint, Key, KeyPlace, Keys, Limits, Link, NoKeys, Trouble, find_key,
        judge::Judged, measure::measure,
    },
    session::{Event, Happening},
    store::{SessionId, Store, files},
    text::Message,
};

#[cfg(test)]
mod tests;

/// What is said while a talk is with the judge.
const ASKING: &str = "judge-asking";

/// The largest labelled file that is read, in bytes.
const LIMIT: u64 = 64 * 1024 * 1024;

/// What the jobs of the judge hand back.
pub(super) enum Back {
    /// What is stored about it.
    Loaded(Option<JudgeSettings>, Vec<Measured>),
    /// Where the key for an origin is, and whether keeping or taking it away failed.
    Key(String, KeyPlace, bool),
    /// A test of the connection to these settings.
    Tested(JudgeSettings, Result<String, Trouble>),
    /// A test of the connection to the customer's model.
    CustomerTested(JudgeSettings, Result<String, Trouble>),
    /// A test of the connection to the model that hears.
    HearingTested(JudgeSettings, Result<String, Trouble>),
    /// Measuring is through.
    Measured(Result<Agreement, (Message, Message)>),
    /// A talk is judged, or not.
    Judged(Place, Result<Judged, Trouble>),
}

/// Where a judgement belongs.
pub(super) struct Place {
    /// When the talk began.
    began: i64,
    /// Its session.
    session: Option<SessionId>,
    /// How many events it has.
    events: usize,
    /// Time and turn of the latest of them.
    last: (u64, u32),
}

impl Place {
    /// Behind `events` of the talk that began then, or of the session in the store.
    pub(super) fn of(began: i64, session: Option<SessionId>, events: &[Event]) -> Self {
        Self {
            began,
            session,
            events: events.len(),
            last: events.last().map_or((0, 0), |last| (last.at, last.turn)),
        }
    }
}

/// What the program keeps for the judge beside the model.
pub(super) struct Bench {
    keys: Arc<dyn Keys>,
    /// Stops measuring.
    cancel: Cancel,
    /// Talks measured so far, and how many there are.
    done: Arc<[AtomicUsize; 2]>,
    /// The talk that was handed to the judge last, by when it began.
    handed: Option<i64>,
}

impl Default for Bench {
    fn default() -> Self {
        Self {
            keys: Arc::new(NoKeys),
            cancel: Cancel::default(),
            done: Arc::default(),
            handed: None,
        }
    }
}

impl Bench {
    /// Where keys to endpoints are.
    pub(super) fn keys(&self) -> Arc<dyn Keys> {
        self.keys.clone()
    }
}

impl App {
    /// The same program with keys to endpoints from `keys`.
    #[must_use]
    pub fn with_keys(mut self, keys: Arc<dyn Keys>) -> Self {
        self.bench.keys = keys;
        self
    }

    /// Where keys to endpoints are kept.
    pub(super) fn bench_keys(&self) -> Arc<dyn Keys> {
        self.bench.keys.clone()
    }
}

/// Carries `action` out.
pub(super) fn apply(app: &mut App, action: JudgeAction) {
    match action {
        JudgeAction::Set(set) => change(app, set),
        JudgeAction::Key(secret) => keep_key(app, &secret.0),
        JudgeAction::Test => test(app),
        JudgeAction::TestCustomer => test_customer(app),
        JudgeAction::TestHearing => test_hearing(app),
        JudgeAction::Measure(folder) => begin_measure(app, folder),
        JudgeAction::Stop => app.bench.cancel.cancel(),
    }
}

/// Reads what is stored about the judge.
pub(super) fn load(app: &mut App) {
    if let Some(store) = app.store.clone() {
        app.jobs
            .start(move || Done::Judge(Box::new(stored(&store))));
    }
}

fn stored(store: &Store) -> Back {
    let settings = store.setting(judge::SETTING).wait();
    let measured = store.setting(judge::MEASURED).wait();
    // Settings that cannot be read are settings not made.
    Back::Loaded(
        settings.ok().flatten(),
        measured.ok().flatten().unwrap_or_default(),
    )
}

fn change(app: &mut App, set: JudgeSet) {
    let before = app.model.judge.settings.clone();
    let refused = app.model.judge.why_not().is_some();
    let settings = &mut app.model.judge.settings;
    match set {
        JudgeSet::Address(address) => settings.address = address.trim().chars().take(400).collect(),
        JudgeSet::Model(model) => settings.model = model.trim().chars().take(200).collect(),
        JudgeSet::Temperature(hundredths) => settings.temperature = hundredths.min(200),
        JudgeSet::On(on) => settings.on = on && !refused,
        JudgeSet::CustomerModel(model) => {
            settings.customer_model = model.trim().chars().take(200).collect();
        }
        JudgeSet::CustomerTemperature(hundredths) => {
            settings.customer_temperature = hundredths.min(200);
        }
        JudgeSet::HearingModel(model) => {
            settings.hearing_model = model.trim().chars().take(200).collect();
        }
        JudgeSet::HearingOn(on) => settings.hearing_on = on && settings.hearing().is_ok(),
    }
    if before == *settings {
        return;
    }
    let (elsewhere, other) = (
        before.address != settings.address,
        before.model != settings.model,
    );
    if before.customer() != settings.customer() {
        app.model.judge.customer_tested = Tested::Not;
    }
    if before.hearing() != settings.hearing() {
        app.model.judge.hearing_tested = Tested::Not;
    }
    let settings = &mut app.model.judge.settings;
    if elsewhere {
        // Whoever sends replies to another address says so anew.
        settings.hearing_on = false;
    }
    if elsewhere || other {
        // Another model has to be measured and switched on for itself.
        settings.on = false;
        app.model.judge.tested = Tested::Not;
    }
    if let Some(store) = &app.store {
        let ticket = store.put_setting(judge::SETTING, &app.model.judge.settings);
        app.watch(ticket);
    }
    if elsewhere {
        look_for_key(app);
    }
}

/// Finds out where the key for the endpoint is; the system's safe may take its time.
fn look_for_key(app: &mut App) {
    app.model.judge.key = KeyPlace::Nowhere;
    app.model.judge.key_failed = false;
    let Ok(endpoint) = app.model.judge.settings.endpoint() else {
        return;
    };
    let (keys, origin) = (app.bench.keys.clone(), endpoint.origin());
    app.jobs.start(move || {
        let (_, place) = find_key(&*keys, &origin);
        Done::Judge(Box::new(Back::Key(origin, place, false)))
    });
}

/// Puts a key into the system's safe; a blank one takes it away.
fn keep_key(app: &mut App, text: &str) {
    let Ok(endpoint) = app.model.judge.settings.endpoint() else {
        return;
    };
    let key = Key::new(text);
    if key.is_none() && !text.trim().is_empty() {
        app.model.judge.key_failed = true;
        return;
    }
    let (keys, origin) = (app.bench.keys.clone(), endpoint.origin());
    app.jobs.start(move || {
        let failed = keys.keep(&origin, key.as_ref()).is_err();
        let (_, place) = find_key(&*keys, &origin);
        Done::Judge(Box::new(Back::Key(origin, place, failed)))
    });
}

/// A way to `endpoint` with the key that belongs to it.
pub(super) fn connect(
    keys: &dyn Keys,
    endpoint: Endpoint,
    limits: Limits,
) -> Result<Link, Trouble> {
    let (key, _) = find_key(keys, &endpoint.origin());
    Link::new(endpoint, key, limits)
}

fn test(app: &mut App) {
    let settings = app.model.judge.settings.clone();
    let Ok(endpoint) = settings.endpoint() else {
        return;
    };
    if app.model.judge.tested == Tested::Busy {
        return;
    }
    app.model.judge.tested = Tested::Busy;
    let keys = app.bench.keys.clone();
    app.jobs.start(move || {
        let link = connect(&*keys, endpoint, Limits::default());
        let answer = link.and_then(|link| link.test(&Cancel::default()));
        Done::Judge(Box::new(Back::Tested(settings, answer)))
    });
}

/// Tests the connection to the customer's model.
fn test_customer(app: &mut App) {
    let settings = app.model.judge.settings.clone();
    let Ok(endpoint) = settings.customer() else {
        return;
    };
    if app.model.judge.customer_tested == Tested::Busy {
        return;
    }
    app.model.judge.customer_tested = Tested::Busy;
    let keys = app.bench.keys.clone();
    app.jobs.start(move || {
        let link = connect(&*keys, endpoint, Limits::default());
        let answer = link.and_then(|link| link.test(&Cancel::default()));
        Done::Judge(Box::new(Back::CustomerTested(settings, answer)))
    });
}

/// Tests the connection to the model that hears.
fn test_hearing(app: &mut App) {
    let settings = app.model.judge.settings.clone();
    let Ok(endpoint) = settings.hearing() else {
        return;
    };
    if app.model.judge.hearing_tested == Tested::Busy {
        return;
    }
    app.model.judge.hearing_tested = Tested::Busy;
    let keys = app.bench.keys.clone();
    app.jobs.start(move || {
        let link = connect(&*keys, endpoint, Limits::default());
        let answer = link.and_then(|link| link.test(&Cancel::default()));
        Done::Judge(Box::new(Back::HearingTested(settings, answer)))
    });
}

fn begin_measure(app: &mut App, folder: PathBuf) {
    let Ok(endpoint) = app.model.judge.settings.endpoint() else {
        return;
    };
    if matches!(app.model.judge.measuring, Measuring::Busy(..)) {
        return;
    }
    app.bench.cancel = Cancel::default();
    app.bench.done = Arc::default();
    app.model.judge.measuring = Measuring::Busy(0, 0);
    let (keys, cancel) = (app.bench.keys.clone(), app.bench.cancel.clone());
    let (done, waker) = (app.bench.done.clone(), app.waker());
    app.jobs.start(move || {
        let measured = labelled(&folder).and_then(|talks| {
            done[1].store(talks.len(), Ordering::Relaxed);
            let step = |at| {
                done[0].store(at, Ordering::Relaxed);
                waker();
            };
            let link = connect(&*keys, endpoint, Limits::default());
            let measured = link.and_then(|link| measure(&link, &talks, &cancel, step));
            measured.map_err(|trouble| (trouble.message(), trouble.hint()))
        });
        Done::Judge(Box::new(Back::Measured(measured)))
    });
}

/// The talks of the labelled set in `folder`, or in the folder of that name inside it.
fn labelled(folder: &Path) -> Result<Vec<batch::judge::Labelled>, (Message, Message)> {
    let hint = || Message::new("judge-no-set-hint").with("name", batch::judge::SET);
    let inner = folder.join(batch::judge::SET);
    let found = files::walk(&inner, "jsonl").or_else(|_| files::walk(folder, "jsonl"));
    let mut read = batch::Folder {
        name: batch::judge::SET.to_owned(),
        files: Vec::new(),
    };
    for path in found.map_err(|error| (error.message(), error.hint()))? {
        let bytes =
            files::read_within(&path, LIMIT).map_err(|error| (error.message(), error.hint()))?;
        let path = path.display().to_string();
        read.files.push(batch::File { path, bytes });
    }
    let (talks, _) = batch::judge::questions(&[read]);
    match talks.is_empty() {
        true => {
            let folder = folder.display().to_string();
            Err((Message::new("judge-no-set").with("folder", folder), hint()))
        }
        false => Ok(talks),
    }
}

/// Hands a talk that is over to the judge, once, and takes in how far measuring is.
pub(super) fn tick(app: &mut App) {
    if let Measuring::Busy(done, of) = &mut app.model.judge.measuring {
        [*done, *of] = app
            .bench
            .done
            .each_ref()
            .map(|one| one.load(Ordering::Relaxed));
    }
    let Some(talk) = app.model.talk.as_ref().filter(|talk| talk.is_over()) else {
        return;
    };
    let began = talk.started_ms;
    if app.bench.handed == Some(began) || !app.model.judge.is_on() {
        return;
    }
    // What is still being heard stands in the talk before it is judged.
    if app.listening.is_some() {
        return;
    }
    let Ok(endpoint) = app.model.judge.settings.endpoint() else {
        return;
    };
    app.bench.handed = Some(began);
    let transcript = talk.transcript();
    let judged = |event: &Event| matches!(event.what, Happening::Judged { .. });
    let question = Question::of(transcript.header.language, &transcript.events);
    if question.is_empty() || transcript.events.iter().any(judged) {
        return;
    }
    let last = transcript.events.last();
    let place = Place {
        began,
        session: talk.session(),
        events: transcript.events.len(),
        last: last.map_or((0, 0), |last| (last.at, last.turn)),
    };
    let keys = app.bench.keys.clone();
    let asking = Message::new(ASKING).with("model", endpoint.model.clone());
    app.model.notices.put(Tone::Good, asking, None);
    app.jobs.start(move || {
        let link = connect(&*keys, endpoint, Limits::default());
        let judged =
            link.and_then(|link| crate::link::judge::judge(&link, &question, &Cancel::default()));
        Done::Judge(Box::new(Back::Judged(place, judged)))
    });
}

/// Takes in what a job handed back.
pub(super) fn back(app: &mut App, back: Back) {
    match back {
        Back::Loaded(settings, measured) => {
            app.model.judge.settings = settings.unwrap_or_default();
            app.model.judge.measured = measured;
            look_for_key(app);
        }
        Back::Key(origin, place, failed) => {
            let mine = app
                .model
                .judge
                .settings
                .endpoint()
                .map(|endpoint| endpoint.origin());
            if mine == Ok(origin) {
                app.model.judge.key = place;
                app.model.judge.key_failed = failed;
            }
        }
        Back::Tested(settings, answer) => {
            let now = &app.model.judge.settings;
            // What was changed meanwhile was not tested.
            let same = settings.address == now.address && settings.model == now.model;
            app.model.judge.tested = match answer {
                _ if !same => Tested::Not,
                Ok(model) => Tested::Answered(model),
                Err(trouble) => Tested::Failed(trouble),
            };
        }
        Back::CustomerTested(settings, answer) => {
            let same = settings.customer() == app.model.judge.settings.customer();
            app.model.judge.customer_tested = match answer {
                _ if !same => Tested::Not,
                Ok(model) => Tested::Answered(model),
                Err(trouble) => Tested::Failed(trouble),
            };
        }
        Back::HearingTested(settings, answer) => {
            let same = settings.hearing() == app.model.judge.settings.hearing();
            app.model.judge.hearing_tested = match answer {
                _ if !same => Tested::Not,
                Ok(model) => Tested::Answered(model),
                Err(trouble) => Tested::Failed(trouble),
            };
        }
        Back::Measured(Ok(agreement)) => measured(app, agreement),
        Back::Measured(Err((what, hint))) => {
            app.model.judge.measuring = Measuring::Failed(what, hint);
        }
        Back::Judged(place, Ok(judged)) => {
            app.model.notices.withdraw(ASKING);
            record(app, &place, judged.into());
        }
        Back::Judged(_, Err(trouble)) => {
            app.model.notices.withdraw(ASKING);
            let why = trouble.message().say(app.model.language);
            let what = Message::new("judge-not-asked").with("why", why);
            app.model
                .notices
                .put(Tone::Warning, what, Some(trouble.hint()));
        }
    }
}

fn measured(app: &mut App, agreement: Agreement) {
    app.model.judge.measuring = Measuring::Not;
    let at_ms = app.model.now_ms;
    judge::put(&mut app.model.judge.measured, Measured { at_ms, agreement });
    if let Some(store) = &app.store {
        let ticket = store.put_setting(judge::MEASURED, &app.model.judge.measured);
        app.watch(ticket);
    }
}

/// Puts the judgement behind the events of its talk: of the open one, or of the session in the store; and into the
/// debrief that shows it.
pub(super) fn record(app: &mut App, place: &Place, what: Happening) {
    let now_ms = app.model.now_ms;
    let open = app.model.talk.as_mut();
    let session = match open.filter(|talk| talk.started_ms == place.began) {
        Some(talk) => {
            talk.record(what.clone());
            talk.session()
        }
        None => {
            if let (Some(store), Some(session)) = (app.store.clone(), place.session) {
                let (at, turn) = place.last;
                let what = what.clone();
                let events = [Event { at, turn, what }];
                app.watch(store.append(session, place.events as u64, &events, now_ms));
            }
            place.session
        }
    };
    if let Some(shown) = &mut app.model.debrief
        && shown.session == session
        && shown.transcript.events.len() == place.events
    {
        let (at, turn) = place.last;
        shown.judged(Event { at, turn, what });
    }
    app.remember_talk();
    app.mark_again();
}
