//! A duel as a state machine: one side plays the customer by a card, the other defends, then they change sides. Events are the only
//! truth; the state is a fold over them.

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use serde::{Deserialize, Serialize};

use super::{MarkLine, MarkPart, Marks, Timed};
use crate::{
    hearing::{NEEDS_PERSON, hear},
    scenario::{Carried, Duel, DuelCard, DuelCheck},
    text::Message,
};

/// Characters a line may have.
pub const LONGEST_LINE: usize = 2_000;

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DuelInput {
    /// The duel begins; side 0 attacks first.
    Begin {
        /// Seed of the cards.
        seed: u64,
    },
    /// The side (0 or 1) whose turn it is says its line.
    Say {
        /// Which side.
        side: u8,
        /// The words.
        text: String,
    },
    /// The chief judge calls the attacker for something off limits.
    Foul {
        /// What it was.
        note: String,
    },
    /// Time has passed.
    Tick,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DuelEvent {
    /// Cards were drawn, by their place, one for each half.
    Began {
        /// The cards.
        cards: [u32; 2],
    },
    /// A half began with the line of its card.
    HalfBegan {
        /// 0 or 1: also the side that attacks.
        half: u8,
    },
    /// A side said its line.
    Said {
        /// Which side.
        side: u8,
        /// The words.
        text: String,
    },
    /// A side had no line in time.
    RanOut {
        /// Which side.
        side: u8,
    },
    /// The attacker was called.
    Fouled {
        /// Which side.
        side: u8,
        /// What for.
        note: String,
    },
    /// Both halves are over.
    Ended,
}

/// Where a duel stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DuelState {
    /// The cards by half; none before it begins.
    pub cards: Option<[u32; 2]>,
    /// The half, which is the side that attacks.
    pub half: u8,
    /// Replies the defender has had, in this half.
    pub replies: u32,
    /// Whether the defender is to speak.
    pub defends: bool,
    /// When the line that is awaited must be there.
    pub deadline: u64,
    /// Calls against each side.
    pub fouls: [u32; 2],
    /// Whether it is over.
    pub ended: bool,
    last: u64,
}

/// Why an input was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuelRefusal {
    /// It has begun already, or not yet, or is over.
    NotNow,
    /// The other side is to speak.
    NotYourTurn,
    /// The line is empty or longer than [`LONGEST_LINE`].
    Line,
}

impl DuelState {
    /// The state that `events` lead to.
    pub fn of(duel: &Duel, events: &[Timed<DuelEvent>]) -> Self {
        let mut state = Self::default();
        for event in events {
            state.apply(duel, event);
        }
        state
    }

    /// The side that is to speak.
    pub fn to_speak(&self) -> u8 {
        if self.defends {
            1 - self.half
        } else {
            self.half
        }
    }

    /// The card of this half.
    pub fn card<'a>(&self, duel: &'a Duel) -> Option<&'a DuelCard> {
        duel.cards.get(self.cards?[usize::from(self.half)] as usize)
    }

    /// Takes in what happened.
    pub fn apply(&mut self, duel: &Duel, event: &Timed<DuelEvent>) {
        let next = event.at + u64::from(duel.seconds.value) * 1_000;
        self.last = self.last.max(event.at);
        match &event.what {
            DuelEvent::Began { cards } => self.cards = Some(*cards),
            DuelEvent::HalfBegan { half } => {
                (self.half, self.replies, self.defends, self.deadline) = (*half, 0, true, next);
            }
            DuelEvent::Said { .. } | DuelEvent::RanOut { .. } => {
                self.replies += u32::from(self.defends);
                (self.defends, self.deadline) = (!self.defends, next);
            }
            DuelEvent::Fouled { side, .. } => self.fouls[usize::from(*side) % 2] += 1,
            DuelEvent::Ended => self.ended = true,
        }
    }

    /// What `input` at `at` brings about; nothing changes until it is applied.
    ///
    /// # Errors
    /// Where the input does not fit the moment.
    pub fn step(
        &self,
        duel: &Duel,
        at: u64,
        input: &DuelInput,
    ) -> Result<Vec<Timed<DuelEvent>>, DuelRefusal> {
        let at = at.max(self.last);
        let mut run = Run {
            duel,
            state: self.clone(),
            events: Vec::new(),
        };
        run.live_until(at);
        let over = run.state.ended || run.state.cards.is_none();
        match input {
            DuelInput::Begin { seed } if run.state.cards.is_none() => {
                run.emit(
                    at,
                    DuelEvent::Began {
                        cards: drawn(duel.cards.len(), *seed),
                    },
                );
                run.emit(at, DuelEvent::HalfBegan { half: 0 });
            }
            DuelInput::Tick => {}
            _ if over => return Err(DuelRefusal::NotNow),
            DuelInput::Begin { .. } => return Err(DuelRefusal::NotNow),
            DuelInput::Say { side, text } => {
                if *side != run.state.to_speak() {
                    return Err(DuelRefusal::NotYourTurn);
                }
                if text.trim().is_empty() || text.chars().count() > LONGEST_LINE {
                    return Err(DuelRefusal::Line);
                }
                run.emit(
                    at,
                    DuelEvent::Said {
                        side: *side,
                        text: text.clone(),
                    },
                );
                run.moves_on(at);
            }
            DuelInput::Foul { note } => {
                let side = run.state.half;
                run.emit(
                    at,
                    DuelEvent::Fouled {
                        side,
                        note: note.clone(),
                    },
                );
            }
        }
        Ok(run.events)
    }
}

/// A step being made.
struct Run<'a> {
    duel: &'a Duel,
    state: DuelState,
    events: Vec<Timed<DuelEvent>>,
}

impl Run<'_> {
    fn emit(&mut self, at: u64, what: DuelEvent) {
        let event = Timed::new(at, what);
        self.state.apply(self.duel, &event);
        self.events.push(event);
    }

    /// Lines that were not there in time.
    fn live_until(&mut self, at: u64) {
        while self.state.cards.is_some() && !self.state.ended && self.state.deadline <= at {
            let (due, side) = (self.state.deadline, self.state.to_speak());
            self.emit(due, DuelEvent::RanOut { side });
            self.moves_on(due);
        }
    }

    /// The next half, or the end, once the defender has had all replies.
    fn moves_on(&mut self, at: u64) {
        if self.state.replies < self.duel.turns.value {
            return;
        }
        match self.state.half {
            0 => self.emit(at, DuelEvent::HalfBegan { half: 1 }),
            _ => self.emit(at, DuelEvent::Ended),
        }
    }
}

/// Who meets whom: the first the second, the third the fourth, and so on. Whoever is left over meets the first, for whom that bout does not
/// count. Nobody meets anybody where there is only one.
pub fn bouts<T: Copy>(takers: &[T]) -> Vec<[T; 2]> {
    let mut bouts: Vec<[T; 2]> = Vec::new();
    for pair in takers.chunks(2) {
        match (pair, takers.first()) {
            ([one, other], _) => bouts.push([*one, *other]),
            ([left], Some(first)) if takers.len() > 1 => bouts.push([*left, *first]),
            _ => {}
        }
    }
    bouts
}

/// Two cards by chance; different ones where there are two.
fn drawn(count: usize, seed: u64) -> [u32; 2] {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(seed);
    let first = chance.random_range(0..count.max(1));
    let other = match count {
        0 | 1 => 0,
        _ => (first + chance.random_range(1..count)) % count,
    };
    [first as u32, other as u32]
}

/// The record of a duel and the side that is to be marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuelAnswer {
    /// Whose defence is marked: 0 or 1.
    pub side: u8,
    /// What happened.
    pub events: Vec<Timed<DuelEvent>>,
}

/// Marks the defence of a side: each check by the reply that comes nearest to it, and language that costs.
pub fn mark_defender(duel: &Duel, answer: &DuelAnswer) -> Marks {
    let mut state = DuelState::default();
    let (mut card, mut replies) = (None, Vec::new());
    for event in &answer.events {
        if let DuelEvent::Said { side, text } = &event.what
            && state.defends
            && *side == answer.side
        {
            replies.push(text.as_str());
        }
        state.apply(duel, event);
        if state.half != answer.side {
            card = state.card(duel);
        }
    }
    let id = card.map_or("", |card| card.id.as_str());
    let applies = |check: &&DuelCheck| {
        check.cards.is_empty() || check.cards.iter().any(|it| it.as_str() == id)
    };
    let checks = duel.checks.iter().filter(applies);
    let mut lines: Vec<MarkLine> = checks.map(|check| line(check, &replies)).collect();
    for reply in &replies {
        let heard = hear(reply);
        for flag in heard
            .flags
            .iter()
            .filter(|it| it.confidence >= NEEDS_PERSON)
        {
            let words = flag.span.of(reply).to_owned();
            let reason = Message::new("practical-flag").with("words", words);
            lines.push(MarkLine::cost("", MarkPart::Flag, duel.flag_costs).reason(reason));
        }
    }
    Marks { lines }
}

fn line(check: &DuelCheck, replies: &[&str]) -> MarkLine {
    let carried = replies.iter().map(|reply| check.met.said(reply));
    let nearest = carried.min_by_key(|it: &Carried| (it.missing.len(), it.unsure.len()));
    let carried = nearest.unwrap_or_else(|| check.met.said(""));
    let model = if carried.is_met() {
        ""
    } else {
        check.model.as_str()
    };
    MarkLine::by(
        &check.id.value,
        MarkPart::Check,
        &carried,
        check.points.value,
    )
    .why(model)
}
