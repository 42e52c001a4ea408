//! One game of a stage: whose it is, its exercise, and where it stands by the records.

use std::sync::Arc;

use crate::{
    contest::{
        Digest, Item, Millis, Taker,
        practical::{
            Timed,
            defence::{DefenceEvent, DefenceState},
            duel::{DuelEvent, DuelState},
            quiz::{Phase, QuizEvent, QuizState, Side},
            relay::{RelayEvent, RelayState},
        },
    },
    scenario::{Defence, Duel, QuizRounds, Relay},
};

/// Which game of an event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LaneId {
    /// The stage, by its place.
    pub stage: usize,
    /// The exercise.
    pub item: String,
    /// Whose it is.
    pub whose: Whose,
}

/// Whose game it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Of all who take the stage, side by side: a quiz.
    All,
    /// Of somebody alone: a relay of a team, a defence.
    Of(Taker),
    /// Of two against each other: the bout of a duel, from 0.
    Bout(u32),
}

/// A game as its records leave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Which.
    pub id: LaneId,
    /// Who takes part, in the order of their seats.
    pub takers: Vec<Taker>,
    /// When it began, by the records; its clock counts from here.
    pub zero: Option<Millis>,
    /// The game.
    pub play: Play,
}

/// A game with its state.
#[derive(Clone, Debug, PartialEq)]
pub enum Play {
    /// 接力.
    Relay(RelayPlay),
    /// 竞答.
    Quiz(Box<QuizPlay>),
    /// 攻防.
    Duel(DuelPlay),
    /// 答辩.
    Defence(DefencePlay),
}

/// A relay of a team.
#[derive(Clone, Debug, PartialEq)]
pub struct RelayPlay {
    /// The exercise.
    pub relay: Arc<Relay>,
    /// Where it stands.
    pub state: RelayState,
    /// What happened.
    pub events: Vec<Timed<RelayEvent>>,
}

/// The quiz of all.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizPlay {
    /// The exercise.
    pub quiz: Arc<QuizRounds>,
    /// Quiz points that count as the whole mark.
    pub full: u32,
    /// The questions in the order they are asked.
    pub items: Arc<Vec<Item>>,
    /// Where it stands.
    pub state: QuizState,
    /// What happened.
    pub events: Vec<Timed<QuizEvent>>,
}

/// The bout of two.
#[derive(Clone, Debug, PartialEq)]
pub struct DuelPlay {
    /// The exercise.
    pub duel: Arc<Duel>,
    /// The secret that its cards follow from.
    pub secret: Digest,
    /// Where it stands.
    pub state: DuelState,
    /// What happened.
    pub events: Vec<Timed<DuelEvent>>,
}

/// Somebody's defence.
#[derive(Clone, Debug, PartialEq)]
pub struct DefencePlay {
    /// The exercise.
    pub defence: Arc<Defence>,
    /// Where it stands.
    pub state: DefenceState,
    /// What happened.
    pub events: Vec<Timed<DefenceEvent>>,
}

impl Lane {
    /// Whether it has begun.
    pub fn has_begun(&self) -> bool {
        self.zero.is_some()
    }

    /// Whether it is over.
    pub fn is_over(&self) -> bool {
        match &self.play {
            Play::Relay(it) => it.state.ended,
            Play::Quiz(it) => it.state.phase == Phase::Over,
            Play::Duel(it) => it.state.ended,
            Play::Defence(it) => it.state.ended,
        }
    }

    /// When what runs in it ends by itself, in milliseconds since it began; none while no time runs.
    pub fn deadline(&self) -> Option<u64> {
        match &self.play {
            Play::Relay(it) => it.state.part().map(|_| it.state.deadline),
            Play::Quiz(it) => it.state.deadline,
            Play::Duel(it) => it.state.cards.map(|_| it.state.deadline),
            Play::Defence(it) => it.state.phase.map(|_| it.state.deadline),
        }
        .filter(|_| !self.is_over())
    }

    /// How long what runs in it lasts as a whole, in milliseconds.
    pub fn whole(&self) -> u64 {
        let minutes = |minutes: u32| u64::from(minutes) * 60_000;
        match &self.play {
            Play::Relay(it) => {
                let part = it.state.part().and_then(|at| it.relay.parts.get(at));
                part.map_or(0, |part| minutes(part.minutes.value))
            }
            Play::Quiz(it) => {
                let round = it.state.round(&it.quiz);
                round.map_or(60_000, |round| u64::from(round.seconds.value) * 1_000)
            }
            Play::Duel(it) => u64::from(it.duel.seconds.value) * 1_000,
            Play::Defence(it) => {
                let phase = it.state.phase.and_then(|at| it.defence.phases.get(at));
                phase.map_or(0, |phase| minutes(phase.minutes.value))
            }
        }
    }

    /// The relay it is.
    pub fn relay(&self) -> Option<&RelayPlay> {
        match &self.play {
            Play::Relay(it) => Some(it),
            _ => None,
        }
    }

    /// The quiz it is.
    pub fn quiz(&self) -> Option<&QuizPlay> {
        match &self.play {
            Play::Quiz(it) => Some(it.as_ref()),
            _ => None,
        }
    }

    /// The duel it is.
    pub fn duel(&self) -> Option<&DuelPlay> {
        match &self.play {
            Play::Duel(it) => Some(it),
            _ => None,
        }
    }

    /// The defence it is.
    pub fn defence(&self) -> Option<&DefencePlay> {
        match &self.play {
            Play::Defence(it) => Some(it),
            _ => None,
        }
    }
}

impl QuizPlay {
    /// How many questions were put so far.
    pub fn asked(&self) -> usize {
        let asked = |it: &&Timed<QuizEvent>| matches!(it.what, QuizEvent::Asked { .. });
        self.events.iter().filter(asked).count()
    }

    /// The question that was put last.
    pub fn question(&self) -> Option<&Item> {
        let mut events = self.events.iter().rev();
        let id = events.find_map(|it| match &it.what {
            QuizEvent::Asked { question, .. } => Some(question),
            _ => None,
        })?;
        self.items.iter().find(|item| item.question.id.value == *id)
    }

    /// The question that comes next.
    pub fn next(&self) -> Option<&Item> {
        self.items.get(self.asked() % self.items.len().max(1))
    }

    /// Whether the last question is done with, so that its key may be shown.
    pub fn shows_key(&self) -> bool {
        matches!(self.state.phase, Phase::Between | Phase::Over) && self.question().is_some()
    }

    /// What came of the last question: answers, time that ran out, nobody; since it was put.
    pub fn came(&self) -> Vec<&QuizEvent> {
        let mut last: Vec<&QuizEvent> = Vec::new();
        for event in &self.events {
            match &event.what {
                QuizEvent::Asked { .. } => last.clear(),
                it @ (QuizEvent::Answered { .. }
                | QuizEvent::RanOut { .. }
                | QuizEvent::Fouled { .. }
                | QuizEvent::Lapsed) => last.push(it),
                _ => {}
            }
        }
        last
    }

    /// The mark of a side: its score, not below nothing and not above what counts as all.
    pub fn points(&self, side: Side) -> u32 {
        let score = self.state.scores.get(side as usize).copied().unwrap_or(0);
        u32::try_from(score.max(0))
            .unwrap_or(u32::MAX)
            .min(self.full)
    }
}

impl DuelPlay {
    /// The lines so far: the half, the side, the words. The line of a card that opens a half is its attacker's.
    pub fn lines(&self) -> Vec<(u8, u8, &str, u64)> {
        let (mut state, mut lines) = (DuelState::default(), Vec::new());
        for event in &self.events {
            state.apply(&self.duel, event);
            match &event.what {
                DuelEvent::HalfBegan { half } => {
                    let opening = state.card(&self.duel).map_or("", |it| it.opening.as_str());
                    lines.push((*half, *half, opening, event.at));
                }
                DuelEvent::Said { side, text } => lines.push((state.half, *side, text, event.at)),
                _ => {}
            }
        }
        lines
    }
}
