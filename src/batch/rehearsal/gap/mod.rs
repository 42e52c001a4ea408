//! Where the points were lost against the winner: stage by stage, and in each of them question by question, check by check, item by item,
//! the dearest first, with the words it hung on and what to practise next.
//!
//! Compared is what the winner earned and whoever rehearses did not. What both missed is no gap. Whoever has won is compared with the one
//! behind them.

mod exercise;
mod judged;
mod next;
mod point;
mod sides;
mod talk;
mod theory;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Course, Material, course};
use crate::{
    assess::Assessment,
    contest::{
        Digest, Event, Taker,
        standing::{Row, Standing, State, rounded, standing},
    },
    scenario::{Competency, Topic, ViolationName, contest::By},
    text::Language,
};

pub use next::{Link, Next};

/// Talks with all their reasons, by the fingerprint of their transcripts.
pub type Talks = BTreeMap<Digest, Assessment>;

/// What a rehearsal came to for whoever rehearsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Each of them for themselves, where there are stages that each takes.
    pub singles: Vec<Gap>,
    /// Their team, where teams enter.
    pub team: Option<Gap>,
}

/// One who rehearsed beside the winner.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Who.
    pub taker: Taker,
    /// Their name.
    pub name: String,
    /// Their place; none where it is open.
    pub place: Option<u32>,
    /// Of how many.
    pub among: usize,
    /// Their points.
    pub total: Decimal,
    /// Whether they have won; the other is then who came second.
    pub won: bool,
    /// Whom they are compared with.
    pub other: Taker,
    /// The other's name.
    pub other_name: String,
    /// The other's points.
    pub other_total: Decimal,
    /// Stages, the widest gap first.
    pub stages: Vec<StageGap>,
    /// Competencies in the talks of all stages, in their order.
    pub competencies: Vec<CompetencyGap>,
    /// What to practise next, the dearest first.
    pub next: Vec<Next>,
}

/// One stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageGap {
    /// Its place in the contest.
    pub place: usize,
    /// Its title.
    pub title: String,
    /// Name of its part in Fluent keys.
    pub part: &'static str,
    /// Own points of the total.
    pub mine: Decimal,
    /// The other's.
    pub theirs: Decimal,
    /// What it is worth.
    pub of: Decimal,
    /// How far the own score is: taken, never begun, not let through.
    pub state: State,
    /// Whether it is what the members of a team bring it; what they lost stands with each of them.
    pub by_members: bool,
    /// What the other earned and they did not, the dearest first.
    pub lost: Vec<Lost>,
    /// What to practise for it.
    pub next: Option<Next>,
}

impl StageGap {
    /// By how much the other is ahead; below 0 where they are behind.
    pub fn gap(&self) -> Decimal {
        self.theirs - self.mine
    }
}

/// Something the other earned and they did not.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// What kind of thing it is.
    pub kind: Kind,
    /// What it is: the question, the check, the sentence that was wrong.
    pub title: String,
    /// Own words it hangs on, or the answer that was given.
    pub quote: Option<String>,
    /// Why it earned nothing, or what would have earned it.
    pub why: String,
    /// What would have been better: the key, a better phrase, the next anchor.
    pub better: Option<String>,
    /// What the gap costs of the total, two decimals.
    pub cost: Decimal,
}

/// What kind of thing was lost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A question of a paper.
    Question(Topic),
    /// A check of a talk, in this case.
    Check(String, Competency),
    /// A fatal error in a talk, in this case.
    Fatal(String),
    /// A violation in a recorded talk.
    Violation(ViolationName),
    /// A record that breaks a rule or does not.
    Record(String),
    /// Something flagged that is right.
    WrongFlag,
    /// Speed of typing.
    Speed,
    /// Something in a relay or a duel.
    Other,
    /// An item of the judges' sheet.
    Sheet,
}

/// One competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompetencyGap {
    /// Which.
    pub competency: Competency,
    /// Own points in per cent; none where nothing was observed.
    pub mine: Option<u32>,
    /// The other's, likewise.
    pub theirs: Option<u32>,
}

/// What the rehearsal `event` came to. `talks` are those whoever rehearsed held themselves; what machines said is played again.
pub fn report(
    course: &Course,
    event: &Event,
    talks: &Talks,
    material: &Material,
    language: Language,
) -> Report {
    let now = standing(event);
    let each = event.contest().stages.iter().any(|it| it.by == By::Each);
    let own = |row: &&Row| course.is_mine(event, row.taker);
    let gap = |rows: &[Row], row: &Row| {
        let sides = sides::Sides {
            course,
            event,
            talks,
            material,
            language,
            now: &now,
        };
        single(&sides, rows, row)
    };
    let mut singles: Vec<Gap> = match each {
        true => {
            let own = now.entrants.iter().filter(own);
            own.filter_map(|row| gap(&now.entrants, row)).collect()
        }
        false => Vec::new(),
    };
    singles.sort_by_key(|gap| gap.taker);
    let team = now.teams.iter().find(own);
    Report {
        singles,
        team: team.and_then(|row| gap(&now.teams, row)),
    }
}

/// `row` beside the best of the other `rows`.
fn single(sides: &sides::Sides<'_>, rows: &[Row], row: &Row) -> Option<Gap> {
    let at = rows.iter().position(|it| it.taker == row.taker)?;
    let other = rows.iter().find(|it| it.taker != row.taker && !it.out)?;
    let behind = rows.iter().position(|it| it.taker == other.taker)?;
    let event = sides.event;
    let mut stages: Vec<StageGap> = (0..event.contest().stages.len())
        .filter_map(|place| sides.stage(place, row, other))
        .collect();
    stages.sort_by(|a, b| b.gap().cmp(&a.gap()).then(a.place.cmp(&b.place)));
    let next = stages.iter().filter(|stage| stage.gap() > Decimal::ZERO);
    let next = next.filter_map(|stage| stage.next.clone()).take(3);
    Some(Gap {
        taker: row.taker,
        name: event.name(row.taker).to_owned(),
        place: row.place,
        among: rows.len(),
        total: row.total,
        won: at < behind,
        other: other.taker,
        other_name: event.name(other.taker).to_owned(),
        other_total: other.total,
        next: next.collect(),
        competencies: sides.competencies(row.taker, other.taker),
        stages,
    })
}

/// The line of `taker` in `standing`.
fn row(standing: &Standing, taker: Taker) -> Option<&Row> {
    let mut rows = standing.entrants.iter().chain(&standing.teams);
    rows.find(|row| row.taker == taker)
}
