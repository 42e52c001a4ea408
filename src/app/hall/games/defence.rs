//! A defence at the machine: its slides, its phases, the questions that are the same for all.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{
    DefencePlay, LaneId,
    deck::{self, Deck},
    on_games,
};
use crate::{
    app::{
        App,
        hall::{Held, Seat, on_hall, on_hall::took},
        notice::Tone,
        run::Done,
    },
    contest::{Taker, What, Who, practical::defence::DefenceInput},
    text::Message,
};

fn play<'a>(app: &'a App, id: &LaneId) -> Option<(&'a Held, &'a DefencePlay, Taker)> {
    let held = app.model.hall.held.as_ref()?;
    let lane = held.games.lanes.get(id)?;
    Some((held, lane.defence()?, *lane.takers.first()?))
}

/// What slides are kept under among the answers of whoever defends.
fn item(id: &LaneId) -> String {
    format!("{}/slides", id.item)
}

/// Has the defence take `input`: of whoever defends, or of the chair.
pub(super) fn input(app: &mut App, id: &LaneId, input: DefenceInput) {
    let Some((held, _, taker)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    let may = match held.seat {
        Seat::Chief => true,
        Seat::Entrant(entrant) => lane.is_some_and(|lane| held.plays(lane, entrant)),
        Seat::Nobody | Seat::Judge(_) => false,
    };
    if !may {
        return on_games::warn(app, "game-defence-not-yours");
    }
    let who = held.seat.who();
    if input == DefenceInput::Begin {
        if !on_games::start(app, id, taker, who) {
            return;
        }
        keep(app, id);
    }
    step(app, id, who, &input);
}

/// A phase whose time is up.
pub(super) fn tick(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    let Some((held, ..)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    if lane.and_then(|lane| held.game_left(lane, now)) == Some(0) {
        step(app, id, Who::Machine, &DefenceInput::Tick);
    }
}

fn step(app: &mut App, id: &LaneId, who: Who, input: &DefenceInput) {
    let now = app.model.now_ms;
    let Some((held, defence, taker)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    let at = lane.map_or(0, |lane| held.game_now(lane, now));
    match defence.state.step(&defence.defence, at, input) {
        Ok(events) => drop(on_games::record(app, id, (who, Some(taker)), events)),
        Err(refusal) => on_games::told(app, refusal),
    }
}

/// Reads the slides at `path` beside the window.
pub(super) fn slides(app: &mut App, id: LaneId, path: PathBuf) {
    app.jobs.start(move || {
        let back = on_games::Back::Deck(id, deck::read(&path));
        Done::Hall(Box::new(on_hall::Back::Game(back)))
    });
}

/// Slides were read, or not.
pub(super) fn read(app: &mut App, id: LaneId, read: Result<Deck, Message>) {
    let most = play(app, &id).map_or(0, |(_, it, _)| it.defence.most_slides.value);
    let deck = match read {
        Ok(deck) => deck,
        Err(why) => return app.model.notices.put(Tone::Bad, why, None),
    };
    if deck.pages.len() > most as usize {
        let what = Message::new("game-slides-too-many")
            .with("has", deck.pages.len())
            .with("most", most);
        return app.model.notices.put(Tone::Warning, what, None);
    }
    if let Some(held) = &mut app.model.hall.held {
        held.games.decks.insert(id.clone(), deck);
    }
    keep(app, &id);
}

/// Records which slides are shown, so that they are found again after a crash and nobody can change them unseen.
fn keep(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    let Some((held, _, taker)) = play(app, id) else {
        return;
    };
    let Some(deck) = held.games.decks.get(id) else {
        return;
    };
    let answer = json!({
        "path": deck.path.display().to_string(),
        "pages": deck.pages.len(),
        "digest": deck.digest.to_string(),
    });
    let stage = held.event.contest().stages[id.stage].id.value.clone();
    let (who, item) = (held.seat.who(), item(id));
    let what = What::Answered {
        stage,
        taker,
        item,
        answer,
    };
    if let Some(held) = &mut app.model.hall.held {
        // Refused before the defence begins, when it is recorded once more, and from the chair's seat.
        if let Ok(record) = held.event.write(now, who, what) {
            took(held, record);
        }
    }
}

/// The slides that were recorded for a defence, where this machine has not read them.
pub(super) fn load(app: &mut App, id: &LaneId) {
    let Some((held, _, taker)) = play(app, id) else {
        return;
    };
    if held.games.decks.contains_key(id) {
        return;
    }
    let run = held.event.run(id.stage, taker);
    let kept = run.and_then(|run| run.answers.get(&item(id)));
    let path = kept
        .and_then(|kept| kept.get("path"))
        .and_then(Value::as_str);
    if let Some(path) = path.map(PathBuf::from) {
        slides(app, id.clone(), path);
    }
}
