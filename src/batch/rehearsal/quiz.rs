//! Quiz rounds between machines: who presses, how fast, what they stake, and whether they know.

use super::{course::Course, luck::Luck, theory};
use crate::{
    contest::{
        Digest, Event, Item, Taker,
        practical::{
            Timed,
            quiz::{MOST_SIDES, Phase, QuizEvent, QuizInput, QuizState, Side, questions},
        },
    },
    scenario::{Bank, Question, QuizRounds, RoundKind},
    text::Located,
};

/// Inputs of one heat; a quiz that never comes to an end is closed.
const INPUTS: usize = 2_000;
/// About how many questions a heat is asked.
const A_HEAT: usize = 50;

/// What came of a quiz.
pub(super) struct Quizzed {
    /// What happened, heat after heat.
    pub events: Vec<Timed<QuizEvent>>,
    /// Everybody's score.
    pub scores: Vec<(Taker, i64)>,
}

/// The quiz of `takers`; where there are more than there are seats, in heats of about the same size.
pub(super) fn run(
    course: &Course,
    event: &Event,
    takers: &[Taker],
    quiz: &QuizRounds,
    secret: &Digest,
    banks: &[Bank],
) -> Quizzed {
    let heats = takers.len().div_ceil(MOST_SIDES).max(1);
    let size = takers.len().div_ceil(heats).max(2);
    let mut quizzed = Quizzed {
        events: Vec::new(),
        scores: Vec::new(),
    };
    let mut seats: Vec<&[Taker]> = takers.chunks(size).collect();
    // Nobody plays alone: whoever is left over begins with the points everybody begins with.
    if let Some(alone) = seats.pop_if(|heat| heat.len() < 2) {
        let start = i64::from(quiz.start);
        quizzed.scores.extend(alone.iter().map(|&it| (it, start)));
    }
    for (number, heat) in seats.into_iter().enumerate() {
        let mut heat = Heat::new(course, event, heat, quiz, secret, banks, number);
        heat.run();
        let scores = heat.state.scores.iter().copied();
        quizzed
            .scores
            .extend(heat.takers.iter().copied().zip(scores));
        quizzed.events.extend(heat.events);
    }
    quizzed
}

/// One heat.
struct Heat<'a> {
    course: &'a Course,
    event: &'a Event,
    takers: &'a [Taker],
    quiz: &'a QuizRounds,
    questions: Vec<Item>,
    seed: u64,
    state: QuizState,
    events: Vec<Timed<QuizEvent>>,
    at: u64,
    asked: usize,
}

impl<'a> Heat<'a> {
    fn new(
        course: &'a Course,
        event: &'a Event,
        takers: &'a [Taker],
        quiz: &'a QuizRounds,
        secret: &Digest,
        banks: &[Bank],
        number: usize,
    ) -> Self {
        let seed = secret.seed().wrapping_add(number as u64);
        // Each heat is asked other questions, as far as there are enough.
        let mut questions = questions(quiz, banks, secret);
        let asked = (number * A_HEAT).checked_rem(questions.len());
        questions.rotate_left(asked.unwrap_or(0));
        Self {
            course,
            event,
            takers,
            quiz,
            questions,
            seed,
            state: QuizState::default(),
            events: Vec::new(),
            at: 0,
            asked: 0,
        }
    }

    fn run(&mut self) {
        let name = |&taker: &Taker| match self.event.number(taker) {
            Some(number) => format!("{number} {}", self.event.name(taker)),
            None => self.event.name(taker).to_owned(),
        };
        let sides = self.takers.iter().map(name).collect();
        let seed = self.seed;
        self.take(QuizInput::Begin { sides, seed });
        for _ in 0..INPUTS {
            match self.state.phase {
                Phase::Before | Phase::Over => return,
                Phase::Between => self.between(),
                Phase::Read => self.read(),
                Phase::Open => self.open(),
                Phase::Answer(side) => {
                    self.at += 4_000;
                    let right = self.knows(side);
                    self.take(QuizInput::Judge { right });
                }
            }
        }
        self.take(QuizInput::Close);
    }

    fn take(&mut self, input: QuizInput) {
        // Machines only do what fits the moment; what is refused does not happen.
        let made = self.state.step(self.quiz, self.at, &input);
        for event in made.unwrap_or_default() {
            self.at = self.at.max(event.at);
            self.state.apply(self.quiz, &event);
            self.events.push(event);
        }
    }

    fn between(&mut self) {
        self.at += 2_000;
        let round = self.state.round(self.quiz);
        let risk = !self.state.extra_time && round.is_some_and(|it| it.kind == RoundKind::Risk);
        if risk && self.state.stake.is_none() {
            let stakes = round.map_or(&[][..], |round| &round.stakes);
            let side = self.state.next_side(self.quiz).unwrap_or(0);
            let stake = stake(&self.state, side, stakes);
            return self.take(QuizInput::Stake { stake });
        }
        self.asked += 1;
        let question = self.question().map_or("", |it| it.id.as_str());
        let question = question.to_owned();
        self.take(QuizInput::Ask { question });
    }

    /// The question is read out; now and then somebody cannot wait.
    fn read(&mut self) {
        let mut luck = Luck::of(self.seed, &format!("early {}", self.asked));
        if luck.happens(4) {
            let side = luck.below(self.takers.len()) as Side;
            self.at += 1_000;
            self.take(QuizInput::Press { side });
        }
        if self.state.phase == Phase::Read {
            self.at += 2_000;
            self.take(QuizInput::Start);
        }
    }

    /// Whoever thinks they know presses.
    fn open(&mut self) {
        let free = |side: &Side| !self.state.locked.contains(side);
        let sides = (0..self.takers.len() as Side).filter(free);
        let first = sides
            .filter_map(|side| {
                let (question, taker) = (self.question()?, *self.takers.get(side as usize)?);
                let wait = self.course.buzz(self.event, taker, question, self.asked);
                Some((wait?, side))
            })
            .min();
        match (first, self.state.deadline) {
            (Some((wait, side)), _) => {
                self.at += wait;
                self.take(QuizInput::Press { side });
                self.at += 1;
            }
            (None, Some(due)) => self.at = due,
            (None, None) => self.at += 1_000,
        }
        self.take(QuizInput::Tick);
    }

    fn question(&self) -> Option<&Question> {
        let place = self.asked.checked_sub(1)?;
        let place = place.checked_rem(self.questions.len())?;
        self.questions.get(place).map(|item| &item.question)
    }

    fn knows(&self, side: Side) -> bool {
        let both = self.question().zip(self.takers.get(side as usize));
        both.is_some_and(|(question, &taker)| self.course.knows(self.event, taker, question))
    }
}

/// What a machine at `side` stakes: whoever lies behind dares more.
pub fn stake(state: &QuizState, side: Side, stakes: &[Located<u32>]) -> u32 {
    let best = state.scores.iter().max().copied().unwrap_or(0);
    let own = state.scores.get(side as usize).copied().unwrap_or(0);
    let stake = if best > own {
        stakes.last()
    } else {
        stakes.first()
    };
    stake.map_or(0, |it| it.value)
}

impl Course {
    /// Whether the machine that plays as `taker` knows `question` when it is asked in a quiz.
    pub fn knows(&self, event: &Event, taker: Taker, question: &Question) -> bool {
        let item = Item {
            question: question.clone(),
            shown: Vec::new(),
            points: 1,
        };
        theory::knows(&item, &self.ability(event, taker))
    }

    /// After how many milliseconds the machine that plays as `taker` presses its buzzer on `question`, the so manieth; none where it does
    /// not. The better ones are a little faster, and now and then one presses that does not know.
    pub fn buzz(
        &self,
        event: &Event,
        taker: Taker,
        question: &Question,
        asked: usize,
    ) -> Option<u64> {
        let able = self.ability(event, taker);
        let mut luck = able.luck(&format!("presses {asked}"));
        let dares = luck.happens(12) || self.knows(event, taker, question);
        let slow = u64::from((100 - able.percent("buzzer", 0)).unsigned_abs());
        let wait = 400 + slow * 14 + luck.below(1_100) as u64;
        dares.then_some(wait)
    }
}
