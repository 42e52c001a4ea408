//! What games ask for: which one is shown, what happens in it, time passing, and what it was worth once it is over.

use serde::Serialize;

use super::{
    GameAction, Lane, LaneId, Play,
    deck::Deck,
    defence, duel, leg, quiz,
    read::{Material, lanes},
    relay,
    say::Told,
};
use crate::{
    app::{
        App,
        hall::{Held, Seat, on_hall::took},
        notice::Tone,
    },
    contest::{
        Digest, MarkLine, Marked, Refusal, Taker, What, Who, drawn_items,
        practical::{GameStep, Marks, Timed, duel as duels, relay as relays},
    },
    store::{StoreError, StoredSession},
    text::Message,
};

/// What a job of a game hands back.
pub(in crate::app) enum Back {
    /// The talk of a leg that had begun before was looked for.
    Leg(LaneId, Result<Option<Box<StoredSession>>, StoreError>),
    /// Slides were read.
    Deck(LaneId, Result<Deck, Message>),
}

/// Takes in what a job handed back.
pub(in crate::app) fn back(app: &mut App, back: Back) {
    match back {
        Back::Leg(id, found) => leg::found(app, &id, found),
        Back::Deck(id, read) => defence::read(app, id, read),
    }
}

/// Shows the game of `taker` in the stage at the place `at`, and begins it where whoever sits here begins it themselves.
pub(in crate::app::hall) fn begin(app: &mut App, at: usize, taker: Taker) {
    refresh(app);
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let theirs: Vec<&Lane> = held
        .games
        .of(at)
        .filter(|lane| lane.takers.contains(&taker))
        .collect();
    let open = theirs.iter().find(|lane| !lane.is_over());
    match open.or(theirs.last()) {
        Some(lane) => show(app, lane.id.clone()),
        None => {
            let what = Message::new(match held.event.stage(at) {
                Some((_, state)) if state.opened.is_none() => "hall-entrant-not-open",
                _ => "game-none",
            });
            app.model.notices.put(Tone::Warning, what, None);
        }
    }
}

fn show(app: &mut App, id: LaneId) {
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    held.games.mine.insert(id.clone());
    held.games.shown = Some(id.clone());
    defence::load(app, &id);
}

/// Carries `action` out.
pub(in crate::app::hall) fn apply(app: &mut App, action: GameAction) {
    refresh(app);
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let id = match (action, held.games.shown.clone()) {
        (GameAction::Show(id), _) => return show(app, id),
        (GameAction::Leave, _) => {
            relay::put_down(app);
            if let Some(held) = &mut app.model.hall.held {
                held.games.shown = None;
            }
            return;
        }
        (_, None) => return,
        (action, Some(id)) => {
            held.games.mine.insert(id.clone());
            (id, action)
        }
    };
    let (id, action) = id;
    match action {
        GameAction::Show(_) | GameAction::Leave => {}
        GameAction::Leg => relay::begin(app, &id),
        GameAction::Task => relay::task(app, &id),
        GameAction::TaskDone => relay::exercise_done(app, &id),
        GameAction::Note(text) => relay::note(app, &id, text),
        GameAction::HandOn => relay::hand_on(app, &id),
        GameAction::Duel(input) => duel::input(app, &id, input),
        GameAction::Defence(input) => defence::input(app, &id, input),
        GameAction::Slides(path) => defence::slides(app, id, path),
        action => quiz::apply(app, &id, action),
    }
}

/// Lets time pass in the games of this machine, and records what those that are over were worth.
pub(in crate::app::hall) fn tick(app: &mut App) {
    refresh(app);
    let Some(held) = &app.model.hall.held else {
        return;
    };
    if held.event.is_closed() || held.event.is_paused() {
        return;
    }
    for id in held.games.mine.clone() {
        let Some(held) = &app.model.hall.held else {
            return;
        };
        let Some(lane) = held.games.lanes.get(&id).filter(|it| it.has_begun()) else {
            continue;
        };
        let open = held
            .event
            .stage(id.stage)
            .is_some_and(|(_, state)| state.is_open());
        if !lane.is_over() && open {
            match &lane.play {
                Play::Relay(_) => relay::tick(app, &id),
                Play::Quiz(_) => quiz::tick(app, &id),
                Play::Duel(_) => duel::tick(app, &id),
                Play::Defence(_) => defence::tick(app, &id),
            }
        }
        settle(app, &id);
    }
}

/// Somebody else sits down: what is shown stays where it is theirs too.
pub(in crate::app::hall) fn sit(app: &mut App, seat: Seat) {
    relay::put_down(app);
    let Some(held) = &mut app.model.hall.held else {
        return;
    };
    let stays = held.games.shown().is_some_and(|lane| match &lane.play {
        Play::Quiz(_) => !matches!(seat, Seat::Judge(_)),
        Play::Duel(_) => match seat {
            Seat::Entrant(entrant) => held.plays(lane, entrant),
            Seat::Judge(_) => false,
            Seat::Nobody | Seat::Chief => true,
        },
        Play::Relay(_) | Play::Defence(_) => match seat {
            Seat::Entrant(entrant) => held.plays(lane, entrant),
            Seat::Chief => lane.defence().is_some(),
            Seat::Nobody | Seat::Judge(_) => false,
        },
    });
    if !stays {
        held.games.shown = None;
    }
}

/// When a game has something to do without an action, in milliseconds from now.
pub(in crate::app::hall) fn next_tick_ms(held: &Held) -> Option<u64> {
    let lane = held.games.shown()?;
    let runs = lane.has_begun() && !lane.is_over() && !held.event.is_paused();
    let buzzes = lane.quiz().is_some_and(|quiz| {
        use crate::contest::practical::quiz::Phase;
        matches!(quiz.state.phase, Phase::Read | Phase::Open)
    });
    runs.then_some(if buzzes { 20 } else { 200 })
}

/// Reads the games anew where the event has more records than before.
pub(in crate::app::hall) fn refresh(app: &mut App) {
    let model = &mut app.model;
    let Some(held) = &mut model.hall.held else {
        return;
    };
    let stages = held.event.contest().stages.len();
    let games = &mut held.games;
    let looked = games.last == Some(held.event.last()) && games.read.len() == stages;
    let sealed = held.event.opening().pack.is_some();
    let empty = games.lanes.is_empty() && !sealed && !model.hall.exercises.is_empty();
    if looked && !empty {
        return;
    }
    games.last = Some(held.event.last());
    games.read.resize(stages, usize::MAX);
    let here = model.contest.banks.clone().unwrap_or_default();
    for at in 0..stages {
        let packed = held.sealed.of(at);
        let material = match sealed {
            true => Material {
                exercises: packed.exercises,
                banks: packed.banks.map_or(&[], |it| it.as_slice()),
            },
            false => Material {
                exercises: &model.hall.exercises,
                banks: &here,
            },
        };
        let Some((_, state)) = held.event.stage(at) else {
            continue;
        };
        if !state.is_open() && games.of(at).next().is_none() && state.opened.is_none() {
            continue;
        }
        let found = lanes(&held.event, at, &material, &games.lanes);
        games.read[at] = state.steps.len();
        games.lanes.retain(|id, _| id.stage != at);
        for lane in found {
            games.lanes.insert(lane.id.clone(), lane);
        }
    }
}

/// Who writes what is done at this seat.
pub(super) fn writer(held: &Held) -> Who {
    match held.seat {
        Seat::Nobody => Who::Machine,
        seat => seat.who(),
    }
}

/// Records that `taker` begins the stage of the game; nothing where they have.
pub(super) fn start(app: &mut App, id: &LaneId, taker: Taker, who: Who) -> bool {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return false;
    };
    let begun = held
        .event
        .run(id.stage, taker)
        .is_some_and(|run| run.started.is_some());
    if begun {
        return true;
    }
    let stage = held.event.contest().stages[id.stage].id.value.clone();
    let written = held.event.write(now, who, What::Started { stage, taker });
    let begun = written.is_ok();
    match written {
        Ok(record) => took(held, record),
        Err(refusal) => refuse(app, &refusal),
    }
    refresh(app);
    begun
}

/// Records `events` of a game, and whether that was taken.
pub(super) fn record<E: Serialize>(
    app: &mut App,
    id: &LaneId,
    (who, taker): (Who, Option<Taker>),
    events: Vec<Timed<E>>,
) -> bool {
    let now = app.model.now_ms;
    let Some(held) = &mut app.model.hall.held else {
        return false;
    };
    let stage = held.event.contest().stages[id.stage].id.value.clone();
    for event in events {
        let step = GameStep {
            item: id.item.clone(),
            bout: match id.whose {
                super::Whose::Bout(bout) => Some(bout),
                _ => None,
            },
            at: event.at,
            what: event.what,
        };
        let what = What::Step {
            stage: stage.clone(),
            taker,
            // Enums of strings and numbers always serialise.
            step: serde_json::to_value(step).unwrap_or_default(),
        };
        match held.event.write(now, who, what) {
            Ok(record) => took(held, record),
            Err(refusal) => {
                refuse(app, &refusal);
                return false;
            }
        }
    }
    refresh(app);
    true
}

pub(super) fn refuse(app: &mut App, refusal: &Refusal) {
    let why = refusal.message();
    app.model.notices.put(Tone::Warning, why, None);
}

/// Says why a game does not take something.
pub(super) fn told(app: &mut App, refusal: impl Told) {
    let why = refusal.message();
    app.model.notices.put(Tone::Warning, why, None);
}

/// Says `key`.
pub(super) fn warn(app: &mut App, key: &'static str) {
    app.model
        .notices
        .put(Tone::Warning, Message::new(key), None);
}

/// Records what a game that is over was worth, and hands in for everybody in it.
fn settle(app: &mut App, id: &LaneId) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let Some(lane) = held.games.lanes.get(id) else {
        return;
    };
    for (side, taker) in lane.takers.clone().into_iter().enumerate() {
        let Some(held) = &app.model.hall.held else {
            return;
        };
        let Some(lane) = held.games.lanes.get(id) else {
            return;
        };
        let Some(run) = held.event.run(id.stage, taker) else {
            continue;
        };
        if run.started.is_none() || !(lane.is_over() || run.done.is_some()) {
            continue;
        }
        let marked = run.marks.contains_key(&id.item);
        let done = run.done.is_some();
        let worth = worth(held, lane, side, taker);
        if let Some(marked) = worth.filter(|_| !marked) {
            write(app, What::Marked(Box::new(marked)));
        }
        if !done && whole(app, id, taker) {
            let Some(held) = &app.model.hall.held else {
                return;
            };
            let stage = held.event.contest().stages[id.stage].id.value.clone();
            write(
                app,
                What::HandedIn {
                    stage,
                    taker,
                    by_time: false,
                },
            );
        }
    }
}

fn write(app: &mut App, what: What) {
    let now = app.model.now_ms;
    if let Some(held) = &mut app.model.hall.held {
        // Refused where another window was first.
        if let Ok(record) = held.event.write(now, Who::Machine, what) {
            took(held, record);
        }
    }
    refresh(app);
}

/// Whether all games of `taker` in the stage are over.
fn whole(app: &App, id: &LaneId, taker: Taker) -> bool {
    let Some(held) = &app.model.hall.held else {
        return false;
    };
    let Some((stage, state)) = held.event.stage(id.stage) else {
        return false;
    };
    let drawn = state
        .secret
        .map_or(0, |secret| drawn_items(&stage.part, &secret).len());
    let over = |lane: &&Lane| lane.takers.contains(&taker) && lane.is_over();
    let mut items: Vec<&str> = held
        .games
        .of(id.stage)
        .filter(over)
        .map(|lane| lane.id.item.as_str())
        .collect();
    items.sort_unstable();
    items.dedup();
    items.len() >= drawn
}

/// What the machine gives a side; none where judges alone do.
fn worth(held: &Held, lane: &Lane, side: usize, taker: Taker) -> Option<Marked> {
    let (stage, _) = held.event.stage(lane.id.stage)?;
    if stage.machine.value == 0 {
        return None;
    }
    let (marks, work) = match &lane.play {
        Play::Relay(it) => {
            let answer = relays::RelayAnswer {
                events: it.events.clone(),
            };
            let work = serde_json::to_vec(&answer).unwrap_or_default();
            (relays::mark(&it.relay, &answer), work)
        }
        Play::Duel(it) => {
            let answer = duels::DuelAnswer {
                side: u8::try_from(side).ok()?,
                events: it.events.clone(),
            };
            let work = serde_json::to_vec(&answer).unwrap_or_default();
            (duels::mark_defender(&it.duel, &answer), work)
        }
        Play::Quiz(it) => {
            let side = u32::try_from(side).ok()?;
            return Some(Marked {
                stage: stage.id.value.clone(),
                taker,
                item: lane.id.item.clone(),
                points: it.points(side).into(),
                of: it.full.max(1).into(),
                fatal: 0,
                transcript: Some(Digest::of(
                    &serde_json::to_vec(&it.events).unwrap_or_default(),
                )),
                lines: Vec::new(),
                cases: Vec::new(),
            });
        }
        Play::Defence(_) => return None,
    };
    Some(Marked {
        stage: stage.id.value.clone(),
        taker,
        item: lane.id.item.clone(),
        points: marks.earned().min(marks.of()).into(),
        of: marks.of().max(1).into(),
        fatal: 0,
        transcript: Some(Digest::of(&work)),
        lines: lines(lane, &marks),
        cases: Vec::new(),
    })
}

/// The parts of a mark, by the titles of the exercise where it has some.
fn lines(lane: &Lane, marks: &Marks) -> Vec<MarkLine> {
    let title = |place: &str| match &lane.play {
        Play::Duel(it) => {
            let mut checks = it.duel.checks.iter();
            let check = checks.find(|check| check.id.value == place);
            check.map_or(place.to_owned(), |check| check.title.value.clone())
        }
        Play::Relay(it) => {
            let notes = it.relay.parts.iter().filter_map(|part| part.note.as_ref());
            let mut items = notes.flat_map(|note| &note.items);
            let item = items.find(|item| item.id.value == place);
            item.map_or(place.to_owned(), |item| item.title.value.clone())
        }
        _ => place.to_owned(),
    };
    let lines = marks.lines.iter().filter(|line| line.of > 0);
    let named = lines.map(|line| MarkLine {
        title: match title(&line.place) {
            empty if empty.is_empty() => line.why.clone(),
            title => title,
        },
        points: line.points.into(),
        of: line.of.into(),
    });
    named.collect()
}
