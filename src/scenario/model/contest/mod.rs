//! Contests: stages, judges, ties, awards and discipline of an event. A file of its own that begins with `Contest(`.

mod part;
mod rules;
mod sheet;

pub use part::*;
pub use rules::*;
pub use sheet::*;

use serde::{Deserialize, Serialize};

use super::kinds::closed_list;
use crate::text::{Language, Located};

/// A contest or a certification as its organiser wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contest {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name in files and links; equals the file's name.
    pub id: Located<String>,
    /// Language it is held in.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// What it takes after, where it takes after something: 参照某类赛事的常见做法.
    #[serde(default)]
    pub style: Option<String>,
    /// Who enters.
    #[serde(default = "individual")]
    pub entrants: Entrants,
    /// Stages, in the order they are held.
    pub stages: Vec<Stage>,
    /// How judges mark.
    #[serde(default)]
    pub judges: Judges,
    /// What decides between equal totals, first to last.
    #[serde(default)]
    pub ties: Vec<Tie>,
    /// Who wins what.
    #[serde(default)]
    pub awards: Awards,
    /// What passes; without it nobody passes or fails.
    #[serde(default)]
    pub pass: Option<Pass>,
    /// Lateness, cheating, calls of the time left.
    #[serde(default)]
    pub discipline: Discipline,
}

/// Who enters a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entrants {
    /// Everyone for themselves.
    Individual,
    /// Teams, whose members also stand for themselves in the stages that each of them takes.
    Teams(Team),
}

/// What a team is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// How many members it has.
    pub members: Located<u32>,
    /// What the members are in a relay, one each; may be left out.
    #[serde(default)]
    pub roles: Vec<Role>,
}

/// One stage of a contest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Name within the contest.
    pub id: Located<String>,
    /// Title for people.
    pub title: Located<String>,
    /// Whether each entrant takes it, or a team together.
    #[serde(default = "each")]
    pub by: By,
    /// Points of the total that it is worth.
    pub weight: Located<u32>,
    /// Minutes an entrant has.
    pub minutes: Located<u32>,
    /// Whether all have the same time, or each their own from when they begin.
    #[serde(default = "own")]
    pub clock: Clock,
    /// Who goes on to the next stage.
    #[serde(default = "all")]
    pub advance: Advance,
    /// What is done.
    pub part: Part,
    /// The machine's share of the stage's mark in per cent; the judges have the rest.
    #[serde(default = "hundred")]
    pub machine: Located<u32>,
    /// What judges mark, item by item; empty where the machine's share is everything.
    #[serde(default)]
    pub sheet: Vec<SheetItem>,
}

/// Who goes on after a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Advance {
    /// Everyone.
    All,
    /// The best so many by the points so far.
    Top(Located<u32>),
}

closed_list! {
    /// Who takes a stage.
    By {
        /// Each entrant.
        Each = "each",
        /// A team together.
        Together = "together",
    }
}

closed_list! {
    /// From when the time of a stage counts.
    Clock {
        /// For all from the opening of the stage.
        Common = "common",
        /// For each from when they begin.
        Own = "own",
    }
}

closed_list! {
    /// What a member is in a relay.
    Role {
        /// 坐席: holds the talk.
        Agent = "agent",
        /// 分析员: works on figures and cause.
        Analyst = "analyst",
        /// 组长: decides and answers for it.
        Lead = "lead",
    }
}

impl Contest {
    /// The stage called `id`, with its place.
    pub fn stage(&self, id: &str) -> Option<(usize, &Stage)> {
        let mut stages = self.stages.iter().enumerate();
        stages.find(|(_, stage)| stage.id.value == id)
    }

    /// What a team is; none where nobody enters as one.
    pub fn team(&self) -> Option<&Team> {
        match &self.entrants {
            Entrants::Individual => None,
            Entrants::Teams(team) => Some(team),
        }
    }
}

impl Stage {
    /// The judges' share of its mark in per cent.
    pub fn judged(&self) -> u32 {
        100_u32.saturating_sub(self.machine.value)
    }
}

fn individual() -> Entrants {
    Entrants::Individual
}

fn each() -> By {
    By::Each
}

fn own() -> Clock {
    Clock::Own
}

fn all() -> Advance {
    Advance::All
}

fn hundred() -> Located<u32> {
    100.into()
}
