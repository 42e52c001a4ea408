//! Duels and defences between machines.

use super::{ability::Ability, course::Course};
use crate::{
    contest::{
        Digest, Event, Taker,
        practical::{
            Timed,
            defence::{DefenceEvent, DefenceInput, DefenceState},
            duel::{DuelAnswer, DuelEvent, DuelInput, DuelState},
        },
    },
    scenario::{Defence, Duel, DuelCheck},
};

/// The duels of `takers`, each with whoever comes next by start number: for everybody what is marked of them.
pub(super) fn duels(
    course: &Course,
    event: &Event,
    takers: &[Taker],
    duel: &Duel,
    secret: &Digest,
) -> Vec<(Taker, DuelAnswer)> {
    let mut answers = Vec::new();
    for pair in takers.chunks(2) {
        let one = pair[0];
        // Whoever is left over defends against the first, whose own defence is done.
        let other = pair.get(1).copied().unwrap_or(takers[0]);
        let sides = [one, other].map(|taker| course.ability(event, taker));
        let events = bout(duel, &sides, secret.seed() ^ u64::from(number(one)));
        for (side, &taker) in (0_u8..).zip(pair) {
            let events = events.clone();
            answers.push((taker, DuelAnswer { side, events }));
        }
    }
    answers
}

fn number(taker: Taker) -> u32 {
    match taker {
        Taker::Entrant(number) | Taker::Team(number) => number,
    }
}

/// Both halves of a duel.
fn bout(duel: &Duel, sides: &[Ability; 2], seed: u64) -> Vec<Timed<DuelEvent>> {
    let (mut state, mut events): (_, Vec<Timed<DuelEvent>>) = (DuelState::default(), Vec::new());
    let mut at = 0;
    let mut input = DuelInput::Begin { seed };
    let most = duel.turns.value as usize * 4 + 4;
    for _ in 0..most {
        let made = state.step(duel, at, &input).unwrap_or_default();
        made.iter().for_each(|it| state.apply(duel, it));
        events.extend(made);
        if state.ended {
            break;
        }
        at += 8_000;
        let side = state.to_speak();
        let text = match state.defends {
            true => reply(duel, &state, &sides[usize::from(side) % 2]),
            false => attack(duel, &state),
        };
        input = DuelInput::Say { side, text };
    }
    events
}

/// The next thing the attacker's card allows.
fn attack(duel: &Duel, state: &DuelState) -> String {
    let card = state.card(duel);
    let lines: Vec<&str> = card.map_or(Vec::new(), |card| {
        let goals = card.goals.iter().chain(&card.pressure);
        goals.map(|it| it.as_str()).collect()
    });
    let place = state.replies as usize;
    let line = lines.get(place % lines.len().max(1)).copied();
    line.filter(|line| !line.trim().is_empty())
        .unwrap_or("……")
        .to_owned()
}

/// One check a reply, the rest in the last one, as far as the defender thinks of it.
fn reply(duel: &Duel, state: &DuelState, able: &Ability) -> String {
    let id = state.card(duel).map_or("", |card| card.id.as_str());
    let applies = |check: &&DuelCheck| {
        check.cards.is_empty() || check.cards.iter().any(|it| it.as_str() == id)
    };
    let checks: Vec<&DuelCheck> = duel.checks.iter().filter(applies).collect();
    let place = state.replies as usize;
    let last = state.replies + 1 >= duel.turns.value;
    let due = match last {
        true => checks.get(place..).unwrap_or_default(),
        false => checks.get(place..=place).unwrap_or_default(),
    };
    let got = due
        .iter()
        .filter(|check| able.gets("duel", &format!("{id} {}", check.id.value), 0));
    let said: Vec<&str> = got.map(|check| check.model.as_str()).collect();
    match said.is_empty() {
        true => "……".to_owned(),
        false => said.concat(),
    }
}

/// A defence held to its end, every question put.
pub(super) fn defence(defence: &Defence) -> Vec<Timed<DefenceEvent>> {
    let (mut state, mut events): (_, Vec<Timed<DefenceEvent>>) =
        (DefenceState::default(), Vec::new());
    let mut take = |at: u64, input: DefenceInput| {
        let made = state.step(defence, at, &input).unwrap_or_default();
        made.iter().for_each(|it| state.apply(defence, it));
        events.extend(made);
    };
    take(0, DefenceInput::Begin);
    let mut at = 0;
    for phase in &defence.phases {
        if phase.questions {
            for _ in &defence.questions {
                take(at + 1_000, DefenceInput::Ask);
            }
        }
        at += u64::from(phase.minutes.value) * 60_000;
        take(at, DefenceInput::Tick);
    }
    events
}
