//! What decides between equals, who wins what, what passes, and what happens to those who are late or cheat.

use serde::{Deserialize, Serialize};

use super::super::kinds::closed_list;
use crate::text::Located;

/// What decides between equal totals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tie {
    /// Points of this stage.
    Stage(Located<String>),
    /// A risk question more, until it is decided.
    ExtraRiskQuestion,
}

/// Who wins what. Of places that win a prize none is shared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Awards {
    /// Prizes of single entrants, the best first.
    pub prizes: Vec<Prize>,
    /// Prizes of teams, the best first.
    pub team_prizes: Vec<Prize>,
    /// Who is named beside them.
    pub merit: Merit,
}

/// One prize.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prize {
    /// What it is called: 一等奖.
    pub title: Located<String>,
    /// How many win it.
    pub share: Share,
}

/// How many win a prize.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Share {
    /// So many.
    Count(Located<u32>),
    /// So many in a hundred of those who entered, halves up, one at least.
    Percent(Located<u32>),
}

closed_list! {
    /// Who is named beside those with a prize.
    #[derive(Default)]
    Merit {
        /// Nobody.
        #[default]
        Nobody = "nobody",
        /// Those above the median who win nothing.
        AboveMedian = "above_median",
    }
}

/// What passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    /// Each of these must be reached.
    pub bars: Vec<Bar>,
    /// Whether a fatal error fails whatever the points say.
    #[serde(default)]
    pub no_fatal_error: bool,
}

/// A bar that must be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bar {
    /// What it is called: 实操.
    pub title: Located<String>,
    /// The stages it looks at.
    pub stages: Vec<Located<String>>,
    /// Per cent of their points that must be reached.
    pub least: Located<u32>,
}

/// Lateness, cheating, calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Discipline {
    /// Who comes more minutes late than this is out of the stage.
    pub late_minutes: Located<u32>,
    /// Minutes left at which the time is called.
    pub calls: Vec<u32>,
    /// What cheating costs.
    pub cheating: Cheating,
}

impl Default for Discipline {
    fn default() -> Self {
        Self {
            late_minutes: 15.into(),
            calls: vec![10],
            cheating: Cheating::ZeroForStage,
        }
    }
}

closed_list! {
    /// What cheating costs.
    Cheating {
        /// Nothing is earned in the stage.
        ZeroForStage = "zero_for_stage",
        /// The entrant is out of the contest.
        Out = "out",
    }
}
