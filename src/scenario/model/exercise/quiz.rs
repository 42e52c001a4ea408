//! Quiz rounds: 必答, 抢答, 风险, with what is won, lost and fined.

use serde::{Deserialize, Serialize};

use super::super::{Level, QuestionKind, Topic, kinds::closed_list};
use crate::text::{Language, Located};

/// A quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizRounds {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of its questions.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// The rules as they are read out.
    pub about: Located<String>,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes it takes.
    pub minutes: Located<u32>,
    /// Score every side begins with.
    #[serde(default)]
    pub start: u32,
    /// Topics its questions are drawn from the banks by; left out, all.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Kinds of questions drawn; left out, single choice and true or false.
    #[serde(default = "quick")]
    pub kinds: Vec<QuestionKind>,
    /// The rounds, in order.
    pub rounds: Vec<QuizRound>,
    /// Buzzing before the start.
    pub fouls: QuizFouls,
    /// Who is first of those who buzz in the same millisecond.
    pub together: Together,
    /// Stake of the extra question where sides are level in the end.
    pub tie_stake: Located<u32>,
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizRound {
    /// How it goes.
    pub kind: RoundKind,
    /// Questions: each side's in must-answer and risk rounds, of all together in a buzzer round.
    pub questions: Located<u32>,
    /// Seconds to answer.
    pub seconds: Located<u32>,
    /// Points for a right answer; a risk round wins the stake.
    #[serde(default)]
    pub right: u32,
    /// Points a wrong answer, or none, costs; a risk round loses the stake.
    #[serde(default)]
    pub wrong: u32,
    /// Stakes to choose from, in a risk round.
    #[serde(default)]
    pub stakes: Vec<Located<u32>>,
    /// Whether the others may buzz after a wrong answer.
    #[serde(default)]
    pub reopens: bool,
}

/// What buzzing before the start costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizFouls {
    /// Fouls of a side that are only called.
    pub free: u32,
    /// Points each further one costs.
    pub cost: u32,
}

closed_list! {
    /// How a round goes.
    RoundKind {
        /// 必答: each side in turn.
        Must = "must",
        /// 抢答: whoever buzzes first.
        Buzzer = "buzzer",
        /// 风险: each side chooses a stake, the lowest first.
        Risk = "risk",
    }
}

closed_list! {
    /// Who is first of those who buzz in the same millisecond.
    Together {
        /// In the order of seats.
        Seat = "seat",
        /// Whoever has the lowest score, then in the order of seats.
        Lowest = "lowest",
        /// By lot of the quiz's seed.
        Lot = "lot",
    }
}

fn quick() -> Vec<QuestionKind> {
    vec![QuestionKind::Single, QuestionKind::TrueFalse]
}
