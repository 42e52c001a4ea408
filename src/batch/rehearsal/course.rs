//! The course of a rehearsal: who enters, what is opened, who of them is a machine.

use std::collections::BTreeSet;

use super::{ability::Ability, names::Names, strength::Strength};
use crate::{
    contest::{Digest, Event, Keys, Millis, Record, Refusal, Rehearsal, Taker, What, Who},
    scenario::contest::{By, Stage},
};

/// Most rivals of a rehearsal, teams or single entrants.
pub const MOST_RIVALS: u32 = 20;

/// Something to be recorded, and by whom.
pub type Step = (Who, What);

/// A rehearsal: what it is, and how good the machine is that stands in for whoever rehearses where they do not take a stage themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    rehearsal: Rehearsal,
    strength: Strength,
    stand_in: Strength,
}

impl Course {
    /// A rehearsal of `names` against so many rivals of this strength. There is one rival at least.
    pub fn new(names: Vec<String>, strength: Strength, rivals: u32, seed: u64) -> Self {
        Self {
            rehearsal: Rehearsal {
                names,
                strength: strength.key().to_owned(),
                rivals: rivals.clamp(1, MOST_RIVALS),
                seed,
            },
            strength,
            stand_in: strength,
        }
    }

    /// The rehearsal that `event` is, if it is one.
    pub fn of(event: &Event) -> Option<Self> {
        let rehearsal = event.opening().rehearsal.clone()?;
        let strength = Strength::named(&rehearsal.strength).unwrap_or_default();
        Some(Self {
            rehearsal,
            strength,
            stand_in: strength,
        })
    }

    /// The same with another machine in the place of whoever rehearses.
    #[must_use]
    pub fn with_stand_in(mut self, stand_in: Strength) -> Self {
        self.stand_in = stand_in;
        self
    }

    /// How good the rivals are.
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// What the first record says of it.
    pub fn rehearsal(&self) -> &Rehearsal {
        &self.rehearsal
    }

    /// Seed of everything.
    pub fn seed(&self) -> u64 {
        self.rehearsal.seed
    }

    /// The keys of the event. They follow from the seed, which everybody may read, so they protect nothing: nothing of a rehearsal counts.
    pub fn keys(&self) -> Keys {
        let seed = format!("heard rehearsal keys {}", self.rehearsal.seed);
        Keys::of_chance(Digest::of(seed.as_bytes()).0)
    }

    /// Begins the event of the contest file `text`. Whoever rehearses with others at one machine takes turns with them, so everybody's
    /// time then counts from when they begin.
    ///
    /// # Errors
    /// A contest that does not check clean.
    pub fn begin(&self, at: Millis, text: &str) -> Result<(Event, Record), Refusal> {
        let own_time = text.replace("clock: Common", "clock: Own");
        let text = match self.rehearsal.names.len() {
            0 | 1 => text,
            _ => own_time.as_str(),
        };
        Event::rehearse(at, text, &self.keys(), self.rehearsal.clone())
    }

    /// Everybody who enters an event that has just begun: whoever rehearses first, then the rivals, then the judges. The draw of lots
    /// follows from [`Event::draw`].
    pub fn entering(&self, event: &Event) -> Vec<Step> {
        let contest = event.contest();
        let mut names = Names::new(self.seed(), contest.language, &self.rehearsal.names);
        let mut steps = Vec::new();
        let members = contest.team().map(|team| team.members.value);
        let own = u32::try_from(self.rehearsal.names.len()).unwrap_or(1);
        let all = match members {
            Some(_) => self.rehearsal.rivals + 1,
            None => self.rehearsal.rivals + own,
        };
        let mut entrant = 0;
        for number in 1..=all {
            let mine = number <= members.map_or(own, |_| 1);
            let unit = match mine {
                true => names.own_unit(),
                false => names.unit(),
            };
            if members.is_some() {
                let name = match mine {
                    true => names.own_team(),
                    false => names.team(),
                };
                let unit = unit.clone();
                let team = What::Team {
                    team: number,
                    name,
                    unit,
                };
                steps.push((Who::Desk, team));
            }
            for _ in 0..members.unwrap_or(1) {
                entrant += 1;
                let own = self.rehearsal.names.get(entrant as usize - 1);
                let name = own.cloned().unwrap_or_else(|| names.person());
                let what = What::Entrant {
                    entrant,
                    name,
                    unit: unit.clone(),
                    team: members.map(|_| number),
                };
                steps.push((Who::Desk, what));
            }
        }
        for judge in 1..=contest.judges.count.value {
            let (name, unit) = (names.person(), names.jury());
            steps.push((Who::Desk, What::Judge { judge, name, unit }));
        }
        steps
    }

    /// The opening of a stage.
    pub fn opening(&self, stage: &Stage) -> Step {
        let stage = stage.id.value.clone();
        let secret = self.keys().secret(&stage);
        let opened = What::StageOpened {
            stage,
            secret,
            key: None,
        };
        (Who::Chief, opened)
    }

    /// Whether whoever rehearses takes stages as `taker`; all others are machines.
    pub fn is_mine(&self, event: &Event, taker: Taker) -> bool {
        match taker {
            Taker::Entrant(entrant) => {
                let own = self.rehearsal.names.len();
                let most = event.contest().team().map_or(own, |team| {
                    own.min(usize::try_from(team.members.value).unwrap_or(own))
                });
                (1..=most).contains(&(entrant as usize))
            }
            Taker::Team(team) => team == 1,
        }
    }

    /// Those among the takers of the stage at the place `place` whom whoever rehearses plays, where they were let through: in the order of
    /// their names.
    pub fn mine(&self, event: &Event, place: usize) -> Vec<Taker> {
        let mut mine = takers(event, place);
        mine.retain(|&taker| self.is_mine(event, taker));
        mine.sort();
        mine
    }

    pub(super) fn ability(&self, event: &Event, taker: Taker) -> Ability {
        let strength = match self.is_mine(event, taker) {
            true => self.stand_in,
            false => self.strength,
        };
        Ability::of(self.seed(), taker, strength)
    }
}

/// Everybody who may take the stage at the place `place`, by start number.
pub(super) fn takers(event: &Event, place: usize) -> Vec<Taker> {
    let Some((stage, state)) = event.stage(place) else {
        return Vec::new();
    };
    let through: Option<&BTreeSet<Taker>> = state.admitted.as_ref();
    let takers = event.takers(stage.by);
    let mut takers: Vec<Taker> = takers
        .filter(|taker| through.is_none_or(|it| it.contains(taker)) && !event.is_out(*taker))
        .collect();
    takers.sort_by_key(|&taker| (event.number(taker), taker));
    takers
}

/// Who records what `taker` does: the entrant, or the first member of the team.
pub(super) fn hand(event: &Event, taker: Taker) -> Who {
    match taker {
        Taker::Entrant(entrant) => Who::Entrant(entrant),
        Taker::Team(team) => {
            let members = event.team_entry(team).map(|it| it.members.as_slice());
            Who::Entrant(members.and_then(|it| it.first().copied()).unwrap_or(0))
        }
    }
}

/// The entrants of the team, or the one.
pub(super) fn members(event: &Event, taker: Taker) -> Vec<Taker> {
    match taker {
        Taker::Entrant(_) => vec![taker],
        Taker::Team(team) => {
            let members = event.team_entry(team).map(|it| it.members.clone());
            let members = members.unwrap_or_default().into_iter();
            members.map(Taker::Entrant).collect()
        }
    }
}

/// Whether `by` says that teams take it.
pub(super) fn together(by: By) -> bool {
    by == By::Together
}
