//! What an entrant does in a stage on this machine: a paper or talks. It begins with a record, and what it is worth becomes one.

use std::sync::Arc;

use serde_json::json;

use super::{
    Desk, Held, answers, exercise,
    games::on_games,
    on_hall::{Back, took},
    place, supplies, talks,
};
use crate::{
    app::{
        App, Screen,
        contest::{OpenPaper, on_contest},
        draft::Draft,
        keep,
        notice::Tone,
        run::Done,
        talk::Talk,
    },
    contest::{
        BankMark, Conditions, Digest, Marked, Origin, Paper, PaperHeader, Rules, Showing, Taker,
        What, Who, drawn_items, marked_paper, marked_talk, stage_paper,
    },
    scenario::{
        self,
        contest::{Live, Part, Plays},
    },
    session::{self, CustomerKind, Header, Mode, Session, as_played},
    store::{NewSession, StoreError, StoredSession},
    text::Message,
};

/// The work that is on this machine's desk for the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The stage, by its place.
    pub stage: usize,
    /// Whose.
    pub taker: Taker,
    /// The paper or the case.
    pub item: String,
}

/// The item of a stage that is a theory paper.
pub(super) const PAPER: &str = "paper";

/// Begins or goes on with the work of `taker` in the stage at the place `at`.
pub(super) fn begin(app: &mut App, at: usize, taker: Taker) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let Some((stage, state)) = held.event.stage(at) else {
        return;
    };
    let (id, part, secret) = (stage.id.value.clone(), stage.part.clone(), state.secret);
    let Some(secret) = secret else {
        return;
    };
    if part.is_game() {
        return on_games::begin(app, at, taker);
    }
    let language = app.model.language;
    if let Some(why) = held.sealed.lacks().cloned() {
        return app.model.notices.put(Tone::Warning, why, None);
    }
    if let Err(refusal) = place::claim(held, taker, language, now) {
        let why = refusal.message();
        return app.model.notices.put(Tone::Warning, why, None);
    }
    let begun = held
        .event
        .run(at, taker)
        .is_some_and(|run| run.started.is_some());
    if !begun {
        let who = held.seat.who();
        let started = What::Started { stage: id, taker };
        match held.event.write(now, who, started) {
            Ok(record) => took(held, record),
            Err(refusal) => {
                return app
                    .model
                    .notices
                    .put(Tone::Warning, refusal.message(), None);
            }
        }
    }
    if let Some(work) = &held.work
        && (work.stage, work.taker) == (at, taker)
        && app.model.talk.as_ref().is_some_and(|talk| talk.of_event)
    {
        app.model.screen = Screen::Talk;
        return;
    }
    if let Some(held) = &mut app.model.hall.held
        && held.exercises.is_some()
    {
        // Those of another stage wait, with everything recorded.
        exercise::put_down(held, now);
    }
    match &part {
        Part::Theory(theory) => {
            let Some(banks) = supplies(&app.model, at).banks.cloned() else {
                return;
            };
            match stage_paper(theory, &banks, &secret) {
                Ok(paper) => sit(app, at, taker, paper, &banks),
                Err(short) => app.model.notices.put(Tone::Bad, short.message(), None),
            }
        }
        Part::Live(live) | Part::Data(live) => talk(app, (at, taker), live, &part, &secret),
        _ => {
            let all = supplies(&app.model, at).exercises;
            let Some(held) = &app.model.hall.held else {
                return;
            };
            let desk = Desk::open(held, at, taker, all);
            let lacks = desk.is_none();
            if let Some(held) = &mut app.model.hall.held {
                held.exercises = desk;
            }
            if lacks {
                let what = Message::new("hall-part-elsewhere");
                app.model.notices.put(Tone::Warning, what, None);
            }
        }
    }
}

fn sit(app: &mut App, at: usize, taker: Taker, paper: Paper, banks: &[scenario::Bank]) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let header = PaperHeader {
        topics: Vec::new(),
        seed: 0,
        banks: banks.iter().map(BankMark::of).collect(),
        rules: Rules {
            conditions: Conditions::Exam,
            showing: Showing::AtTheEnd,
            minutes: Some(stage.minutes.value),
        },
        origin: Origin::Drawn,
        event: Some(tag(held, at, taker)),
    };
    held.work = Some(Work {
        stage: at,
        taker,
        item: PAPER.to_owned(),
    });
    let passed = held.event.elapsed(at, taker, now);
    on_contest::begin_for_event(app, paper, header, passed);
}

/// What a paper or a session of the event is called in the store.
pub(super) fn tag(held: &Held, at: usize, taker: Taker) -> String {
    let stage = held
        .event
        .stage(at)
        .map_or("", |(stage, _)| &stage.id.value);
    let number = match taker {
        Taker::Entrant(number) => format!("e{number}"),
        Taker::Team(number) => format!("t{number}"),
    };
    format!("{}/{stage}/{number}", held.event.opening().key)
}

/// The next case of the stage that has no mark yet: the talk that was interrupted, or a new one.
fn talk(app: &mut App, (at, taker): (usize, Taker), live: &Live, part: &Part, secret: &Digest) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let run = held.event.run(at, taker);
    let open = |id: &&str| run.is_none_or(|run| !run.marks.contains_key(*id));
    let Some(id) = drawn_items(part, secret).into_iter().find(open) else {
        return;
    };
    let since = run.and_then(|run| run.started);
    let (tag, case) = (tag(held, at, taker), id.to_owned());
    // Whoever has just begun has no talk to go on with.
    let Some(store) = app.store.clone().filter(|_| since < Some(app.model.now_ms)) else {
        return fresh(app, (at, taker), live, secret, id);
    };
    app.jobs.start(move || {
        let found = talks::stored(&store, &tag, since, &case);
        let back = Back::Talk((at, taker), case, found.map(|it| it.map(Box::new)));
        Done::Hall(Box::new(back))
    });
}

/// The talk that was interrupted was looked for.
pub(super) fn found(
    app: &mut App,
    (at, taker): (usize, Taker),
    case: &str,
    found: Result<Option<Box<StoredSession>>, StoreError>,
) {
    let held = app.model.hall.held.as_ref();
    let Some((stage, state)) = held.and_then(|held| held.event.stage(at)) else {
        return;
    };
    let (part, secret) = (stage.part.clone(), state.secret.unwrap_or_default());
    let (Part::Live(live) | Part::Data(live)) = &part else {
        return;
    };
    // Where the store does not answer the talk begins anew rather than not at all.
    let Some(stored) = found.ok().flatten() else {
        return fresh(app, (at, taker), live, &secret, case);
    };
    let play = supplies(&app.model, at)
        .case(case)
        .and_then(|it| talks::resumed(it, &stored));
    let Some(play) = play else {
        return fresh(app, (at, taker), live, &secret, case);
    };
    let events = stored.transcript.events.len();
    let keeper = keep::Keeper::resume(app.store.clone(), Some(stored.record.id), events);
    let mut talk = Talk::resume(play, keeper, app.model.now_ms);
    talk.draft = Draft::stored(stored.draft.unwrap_or_default());
    talk.started_ms = stored.record.started_at;
    put(app, (at, taker), case, talk);
}

/// A talk that is the same customer for everyone who has this case in this stage.
fn fresh(app: &mut App, (at, taker): (usize, Taker), live: &Live, secret: &Digest, id: &str) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let Some(case) = supplies(&app.model, at).case(id) else {
        let what = Message::new("hall-no-case").with("case", id.to_owned());
        return app.model.notices.put(Tone::Bad, what, None);
    };
    let customer = match live.customer {
        Plays::Script => CustomerKind::Script,
        Plays::Generated => CustomerKind::Generated,
    };
    // The same customer for everyone who has this case in this stage.
    let seed = Digest::of(&[&secret.0[..], id.as_bytes()].concat()).seed();
    let scenario = as_played(&case.scenario, customer, seed);
    let language = case.language(held.event.contest().language);
    let header = Header::new(
        &scenario,
        scenario::file_hash(&case.source),
        seed,
        Mode::Exam,
        customer,
        language,
    );
    let now = app.model.now_ms;
    let keeper = keep::Keeper::begin(
        app.store.clone(),
        NewSession {
            person: app.person,
            header: header.clone(),
            label: tag(held, at, taker),
            started_at: now,
            forked_from: None,
        },
    );
    let case = Arc::new(session::Case::new(scenario, language));
    let talk = Talk::begin(Session::new(case, header), keeper, now);
    put(app, (at, taker), id, talk);
}

/// Puts the talk of `taker` on the desk.
fn put(app: &mut App, (at, taker): (usize, Taker), case: &str, mut talk: Talk) {
    talk.of_event = true;
    if let Some(held) = &mut app.model.hall.held {
        held.work = Some(Work {
            stage: at,
            taker,
            item: case.to_owned(),
        });
    }
    app.put_talk_down();
    app.model.talk = Some(talk);
    app.model.screen = Screen::Talk;
}

/// Looks whether the work on the desk is done, or its time is up, and records that.
pub(super) fn tick(app: &mut App) {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let Some(work) = held.work.clone() else {
        return;
    };
    let tag = tag(held, work.stage, work.taker);
    let run = held.event.run(work.stage, work.taker);
    if work.item == PAPER && run.is_some_and(|run| run.done.is_some()) {
        return collected(app, &tag);
    }
    let on_desk = |paper: &&mut OpenPaper| paper.header.event.as_deref() == Some(&tag);
    if let Some(paper) = app.model.contest.paper.as_mut().filter(on_desk) {
        // The clock of the event is the one that counts: it ran before they began, stood still in pauses, and ends the paper.
        let passed = held.event.elapsed(work.stage, work.taker, now);
        paper
            .sitting
            .pass(u64::try_from(passed).unwrap_or_default());
        answers::keep(held, &work, paper, now);
    }
    let handed_in = |paper: &&OpenPaper| paper.header.event.as_deref() == Some(&tag);
    if let Some(paper) = app.model.contest.result.as_ref().filter(handed_in) {
        let marks = marked_paper(&paper.sitting);
        let answers = json!(paper.sitting.given());
        let by_time = paper.sitting.handed_in().is_some_and(|it| it.by_clock);
        record_paper(held, &work, answers, marks, by_time, now);
        held.work = None;
        app.model.contest.result = None;
        app.model.screen = Screen::Hall;
        return;
    }
    let in_hall = app.model.screen == Screen::Hall;
    if let Some(talk) = app.model.talk.as_mut().filter(|_| work.item != PAPER) {
        let up = held.event.remaining(work.stage, work.taker, now) == 0;
        if up && !talk.is_over() {
            talk.input(session::Input::End, now);
        }
        if talk.seen.ended.is_some() && (in_hall || up) {
            let marked = marked_talk(&talk.transcript(), &talk.assessment());
            record_talk(held, &work, marked, up, now);
            held.work = None;
            app.model.talk = None;
            app.model.screen = Screen::Hall;
        }
    }
}

/// Somebody else has handed the paper in: it leaves the desk, and is marked from the records.
fn collected(app: &mut App, tag: &str) {
    if let Some(held) = &mut app.model.hall.held {
        held.work = None;
    }
    let theirs = |paper: &mut OpenPaper| paper.header.event.as_deref() == Some(tag);
    app.model.contest.paper.take_if(theirs);
    app.model.screen = Screen::Hall;
    let what = Message::new("hall-collected");
    app.model.notices.put(Tone::Warning, what, None);
}

fn record_paper(
    held: &mut Held,
    work: &Work,
    answers: serde_json::Value,
    mut marked: Marked,
    by_time: bool,
    now: i64,
) {
    let Some((stage, _)) = held.event.stage(work.stage) else {
        return;
    };
    let stage = stage.id.value.clone();
    let who = held.seat.who();
    marked.stage.clone_from(&stage);
    marked.taker = work.taker;
    if held.event.opening().rehearsal.is_some() {
        // No person is there to mark cases.
        marked.cases.clear();
        marked.of = marked.of.max(rust_decimal::Decimal::ONE);
    }
    let answered = What::Answered {
        stage: stage.clone(),
        taker: work.taker,
        item: work.item.clone(),
        answer: answers,
    };
    let handed = What::HandedIn {
        stage,
        taker: work.taker,
        by_time,
    };
    let hand = if by_time { Who::Machine } else { who };
    for (who, what) in [
        (who, answered),
        (hand, handed),
        (Who::Machine, What::Marked(Box::new(marked))),
    ] {
        // An answer that came in the very moment the time ran out is refused, and the paper is marked as it was handed in.
        if let Ok(record) = held.event.write(now, who, what) {
            took(held, record);
        }
    }
}

fn record_talk(held: &mut Held, work: &Work, mut marked: Marked, up: bool, now: i64) {
    let Some((stage, state)) = held.event.stage(work.stage) else {
        return;
    };
    let (id, secret) = (stage.id.value.clone(), state.secret);
    let drawn = secret.map_or(0, |secret| drawn_items(&stage.part, &secret).len());
    marked.stage.clone_from(&id);
    marked.taker = work.taker;
    marked.item.clone_from(&work.item);
    if let Ok(record) = held
        .event
        .write(now, Who::Machine, What::Marked(Box::new(marked)))
    {
        took(held, record);
    }
    let done = held
        .event
        .run(work.stage, work.taker)
        .map_or(0, |run| run.marks.len());
    if done >= drawn || up {
        let who = if up { Who::Machine } else { held.seat.who() };
        let handed = What::HandedIn {
            stage: id,
            taker: work.taker,
            by_time: up,
        };
        if let Ok(record) = held.event.write(now, who, handed) {
            took(held, record);
        }
    }
}
