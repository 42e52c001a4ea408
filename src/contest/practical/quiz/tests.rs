//! The rules of the rounds, and that a replay is what was lived.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::{
    contest::practical::Timed,
    scenario::{Level, QuestionKind, QuizFouls, QuizRound, QuizRounds, RoundKind, Together},
    text::{Language, Located},
};

fn quiz(together: Together) -> QuizRounds {
    let text = |text: &str| Located::from(text.to_owned());
    let round = |kind, questions: u32, seconds: u32, right, wrong| QuizRound {
        kind,
        questions: questions.into(),
        seconds: seconds.into(),
        right,
        wrong,
        stakes: vec![20.into(), 40.into(), 60.into()],
        reopens: kind == RoundKind::Buzzer,
    };
    QuizRounds {
        format: 1.into(),
        id: text("quiz"),
        language: Language::Zh,
        title: text("竞答"),
        about: text("规则。"),
        level: Level::Grade4,
        minutes: 30.into(),
        start: 100,
        topics: Vec::new(),
        kinds: vec![QuestionKind::Single],
        rounds: vec![
            round(RoundKind::Must, 1, 30, 10, 0),
            round(RoundKind::Buzzer, 1, 60, 20, 20),
            round(RoundKind::Risk, 1, 60, 0, 0),
        ],
        fouls: QuizFouls { free: 1, cost: 20 },
        together,
        tie_stake: 20.into(),
    }
}

/// A quiz being lived, with everything that happened.
struct Live {
    quiz: QuizRounds,
    state: QuizState,
    events: Vec<Timed<QuizEvent>>,
}

impl Live {
    fn new(together: Together, sides: &[&str]) -> Self {
        let mut live = Self {
            quiz: quiz(together),
            state: QuizState::default(),
            events: Vec::new(),
        };
        let sides = sides.iter().map(|it| (*it).to_owned()).collect();
        live.step(0, QuizInput::Begin { sides, seed: 7 }).unwrap();
        live
    }

    fn step(&mut self, at: u64, input: QuizInput) -> Result<(), QuizRefusal> {
        let made = self.state.step(&self.quiz, at, &input)?;
        for event in made {
            self.state.apply(&self.quiz, &event);
            self.events.push(event);
        }
        Ok(())
    }

    fn ask(&mut self, at: u64) {
        let question = format!("q{at}");
        self.step(at, QuizInput::Ask { question }).unwrap();
    }

    /// Must-answer: the first is right, the others are not.
    fn past_must(&mut self) {
        for side in 0..self.state.sides.len() as u64 {
            self.ask(1_000 + side * 1_000);
            let right = side == 0;
            self.step(1_500 + side * 1_000, QuizInput::Judge { right })
                .unwrap();
        }
    }
}

#[test]
fn must_answer_goes_by_seats_and_time_runs_out() {
    let mut live = Live::new(Together::Seat, &["甲", "乙"]);
    live.ask(1_000);
    assert_eq!(live.state.phase, Phase::Answer(0));
    live.step(2_000, QuizInput::Judge { right: true }).unwrap();
    live.ask(3_000);
    // Thirty seconds, and the program looks later.
    live.step(40_000, QuizInput::Tick).unwrap();
    assert_eq!(live.state.scores, [110, 100]);
    assert_eq!((live.state.round, live.state.phase), (1, Phase::Between));
    let ran_out = live
        .events
        .iter()
        .find(|it| matches!(it.what, QuizEvent::RanOut { .. }));
    assert_eq!(ran_out.unwrap().at, 33_000);
}

#[test]
fn a_press_before_the_start_that_is_seen_after_it_is_a_foul_all_the_same() {
    let mut live = Live::new(Together::Seat, &["甲", "乙", "丙"]);
    live.past_must();
    live.ask(10_000);
    live.step(11_000, QuizInput::Start).unwrap();
    live.step(11_200, QuizInput::Early { side: 1 }).unwrap();
    assert_eq!((live.state.scores[1], live.state.fouls[1]), (100, 1));
    let out = live.step(11_300, QuizInput::Press { side: 1 });
    assert_eq!(out, Err(QuizRefusal::Side));
    // Somebody answers already: the foul costs nobody else the question.
    live.step(11_400, QuizInput::Press { side: 0 }).unwrap();
    live.step(11_500, QuizInput::Tick).unwrap();
    assert_eq!(live.state.phase, Phase::Answer(0));
    let own = live.step(11_600, QuizInput::Early { side: 0 });
    assert_eq!(own, Err(QuizRefusal::NotNow));
    live.step(11_600, QuizInput::Early { side: 2 }).unwrap();
    assert_eq!(live.state.phase, Phase::Answer(0));
    assert_eq!(QuizState::of(&live.quiz, &live.events), live.state);
    // Once everybody is out the question is over.
    live.step(12_000, QuizInput::Judge { right: false })
        .unwrap();
    assert!(!matches!(live.state.phase, Phase::Open | Phase::Answer(_)));
}

#[test]
fn many_sides_play_at_once() {
    let names: Vec<String> = (1..=MOST_SIDES).map(|it| format!("{it} 队")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut live = Live::new(Together::Seat, &names);
    live.past_must();
    assert_eq!(live.state.round, 1);
    let more: Vec<String> = (0..=MOST_SIDES).map(|it| it.to_string()).collect();
    let begin = QuizInput::Begin {
        sides: more,
        seed: 1,
    };
    let none = QuizState::default().step(&live.quiz, 0, &begin);
    assert_eq!(none, Err(QuizRefusal::Sides));
}

#[test]
fn a_press_before_the_start_is_called_once_and_then_costs() {
    let mut live = Live::new(Together::Seat, &["甲", "乙", "丙"]);
    live.quiz.rounds[1].questions = 2.into();
    live.past_must();
    live.ask(10_000);
    live.step(10_100, QuizInput::Press { side: 1 }).unwrap();
    assert_eq!((live.state.scores[1], live.state.fouls[1]), (100, 1));
    live.step(10_200, QuizInput::Start).unwrap();
    assert_eq!(
        live.step(10_300, QuizInput::Press { side: 1 }),
        Err(QuizRefusal::Side)
    );
    live.step(10_400, QuizInput::Press { side: 2 }).unwrap();
    live.step(10_401, QuizInput::Judge { right: true }).unwrap();
    assert_eq!(live.state.scores, [110, 100, 120]);
    live.ask(20_000);
    live.step(20_100, QuizInput::Press { side: 1 }).unwrap();
    assert_eq!(live.state.scores[1], 80, "the second costs");
}

#[test]
fn after_a_wrong_answer_the_others_may_press() {
    let mut live = Live::new(Together::Seat, &["甲", "乙"]);
    live.past_must();
    live.ask(10_000);
    live.step(10_200, QuizInput::Start).unwrap();
    live.step(10_400, QuizInput::Press { side: 0 }).unwrap();
    live.step(10_500, QuizInput::Judge { right: false })
        .unwrap();
    assert_eq!(live.state.phase, Phase::Open);
    assert_eq!(
        live.step(10_600, QuizInput::Press { side: 0 }),
        Err(QuizRefusal::Side)
    );
    live.step(10_700, QuizInput::Press { side: 1 }).unwrap();
    live.step(10_800, QuizInput::Judge { right: true }).unwrap();
    assert_eq!(live.state.scores, [90, 120]);
}

#[test]
fn two_buzzers_in_one_millisecond_go_by_the_declared_rule() {
    for (together, first) in [(Together::Seat, 0), (Together::Lowest, 1)] {
        let mut live = Live::new(together, &["甲", "乙", "丙"]);
        live.past_must();
        live.ask(10_000);
        live.step(10_200, QuizInput::Start).unwrap();
        live.step(10_400, QuizInput::Press { side: 1 }).unwrap();
        live.step(10_400, QuizInput::Press { side: 0 }).unwrap();
        live.step(10_402, QuizInput::Press { side: 2 }).unwrap_err();
        live.step(10_402, QuizInput::Tick).unwrap();
        assert_eq!(live.state.phase, Phase::Answer(first), "{together:?}");
        let told = live.events.iter().rev().find_map(|it| match &it.what {
            QuizEvent::First { among, .. } => Some(among.clone()),
            _ => None,
        });
        assert_eq!(told.unwrap(), [0, 1], "who pressed together is on record");
    }
}

#[test]
fn the_lowest_chooses_its_stake_first_and_may_lose_it() {
    let mut live = Live::new(Together::Seat, &["甲", "乙"]);
    live.past_must();
    live.ask(10_000);
    live.step(10_200, QuizInput::Start).unwrap();
    live.step(80_000, QuizInput::Tick).unwrap();
    assert_eq!(live.state.next_side(&live.quiz), Some(1), "乙 has less");
    let ask = QuizInput::Ask {
        question: "q".to_owned(),
    };
    assert_eq!(live.step(81_000, ask), Err(QuizRefusal::StakeFirst));
    assert_eq!(
        live.step(81_000, QuizInput::Stake { stake: 50 }),
        Err(QuizRefusal::Stake)
    );
    live.step(81_000, QuizInput::Stake { stake: 60 }).unwrap();
    live.ask(82_000);
    live.step(83_000, QuizInput::Judge { right: false })
        .unwrap();
    assert_eq!(live.state.scores, [110, 40]);
    assert_eq!(live.state.next_side(&live.quiz), Some(0));
    live.step(84_000, QuizInput::Stake { stake: 20 }).unwrap();
    live.ask(85_000);
    live.step(86_000, QuizInput::Judge { right: true }).unwrap();
    assert_eq!(live.state.order, [0, 1]);
}

#[test]
fn level_sides_get_extra_questions_until_one_is_ahead() {
    let mut live = Live::new(Together::Seat, &["甲", "乙"]);
    live.quiz.rounds.truncate(1);
    live.ask(1_000);
    live.step(2_000, QuizInput::Judge { right: true }).unwrap();
    live.ask(3_000);
    live.step(4_000, QuizInput::Judge { right: true }).unwrap();
    assert!(live.state.extra_time);
    for right in [false, false, true, false] {
        let at = live.events.last().unwrap().at;
        live.ask(at + 1_000);
        live.step(at + 2_000, QuizInput::Judge { right }).unwrap();
    }
    assert_eq!(
        (live.state.phase, live.state.order.as_slice()),
        (Phase::Over, [0, 1].as_slice())
    );
    assert_eq!(
        live.state.scores,
        [110, 110],
        "extra points are not the score"
    );
}

fn input() -> impl Strategy<Value = QuizInput> {
    prop_oneof![
        Just(QuizInput::Start),
        Just(QuizInput::Tick),
        any::<bool>().prop_map(|right| QuizInput::Judge { right }),
        (0_u32..5).prop_map(|side| QuizInput::Press { side }),
        (0_u32..4).prop_map(|it| QuizInput::Stake { stake: it * 20 }),
        "[a-z]{1,3}".prop_map(|question| QuizInput::Ask { question }),
        "[a-z]{1,3}".prop_map(|question| QuizInput::Ask { question }),
    ]
}

proptest! {
    #[test]
    fn a_replay_is_what_was_lived_and_points_add_up(inputs in proptest::collection::vec((0_u64..40_000, input()), 0..120)) {
        let mut live = Live::new(Together::Lot, &["甲", "乙", "丙", "丁"]);
        let mut at = 0;
        for (wait, input) in inputs {
            // Every third input comes in the same millisecond.
            at += if wait % 3 == 0 { 0 } else { wait };
            let before = live.events.len();
            if live.step(at, input).is_err() {
                prop_assert_eq!(before, live.events.len());
            }
        }
        prop_assert_eq!(&live.state, &QuizState::of(&live.quiz, &live.events));
        let kept: Vec<Timed<QuizEvent>> = serde_json::from_str(&serde_json::to_string(&live.events).unwrap()).unwrap();
        prop_assert_eq!(&kept, &live.events);
        prop_assert!(kept.windows(2).all(|two| two[0].at <= two[1].at));
        let won: i64 = kept.iter().map(|it| match it.what {
            QuizEvent::Fouled { points, .. } | QuizEvent::Answered { points, .. } | QuizEvent::RanOut { points, .. } => points,
            _ => 0,
        }).sum();
        let scores: i64 = live.state.scores.iter().chain(&live.state.extra).sum();
        prop_assert_eq!(scores, 400 + won);
    }
}
