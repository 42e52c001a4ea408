//! What is known of an event: people, stages, and what everybody did in them.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::Value;

use crate::contest::{
    CaseDue, Digest, EntrantId, JudgeId, MarkLine, Millis, Outcome, Quote, Rehearsal, Taker, TeamId,
};

/// How an event was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// When.
    pub at: Millis,
    /// Version of the program.
    pub engine: String,
    /// Fingerprint of the contest file.
    pub contest_hash: Digest,
    /// Fingerprints of the secrets to come.
    pub commitments: BTreeMap<String, Digest>,
    /// The public key of the closing signature.
    pub key: Digest,
    /// The phrase's salt; empty where no phrase is used.
    pub salt: String,
    /// Fingerprint of the sealed pack.
    pub pack: Option<Digest>,
    /// What is rehearsed, where nothing counts.
    pub rehearsal: Option<Rehearsal>,
}

/// A team that entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamEntry {
    /// Its name.
    pub name: String,
    /// Where it comes from.
    pub unit: String,
    /// Its members.
    pub members: Vec<EntrantId>,
    /// Its start number once lots are drawn.
    pub number: Option<u32>,
    /// The machine it sits at.
    pub machine: Option<String>,
    /// Whether it was put out of the contest.
    pub out: bool,
}

/// Somebody who entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Where they come from.
    pub unit: String,
    /// Their team.
    pub team: Option<TeamId>,
    /// Their start number once lots are drawn.
    pub number: Option<u32>,
    /// The machine they sit at.
    pub machine: Option<String>,
    /// Whether they were put out of the contest.
    pub out: bool,
}

/// A judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    /// Their name.
    pub name: String,
    /// Where they come from.
    pub unit: String,
    /// Whom they do not judge beside their own unit.
    pub recused: BTreeSet<Taker>,
}

/// A stage in progress.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageState {
    /// When it was opened.
    pub opened: Option<Millis>,
    /// When it was closed.
    pub closed: Option<Millis>,
    /// The secret its seeds follow from.
    pub secret: Option<Digest>,
    /// Its key in the sealed pack.
    pub key: Option<Digest>,
    /// Steps of its quiz, duels, relays or defences: whose, when, and the step.
    pub steps: Vec<(Option<Taker>, Millis, Value)>,
    /// Who may take it, where an earlier stage has chosen; none means all.
    pub admitted: Option<BTreeSet<Taker>>,
    pub(super) entrants: Vec<Option<Box<Run>>>,
    pub(super) teams: Vec<Option<Box<Run>>>,
}

/// What somebody did in a stage, and what they were given for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// When they began.
    pub started: Option<Millis>,
    /// When they handed in, and whether the time was up.
    pub done: Option<(Millis, bool)>,
    /// Interruptions, from and until.
    pub gaps: Vec<(Millis, Millis)>,
    /// Answers by question or part.
    pub answers: BTreeMap<String, Value>,
    /// The machine's marks by item.
    pub marks: BTreeMap<String, ItemMark>,
    /// What judges gave for answers that no key can mark, by item.
    pub cases: BTreeMap<String, CaseMark>,
    /// Minutes they came late.
    pub late: Option<u32>,
    /// Whether they are out of this stage.
    pub out: bool,
    /// Whether they cheated in it.
    pub cheated: bool,
    /// Sheets by judge, the first being judge 1.
    pub sheets: Vec<Option<Sheet>>,
    /// Items that were given back to the judges.
    pub returned: Option<Vec<u32>>,
    /// What a dispute made of their score, in per cent of the stage.
    pub changed: Option<Decimal>,
    /// Whether they take it again after a dispute, even though the stage is closed.
    pub again: bool,
}

/// A machine's mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemMark {
    /// Points earned.
    pub points: Decimal,
    /// Points possible.
    pub of: Decimal,
    /// Fatal errors.
    pub fatal: u32,
    /// Fingerprint of what was marked.
    pub transcript: Option<Digest>,
    /// Its parts, for people.
    pub lines: Vec<MarkLine>,
    /// Answers that wait for a judge, or waited.
    pub cases: Vec<CaseDue>,
}

/// What a judge gave for an answer that no key can mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseMark {
    /// The judge.
    pub judge: JudgeId,
    /// Whether the answer has each of the listed points.
    pub met: Vec<bool>,
    /// What that is worth.
    pub points: u32,
    /// What all of it would be worth.
    pub of: u32,
}

/// A judge's sheet that is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Levels, in the order of the sheet.
    pub levels: Vec<u8>,
    /// Levels before it was given back.
    pub before: Option<Vec<u8>>,
    /// Whether it came in after it was given back.
    pub again: bool,
    /// Words that were quoted for an item.
    pub quotes: Vec<Quote>,
    /// A note for the entrant.
    pub note: String,
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The stage, by its place.
    pub stage: usize,
    /// Whose mark.
    pub taker: Taker,
    /// What about it.
    pub about: String,
    /// How it was ruled on, and why.
    pub ruled: Option<(Outcome, String)>,
}

/// Extra questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// Questions put, each with those who still owe an answer.
    pub open: Vec<(String, BTreeSet<Taker>)>,
    /// Points they brought.
    pub points: BTreeMap<Taker, i64>,
}

impl StageState {
    /// Whether it runs now.
    pub fn is_open(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }

    /// What `taker` did in it.
    pub fn run(&self, taker: Taker) -> Option<&Run> {
        let (runs, number) = match taker {
            Taker::Entrant(number) => (&self.entrants, number),
            Taker::Team(number) => (&self.teams, number),
        };
        runs.get((number as usize).checked_sub(1)?)?.as_deref()
    }

    /// The same, made where there is none. Only for takers that are known, whose numbers are therefore small.
    pub(super) fn run_mut(&mut self, taker: Taker) -> &mut Run {
        let (runs, number) = match taker {
            Taker::Entrant(number) => (&mut self.entrants, number),
            Taker::Team(number) => (&mut self.teams, number),
        };
        let at = (number as usize).saturating_sub(1);
        if runs.len() <= at {
            runs.resize(at + 1, None);
        }
        runs[at].get_or_insert_default()
    }
}

impl Run {
    /// The sheet of `judge`.
    pub fn sheet(&self, judge: JudgeId) -> Option<&Sheet> {
        self.sheets.get((judge as usize).checked_sub(1)?)?.as_ref()
    }

    /// An answer that waits for a judge, or waited.
    pub fn case_due(&self, item: &str) -> Option<&CaseDue> {
        let mut dues = self.marks.values().flat_map(|mark| &mark.cases);
        dues.find(|due| due.item == item)
    }

    /// The answers that still wait for a judge.
    pub fn cases_waiting(&self) -> impl Iterator<Item = &CaseDue> {
        let dues = self.marks.values().flat_map(|mark| &mark.cases);
        dues.filter(|due| !self.cases.contains_key(&due.item))
    }

    /// Fatal errors in all that was marked.
    pub fn fatal(&self) -> u32 {
        self.marks.values().map(|mark| mark.fatal).sum()
    }
}
