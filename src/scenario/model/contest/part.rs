//! What is done in a stage: a paper, exercises, live talks, a relay, a quiz, a defence.

use serde::{Deserialize, Serialize};

use super::super::{Level, QuestionKind, Topic, kinds::closed_list};
use crate::text::Located;

/// What is done in a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// 理论考试: a paper drawn from question banks.
    Theory(Theory),
    /// 录音评析: exercises of recording critique.
    Critique(Exercises),
    /// 业务规则甄别: exercises of spotting breaches.
    Breaches(Exercises),
    /// 打字: typing exercises.
    Typing(Exercises),
    /// 情景实战: talks with a customer.
    Live(Live),
    /// 数据案例: cases whose desk is worked without a long talk.
    Data(Live),
    /// 接力: a matter handed on from role to role.
    Relay(Exercises),
    /// 攻防对抗: one side plays the customer, the other defends.
    Duel(Exercises),
    /// 知识竞答: rounds with buzzers.
    Quiz(Quiz),
    /// 答辩: a talk before judges with questions that are the same for all.
    Defence(Exercises),
}

/// A theory paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Theory {
    /// Question banks by id; empty means all there are.
    pub banks: Vec<Located<String>>,
    /// How many questions of a balanced paper; 0 where `draws` say it one by one.
    pub balanced: Located<u32>,
    /// What is drawn, one by one.
    pub draws: Vec<PaperDraw>,
}

/// How many questions of a topic and a kind a paper has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperDraw {
    /// The topic.
    pub topic: Topic,
    /// The kind.
    pub kind: QuestionKind,
    /// How many.
    pub count: Located<u32>,
    /// Points for each.
    #[serde(default = "one")]
    pub points: u32,
    /// Only questions of these levels; left out, of any.
    #[serde(default)]
    pub levels: Vec<Level>,
}

/// Exercises of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercises {
    /// Exercises by id.
    pub from: Vec<Located<String>>,
    /// How many of them are drawn by lot, the same for all; 0 means all.
    #[serde(default)]
    pub draw: Located<u32>,
}

/// Talks with a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Live {
    /// Cases by id.
    pub cases: Vec<Located<String>>,
    /// How many of them are drawn by lot, the same for all; 0 means all.
    #[serde(default)]
    pub draw: Located<u32>,
    /// Who plays the customer.
    #[serde(default = "generated")]
    pub customer: Plays,
    /// Minutes for the ticket after the talk; 0 where it is written within the talk's time.
    #[serde(default)]
    pub ticket_minutes: u32,
}

/// A quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The quiz exercise by id, with its rounds.
    pub exercise: Located<String>,
    /// Quiz points that count as the whole of the stage's mark; more is not more, and less than nothing is nothing.
    pub full: Located<u32>,
}

closed_list! {
    /// Who plays the customer in a contest. A language model does not: its words are not the same for all.
    Plays {
        /// The case's script.
        Script = "script",
        /// The generated customer, with the seed of the draw.
        Generated = "generated",
    }
}

impl Part {
    /// Every id of a case, an exercise or a bank that it names, with its kind.
    pub fn needs(&self) -> Vec<(Need, &Located<String>)> {
        let (kind, ids): (Need, Vec<&Located<String>>) = match self {
            Part::Theory(theory) => (Need::Bank, theory.banks.iter().collect()),
            Part::Quiz(quiz) => (Need::Exercise, vec![&quiz.exercise]),
            Part::Live(live) | Part::Data(live) => (Need::Case, live.cases.iter().collect()),
            _ => (
                Need::Exercise,
                self.exercises()
                    .map_or(Vec::new(), |it| it.from.iter().collect()),
            ),
        };
        ids.into_iter().map(|id| (kind, id)).collect()
    }

    /// The exercises it is made of, where it is made of some.
    pub fn exercises(&self) -> Option<&Exercises> {
        match self {
            Part::Critique(it)
            | Part::Breaches(it)
            | Part::Typing(it)
            | Part::Duel(it)
            | Part::Relay(it)
            | Part::Defence(it) => Some(it),
            Part::Theory(_) | Part::Live(_) | Part::Data(_) | Part::Quiz(_) => None,
        }
    }

    /// Whether it is played by the steps of a state machine: a relay, a duel, a quiz, a defence.
    pub fn is_game(&self) -> bool {
        matches!(
            self,
            Part::Relay(_) | Part::Duel(_) | Part::Quiz(_) | Part::Defence(_)
        )
    }

    /// Name in JSON and in Fluent keys.
    pub fn key(&self) -> &'static str {
        match self {
            Part::Theory(_) => "theory",
            Part::Critique(_) => "critique",
            Part::Breaches(_) => "breaches",
            Part::Typing(_) => "typing",
            Part::Live(_) => "live",
            Part::Data(_) => "data",
            Part::Relay(_) => "relay",
            Part::Duel(_) => "duel",
            Part::Quiz(_) => "quiz",
            Part::Defence(_) => "defence",
        }
    }
}

/// What a part needs from outside its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A question bank.
    Bank,
    /// An exercise.
    Exercise,
    /// A case.
    Case,
}

fn one() -> u32 {
    1
}

fn generated() -> Plays {
    Plays::Generated
}
