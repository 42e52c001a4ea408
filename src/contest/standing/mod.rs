//! The standing of an event: stage by stage, in total, in order, with prizes and passes. Worked out from the records every time, in exact
//! decimal arithmetic; no number here was ever stored.
//!
//! Every number that is shown is rounded to two decimals, halves up (四舍五入), and the next one is worked out from it as shown: the mean of
//! the judges, the machine's mark, the score of a stage, its points. So a standing can be checked by hand.

mod awards;
mod judged;
mod other;
mod rank;
mod score;

use std::{cmp::Ordering, collections::BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

pub use judged::{Judged, judged};
pub use other::{Crossing, Line, crossings};
pub use score::{Score, State};

use super::{Event, JudgeId, Taker};
use crate::scenario::contest::{By, Merit};

/// By which rule marks become scores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// As the contest is written.
    #[default]
    Written,
    /// No sheet is left out of the mean.
    KeepAllSheets,
    /// The middle sheet instead of the mean.
    MiddleSheet,
    /// Where machine and judges share a stage, the machine alone.
    MachineAlone,
    /// Where they share it, the judges alone.
    JudgesAlone,
}

impl Rule {
    /// All but the written one.
    pub const OTHERS: [Rule; 4] = [
        Rule::KeepAllSheets,
        Rule::MiddleSheet,
        Rule::MachineAlone,
        Rule::JudgesAlone,
    ];

    /// Name in JSON and in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            Rule::Written => "written",
            Rule::KeepAllSheets => "keep_all_sheets",
            Rule::MiddleSheet => "middle_sheet",
            Rule::MachineAlone => "machine_alone",
            Rule::JudgesAlone => "judges_alone",
        }
    }
}

/// A standing.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Single entrants, the best first, those who are out last.
    pub entrants: Vec<Row>,
    /// Teams likewise; empty where nobody enters in teams.
    pub teams: Vec<Row>,
}

/// A line of a standing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Who.
    pub taker: Taker,
    /// Start number, once lots are drawn.
    pub number: Option<u32>,
    /// Place; none while it is not decided and for those who are out.
    pub place: Option<u32>,
    /// Whether a place with a prize hangs on an extra question.
    pub tied: bool,
    /// Scores by the places of the stages; none where the stage is not theirs.
    pub scores: Vec<Option<Score>>,
    /// What the members of a team bring it.
    pub members: Decimal,
    /// All points so far.
    pub total: Decimal,
    /// Whether marks are still to come.
    pub pending: bool,
    /// Whether they are out of the contest.
    pub out: bool,
    /// The prize they win, by its place in the contest.
    pub prize: Option<usize>,
    /// Whether they are named beside those with a prize.
    pub merit: bool,
    /// Whether they pass; none where nothing says so, or marks are still to come.
    pub passed: Option<bool>,
}

impl Standing {
    /// Whether a place with a prize hangs on an extra question.
    pub fn undecided(&self) -> bool {
        self.entrants.iter().chain(&self.teams).any(|row| row.tied)
    }
}

/// The standing of `event` as it is now.
pub fn standing(event: &Event) -> Standing {
    standing_under(event, Rule::Written)
}

/// The standing under another rule.
pub fn standing_under(event: &Event, rule: Rule) -> Standing {
    let all = event.contest().stages.len();
    let mut entrants = rows(event, By::Each, all, rule, &[]);
    let awards = &event.contest().awards;
    finish(event, &mut entrants, &awards.prizes, awards.merit);
    let mut teams = rows(event, By::Together, all, rule, &entrants);
    finish(event, &mut teams, &awards.team_prizes, Merit::Nobody);
    Standing { entrants, teams }
}

/// Whether marks of `taker` in the stage at the place `place` are still to come.
pub fn is_pending(event: &Event, place: usize, taker: Taker) -> bool {
    let judges: Vec<JudgeId> = event.judging(taker).collect();
    let score = score::score(event, place, taker, &judges, Rule::Written);
    score.is_some_and(|score| score.state.is_pending())
}

/// The best `count` by the stages up to the one at the place `upto`; none where the last place among them is not decided.
pub fn best(event: &Event, upto: usize, count: usize) -> Option<BTreeSet<Taker>> {
    let by = event.contest().stages.get(upto)?.by;
    let singles = match by {
        By::Each => Vec::new(),
        By::Together => rows(event, By::Each, upto + 1, Rule::Written, &[]),
    };
    let mut rows = rows(event, by, upto + 1, Rule::Written, &singles);
    rows.retain(|row| {
        let score = row.scores.get(upto).and_then(Option::as_ref);
        !row.out && score.is_some_and(|score| score.state != State::NotAdvanced)
    });
    let keys = rank::keys(event, &rows);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|&a, &b| rank::compare(&keys[a], &keys[b]));
    if let (Some(&last), Some(&next)) = (order.get(count.wrapping_sub(1)), order.get(count))
        && rank::compare(&keys[last], &keys[next]) == Ordering::Equal
    {
        return None;
    }
    Some(order.iter().take(count).map(|&at| rows[at].taker).collect())
}

/// A line for everybody who takes stages `by` each or together, with the points of the first `stages`; not yet in order. `singles` are the
/// lines of all entrants, for what they bring their teams.
fn rows(event: &Event, by: By, stages: usize, rule: Rule, singles: &[Row]) -> Vec<Row> {
    let mut brought = vec![Decimal::ZERO; singles.len() + 1];
    let mut waits = vec![false; singles.len() + 1];
    for row in singles {
        if let Taker::Entrant(entrant) = row.taker
            && let Some(place) = brought.get_mut(entrant as usize)
        {
            *place = if row.out { Decimal::ZERO } else { row.total };
            waits[entrant as usize] = row.pending;
        }
    }
    let row = |taker: Taker| {
        // Who stands back from whom is the same in all stages.
        let judges: Vec<JudgeId> = event.judging(taker).collect();
        let scores: Vec<Option<Score>> = (0..event.contest().stages.len())
            .map(|place| {
                let theirs = place < stages;
                theirs
                    .then(|| score::score(event, place, taker, &judges, rule))
                    .flatten()
            })
            .collect();
        let members = match taker {
            Taker::Entrant(_) => &[][..],
            Taker::Team(team) => event.team_entry(team).map_or(&[][..], |it| &it.members),
        };
        let of_members = |at: &u32| brought.get(*at as usize).copied().unwrap_or_default();
        let own: Decimal = scores.iter().flatten().map(|score| score.points).sum();
        let brings: Decimal = members.iter().map(of_members).sum();
        let later = |at: &u32| waits.get(*at as usize).copied().unwrap_or_default();
        Row {
            taker,
            number: event.number(taker),
            place: None,
            tied: false,
            pending: scores
                .iter()
                .flatten()
                .any(|score| score.state.is_pending())
                || members.iter().any(later),
            scores,
            members: brings,
            total: own + brings,
            out: event.is_out(taker),
            prize: None,
            merit: false,
            passed: None,
        }
    };
    event.takers(by).map(row).collect()
}

/// Puts the lines in order and says who wins and passes.
fn finish(
    event: &Event,
    rows: &mut Vec<Row>,
    prizes: &[crate::scenario::contest::Prize],
    merit: Merit,
) {
    rank::order(event, rows, prizes);
    awards::give(rows, prizes, merit);
    awards::pass(event, rows);
}

/// Two decimals, halves up.
pub fn rounded(number: Decimal) -> Decimal {
    number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}
