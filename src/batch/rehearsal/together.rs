//! Duels and defences between machines.

use super::{ability::Ability, course::Course};
use crate::{
    contest::{
        Digest, Event, Taker,
        practical::{
            Timed,
            defence::{DefenceEvent, DefenceInput, DefenceState},
            duel::{DuelEvent, DuelInput, DuelState, bouts},
        },
    },
    scenario::{Defence, Duel, DuelCheck},
};

/// One duel, with its number among those of the stage.
pub(super) struct Bout {
    /// From 0, as [`bouts`] has them.
    pub number: u32,
    /// What happened.
    pub events: Vec<Timed<DuelEvent>>,
    /// Whose defence it counts for.
    pub counts_for: Vec<(u8, Taker)>,
}

/// The duels of those `at_work` among `everybody` who takes the stage. Whoever is left over meets the first, for whom that does not count.
pub(super) fn duels(
    course: &Course,
    event: &Event,
    (everybody, at_work): (&[Taker], &[Taker]),
    (id, duel): (&str, &Duel),
    secret: &Digest,
) -> Vec<Bout> {
    let mut seen: Vec<Taker> = Vec::new();
    let mut all = Vec::new();
    for (number, sides) in (0_u32..).zip(bouts(everybody)) {
        let fresh = (0_u8..).zip(sides).filter(|(_, it)| !seen.contains(it));
        let counts_for: Vec<(u8, Taker)> = fresh.filter(|(_, it)| at_work.contains(it)).collect();
        seen.extend(sides);
        if counts_for.is_empty() {
            continue;
        }
        let seed = Digest::of(&[&secret.0[..], id.as_bytes(), &number.to_le_bytes()].concat());
        let able = sides.map(|taker| course.ability(event, taker));
        all.push(Bout {
            number,
            events: bout(duel, &able, seed.seed()),
            counts_for,
        });
    }
    all
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

/// The next thing the attacker's card says or allows.
fn attack(duel: &Duel, state: &DuelState) -> String {
    let card = state.card(duel);
    let lines: Vec<&str> = card.map_or(Vec::new(), |card| {
        let own = card.goals.iter().chain(&card.pressure);
        let said = match card.lines.is_empty() {
            false => card.lines.iter().collect::<Vec<_>>(),
            true => own.collect(),
        };
        said.into_iter().map(|it| it.as_str()).collect()
    });
    let place = (state.replies as usize).saturating_sub(1);
    let line = lines.get(place % lines.len().max(1)).copied();
    line.filter(|line| !line.trim().is_empty())
        .unwrap_or("……")
        .to_owned()
}

impl Course {
    /// What the machine that plays as `taker` says next in a duel, attacking or defending.
    pub fn duel_line(&self, event: &Event, taker: Taker, duel: &Duel, state: &DuelState) -> String {
        match state.defends {
            true => reply(duel, state, &self.ability(event, taker)),
            false => attack(duel, state),
        }
    }
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
