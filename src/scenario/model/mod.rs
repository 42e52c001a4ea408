//! Scenario format 1 as types. The file is plain RON: `ron` with `implicit_some` reads it to the same value.

mod bank;
mod check;
mod condition;
mod conduct;
pub mod contest;
mod customer;
mod desk;
mod drawn;
mod exercise;
mod kinds;
mod pool;
mod script;
mod void;

pub use bank::*;
pub use check::*;
pub use condition::*;
pub use conduct::*;
pub use contest::Contest;
pub use customer::*;
pub use desk::*;
pub use drawn::*;
pub use exercise::*;
pub use kinds::*;
pub use pool::*;
pub use script::*;
pub use void::*;

use serde::{Deserialize, Serialize};

use crate::text::{Language, Located};

/// A text in one or both languages: `(zh: "…", en: "…")`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: Option<Located<String>>,
    /// English.
    pub en: Option<Located<String>>,
}

impl Text {
    /// The text in `language`, or in the other one where the author wrote only that.
    pub fn get(&self, language: Language) -> &str {
        self.exact(language)
            .or_else(|| Language::ALL.iter().find_map(|&other| self.exact(other)))
            .unwrap_or_default()
    }

    /// The text in `language` only.
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::Zh => self.zh.as_ref(),
            Language::En => self.en.as_ref(),
        }
        .map(|text| text.value.as_str())
    }
}

/// One case: everything the customer, the desk and the marking need.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name in files and links: lower case, digits, hyphens or Chinese; equals the file's name.
    pub id: Located<String>,
    /// Edition of this case, raised by the author when it changes.
    #[serde(default = "one")]
    pub edition: u32,
    /// Who wrote it.
    #[serde(default)]
    pub author: Option<String>,
    /// Languages in which every text must exist.
    pub languages: Located<Vec<Language>>,
    /// Title.
    pub title: Text,
    /// Two lines for the library card.
    pub summary: Text,
    /// Line of business.
    pub trade: Trade,
    /// How the customer reaches the desk.
    pub channel: Channel,
    /// Skill level it is modelled on.
    pub level: Level,
    /// What makes an attempt void without a trainer; without one only a trainer voids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voided: Option<VoidRule>,
    /// Planned minutes; hard in exam and contest.
    pub minutes: Located<u32>,
    /// Trainee turns after which the talk ends.
    pub turn_limit: Located<u32>,
    /// Total needed to pass, 0–100.
    #[serde(default = "sixty")]
    pub pass: Located<u32>,
    /// Highest total with a critical error.
    #[serde(default = "fifty_nine")]
    pub critical_cap: Located<u32>,
    /// What the trainee reads first.
    pub briefing: Briefing,
    /// What is to be achieved, in the order shown.
    pub goals: Vec<Goal>,
    /// Weights of the five competencies; they add up to 100.
    pub weights: Located<Weights>,
    /// Who calls.
    pub customer: Customer,
    /// What the desk offers.
    #[serde(default)]
    pub desk: Desk,
    /// What a scripted customer says, node by node.
    pub script: Script,
    /// Units of marking.
    pub checks: Vec<Check>,
    /// Fatal errors.
    #[serde(default)]
    pub critical: Vec<CriticalError>,
    /// How the talk can end.
    pub endings: Vec<Ending>,
    /// Hints, most general first.
    #[serde(default)]
    pub hints: Vec<Hint>,
    /// Model answers.
    #[serde(default)]
    pub answers: Vec<ModelAnswer>,
    /// Pools of the folder it lies in, which no case says itself.
    #[serde(skip)]
    pub pools: Pools,
}

/// The briefing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Briefing {
    /// What has happened, when, and where the trainee sits.
    pub situation: Text,
    /// What the trainee may decide alone, and whom they can reach.
    #[serde(default)]
    pub authority: Option<Text>,
    /// Clock time at which the talk begins, `2025-11-08 15:43`.
    pub begins: Located<String>,
}

/// One goal of the briefing, reached when all its checks are met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Name within the case.
    pub id: Located<String>,
    /// The goal in one line.
    pub text: Text,
    /// Four to eight characters for the status bar.
    pub short: Text,
    /// Checks that make it.
    pub checks: Vec<Located<String>>,
}

/// A hint the trainee can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The hint.
    pub text: Text,
    /// When it fits; without one, always.
    #[serde(default)]
    pub when: Option<When>,
    /// Points taken from the total in Practise.
    #[serde(default = "one")]
    pub cost: u32,
}

/// How an expert would have answered in a certain situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelAnswer {
    /// Situation *before* the trainee's turn; the first answer that fits is shown for that turn.
    pub when: When,
    /// The answer.
    pub says: Text,
    /// Why it works.
    pub why: Text,
}

fn one() -> u32 {
    1
}

fn sixty() -> Located<u32> {
    60.into()
}

fn fifty_nine() -> Located<u32> {
    59.into()
}
