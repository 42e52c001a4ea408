//! What any number of talks of one bot in one case are folded into. Whole numbers only: a tally of parts that were played
//! apart is the same as one of all played together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Counts, Dynamics, Faults};
use crate::{assess::Assessment, scenario::Competency, session::Session};

/// What talks are folded into.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Talks.
    pub runs: u64,
    /// Totals; a talk that could not be marked counts 0.
    pub total: Counts,
    /// Scores by competency.
    pub scores: BTreeMap<String, Counts>,
    /// Levels by competency.
    pub levels: BTreeMap<String, Counts>,
    /// Talks that passed.
    pub passed: u64,
    /// Fatal errors by their name.
    pub fatal: BTreeMap<String, u64>,
    /// Endings by their name; those without one by who ended the talk.
    pub endings: BTreeMap<String, u64>,
    /// Trainee turns.
    pub turns: Counts,
    /// Seconds from the first to the last event.
    pub seconds: Counts,
    /// Points missed, by check.
    pub missed: BTreeMap<String, u64>,
    /// The customers.
    pub dynamics: Dynamics,
    /// Their faults.
    pub faults: Faults,
}

impl Tally {
    /// Takes in a talk and its marks.
    pub fn add(&mut self, session: &Session, marks: &Assessment) {
        self.runs += 1;
        self.total.add(marks.total.unwrap_or(0).into());
        self.passed += u64::from(marks.passed == Some(true));
        for one in &marks.competencies {
            let key = || one.competency.key().to_owned();
            if let Some(score) = one.score {
                self.scores.entry(key()).or_default().add(score.into());
            }
            if let Some(level) = one.level {
                self.levels.entry(key()).or_default().add(level.into());
            }
        }
        for error in &marks.critical {
            *self.fatal.entry(error.id.clone()).or_default() += 1;
        }
        for check in &marks.checks {
            let missed = u64::from(check.of.saturating_sub(check.points));
            if missed > 0 && check.status != crate::assess::Status::NotObserved {
                *self.missed.entry(check.id.clone()).or_default() += missed;
            }
        }
        *self.endings.entry(ending(session)).or_default() += 1;
        self.turns.add(session.state().turn.into());
        let seconds = session.state().clock / 1_000;
        self.seconds.add(i64::try_from(seconds).unwrap_or(i64::MAX));
        self.dynamics.add(session);
        self.faults.add(session);
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Tally) {
        self.runs += other.runs;
        self.passed += other.passed;
        self.total.merge(&other.total);
        self.turns.merge(&other.turns);
        self.seconds.merge(&other.seconds);
        let counted = [
            (&mut self.scores, &other.scores),
            (&mut self.levels, &other.levels),
        ];
        for (mine, theirs) in counted {
            for (key, counts) in theirs {
                mine.entry(key.clone()).or_default().merge(counts);
            }
        }
        let named = [
            (&mut self.fatal, &other.fatal),
            (&mut self.endings, &other.endings),
            (&mut self.missed, &other.missed),
        ];
        for (mine, theirs) in named {
            for (key, times) in theirs {
                *mine.entry(key.clone()).or_default() += times;
            }
        }
        self.dynamics.merge(&other.dynamics);
        self.faults.merge(&other.faults);
    }

    /// The score counts of `competency`.
    pub fn scores_of(&self, competency: Competency) -> Option<&Counts> {
        self.scores.get(competency.key())
    }
}

/// The ending by its name, or by who ended the talk.
fn ending(session: &Session) -> String {
    let Some(ended) = &session.state().ended else {
        return "-".to_owned();
    };
    let endings = &session.case().scenario.endings;
    let named = ended.ending.and_then(|at| endings.get(at));
    named.map_or_else(
        || format!("{:?}", ended.by).to_lowercase(),
        |ending| ending.id.value.clone(),
    )
}
