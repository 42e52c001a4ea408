//! The marks: what `assess` returns.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{debrief::Marked, traps::TrapShown};
use crate::{
    hearing::FlagFamily,
    scenario::{Competency, CriticalFamily, Outcome},
    text::{Message, Span},
};

/// The result of one session. All texts are in the language it was played in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The case.
    pub scenario: String,
    /// How it ended; `None` while it runs.
    pub outcome: Option<Outcome>,
    /// Title of the ending, for people.
    pub ending: Option<String>,
    /// Whether `total` reaches the case's pass mark without a critical error; `None` when not marked.
    pub passed: Option<bool>,
    /// 0–100 after hint costs and the cap of critical errors; `None` when not marked.
    pub total: Option<u32>,
    /// The total before the cap.
    pub earned: Option<u32>,
    /// Points taken for hints.
    pub hint_cost: u32,
    /// Whether what marks in the case (checks, critical errors, weights) has changed since it was played: these
    /// are then the marks by the case as it is now.
    pub case_changed: bool,
    /// Why there is no mark.
    pub not_marked: Option<NotMarked>,
    /// The five competencies, in their order.
    pub competencies: Vec<CompetencyScore>,
    /// Fatal errors.
    pub critical: Vec<CriticalFinding>,
    /// Fatal errors, by id, that would have been found had hearing been surer: they need a person and cost nothing.
    pub possible: Vec<String>,
    /// Fatal errors the machine found and a trainer overruled: they cost nothing.
    pub dismissed: Vec<CriticalFinding>,
    /// Every check, in the author's order.
    pub checks: Vec<CheckMark>,
    /// What a judge that was asked found beside the checks: marks of 0 out of 0 that change nothing.
    pub opinions: Vec<CheckMark>,
    /// The traps of the case's tables: which rows, why, and whether they were noticed.
    pub traps: Vec<TrapShown>,
    /// Goals reached, by their place in the scenario.
    pub goals: Vec<bool>,
    /// What the machine had given, where a trainer overruled any of its marks; the marks above are then with those.
    pub machine: Option<MachineTotal>,
    /// What the rules alone had given, where a model heard any of it.
    pub unaided: Option<Unaided>,
    /// Model answers by trainee turn.
    pub answers: BTreeMap<u32, ModelAnswerMark>,
}

/// The machine's total, before overrules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MachineTotal {
    /// 0–100; `None` when not marked.
    pub total: Option<u32>,
    /// Whether it passed; `None` when not marked.
    pub passed: Option<bool>,
}

/// The total of the rules alone, beside that with what a model heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unaided {
    /// The model.
    pub model: String,
    /// How many turns it heard.
    pub turns: u32,
    /// 0–100; `None` when not marked.
    pub total: Option<u32>,
    /// Whether it passed; `None` when not marked.
    pub passed: Option<bool>,
}

impl Assessment {
    /// The check or opinion that `marked` names.
    pub fn check(&self, marked: Marked) -> Option<&CheckMark> {
        match marked {
            Marked::Critical(_) => None,
            Marked::Check(at) => self.checks.get(at),
            Marked::Opinion(at) => self.opinions.get(at),
        }
    }

    /// How many marks need a person: checks that hearing is in doubt of, and fatal errors that only unsure readings carry
    /// or keep away.
    pub fn need_person(&self) -> usize {
        let checks = self.checks.iter().filter(|check| check.doubt.is_some());
        let critical = self.critical.iter().filter(|error| error.needs_person);
        checks.count() + critical.count() + self.possible.len()
    }
}

/// A model answer that fits one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelAnswerMark {
    /// The answer.
    pub says: String,
    /// Why it works.
    pub why: String,
}

/// Why an evaluation gave no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMarked {
    /// The trainee never said or did anything.
    NothingHappened,
    /// Nothing the case marks could be observed.
    NothingObserved,
    /// The transcript belongs to another case.
    OtherScenario,
    /// A trainer declared it void.
    Voided,
    /// The case's own rule makes it void: the customer's words went wrong.
    VoidedByRule,
}

/// One competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyScore {
    /// Which.
    pub competency: Competency,
    /// Weight in per cent.
    pub weight: u32,
    /// Points earned.
    pub points: u32,
    /// Points that could be earned in what was observed.
    pub of: u32,
    /// 0–100; `None` is "not enough evidence".
    pub score: Option<u32>,
    /// Level 1–5 by the anchors; `None` likewise.
    pub level: Option<u8>,
    /// What kept the level down, where the points alone would have reached a higher one.
    pub capped: Option<LevelCap>,
    /// What was heard that caps, whether or not the points reach that far.
    pub(super) cap: Option<LevelCap>,
    /// Half width of the uncertainty, in points of the score.
    pub uncertainty: Option<u32>,
    /// From where to where the score may lie; `None` where there is none.
    pub band: Option<Band>,
}

/// From where to where a score may lie: with the checks in doubt decided against the trainee less the half width of the
/// uncertainty, and with them decided for the trainee more it; whole points within 0–100. Without checks in doubt it
/// is the score give or take [`CompetencyScore::uncertainty`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The lower end.
    pub low: u32,
    /// The upper end.
    pub high: u32,
    /// Whether there is too little evidence for the number to say much: less than two checks' worth was observed.
    pub thin: bool,
    /// Points of the score that hang on checks in doubt.
    pub doubt: u32,
}

impl CompetencyScore {
    /// Whether too little was observed to say much about this competency, or nothing at all.
    pub fn is_thin(&self) -> bool {
        self.band.is_none_or(|band| band.thin)
    }

    /// Half width of the band before it ends at 0 or 100, in points: the uncertainty, and half of what is in doubt.
    pub fn half_band(&self) -> Option<u32> {
        let doubt = self.band.map_or(0, |band| band.doubt);
        Some(self.uncertainty? + doubt.div_ceil(2))
    }
}

/// Language that caps a level whatever the points say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelCap {
    /// Highest level with it.
    pub level: u8,
    /// What was heard.
    pub family: FlagFamily,
    /// Where first.
    pub turn: u32,
}

/// How far a check was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// All points.
    Met,
    /// Some.
    Partly,
    /// None.
    NotMet,
    /// The occasion never came; leaves the denominator.
    NotObserved,
}

/// The mark of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckMark {
    /// The check.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// The competency it feeds.
    pub competency: Competency,
    /// Anchor level.
    pub level: u8,
    /// How far.
    pub status: Status,
    /// Points earned.
    pub points: u32,
    /// Points possible.
    pub of: u32,
    /// Turn that decided it: where it was earned, or where it was lost.
    pub turn: Option<u32>,
    /// The words that decided it.
    pub quote: Option<String>,
    /// Why: what earned it, or what would have.
    pub reason: String,
    /// A better phrase.
    pub better: Option<String>,
    /// Every place that carried it.
    pub evidence: Vec<Witness>,
    /// Whether the talk goes on and the points that are missing can still be earned in it.
    pub open: bool,
    /// Why it needs a person; none where hearing was sure of what decides it.
    pub doubt: Option<Doubt>,
    /// What the machine said, where a trainer overruled it; the marks above are then the trainer's.
    pub overruled: Option<Overruled>,
    /// What the rules alone had given, where what a model heard makes a difference.
    pub by_rules: Option<ByRules>,
}

/// A mark by the rules alone, where a model's hearing moved it or put it into doubt or out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByRules {
    /// The model.
    pub model: String,
    /// The status before.
    pub status: Status,
    /// The points before.
    pub points: u32,
    /// Whether it needed a person before.
    pub doubted: bool,
}

/// An overruled mark: who overruled it and why, and what the machine had said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overruled {
    /// Name of the trainer; may be blank.
    pub by: String,
    /// Why.
    pub note: String,
    /// The machine's status.
    pub status: Status,
    /// The machine's points.
    pub points: u32,
}

/// What a check would give if the readings that hearing is not sure of fell the other way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Points with all of them against the trainee; at most the points earned.
    pub least: u32,
    /// Points with all of them for the trainee; at least the points earned.
    pub most: u32,
    /// The first place whose reading decides it.
    pub place: Option<Witness>,
    /// The words there.
    pub quote: Option<String>,
}

/// A place in the transcript that carries a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Witness {
    /// Trainee turn.
    pub turn: u32,
    /// Index of the event in the transcript.
    pub event: usize,
    /// Bytes of the event's text, where the event has words.
    pub span: Option<Span>,
}

/// A fatal error that was committed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriticalFinding {
    /// The error.
    pub id: String,
    /// Family.
    pub family: CriticalFamily,
    /// Name for people.
    pub title: String,
    /// Why it is fatal.
    pub reason: String,
    /// What would have been right.
    pub better: String,
    /// Turn.
    pub turn: u32,
    /// The words, where it was said.
    pub quote: Option<String>,
    /// The place.
    pub evidence: Vec<Witness>,
    /// Whether it needs a person: only readings that hearing is not sure of carry it.
    pub needs_person: bool,
    /// Who overruled the machine on it, where somebody did; what they replaced has no points.
    pub overruled: Option<Overruled>,
}

impl Unaided {
    /// What people are told of it, beside the `total` with the model.
    pub fn told(&self, total: Option<u32>) -> Message {
        let key = match self.total == total {
            true => "hearing-total-same",
            false => "hearing-total",
        };
        let number = |it: Option<u32>| it.map_or("–".to_owned(), |it| it.to_string());
        Message::new(key)
            .with("model", self.model.clone())
            .with("turns", self.turns)
            .with("total", number(total))
            .with("alone", number(self.total))
    }
}

impl ByRules {
    /// What people are told of it at `check`, with the name of its status before.
    pub fn told(&self, check: &CheckMark, status: &str) -> Message {
        let moved = (self.status, self.points) != (check.status, check.points);
        let key = match (moved, &check.doubt) {
            (true, _) => "hearing-mark",
            (false, Some(_)) => "hearing-mark-doubt",
            (false, None) => "hearing-mark-settled",
        };
        Message::new(key)
            .with("model", self.model.clone())
            .with("status", status.to_owned())
            .with("points", self.points)
            .with("of", check.of)
    }
}
