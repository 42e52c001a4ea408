//! What the hall asks for: seats, entering, lots, stages, whatever a seat may record, the end.

use std::path::PathBuf;

use super::{
    Beside, Giving, Hall, HallAction, Held, Line, Offered, Seat,
    beats::{self, Beat},
    cases, collect, exercise,
    games::on_games,
    keep::Keeper,
    lines, on_sealed, papers, place,
    rehearsal::on_rehearsal,
    sealed, sync, work,
};
use crate::{
    app::{App, civil::Moment, notice::Tone, run::Done, screen::Screen},
    contest::{
        Digest, End, Event, KeyProblem, Keys, Marked, Pack, Record, Refusal, Taker, What, Who,
        read_records, standing::standing,
    },
    report::Giver,
    scenario::{Exercise, check_contest, contest::Part},
    store::{EventId, EventRow, NewEvent, StoreError, StoredSession, files, library},
    text::Message,
};

/// What a job of the hall hands back.
pub(in crate::app) enum Back {
    /// Contests and kept events were read.
    Read(
        Vec<Offered>,
        Vec<Exercise>,
        Result<Vec<EventRow>, StoreError>,
    ),
    /// A phrase became keys for a new event of a contest, or for the one that is open.
    Keys(For, Result<Keys, KeyProblem>),
    /// The talks of somebody were read.
    Lines((usize, Taker), Result<Vec<Line>, StoreError>),
    /// Of a rehearsal.
    Rehearsal(on_rehearsal::Back),
    /// Of a game.
    Game(on_games::Back),
    /// The talk that somebody was in, so far as it is in the store.
    Talk(
        (usize, Taker),
        String,
        Result<Option<Box<StoredSession>>, StoreError>,
    ),
    /// What the talks of somebody were worth, in the event with this key; none where the store did not answer.
    Marks(Digest, (usize, Taker), Option<Vec<Marked>>),
    /// Of a sealed pack.
    Sealed(on_sealed::Back),
    /// Certificates were written, or not.
    Certified(Result<usize, Message>),
    /// The records of an event were read.
    Records(EventId, Result<(String, Vec<Beat>), StoreError>),
}

/// What keys are for.
pub(in crate::app) enum For {
    /// A new event of this contest, with this salt.
    New(String, [u8; 16]),
    /// The chief judge's seat of the event that is open.
    Seat,
}

/// Carries `action` out.
pub(in crate::app) fn apply(app: &mut App, action: HallAction) {
    match action {
        HallAction::Open(contest, phrase) => {
            let salt = salt(app, &contest);
            unlock(app, For::New(contest, salt), phrase.0, salt);
        }
        HallAction::Unlock(phrase) => {
            let salt = app.model.hall.held.as_ref();
            let salt = salt.and_then(|held| crate::contest::unhex(&held.event.opening().salt));
            unlock(app, For::Seat, phrase.0, salt.unwrap_or_default());
        }
        HallAction::OpenSealed(..)
        | HallAction::OpenPack(..)
        | HallAction::Seal(..)
        | HallAction::Pack(_) => on_sealed::apply(app, action),
        HallAction::Show(id) => show(app, id),
        HallAction::Leave => {
            close(app);
            app.model.hall.held = None;
            app.model.hall.asked = false;
            app.model.screen = Screen::Contest;
        }
        HallAction::Sit(seat) => sit(app, seat),
        HallAction::Look(stage, taker) => {
            if let Some(held) = &mut app.model.hall.held {
                held.focus = (stage, taker);
            }
            if let Some(taker) = taker {
                lines::read(app, stage, taker);
            }
        }
        HallAction::Export(path) => export(app, path),
        HallAction::Certificates(giving) => certify(app, giving),
        HallAction::Turn(_) | HallAction::Answer(..) | HallAction::Typed(..) => answer(app, action),
        HallAction::HandIn => {
            let now = app.model.now_ms;
            if let Some(held) = &mut app.model.hall.held {
                exercise::hand_in(held, false, now);
            }
        }
        HallAction::Work(stage, taker) => work::begin(app, stage, taker),
        HallAction::Collect(stage, taker) => collect::by_chief(app, stage, taker),
        HallAction::Rehearse(action) => on_rehearsal::apply(app, action),
        HallAction::Game(action) => on_games::apply(app, action),
        action => record(app, action),
    }
}

/// What happens at a desk with exercises; nothing does while the clocks stand still.
fn answer(app: &mut App, action: HallAction) {
    let now = app.model.now_ms;
    let Some(held) = app
        .model
        .hall
        .held
        .as_mut()
        .filter(|held| !held.event.is_paused())
    else {
        return;
    };
    let Some(desk) = &mut held.exercises else {
        return;
    };
    match action {
        HallAction::Turn(at) => desk.shown = at.min(desk.papers.len().saturating_sub(1)),
        HallAction::Answer(at, answers) => desk.answer(at, answers, now),
        HallAction::Typed(at, text) => desk.typed(at, text, now),
        _ => {}
    }
}

/// Everybody who sits down takes the keys away: they are the chief judge's.
fn sit(app: &mut App, seat: Seat) {
    on_games::sit(app, seat);
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    if held.exercises.is_some() {
        // The desk is somebody's: it waits until they have handed in, or sit down again.
        exercise::put_down(held, now);
    }
    held.keys = None;
    held.seat = seat;
    // What one seat may read, the next may not.
    held.lines = None;
    held.cases.clear();
    held.cases_as_of = None;
    held.focus = (held.stage_now(), None);
}

fn record(app: &mut App, action: HallAction) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let who = held.seat.who();
    if let HallAction::Record(what) = &action {
        prepare(held, who, what, now);
    }
    let event = &mut held.event;
    let next = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    let written = match action {
        HallAction::Team(name, unit) => {
            let team = next(event.teams().len());
            event.write(now, who, What::Team { team, name, unit })
        }
        HallAction::Entrant(name, unit, team) => {
            let entrant = next(event.entrants().len());
            let what = What::Entrant {
                entrant,
                name,
                unit,
                team,
            };
            event.write(now, who, what)
        }
        HallAction::Judge(name, unit) => {
            let judge = next(event.judges().len());
            event.write(now, who, What::Judge { judge, name, unit })
        }
        HallAction::Draw => match &held.keys {
            Some(keys) => {
                let drawn = event.draw(keys);
                event.write(now, who, drawn)
            }
            None => Err(Refusal::NotYours),
        },
        HallAction::OpenStage(stage) => match &held.keys {
            Some(keys) => {
                let secret = keys.secret(&stage);
                let key = event.opening().pack.map(|_| keys.stage(&stage));
                if let Some(Err(why)) = key.map(|key| held.sealed.may_open(&stage, &key)) {
                    return tell(app, Tone::Warning, why);
                }
                event.write(now, who, What::StageOpened { stage, secret, key })
            }
            None => Err(Refusal::NotYours),
        },
        HallAction::Close => match &held.keys {
            Some(keys) => event.close(now, keys),
            None => Err(Refusal::NotYours),
        },
        HallAction::Record(what) => event.write(now, who, *what),
        _ => return,
    };
    match written {
        Ok(record) => took(held, record),
        Err(refusal) => refuse(app, &refusal),
    }
}

/// What is recorded before `what` is, so that nobody loses by it.
fn prepare(held: &mut Held, who: Who, what: &What, now: i64) {
    if who != Who::Chief || held.event.may(now, who, what).is_err() {
        return;
    }
    match what {
        What::StageClosed { stage } => collect::hand_in_all(held, stage, now),
        What::Released { taker, .. } => place::stopped(held, *taker, now),
        _ => {}
    }
}

/// Keeps a record that the event has taken.
pub(super) fn took(held: &mut Held, record: Record) {
    if let What::StageOpened { .. } = record.what {
        held.focus = (held.stage_now(), None);
    }
    held.standing = standing(&held.event);
    // Only marks and what is ruled about them change what stands beside the standing; answers come far more often.
    if matches!(
        record.what,
        What::Sheet(_)
            | What::SheetReturned { .. }
            | What::Marked(_)
            | What::CaseMarked { .. }
            | What::Ruled { .. }
            | What::Late { .. }
            | What::Cheated { .. }
            | What::ExtraAnswered { .. }
            | What::StageClosed { .. }
    ) {
        held.beside = Beside::of(&held.event);
    }
    held.keeper.put(record);
}

pub(super) fn refuse(app: &mut App, refusal: &Refusal) {
    let why = refusal.message();
    app.model.notices.put(Tone::Warning, why, None);
}

/// Takes in what a job handed back.
pub(in crate::app) fn back(app: &mut App, back: Back) {
    match back {
        Back::Read(offered, exercises, kept) => {
            app.model.hall.offered = offered;
            app.model.hall.exercises = exercises;
            match kept {
                Ok(kept) => app.model.hall.kept = kept,
                Err(problem) => failed(app, &problem),
            }
        }
        Back::Keys(purpose, keys) => {
            app.model.hall.unlocking = false;
            match keys {
                Ok(keys) => unlocked(app, purpose, keys),
                Err(problem) => {
                    let key = match problem {
                        KeyProblem::ShortPhrase => "hall-phrase-short",
                        KeyProblem::Memory => "hall-phrase-memory",
                    };
                    app.model
                        .notices
                        .put(Tone::Warning, Message::new(key), None);
                }
            }
        }
        Back::Lines(of, Ok(lines)) => {
            if let Some(held) = &mut app.model.hall.held {
                lines::take(held, of, lines);
            }
        }
        Back::Lines(_, Err(problem)) => failed(app, &problem),
        Back::Rehearsal(back) => on_rehearsal::back(app, back),
        Back::Game(back) => on_games::back(app, back),
        Back::Talk(of, case, found) => work::found(app, of, &case, found),
        Back::Marks(key, of, marks) => collect::marked(app, key, of, marks),
        Back::Sealed(back) => on_sealed::back(app, back),
        Back::Certified(Ok(count)) => {
            let what = Message::new("hall-certificates-done").with("count", count);
            app.model.notices.put(Tone::Good, what, None);
        }
        Back::Certified(Err(why)) => app.model.notices.put(Tone::Bad, why, None),
        Back::Records(id, text) => match text {
            Ok((text, beats)) => opened(app, id, &text, &beats),
            Err(problem) => failed(app, &problem),
        },
    }
}

/// Writes the records of the event as a file that `heard contest verify` reads.
fn export(app: &mut App, path: PathBuf) {
    let id = app
        .model
        .hall
        .held
        .as_ref()
        .and_then(|held| held.keeper.id());
    let (Some(store), Some(id)) = (app.store.clone(), id) else {
        return;
    };
    app.jobs.start(move || {
        let text = store.event_text(id).wait();
        let written = text.map(|text| files::write_atomic(&path, text.as_bytes()));
        match written {
            Ok(written) => Done::Saved(path, written),
            Err(problem) => Done::Hall(Box::new(Back::Records(id, Err(problem)))),
        }
    });
}

/// Writes the certificates of an event that is over; the badges are signed with the chief judge's key.
fn certify(app: &mut App, giving: Giving) {
    let language = app.model.language;
    let now = Moment::from_ms(app.model.now_ms + app.model.zone_ms);
    let Some(held) = app.model.hall.held.as_ref() else {
        return;
    };
    let Some(keys) = held.keys.clone().filter(|_| held.event.is_closed()) else {
        return;
    };
    let date = jiff::civil::Date::new(now.year as i16, now.month as i8, now.day as i8);
    let giver = Giver {
        organiser: giving.organiser,
        chief_judge: giving.chief_judge,
        date: date.unwrap_or_default(),
    };
    let made = papers::of(held, &giver);
    app.jobs.start(move || {
        let written = papers::write(&made, &keys, &giving.folder, language);
        Done::Hall(Box::new(Back::Certified(written)))
    });
}

/// Makes keys of a phrase beside the window: it takes a moment, on purpose.
fn unlock(app: &mut App, purpose: For, phrase: String, salt: [u8; 16]) {
    app.model.hall.unlocking = true;
    app.jobs.start(move || {
        let keys = Keys::of_phrase(&phrase, &salt);
        Done::Hall(Box::new(Back::Keys(purpose, keys)))
    });
}

fn unlocked(app: &mut App, purpose: For, keys: Keys) {
    match purpose {
        For::New(contest, salt) => {
            let mut offered = app.model.hall.offered.iter();
            let offered = offered.find(|it| it.contest.id.value == contest);
            if let Some(text) = offered.map(|it| it.source.text.clone()) {
                begin(app, &text, keys, Some(salt), None);
            }
        }
        For::Seat => {
            let Some(held) = &mut app.model.hall.held else {
                return;
            };
            if keys.public() != held.event.opening().key {
                let what = Message::new("hall-phrase-wrong");
                return app.model.notices.put(Tone::Warning, what, None);
            }
            held.keys = Some(keys);
            held.seat = Seat::Chief;
            held.focus = (held.stage_now(), None);
        }
    }
}

/// Opens an event of the contest file `text`, from the sealed pack `pack` where there is one; the chief judge sits at the machine.
pub(super) fn begin(
    app: &mut App,
    text: &str,
    keys: Keys,
    salt: Option<[u8; 16]>,
    pack: Option<Pack>,
) {
    let now = app.model.now_ms;
    let salt = salt.iter().flatten();
    let salt = salt.map(|byte| format!("{byte:02x}")).collect();
    let bytes = pack.as_ref().map(Pack::bytes);
    let hash = bytes.as_deref().map(Digest::of);
    let (event, first) = match Event::open(now, text, &keys, salt, hash) {
        Ok(opened) => opened,
        Err(refusal) => return refuse(app, &refusal),
    };
    let new = NewEvent {
        contest: event.contest().id.value.clone(),
        title: event.contest().title.value.clone(),
        master: None,
        first,
        pack: bytes,
    };
    let keeper = Keeper::begin(app.store.clone(), new);
    let machine = &app.outside.machine;
    let mut held = Held::new(event, Seat::Chief, Some(keys), keeper, machine);
    if let Some(pack) = pack {
        held.sealed.give(pack);
    }
    app.model.hall.held = Some(held);
    app.model.screen = Screen::Hall;
}

fn show(app: &mut App, id: EventId) {
    if let Some(store) = app.store.clone() {
        app.jobs.start(move || {
            let read = store.event_text(id).wait().and_then(|text| {
                let beats = beats::last(&store, id, &text)?;
                Ok((text, beats))
            });
            Done::Hall(Box::new(Back::Records(id, read)))
        });
    }
}

/// The records of an event were read: the chain is checked before anything is shown.
fn opened(app: &mut App, id: EventId, text: &str, last: &[Beat]) {
    let language = app.model.language;
    let broken = |why: Message| Message::new("hall-broken").with("why", why.say(language));
    let (records, verified) = read_records(text);
    if let End::Broken { .. } = verified.end {
        let what = broken(verified.end.message());
        return app.model.notices.put(Tone::Bad, what, None);
    }
    match Event::replay(&records) {
        Ok(event) => {
            let keeper = Keeper::resume(app.store.clone(), id);
            let mut held = Held::new(event, Seat::Nobody, None, keeper, &app.outside.machine);
            beats::known(&mut held, last);
            beats::interrupted(&mut held, last, app.model.now_ms);
            app.model.hall.held = Some(held);
            app.model.screen = Screen::Hall;
            on_rehearsal::shown(app);
        }
        Err(misplaced) => {
            let what = broken(misplaced.why.message());
            app.model.notices.put(Tone::Bad, what, None);
        }
    }
}

/// What makes the phrase's key this event's own; it need not be secret, only its own.
pub(super) fn salt(app: &App, contest: &str) -> [u8; 16] {
    let mixed = blake3::hash(format!("{contest} {} {}", app.model.now_ms, app.person).as_bytes());
    let mut salt = [0; 16];
    salt.copy_from_slice(&mixed.as_bytes()[..16]);
    salt
}

/// Reads contests and events when the contest is first looked at, lets time pass, and keeps what is new.
pub(in crate::app) fn tick(app: &mut App) {
    load(app);
    work::tick(app);
    on_rehearsal::tick(app);
    on_games::tick(app);
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    exercise::tick(held, now);
    time_up(held, now);
    beats::beat(held, app.store.as_ref(), now);
    sync::tick(app);
    sealed::tick(app);
    collect::tick(app);
    cases::tick(app);
}

/// Whoever's time is up has handed in, whether they sit at this machine or not; work that lies on this desk is handed in there.
fn time_up(held: &mut Held, now: i64) {
    if held.event.is_paused() || held.event.is_closed() {
        return;
    }
    for at in 0..held.event.contest().stages.len() {
        // A relay waits between its legs and ends with the time of the stage; other games end by their own clocks.
        let part = &held.event.contest().stages[at].part;
        if part.is_game() && !matches!(part, Part::Relay(_)) {
            continue;
        }
        for taker in held.takers(at) {
            let Some(run) = held.event.run(at, taker) else {
                continue;
            };
            let at_work = run.started.is_some() && run.done.is_none();
            let here = held
                .work
                .as_ref()
                .is_some_and(|it| it.stage == at && it.taker == taker);
            if !at_work
                || here
                || !place::is_here(held, taker)
                || held.event.remaining(at, taker, now) > 0
            {
                continue;
            }
            let stage = held.event.contest().stages[at].id.value.clone();
            let what = What::HandedIn {
                stage,
                taker,
                by_time: true,
            };
            if let Ok(record) = held.event.write(now, Who::Machine, what) {
                took(held, record);
            }
        }
    }
}

/// When the hall has something to do without an action, in milliseconds from now.
pub(in crate::app) fn next_tick_ms(hall: &Hall) -> Option<u64> {
    let held = hall.held.as_ref()?;
    let runs = held.event.is_drawn() && !held.event.is_published() && !held.event.is_paused();
    let busy = held.keeper.is_busy().then_some(100);
    let game = on_games::next_tick_ms(held);
    // Other windows are heard of twice a second.
    let shared = held.keeper.is_shared().then_some(500);
    [busy, game, shared, runs.then_some(1_000)]
        .into_iter()
        .flatten()
        .min()
}

/// The window is about to close.
pub(in crate::app) fn close(app: &mut App) {
    let (language, now) = (app.model.language, app.model.now_ms);
    if let Some(held) = &mut app.model.hall.held {
        exercise::put_down(held, now);
        place::give_up(held, language, now);
        held.keeper.close();
    }
}

fn load(app: &mut App) {
    let looking = app.model.screen == Screen::Contest && !app.model.hall.asked;
    let Some(store) = app.store.clone().filter(|_| looking) else {
        return;
    };
    app.model.hall.asked = true;
    let folders = app.outside.folders.clone();
    app.jobs.start(move || {
        let offered = library::contests(&folders).into_iter();
        let offered = offered.filter_map(|source| {
            let contest = check_contest(&source).0?;
            Some(Offered { contest, source })
        });
        let kept = store.contest_events().wait();
        let exercises = library::exercises(&folders);
        Done::Hall(Box::new(Back::Read(offered.collect(), exercises, kept)))
    });
}

/// Says something that is not about the store.
pub(super) fn tell(app: &mut App, tone: Tone, what: Message) {
    app.model.notices.put(tone, what, None);
}

pub(super) fn failed(app: &mut App, problem: &StoreError) {
    let language = app.model.language;
    let what = Message::new("hall-not-stored").with("why", problem.message().say(language));
    app.model.notices.put(Tone::Bad, what, Some(problem.hint()));
}
