//! Quiz rounds (必答, 抢答, 风险) as a state machine: buzzers with their millisecond, fouls, stakes, extra questions for ties. Events are
//! the only truth; scores are a fold over them.

mod questions;
mod state;
mod step;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use questions::questions;
pub use state::{Phase, QuizState};

/// A side, by its seat from 0.
pub type Side = u32;

/// Most sides of a quiz: as many as a hall has tables for. One keyboard has buzzers for the first of them; the rest press at windows of
/// their own.
pub const MOST_SIDES: usize = 40;

/// What is handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuizInput {
    /// The quiz begins.
    Begin {
        /// Names of the sides, in the order of their seats: 2 to [`MOST_SIDES`].
        sides: Vec<String>,
        /// Seed of lots.
        seed: u64,
    },
    /// The side whose turn it is in a risk round chooses its stake.
    Stake {
        /// The stake.
        stake: u32,
    },
    /// The next question is read out.
    Ask {
        /// Its name in the bank.
        question: String,
    },
    /// Buzzers are open: “start”.
    Start,
    /// A side presses its buzzer.
    Press {
        /// Which.
        side: Side,
    },
    /// A side pressed its buzzer before the start, which is seen only after it: at a window of its own whose press takes a moment.
    Early {
        /// Which.
        side: Side,
    },
    /// The answer is judged.
    Judge {
        /// Whether it is right.
        right: bool,
    },
    /// Time has passed.
    Tick,
    /// The chief judge ends the quiz; ties that are left go by lot.
    Close,
}

/// What happened. Points are what the side's score changed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuizEvent {
    /// The quiz began.
    Began {
        /// The sides.
        sides: Vec<String>,
        /// Seed of lots.
        seed: u64,
    },
    /// A round began.
    RoundBegan {
        /// Which, from 0.
        round: u32,
    },
    /// A side chose its stake.
    Staked {
        /// Which.
        side: Side,
        /// The stake.
        stake: u32,
    },
    /// A question was read out.
    Asked {
        /// Its name in the bank.
        question: String,
        /// The side it is put to; none where buzzers decide.
        side: Option<Side>,
    },
    /// Buzzers were opened.
    Started,
    /// A side pressed while buzzers were open.
    Pressed {
        /// Which.
        side: Side,
    },
    /// A side pressed before the start and is out of this question.
    Fouled {
        /// Which.
        side: Side,
        /// 0 or less.
        points: i64,
    },
    /// Of all who pressed first, this side answers.
    First {
        /// Which.
        side: Side,
        /// Everybody who pressed in that millisecond, in the order of seats.
        among: Vec<Side>,
    },
    /// The answer was judged.
    Answered {
        /// Whose.
        side: Side,
        /// Whether it was right.
        right: bool,
        /// What it brought.
        points: i64,
    },
    /// There was no answer in time.
    RanOut {
        /// Whose turn it was.
        side: Side,
        /// What that cost, 0 or less.
        points: i64,
    },
    /// The others may press.
    Reopened,
    /// Nobody pressed, or nobody was left.
    Lapsed,
    /// Sides are level where places are given; each gets an extra question.
    TieBegan {
        /// The sides, in the order of seats.
        sides: Vec<Side>,
    },
    /// It is over.
    Ended {
        /// The sides, first place first.
        order: Vec<Side>,
    },
}

/// Why an input was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuizRefusal {
    /// It does not fit the moment.
    NotNow,
    /// There are fewer than two sides or too many, or two have one name.
    Sides,
    /// The stake is none of the round's.
    Stake,
    /// The stake must be chosen first.
    StakeFirst,
    /// There is no such side, or it is out of this question.
    Side,
}
