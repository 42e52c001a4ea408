//! Where a quiz stands: a fold over its events.

use std::collections::BTreeSet;

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::{QuizEvent, Side};
use crate::{
    contest::practical::Timed,
    scenario::{QuizRound, QuizRounds, RoundKind, Together},
};

/// Places that are never shared.
const PLACES: usize = 3;

/// What the quiz waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The beginning.
    #[default]
    Before,
    /// The next question, or first its stake.
    Between,
    /// The start: the question is being read.
    Read,
    /// Somebody to press.
    Open,
    /// The answer of a side.
    Answer(Side),
    /// Nothing: it is over.
    Over,
}

/// Where a quiz stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizState {
    /// Names of the sides by seat.
    pub sides: Vec<String>,
    /// Scores by seat.
    pub scores: Vec<i64>,
    /// Points of extra questions by seat; they order those who are level.
    pub extra: Vec<i64>,
    /// Presses before the start, by seat.
    pub fouls: Vec<u32>,
    /// The round, from 0.
    pub round: usize,
    /// What it waits for.
    pub phase: Phase,
    /// Questions that are done in this round.
    pub done: u32,
    /// The stake chosen for the next question of a risk round.
    pub stake: Option<u32>,
    /// Who has had a question in this pass of a risk round.
    pub passed: BTreeSet<Side>,
    /// Who is out of this question.
    pub locked: BTreeSet<Side>,
    /// Who pressed in the same millisecond, and when.
    pub pressed: (u64, Vec<Side>),
    /// Sides that are still to get an extra question, in order; the first is next.
    pub tied: Vec<Side>,
    /// Whether extra questions are being put.
    pub extra_time: bool,
    /// When the phase ends by itself.
    pub deadline: Option<u64>,
    /// First place first, once it is over.
    pub order: Vec<Side>,
    pub(super) seed: u64,
    pub(super) last: u64,
}

impl QuizState {
    /// The state that `events` lead to.
    pub fn of(quiz: &QuizRounds, events: &[Timed<QuizEvent>]) -> Self {
        let mut state = Self::default();
        for event in events {
            state.apply(quiz, event);
        }
        state
    }

    /// The round that runs.
    pub fn round<'a>(&self, quiz: &'a QuizRounds) -> Option<&'a QuizRound> {
        quiz.rounds.get(self.round)
    }

    /// The side the next question is put to; none in a buzzer round.
    pub fn next_side(&self, quiz: &QuizRounds) -> Option<Side> {
        if self.extra_time {
            return self.tied.first().copied();
        }
        match self.round(quiz)?.kind {
            RoundKind::Must => self.done.checked_rem(self.sides.len() as u32),
            RoundKind::Buzzer => None,
            RoundKind::Risk => {
                let seats = 0..self.sides.len() as Side;
                let waiting = seats.filter(|side| !self.passed.contains(side));
                waiting.min_by_key(|side| (self.scores[*side as usize], *side))
            }
        }
    }

    /// Questions of the round that runs.
    pub(super) fn questions(&self, quiz: &QuizRounds) -> u32 {
        let sides = self.sides.len() as u32;
        self.round(quiz).map_or(0, |round| match round.kind {
            RoundKind::Buzzer => round.questions.value,
            RoundKind::Must | RoundKind::Risk => round.questions.value.saturating_mul(sides),
        })
    }

    /// Takes in what happened.
    pub fn apply(&mut self, quiz: &QuizRounds, event: &Timed<QuizEvent>) {
        let seconds = self.round(quiz).map_or(60, |round| round.seconds.value);
        let due = Some(event.at + u64::from(seconds) * 1_000);
        self.last = self.last.max(event.at);
        match &event.what {
            QuizEvent::Began { sides, seed } => {
                (self.sides, self.seed) = (sides.clone(), *seed);
                self.scores = vec![i64::from(quiz.start); sides.len()];
                self.extra = vec![0; sides.len()];
                self.fouls = vec![0; sides.len()];
            }
            QuizEvent::RoundBegan { round } => {
                self.round = *round as usize;
                self.done = 0;
                self.passed.clear();
                self.between();
            }
            QuizEvent::Staked { stake, .. } => self.stake = Some(*stake),
            QuizEvent::Asked { side, .. } => {
                self.locked.clear();
                (self.phase, self.deadline) = match side {
                    Some(side) => (Phase::Answer(*side), due),
                    None => (Phase::Read, None),
                };
            }
            QuizEvent::Started | QuizEvent::Reopened => {
                (self.phase, self.deadline) = (Phase::Open, due);
            }
            QuizEvent::Pressed { side } => {
                self.pressed.0 = event.at;
                self.pressed.1.push(*side);
            }
            QuizEvent::Fouled { side, points } => {
                self.count_foul(*side);
                self.score(*side, *points);
                self.locked.insert(*side);
            }
            QuizEvent::First { side, .. } => {
                self.pressed.1.clear();
                (self.phase, self.deadline) = (Phase::Answer(*side), due);
            }
            QuizEvent::Answered { side, points, .. } | QuizEvent::RanOut { side, points } => {
                self.answered(quiz, *side, *points);
            }
            QuizEvent::Lapsed => {
                self.done += 1;
                self.between();
            }
            QuizEvent::TieBegan { sides } => {
                self.extra_time = true;
                self.tied = sides.clone();
                self.between();
            }
            QuizEvent::Ended { order } => {
                self.order = order.clone();
                (self.phase, self.deadline) = (Phase::Over, None);
            }
        }
    }

    fn between(&mut self) {
        self.locked.clear();
        self.pressed.1.clear();
        (self.phase, self.deadline, self.stake) = (Phase::Between, None, None);
    }

    fn count_foul(&mut self, side: Side) {
        if let Some(fouls) = self.fouls.get_mut(side as usize) {
            *fouls += 1;
        }
    }

    fn score(&mut self, side: Side, points: i64) {
        let scores = if self.extra_time {
            &mut self.extra
        } else {
            &mut self.scores
        };
        if let Some(score) = scores.get_mut(side as usize) {
            *score = score.saturating_add(points);
        }
    }

    fn answered(&mut self, quiz: &QuizRounds, side: Side, points: i64) {
        self.score(side, points);
        if self.extra_time {
            self.tied.retain(|it| *it != side);
            return self.between();
        }
        let round = self.round(quiz);
        let buzzer = round.is_some_and(|round| round.kind == RoundKind::Buzzer);
        self.locked.insert(side);
        let others = self.locked.len() < self.sides.len();
        if buzzer && points <= 0 && others && round.is_some_and(|round| round.reopens) {
            // `Reopened` follows.
            (self.phase, self.deadline) = (Phase::Read, None);
            return;
        }
        self.done += 1;
        self.passed.insert(side);
        if self.passed.len() >= self.sides.len() {
            self.passed.clear();
        }
        self.between();
    }

    /// Who is first of those who pressed together.
    pub(super) fn first_of(&self, quiz: &QuizRounds, among: &[Side]) -> Option<Side> {
        let sides = among.iter().copied();
        match quiz.together {
            Together::Seat => sides.min(),
            Together::Lowest => sides.min_by_key(|side| (self.scores[*side as usize], *side)),
            // Another lot for each moment, the same again in a replay.
            Together::Lot => sides.min_by_key(|side| (self.lot(*side, self.pressed.0), *side)),
        }
    }

    fn lot(&self, side: Side, salt: u64) -> u64 {
        let seed = self.seed ^ salt.rotate_left(17) ^ (u64::from(side) << 48);
        Xoshiro256PlusPlus::seed_from_u64(seed).random()
    }

    fn rank(&self, side: Side) -> (i64, i64) {
        (self.scores[side as usize], self.extra[side as usize])
    }

    /// The sides by score, then by extra points, then by lot.
    pub(super) fn standing(&self) -> Vec<Side> {
        let mut sides: Vec<Side> = (0..self.sides.len() as Side).collect();
        sides.sort_by_key(|side| (std::cmp::Reverse(self.rank(*side)), self.lot(*side, 0)));
        sides
    }

    /// The best sides that are level where places are given.
    pub(super) fn level(&self) -> Option<Vec<Side>> {
        let order = self.standing();
        let groups = order.chunk_by(|a, b| self.rank(*a) == self.rank(*b));
        let mut before = 0;
        for group in groups {
            if before >= PLACES {
                return None;
            }
            if group.len() > 1 {
                let mut sides = group.to_vec();
                sides.sort_unstable();
                return Some(sides);
            }
            before += group.len();
        }
        None
    }
}
