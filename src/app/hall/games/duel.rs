//! A bout of attack and defence at one table or at two windows: lines in turn, calls of the chief judge.

use super::{DuelPlay, LaneId, on_games};
use crate::{
    app::{
        App,
        hall::{Held, Seat},
    },
    contest::{
        Taker, Who,
        practical::duel::{DuelInput, DuelRefusal},
    },
};

fn play<'a>(app: &'a App, id: &LaneId) -> Option<(&'a Held, &'a DuelPlay, &'a [Taker])> {
    let held = app.model.hall.held.as_ref()?;
    let lane = held.games.lanes.get(id)?;
    Some((held, lane.duel()?, &lane.takers))
}

/// Has the bout take `input`, where whoever sits here may do that.
pub(super) fn input(app: &mut App, id: &LaneId, input: DuelInput) {
    let Some((held, duel, takers)) = play(app, id) else {
        return;
    };
    let own = match held.seat {
        Seat::Entrant(entrant) => {
            let lane = held.games.lanes.get(id);
            match lane.and_then(|lane| held.side(lane, entrant)) {
                Some(side) => Some(side),
                None => return on_games::warn(app, "game-duel-not-yours"),
            }
        }
        _ => None,
    };
    let input = match input {
        DuelInput::Begin { .. } => {
            let (takers, seed) = (takers.to_vec(), duel.secret.seed());
            let who = match held.seat {
                Seat::Chief => Who::Chief,
                _ => Who::Machine,
            };
            for taker in takers {
                // Whoever is out does not begin; the other meets silence.
                on_games::start(app, id, taker, who);
            }
            DuelInput::Begin { seed }
        }
        DuelInput::Foul { .. } if held.seat != Seat::Chief => {
            return on_games::warn(app, "game-duel-foul-chief");
        }
        DuelInput::Say { side, .. } if own.is_some_and(|own| own != usize::from(side)) => {
            return on_games::told(app, DuelRefusal::NotYourTurn);
        }
        other => other,
    };
    step(app, id, &input);
}

/// Lines that are not there in time.
pub(super) fn tick(app: &mut App, id: &LaneId) {
    let now = app.model.now_ms;
    let Some((held, ..)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    if lane.and_then(|lane| held.game_left(lane, now)) == Some(0) {
        step(app, id, &DuelInput::Tick);
    }
}

fn step(app: &mut App, id: &LaneId, input: &DuelInput) {
    let now = app.model.now_ms;
    let Some((held, duel, takers)) = play(app, id) else {
        return;
    };
    let lane = held.games.lanes.get(id);
    let at = lane.map_or(0, |lane| held.game_now(lane, now));
    let (who, taker) = match (input, held.seat, lane) {
        (DuelInput::Tick, ..) => (Who::Machine, takers.first()),
        (_, Seat::Entrant(entrant), Some(lane)) => {
            let side = held.side(lane, entrant).unwrap_or(0);
            (held.seat.who(), takers.get(side))
        }
        _ => (on_games::writer(held), takers.first()),
    };
    let taker = taker.copied();
    match duel.state.step(&duel.duel, at, input) {
        Ok(events) => drop(on_games::record(app, id, (who, taker), events)),
        Err(refusal) => on_games::told(app, refusal),
    }
}
