//! What an input brings about: the rules of the rounds.

use super::{MOST_SIDES, Phase, QuizEvent, QuizInput, QuizRefusal, QuizState, Side};
use crate::{
    contest::practical::Timed,
    scenario::{QuizRounds, RoundKind},
};

impl QuizState {
    /// What `input` at `at` brings about; nothing changes until it is applied. A press counts at its own millisecond: who was first is
    /// told once that millisecond is over, so hand in ticks.
    ///
    /// # Errors
    /// Where the input does not fit the moment.
    pub fn step(
        &self,
        quiz: &QuizRounds,
        at: u64,
        input: &QuizInput,
    ) -> Result<Vec<Timed<QuizEvent>>, QuizRefusal> {
        let at = at.max(self.last);
        let mut run = Run {
            quiz,
            state: self.clone(),
            events: Vec::new(),
        };
        run.live_until(at);
        match input {
            QuizInput::Tick => {}
            QuizInput::Begin { sides, seed } => run.begin(at, sides, *seed)?,
            _ if matches!(run.state.phase, Phase::Before | Phase::Over) => {
                return Err(QuizRefusal::NotNow);
            }
            QuizInput::Stake { stake } => run.stake(at, *stake)?,
            QuizInput::Ask { question } => run.ask(at, question)?,
            QuizInput::Start => run.start(at)?,
            QuizInput::Press { side } => run.press(at, *side)?,
            QuizInput::Early { side } => run.early(at, *side)?,
            QuizInput::Judge { right } => run.judge(at, *right)?,
            QuizInput::Close => {
                let order = run.state.standing();
                run.emit(at, QuizEvent::Ended { order });
            }
        }
        Ok(run.events)
    }
}

/// A step being made.
struct Run<'a> {
    quiz: &'a QuizRounds,
    state: QuizState,
    events: Vec<Timed<QuizEvent>>,
}

impl Run<'_> {
    fn emit(&mut self, at: u64, what: QuizEvent) {
        let event = Timed::new(at, what);
        self.state.apply(self.quiz, &event);
        self.events.push(event);
    }

    /// Who was first, and times that ran out.
    fn live_until(&mut self, at: u64) {
        let (pressed, among) = self.state.pressed.clone();
        if !among.is_empty() && pressed < at {
            self.first(pressed, among);
        }
        while let Some(due) = self.state.deadline.filter(|due| *due <= at) {
            match self.state.phase {
                Phase::Answer(side) => {
                    let points = self.worth(false);
                    self.emit(due, QuizEvent::RanOut { side, points });
                    self.moves_on(due);
                }
                _ => {
                    self.emit(due, QuizEvent::Lapsed);
                    self.moves_on(due);
                }
            }
        }
    }

    fn first(&mut self, at: u64, mut among: Vec<Side>) {
        among.sort_unstable();
        if let Some(side) = self.state.first_of(self.quiz, &among) {
            self.emit(at, QuizEvent::First { side, among });
        }
    }

    fn begin(&mut self, at: u64, sides: &[String], seed: u64) -> Result<(), QuizRefusal> {
        if self.state.phase != Phase::Before {
            return Err(QuizRefusal::NotNow);
        }
        let names: std::collections::BTreeSet<&str> = sides.iter().map(|it| it.trim()).collect();
        let fits = (2..=MOST_SIDES).contains(&sides.len()) && names.len() == sides.len();
        if !fits || names.contains("") {
            return Err(QuizRefusal::Sides);
        }
        let sides = sides.to_vec();
        self.emit(at, QuizEvent::Began { sides, seed });
        self.next_round(at, 0);
        Ok(())
    }

    fn next_round(&mut self, at: u64, round: usize) {
        if self.quiz.rounds.get(round).is_some() {
            self.emit(
                at,
                QuizEvent::RoundBegan {
                    round: round as u32,
                },
            );
        } else {
            self.settle(at);
        }
    }

    /// The end, or an extra question where sides are level.
    fn settle(&mut self, at: u64) {
        match self.state.level() {
            Some(sides) => self.emit(at, QuizEvent::TieBegan { sides }),
            None => {
                let order = self.state.standing();
                self.emit(at, QuizEvent::Ended { order });
            }
        }
    }

    fn is(&self, kind: RoundKind) -> bool {
        let round = self.state.round(self.quiz);
        !self.state.extra_time && round.is_some_and(|round| round.kind == kind)
    }

    fn stake(&mut self, at: u64, stake: u32) -> Result<(), QuizRefusal> {
        let side = self.state.next_side(self.quiz);
        let waits = self.state.phase == Phase::Between && self.state.stake.is_none();
        let Some(side) = side.filter(|_| waits && self.is(RoundKind::Risk)) else {
            return Err(QuizRefusal::NotNow);
        };
        let round = self.state.round(self.quiz);
        let allowed = round.is_some_and(|round| round.stakes.iter().any(|it| it.value == stake));
        if !allowed {
            return Err(QuizRefusal::Stake);
        }
        self.emit(at, QuizEvent::Staked { side, stake });
        Ok(())
    }

    fn ask(&mut self, at: u64, question: &str) -> Result<(), QuizRefusal> {
        if self.state.phase != Phase::Between {
            return Err(QuizRefusal::NotNow);
        }
        if self.is(RoundKind::Risk) && self.state.stake.is_none() {
            return Err(QuizRefusal::StakeFirst);
        }
        let side = self.state.next_side(self.quiz);
        let question = question.to_owned();
        self.emit(at, QuizEvent::Asked { question, side });
        Ok(())
    }

    fn start(&mut self, at: u64) -> Result<(), QuizRefusal> {
        if self.state.phase != Phase::Read {
            return Err(QuizRefusal::NotNow);
        }
        self.emit(at, QuizEvent::Started);
        Ok(())
    }

    fn press(&mut self, at: u64, side: Side) -> Result<(), QuizRefusal> {
        let state = &self.state;
        let open = matches!(state.phase, Phase::Read | Phase::Open);
        if !open {
            return Err(QuizRefusal::NotNow);
        }
        let known = (side as usize) < state.sides.len();
        if !known || state.locked.contains(&side) || state.pressed.1.contains(&side) {
            return Err(QuizRefusal::Side);
        }
        if state.phase == Phase::Open {
            self.emit(at, QuizEvent::Pressed { side });
            return Ok(());
        }
        self.foul(at, side);
        Ok(())
    }

    /// A press before the start is a foul whenever it is seen, as long as the question runs; whoever answers it was not too early.
    fn early(&mut self, at: u64, side: Side) -> Result<(), QuizRefusal> {
        let state = &self.state;
        let runs = match state.phase {
            Phase::Read | Phase::Open => true,
            Phase::Answer(one) => one != side && self.is(RoundKind::Buzzer),
            Phase::Before | Phase::Between | Phase::Over => false,
        };
        if !runs {
            return Err(QuizRefusal::NotNow);
        }
        let known = (side as usize) < state.sides.len();
        if !known || state.locked.contains(&side) || state.pressed.1.contains(&side) {
            return Err(QuizRefusal::Side);
        }
        self.foul(at, side);
        Ok(())
    }

    fn foul(&mut self, at: u64, side: Side) {
        let free = self.state.fouls[side as usize] < self.quiz.fouls.free;
        let points = if free {
            0
        } else {
            -i64::from(self.quiz.fouls.cost)
        };
        self.emit(at, QuizEvent::Fouled { side, points });
        let answers = matches!(self.state.phase, Phase::Answer(_));
        if !answers && self.state.locked.len() == self.state.sides.len() {
            self.emit(at, QuizEvent::Lapsed);
            self.moves_on(at);
        }
    }

    fn judge(&mut self, at: u64, right: bool) -> Result<(), QuizRefusal> {
        let Phase::Answer(side) = self.state.phase else {
            return Err(QuizRefusal::NotNow);
        };
        let points = self.worth(right);
        self.emit(
            at,
            QuizEvent::Answered {
                side,
                right,
                points,
            },
        );
        self.moves_on(at);
        Ok(())
    }

    /// What an answer brings.
    fn worth(&self, right: bool) -> i64 {
        let round = self.state.round(self.quiz);
        let (won, lost) = match round {
            _ if self.state.extra_time => {
                let stake = self.quiz.tie_stake.value;
                (stake, stake)
            }
            Some(round) if round.kind == RoundKind::Risk => {
                let stake = self.state.stake.unwrap_or(0);
                (stake, stake)
            }
            Some(round) => (round.right, round.wrong),
            None => (0, 0),
        };
        if right {
            i64::from(won)
        } else {
            -i64::from(lost)
        }
    }

    /// What follows a question: the others' turn, the next question, the next round, an extra question, the end.
    fn moves_on(&mut self, at: u64) {
        if self.state.phase == Phase::Read {
            self.emit(at, QuizEvent::Reopened);
        } else if self.state.extra_time {
            if self.state.tied.is_empty() {
                self.settle(at);
            }
        } else if self.state.done >= self.state.questions(self.quiz) {
            self.next_round(at, self.state.round + 1);
        }
    }
}
