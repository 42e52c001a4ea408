//! What another rule would change: who would cross a line of a prize or a pass. For the chief judge, who should know how much hangs on the
//! rule before anybody asks.

use super::{Row, Rule, Standing, standing, standing_under};
use crate::contest::{Event, Taker};

/// Somebody who would stand on the other side of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// Under which rule.
    pub rule: Rule,
    /// Who.
    pub taker: Taker,
    /// Which line, and where they stand now and would stand then.
    pub line: Line,
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Prizes by their places in the contest.
    Prize {
        /// Now.
        now: Option<usize>,
        /// Then.
        then: Option<usize>,
    },
    /// Passing.
    Pass {
        /// Now.
        now: bool,
        /// Then.
        then: bool,
    },
}

/// Everybody who would cross a line under another rule, rule by rule, in the order of the standing.
pub fn crossings(event: &Event) -> Vec<Crossing> {
    let now = standing(event);
    let mut found = Vec::new();
    for rule in Rule::OTHERS {
        let Standing { entrants, teams } = standing_under(event, rule);
        compare(rule, &now.entrants, &entrants, &mut found);
        compare(rule, &now.teams, &teams, &mut found);
    }
    found
}

fn compare(rule: Rule, now: &[Row], then: &[Row], found: &mut Vec<Crossing>) {
    for row in now {
        let Some(other) = then.iter().find(|it| it.taker == row.taker) else {
            continue;
        };
        let mut crosses = |line| {
            found.push(Crossing {
                rule,
                taker: row.taker,
                line,
            });
        };
        if row.prize != other.prize {
            crosses(Line::Prize {
                now: row.prize,
                then: other.prize,
            });
        }
        if let (Some(now), Some(then)) = (row.passed, other.passed)
            && now != then
        {
            crosses(Line::Pass { now, then });
        }
    }
}
