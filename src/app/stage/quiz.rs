//! A quiz as the hall sees it: scores, the question that is read, who pressed first, what came of it. Its key may be drawn only when the
//! question is done with.

use std::collections::BTreeMap;

use crate::{
    app::hall::games::{LaneId, Material, QuizPlay, lanes},
    contest::{
        Event, Item, Millis, Taker,
        practical::quiz::{Phase, QuizEvent, Side},
    },
    scenario::RoundKind,
};

/// What is called out over the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// It has not begun.
    Before,
    /// The next question is somebody's, or everybody's.
    Next(Option<Side>),
    /// The question is being read; whoever presses now commits a foul.
    Reading,
    /// Buzzers are open.
    Open,
    /// This side answers.
    Answering(Side),
    /// It is over.
    Over,
}

/// A side of the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideShow {
    /// Who sits there.
    pub taker: Taker,
    /// Their start number.
    pub number: Option<u32>,
    /// Points so far.
    pub score: i64,
    /// Presses before the start.
    pub fouls: u32,
    /// Whether they are out of this question.
    pub locked: bool,
    /// Their place, once it is over.
    pub place: Option<usize>,
}

/// What came of the last question for one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// The side; none where nobody pressed.
    pub side: Option<Side>,
    /// Whether the answer was right; none where there was no answer.
    pub right: Option<bool>,
    /// What it brought.
    pub points: i64,
}

/// A quiz as the hall sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizShow {
    /// The sides by their seats.
    pub sides: Vec<SideShow>,
    /// What is called out.
    pub call: Call,
    /// The round: its number from 1, how many there are, its kind; none in extra time.
    pub round: Option<(usize, usize, RoundKind)>,
    /// The stake chosen for the next question.
    pub stake: Option<u32>,
    /// The question that was put last.
    pub item: Option<Item>,
    /// Whether it is done with, so that its key may be drawn.
    pub shows_key: bool,
    /// What came of it.
    pub came: Vec<Came>,
    /// Milliseconds left of what runs.
    pub left: Option<u64>,
    /// Milliseconds it has in all.
    pub whole: u64,
}

/// The quiz of the stage at the place `at`, if one is played there.
pub fn quiz(event: &Event, at: usize, material: &Material<'_>, now: Millis) -> Option<QuizShow> {
    let lanes = lanes(event, at, material, &BTreeMap::<LaneId, _>::new());
    let lane = lanes.into_iter().find(|lane| lane.quiz().is_some())?;
    let play = lane.quiz()?;
    let passed = match (lane.zero, lane.takers.first()) {
        (Some(zero), Some(&taker)) => event.passed(at, taker, zero, now),
        _ => 0,
    };
    let passed = u64::try_from(passed).unwrap_or(0);
    let state = &play.state;
    let rounds = play.quiz.rounds.len();
    Some(QuizShow {
        sides: sides(event, &lane.takers, play),
        call: match state.phase {
            Phase::Before => Call::Before,
            Phase::Between => Call::Next(state.next_side(&play.quiz)),
            Phase::Read => Call::Reading,
            Phase::Open => Call::Open,
            Phase::Answer(side) => Call::Answering(side),
            Phase::Over => Call::Over,
        },
        round: state
            .round(&play.quiz)
            .filter(|_| !state.extra_time)
            .map(|round| (state.round + 1, rounds, round.kind)),
        stake: state.stake,
        item: play.question().cloned(),
        shows_key: play.shows_key(),
        came: play.came().into_iter().map(came).collect(),
        left: lane.deadline().map(|due| due.saturating_sub(passed)),
        whole: lane.whole(),
    })
}

fn sides(event: &Event, takers: &[Taker], play: &QuizPlay) -> Vec<SideShow> {
    let state = &play.state;
    let show = |(seat, &taker): (usize, &Taker)| SideShow {
        taker,
        number: event.number(taker),
        score: state.scores.get(seat).copied().unwrap_or_default(),
        fouls: state.fouls.get(seat).copied().unwrap_or_default(),
        locked: state.locked.contains(&(seat as Side)),
        place: state.order.iter().position(|side| *side as usize == seat),
    };
    takers.iter().enumerate().map(show).collect()
}

fn came(event: &QuizEvent) -> Came {
    match event {
        QuizEvent::Answered {
            side,
            right,
            points,
        } => Came {
            side: Some(*side),
            right: Some(*right),
            points: *points,
        },
        QuizEvent::RanOut { side, points } | QuizEvent::Fouled { side, points } => Came {
            side: Some(*side),
            right: None,
            points: *points,
        },
        _ => Came {
            side: None,
            right: None,
            points: 0,
        },
    }
}
