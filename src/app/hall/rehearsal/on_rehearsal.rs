//! What a rehearsal asks for, and what it does by itself: machines at work, sheets, closing of stages, the report.

use std::sync::Arc;

use super::{Busy, Now, RehearsalAction, Setup, now::side_by_side, play, read};
use crate::{
    app::{
        App,
        hall::{
            Hall, Held, Seat,
            keep::Keeper,
            on_hall::{self, Back as HallBack},
            place, work,
        },
        notice::Tone,
        run::Done,
        screen::Screen,
    },
    batch::rehearsal::{Course, Lacks, Material, Report, Step, gap},
    contest::{Digest, Refusal, Taker, What, Who, standing::standing},
    scenario::contest::{By, Part},
    store::NewEvent,
    text::{Language, Message},
};

/// What a job of a rehearsal hands back.
pub(in crate::app) enum Back {
    /// Machines have done their work on a stage of the event with this key, or cannot.
    Work(Digest, usize, Result<Vec<Step>, Lacks>),
    /// What the event with this key came to.
    Report(Digest, Language, Box<Report>),
}

/// Carries `action` out.
pub(in crate::app::hall) fn apply(app: &mut App, action: RehearsalAction) {
    if !matches!(action, RehearsalAction::Begin(_))
        && let Err(refusal) = take_over(app)
    {
        return warn(app, &refusal);
    }
    match action {
        RehearsalAction::Begin(setup) => begin(app, *setup),
        RehearsalAction::GoOn => go_on(app),
        RehearsalAction::StandIn => stand_in(app),
        RehearsalAction::Own(taker, levels) => own(app, taker, levels),
    }
}

/// Opens a rehearsal, with everybody entered and lots drawn.
fn begin(app: &mut App, setup: Setup) {
    let offered = &app.model.hall.offered;
    let Some(offered) = offered
        .iter()
        .find(|it| it.contest.id.value == setup.contest)
    else {
        return;
    };
    let course = Course::new(setup.names, setup.strength, setup.rivals, setup.seed);
    let now = app.model.now_ms;
    let (event, first) = match course.begin(now, &offered.source.text) {
        Ok(opened) => opened,
        Err(refusal) => return warn(app, &refusal),
    };
    let new = NewEvent {
        contest: setup.contest,
        title: offered.contest.title.value.clone(),
        master: None,
        first,
        pack: None,
    };
    let keeper = Keeper::begin(app.store.clone(), new);
    let held = Held::new(
        event,
        Seat::Nobody,
        Some(course.keys()),
        keeper,
        &app.outside.machine,
    );
    app.model.hall.held = Some(held);
    app.model.hall.rehearsals = Default::default();
    app.model.screen = Screen::Rehearsal;
    let entering = with(app, |_, held| course.entering(&held.event));
    let entered = write(app, entering.unwrap_or_default());
    let drawn = entered.and_then(|()| {
        let drawn = with(app, |_, held| held.event.draw(&course.keys()));
        write(app, drawn.map(|it| (Who::Desk, it)).into_iter().collect())
    });
    if let Err(refusal) = drawn.and_then(|()| take_over(app)) {
        warn(app, &refusal);
    }
}

/// Whether the machines of the rehearsal are driven by this window: another one that is at work on it has them.
fn drives(held: &Held, course: &Course) -> bool {
    let mut own = own_places(held, course).into_iter();
    own.all(|taker| place::is_here(held, taker))
}

/// Whoever rehearses, and their team.
fn own_places(held: &Held, course: &Course) -> Vec<Taker> {
    let everybody = held.event.takers(By::Each);
    let all = everybody.chain(held.event.takers(By::Together));
    all.filter(|&taker| course.is_mine(&held.event, taker))
        .collect()
}

/// Takes the rehearsal over from a window that is gone, or is not at work on it just now.
///
/// # Errors
/// Another window is.
fn take_over(app: &mut App) -> Result<(), Refusal> {
    let (language, now) = (app.model.language, app.model.now_ms);
    let Some(course) = course(app) else {
        return Ok(());
    };
    let Some(held) = app
        .model
        .hall
        .held
        .as_mut()
        .filter(|it| !it.event.is_published())
    else {
        return Ok(());
    };
    let own = own_places(held, &course);
    let elsewhere = own.iter().filter(|&&taker| !place::is_here(held, taker));
    for taker in elsewhere.copied().collect::<Vec<_>>() {
        place::claim(held, taker, language, now)?;
    }
    let here = |taker: &Taker| held.event.holder(*taker) == Some(held.machine.as_str());
    match own.first() {
        Some(&first) if !own.iter().any(here) => place::claim(held, first, language, now),
        _ => Ok(()),
    }
}

/// A rehearsal of the store is shown: its keys follow from its seed.
pub(in crate::app::hall) fn shown(app: &mut App) {
    let Some(course) = course(app) else {
        return;
    };
    app.model.hall.rehearsals = Default::default();
    if let Some(held) = &mut app.model.hall.held {
        held.keys = Some(course.keys());
    }
    app.model.screen = Screen::Rehearsal;
    if let Err(refusal) = take_over(app) {
        warn(app, &refusal);
    }
}

fn go_on(app: &mut App) {
    let Some(course) = course(app) else {
        return;
    };
    if let Some(Now::Waits(at)) = now(app, &course) {
        if !open(app, &course, at) {
            return;
        }
        machines(app, &course, at);
    }
    if let Some(Now::Mine(at, taker)) = now(app, &course) {
        let part = with(app, |_, held| held.event.contest().stages[at].part.clone());
        let seat = with(app, |_, held| seat(held, part.as_ref(), taker));
        if let (Some(held), Some(seat)) = (&mut app.model.hall.held, seat) {
            held.seat = seat;
            held.focus = (at, Some(taker));
        }
        app.model.screen = Screen::Hall;
        work::begin(app, at, taker);
    }
}

/// Opens the stage at the place `at`; whether it is open.
fn open(app: &mut App, course: &Course, at: usize) -> bool {
    let opening = with(app, |_, held| {
        course.opening(&held.event.contest().stages[at])
    });
    app.model.hall.rehearsals.stuck = None;
    match write(app, opening.into_iter().collect()) {
        Ok(()) => true,
        Err(refusal) => {
            warn(app, &refusal);
            false
        }
    }
}

/// Who sits at the machine while `taker` works: a quiz is led from the chief judge's seat.
fn seat(held: &Held, part: Option<&Part>, taker: Taker) -> Seat {
    match (part, taker) {
        (Some(Part::Quiz(_)), _) => Seat::Chief,
        (_, Taker::Entrant(entrant)) => Seat::Entrant(entrant),
        (_, Taker::Team(team)) => {
            let members = held.event.team_entry(team).map(|it| it.members.clone());
            let first = members.and_then(|it| it.first().copied());
            first.map_or(Seat::Nobody, Seat::Entrant)
        }
    }
}

/// Has a machine do what whoever rehearses has not done in the stage that is next or runs. What lies on the desk of it is put away.
fn stand_in(app: &mut App) {
    let Some(course) = course(app) else {
        return;
    };
    let at = match now(app, &course) {
        Some(Now::Waits(at)) if open(app, &course, at) => at,
        Some(Now::Mine(at, _)) => at,
        _ => return,
    };
    let begun = with(app, |_, held| {
        let game = held.event.contest().stages[at].part.is_game();
        let mine = course.mine(&held.event, at);
        let begun = |taker: &Taker| {
            let run = held.event.run(at, *taker);
            run.is_some_and(|run| run.started.is_some() && run.done.is_none())
        };
        game && mine.iter().any(begun)
    });
    if begun == Some(true) {
        // A game goes on from where it stands; nobody can take it over half way.
        let what = Message::new("rehearse-game-runs");
        return app.model.notices.put(Tone::Warning, what, None);
    }
    put_away(app);
    let due = with(app, |_, held| {
        let mine = course.mine(&held.event, at).into_iter();
        let due = |taker: &Taker| {
            let run = held.event.run(at, *taker);
            run.is_none_or(|run| run.done.is_none())
        };
        mine.filter(due).collect::<Vec<Taker>>()
    });
    let due = due.unwrap_or_default().into_iter();
    let stood_in = &mut app.model.hall.rehearsals.stood_in;
    stood_in.extend(due.map(|taker| (at, taker)));
    app.model.hall.rehearsals.stuck = None;
    machines(app, &course, at);
}

/// Takes a paper, a talk or exercises of the event from this machine's desk.
fn put_away(app: &mut App) {
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    held.exercises = None;
    if held.work.take().is_none() {
        return;
    }
    let paper = app.model.contest.paper.as_ref();
    if paper.is_some_and(|paper| paper.header.event.is_some()) {
        app.model.contest.paper = None;
    }
    if app.model.talk.as_ref().is_some_and(|talk| talk.of_event) {
        app.model.talk = None;
    }
}

fn own(app: &mut App, taker: Taker, levels: Vec<u8>) {
    let Some(course) = course(app) else {
        return;
    };
    let Some(Now::Own(at, _)) = now(app, &course) else {
        return;
    };
    let known = &mut app.model.hall.rehearsals.own;
    if known.0 != at {
        *known = (at, Default::default());
    }
    known.1.insert(taker, levels);
}

/// Sends the machines to work on the stage at the place `at`: all rivals, and whoever a machine stands in for. Where everybody plays with
/// everybody they wait for that.
fn machines(app: &mut App, course: &Course, at: usize) {
    let material = material(app);
    let hall = &app.model.hall;
    let Some(held) = hall
        .held
        .as_ref()
        .filter(|_| hall.rehearsals.busy.is_none())
    else {
        return;
    };
    let Some((stage, _)) = held.event.stage(at) else {
        return;
    };
    let stands_in = |taker: &Taker| hall.rehearsals.stood_in.contains(&(at, *taker));
    let plays = |taker: &Taker| {
        let run = held.event.run(at, *taker);
        run.is_none_or(|run| run.done.is_none()) && !stands_in(taker)
    };
    let waits = course.mine(&held.event, at).iter().any(plays);
    let who: Vec<Taker> = held
        .event
        .takers(stage.by)
        .filter(|taker| !course.is_mine(&held.event, *taker) || stands_in(taker))
        .collect();
    if side_by_side(&stage.part) && waits {
        return;
    }
    let (event, course) = (held.event.clone(), course.clone());
    let key = held.event.opening().key;
    app.model.hall.rehearsals.busy = Some(Busy::Work(at));
    app.jobs.start(move || {
        let work = course.work(&event, at, &who, &material);
        let back = Back::Work(key, at, work);
        Done::Hall(Box::new(HallBack::Rehearsal(back)))
    });
}

/// Takes in what a job handed back.
pub(in crate::app::hall) fn back(app: &mut App, back: Back) {
    app.model.hall.rehearsals.busy = None;
    let key = with(app, |_, held| held.event.opening().key);
    match back {
        Back::Work(of, at, work) if key == Some(of) => {
            let told = match work {
                Ok(steps) => write(app, steps).map_err(|it| it.message()),
                Err(lacks) => Err(lacks.message()),
            };
            if let Err(why) = told {
                app.model.hall.rehearsals.stuck = Some(at);
                app.model.notices.put(Tone::Bad, why, None);
            }
        }
        Back::Report(of, language, report) if key == Some(of) => {
            app.model.hall.rehearsals.shown = Some((of, language, *report));
        }
        Back::Work(..) | Back::Report(..) => {}
    }
}

/// Does what a rehearsal does by itself.
pub(in crate::app::hall) fn tick(app: &mut App) {
    let Some(course) = course(app) else {
        return;
    };
    let Some(next) = now(app, &course) else {
        return;
    };
    if with(app, |_, held| drives(held, &course)) == Some(false) && next != Now::Over {
        return;
    }
    let mine = matches!(next, Now::Mine(..));
    if app.model.screen == Screen::Hall && !is_shown(&app.model.hall, mine) {
        app.model.screen = Screen::Rehearsal;
    }
    play::tick(app, &course);
    if app.model.hall.rehearsals.busy.is_some() {
        return;
    }
    match next {
        Now::Machines(at) => finish(app, &course, at),
        Now::Over => over(app, &course),
        Now::Waits(_) | Now::Mine(..) | Now::Own(..) => {}
    }
}

/// Whether the hall shows something: exercises of one's own that lie on this machine's desk, or a game until it is left.
fn is_shown(hall: &Hall, mine: bool) -> bool {
    let held = hall.held.as_ref();
    held.is_some_and(|held| held.games.shown().is_some() || (mine && held.exercises.is_some()))
}

/// Everybody's own work is done: the machines' too, then the judges give their sheets, and the stage is closed.
fn finish(app: &mut App, course: &Course, at: usize) {
    if app.model.hall.rehearsals.stuck == Some(at) {
        return;
    }
    let waits = with(app, |_, held| {
        let Some((stage, _)) = held.event.stage(at) else {
            return false;
        };
        let takers = held.event.takers(stage.by);
        let mut machines = takers.filter(|&it| {
            let run = held.event.run(at, it);
            let through = held
                .event
                .stage(at)
                .and_then(|(_, it)| it.admitted.as_ref());
            let late = held.event.remaining(at, it, app.model.now_ms) == 0;
            !course.is_mine(&held.event, it)
                && through.is_none_or(|through| through.contains(&it))
                && run.is_none_or(|run| run.done.is_none())
                && !late
        });
        machines.next().is_some()
    });
    if waits == Some(true) {
        return machines(app, course, at);
    }
    let material = material(app);
    let own = app.model.hall.rehearsals.own.clone();
    let own = if own.0 == at {
        own.1
    } else {
        Default::default()
    };
    let mut told = Ok(());
    // First blind, then what was given back, then what is given after that.
    for _ in 0..3 {
        let sheets = with(app, |_, held| {
            course.sheets(&held.event, at, &own, &material)
        });
        told = told.and_then(|()| write(app, sheets.unwrap_or_default()));
    }
    let stage = with(app, |_, held| {
        held.event.contest().stages[at].id.value.clone()
    });
    let closed = stage.map(|stage| (Who::Chief, What::StageClosed { stage }));
    let told = told.and_then(|()| write(app, closed.into_iter().collect()));
    let told = told.and_then(|()| decide(app, course));
    if let Err(refusal) = told {
        app.model.hall.rehearsals.stuck = Some(at);
        warn(app, &refusal);
    }
}

/// Ties that something hangs on are decided.
fn decide(app: &mut App, course: &Course) -> Result<(), Refusal> {
    /// Most extra questions; each decides most ties.
    const ROUNDS: usize = 40;
    for _ in 0..ROUNDS {
        let steps = with(app, |_, held| course.ties(&held.event));
        match steps.filter(|steps| !steps.is_empty()) {
            Some(steps) => write(app, steps)?,
            None => break,
        }
    }
    Ok(())
}

/// All stages are closed: the standing is published, and the report is made, again where the language has changed.
fn over(app: &mut App, course: &Course) {
    let published = with(app, |_, held| held.event.is_published());
    if published == Some(false) {
        // Whatever keeps it from being published, the report tells what there is.
        drop(write(app, vec![(Who::Chief, What::Published)]));
    }
    let language = app.model.language;
    let key = with(app, |_, held| held.event.opening().key);
    let known = app.model.hall.rehearsals.shown.as_ref();
    let known =
        known.is_some_and(|(of, in_language, _)| key == Some(*of) && *in_language == language);
    if known {
        return;
    }
    let material = material(app);
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let (event, course) = (held.event.clone(), course.clone());
    let (labels, store) = (read::labels(held, &course), app.store.clone());
    let key = event.opening().key;
    app.model.hall.rehearsals.busy = Some(Busy::Report);
    app.jobs.start(move || {
        let talks = store.map(|store| read::talks(&store, &labels, &material.cases));
        let talks = talks.unwrap_or_default();
        let report = gap::report(&course, &event, &talks, &material, language);
        let back = Back::Report(key, language, Box::new(report));
        Done::Hall(Box::new(HallBack::Rehearsal(back)))
    });
}

/// Records `steps` one after the other; the standing is worked out once they are all there.
fn write(app: &mut App, steps: Vec<Step>) -> Result<(), Refusal> {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return Ok(());
    };
    let mut told = Ok(());
    for (who, what) in steps {
        match held.event.write(now, who, what) {
            Ok(record) => held.keeper.put(record),
            Err(refusal) => {
                told = Err(refusal);
                break;
            }
        }
    }
    held.standing = standing(&held.event);
    told
}

fn material(app: &App) -> Material {
    let cases = app.model.library.cases.iter();
    Material {
        banks: app.model.contest.banks.clone().unwrap_or_default(),
        exercises: app.model.hall.exercises.clone(),
        cases: cases
            .map(|case| (case.source.clone(), Arc::clone(&case.scenario)))
            .collect(),
    }
}

fn course(app: &App) -> Option<Course> {
    app.model.hall.held.as_ref()?.rehearsal()
}

fn now(app: &App, course: &Course) -> Option<Now> {
    let hall = &app.model.hall;
    let held = hall.held.as_ref()?;
    Some(hall.rehearsals.now(course, &held.event, app.model.now_ms))
}

/// What `of` makes of the event that is open.
fn with<T>(app: &App, of: impl FnOnce(&App, &Held) -> T) -> Option<T> {
    let held = app.model.hall.held.as_ref()?;
    Some(of(app, held))
}

fn warn(app: &mut App, refusal: &Refusal) {
    on_hall::refuse(app, refusal);
}
