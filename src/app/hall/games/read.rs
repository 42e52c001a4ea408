//! Games as the records of the event have them: read anew where a stage has more steps than before.

use std::{collections::BTreeMap, sync::Arc};

use super::{DefencePlay, DuelPlay, Lane, LaneId, Play, QuizPlay, RelayPlay, Whose};
use crate::{
    contest::{
        Digest, Event, Item, Taker, drawn_items,
        practical::{
            Timed,
            defence::DefenceState,
            duel::{DuelState, bouts},
            quiz::{QuizState, questions},
            relay::RelayState,
            steps_of,
        },
    },
    scenario::{Bank, Exercise, contest::Part},
};

/// What games are made of beside the records.
pub struct Material<'a> {
    /// The exercises on this machine.
    pub exercises: &'a [Exercise],
    /// The question banks.
    pub banks: &'a [Bank],
}

/// Everybody who was let through to the stage at the place `at`, by start number: who meets whom does not change when somebody goes.
pub fn admitted(event: &Event, at: usize) -> Vec<Taker> {
    let Some((stage, state)) = event.stage(at) else {
        return Vec::new();
    };
    let mut takers: Vec<Taker> = event.takers(stage.by).collect();
    takers.retain(|taker| {
        let through = state.admitted.as_ref();
        through.is_none_or(|it| it.contains(taker))
    });
    takers.sort_by_key(|&taker| (event.number(taker), taker));
    takers
}

/// The games of the stage at the place `at`; none before it is opened, or where an exercise is not on this machine. Questions that were
/// drawn before are taken from `known`.
pub fn lanes(
    event: &Event,
    at: usize,
    material: &Material<'_>,
    known: &BTreeMap<LaneId, Lane>,
) -> Vec<Lane> {
    let Some((stage, state)) = event.stage(at) else {
        return Vec::new();
    };
    let (Some(secret), true) = (state.secret, stage.part.is_game()) else {
        return Vec::new();
    };
    let everybody = admitted(event, at);
    let mut lanes = Vec::new();
    for id in drawn_items(&stage.part, &secret) {
        let found = material.exercises.iter().find(|it| it.id().value == id);
        let lane = |whose| LaneId {
            stage: at,
            item: id.to_owned(),
            whose,
        };
        match (&stage.part, found) {
            (Part::Relay(_), Some(Exercise::Relay(it))) => {
                let relay = Arc::new(it.clone());
                let of = |&taker| {
                    let since = began(event, at, taker);
                    let (_, events) = steps_of(&state.steps, id, None, Some(taker), since);
                    let state = RelayState::of(&relay, &events);
                    let relay = relay.clone();
                    let play = Play::Relay(RelayPlay {
                        relay,
                        state,
                        events,
                    });
                    alone(event, lane(Whose::Of(taker)), taker, play)
                };
                lanes.extend(everybody.iter().map(of));
            }
            (Part::Defence(_), Some(Exercise::Defence(it))) => {
                let defence = Arc::new(it.clone());
                let of = |&taker| {
                    let since = began(event, at, taker);
                    let (_, events) = steps_of(&state.steps, id, None, Some(taker), since);
                    let state = DefenceState::of(&defence, &events);
                    let defence = defence.clone();
                    let play = Play::Defence(DefencePlay {
                        defence,
                        state,
                        events,
                    });
                    alone(event, lane(Whose::Of(taker)), taker, play)
                };
                lanes.extend(everybody.iter().map(of));
            }
            (Part::Duel(_), Some(Exercise::Duel(it))) => {
                let duel = Arc::new(it.clone());
                for (bout, takers) in (0_u32..).zip(bouts(&everybody)) {
                    let (zero, events) = steps_of(&state.steps, id, Some(bout), None, 0);
                    let state = DuelState::of(&duel, &events);
                    let mixed = [&secret.0[..], id.as_bytes(), &bout.to_le_bytes()].concat();
                    lanes.push(Lane {
                        id: lane(Whose::Bout(bout)),
                        takers: takers.to_vec(),
                        zero,
                        play: Play::Duel(DuelPlay {
                            duel: duel.clone(),
                            secret: Digest::of(&mixed),
                            state,
                            events,
                        }),
                    });
                }
            }
            (Part::Quiz(rule), Some(Exercise::Quiz(it))) => {
                let lane = lane(Whose::All);
                let before = known.get(&lane).and_then(Lane::quiz);
                let items: Arc<Vec<Item>> = match before.filter(|it| !it.items.is_empty()) {
                    Some(before) => before.items.clone(),
                    None => Arc::new(questions(it, material.banks, &secret)),
                };
                let (zero, events) = steps_of(&state.steps, id, None, None, 0);
                lanes.push(Lane {
                    id: lane,
                    takers: sides(event, at, &everybody, &events),
                    zero,
                    play: Play::Quiz(Box::new(QuizPlay {
                        state: QuizState::of(it, &events),
                        quiz: Arc::new(it.clone()),
                        full: rule.full.value,
                        items,
                        events,
                    })),
                });
            }
            _ => {}
        }
    }
    lanes
}

/// A game of `taker` alone: its clock counts from when they began.
fn alone(event: &Event, id: LaneId, taker: Taker, play: Play) -> Lane {
    let zero = event.run(id.stage, taker).and_then(|run| run.started);
    Lane {
        id,
        takers: vec![taker],
        zero,
        play,
    }
}

/// When `taker` began, this time: after a dispute a stage may be taken again, and what was before does not count.
fn began(event: &Event, at: usize, taker: Taker) -> i64 {
    let run = event.run(at, taker);
    run.and_then(|run| run.started).unwrap_or(i64::MAX)
}

/// The sides of a quiz by their seats: everybody who may take it; once it has begun, those who then began.
fn sides(
    event: &Event,
    at: usize,
    everybody: &[Taker],
    events: &[Timed<crate::contest::practical::quiz::QuizEvent>],
) -> Vec<Taker> {
    let plays = |taker: &&Taker| match events.is_empty() {
        true => !event.is_out(**taker) && event.run(at, **taker).is_none_or(|run| !run.out),
        false => event
            .run(at, **taker)
            .is_some_and(|run| run.started.is_some()),
    };
    everybody.iter().filter(plays).copied().collect()
}
