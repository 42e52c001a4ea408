//! The talk of a relay's leg: begun, taken up again after a crash where it stood, and what it leaves to be handed on.

use std::sync::Arc;

use super::{LaneId, on_games, relay};
use crate::{
    app::{
        App, Screen,
        draft::Draft,
        hall::{
            on_hall, supplies, talks,
            work::{self},
        },
        keep::Keeper,
        notice::Tone,
        run::Done,
        talk::Talk,
    },
    contest::{
        Digest, Taker, Who,
        practical::{self, relay::RelayInput},
    },
    scenario,
    session::{self, CustomerKind, Header, Mode, Session, as_played},
    store::{NewSession, StoreError, StoredSession},
    text::Message,
};

/// Opens the talk of the leg with the case `case`: the one on the desk, the one that was interrupted, or a new one.
pub(super) fn open(app: &mut App, id: &LaneId, team: Taker, case: &str) {
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let on_desk = app
        .model
        .talk
        .as_ref()
        .is_some_and(|talk| talk.of_event && talk.header().scenario == case);
    if on_desk && held.games.leg.as_ref() == Some(id) {
        app.model.screen = Screen::Talk;
        return;
    }
    let tag = work::tag(held, id.stage, team);
    let since = held.games.lanes.get(id).and_then(|lane| lane.zero);
    let Some(store) = app.store.clone() else {
        return fresh(app, id);
    };
    let (id, case) = (id.clone(), case.to_owned());
    app.jobs.start(move || {
        let found = talks::stored(&store, &tag, since, &case);
        let back = on_games::Back::Leg(id, found.map(|it| it.map(Box::new)));
        Done::Hall(Box::new(on_hall::Back::Game(back)))
    });
}

/// The talk that was interrupted was looked for.
pub(super) fn found(
    app: &mut App,
    id: &LaneId,
    found: Result<Option<Box<StoredSession>>, StoreError>,
) {
    match found {
        Ok(Some(stored)) => resume(app, id, *stored),
        // Where the store does not answer the talk begins anew rather than not at all.
        Ok(None) | Err(_) => fresh(app, id),
    }
}

fn resume(app: &mut App, id: &LaneId, stored: StoredSession) {
    let case = supplies(&app.model, id.stage).case(&stored.transcript.header.scenario);
    let Some(play) = case.and_then(|case| talks::resumed(case, &stored)) else {
        return fresh(app, id);
    };
    let events = stored.transcript.events.len();
    let now = app.model.now_ms;
    let keeper = Keeper::resume(app.store.clone(), Some(stored.record.id), events);
    let mut talk = Talk::resume(play, keeper, now);
    talk.draft = Draft::stored(stored.draft.unwrap_or_default());
    talk.started_ms = stored.record.started_at;
    put(app, id, talk);
}

/// A new talk: the same customer for every team.
fn fresh(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    let Some(held) = &app.model.hall.held else {
        return;
    };
    let Some(lane) = held.games.lanes.get(id) else {
        return;
    };
    let (Some(play), Some(&team)) = (lane.relay(), lane.takers.first()) else {
        return;
    };
    let part = play.state.part().and_then(|at| play.relay.parts.get(at));
    let Some(scenario::RelayTask::Case(name)) = part.map(|part| &part.task) else {
        return;
    };
    let Some(case) = supplies(&app.model, id.stage).case(&name.value) else {
        let what = Message::new("hall-no-case").with("case", name.value.clone());
        return app.model.notices.put(Tone::Bad, what, None);
    };
    let secret = held.event.stage(id.stage).and_then(|(_, it)| it.secret);
    let secret = secret.unwrap_or_default();
    let seed = Digest::of(&[&secret.0[..], name.value.as_bytes()].concat()).seed();
    let kind = CustomerKind::Generated;
    let scenario = as_played(&case.scenario, kind, seed);
    let language = case.language(held.event.contest().language);
    let hash = scenario::file_hash(&case.source);
    let header = Header::new(&scenario, hash, seed, Mode::Exam, kind, language);
    let keeper = Keeper::begin(
        app.store.clone(),
        NewSession {
            person: app.person,
            header: header.clone(),
            label: work::tag(held, id.stage, team),
            started_at: now,
            forked_from: None,
        },
    );
    let case = Arc::new(session::Case::new(scenario, language));
    let talk = Talk::begin(Session::new(case, header), keeper, now);
    put(app, id, talk);
}

fn put(app: &mut App, id: &LaneId, mut talk: Talk) {
    talk.of_event = true;
    app.put_talk_down();
    app.model.talk = Some(talk);
    app.model.screen = Screen::Talk;
    if let Some(held) = &mut app.model.hall.held {
        held.games.leg = Some(id.clone());
    }
}

/// The talk has ended and the runner is back in the hall: what it was worth and what it leaves.
pub(super) fn tick(app: &mut App, id: &LaneId) {
    if !on_desk(app, id) {
        return;
    }
    let ended = app
        .model
        .talk
        .as_ref()
        .is_some_and(|talk| talk.seen.ended.is_some());
    if ended && app.model.screen == Screen::Hall {
        finish(app, id, None);
    }
}

/// The time of the leg is up: the talk ends at the time `at` of the game.
pub(super) fn end(app: &mut App, id: &LaneId, at: u64) {
    if !on_desk(app, id) {
        return;
    }
    let now = app.model.now_ms;
    if let Some(talk) = &mut app.model.talk
        && !talk.is_over()
    {
        talk.input(session::Input::End, now);
    }
    finish(app, id, Some(at));
    app.model.screen = Screen::Hall;
}

fn on_desk(app: &App, id: &LaneId) -> bool {
    let held = app.model.hall.held.as_ref();
    let leg = held.and_then(|held| held.games.leg.as_ref());
    leg == Some(id) && app.model.talk.as_ref().is_some_and(|talk| talk.of_event)
}

fn finish(app: &mut App, id: &LaneId, at: Option<u64>) {
    let Some(talk) = &app.model.talk else {
        return;
    };
    let transcript = talk.transcript();
    let left = practical::Talk::of(&talk.scenario, &transcript.events, talk.language());
    let input = RelayInput::Finish {
        points: talk.assessment().total.map_or(0, u32::from),
        of: 100,
        talk: left,
    };
    let who = match (&app.model.hall.held, at) {
        (Some(held), None) => held.seat.who(),
        _ => Who::Machine,
    };
    relay::step(app, id, who, at, &input);
    app.put_talk_down();
    if let Some(held) = &mut app.model.hall.held {
        held.games.leg = None;
    }
}
