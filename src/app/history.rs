//! Attempts so far, and what they say about each case and competency. Marks are derived when the program starts.

use std::collections::BTreeMap;

use crate::{
    assess::{Assessment, Status},
    scenario::{Competency, Outcome, Temper},
    session::{CustomerKind, Mode},
};

/// One attempt at a case, marked with the rubric of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// Number of the session in the store.
    pub session: i64,
    /// The case.
    pub case: String,
    /// Learn, practise, exam.
    pub mode: Mode,
    /// Who played the customer.
    pub customer: CustomerKind,
    /// Temper of the customer as played; none when the case is no longer on the shelf.
    pub temper: Option<Temper>,
    /// When it began, milliseconds since 1970 in UTC.
    pub started_ms: i64,
    /// How long it took, in milliseconds of the talk.
    pub took_ms: u64,
    /// Trainee turns.
    pub turns: u32,
    /// How it ended; none while it can be resumed.
    pub outcome: Option<Outcome>,
    /// Whether it is an exam whose results are not released: its result is then none.
    pub sealed: bool,
    /// What it was worth; none when it is sealed or the case is no longer on the shelf.
    pub result: Option<Summary>,
    /// Session it was forked from and how many of its events were copied.
    pub forked_from: Option<(i64, u64)>,
}

/// The marks of an attempt in short, for lists and curves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// 0–100, or none when it was not marked.
    pub total: Option<u32>,
    /// Whether it passed; none when it was not marked.
    pub passed: Option<bool>,
    /// Score 0–100 of each competency in their order; none is "not enough evidence".
    pub scores: [Option<u32>; 5],
    /// Half width of each score's band: its uncertainty, and half of what checks in doubt may move it.
    pub uncertainty: [Option<u32>; 5],
    /// Fatal errors.
    pub critical: usize,
    /// Whether a trainer overruled any of its marks.
    pub overruled: bool,
    /// Observed checks: id, name, competency, points lost, points possible.
    pub checks: Vec<CheckLine>,
}

/// One observed check of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// Name within the case.
    pub id: String,
    /// Name for people, in the language it was played in.
    pub title: String,
    /// The competency it feeds.
    pub competency: Competency,
    /// How far it was met.
    pub status: Status,
}

impl Summary {
    /// The short form of `marks`.
    pub fn of(marks: &Assessment) -> Self {
        let mut scores = [None; 5];
        let mut uncertainty = [None; 5];
        for one in &marks.competencies {
            let place = one.competency as usize;
            scores[place] = one.score;
            uncertainty[place] = one.half_band();
        }
        let observed = |mark: &&crate::assess::CheckMark| mark.status != Status::NotObserved;
        Self {
            total: marks.total,
            passed: marks.passed,
            scores,
            uncertainty,
            critical: marks.critical.len(),
            overruled: marks.machine.is_some(),
            checks: marks
                .checks
                .iter()
                .filter(observed)
                .map(|mark| CheckLine {
                    id: mark.id.clone(),
                    title: mark.title.clone(),
                    competency: mark.competency,
                    status: mark.status,
                })
                .collect(),
        }
    }
}

/// All attempts, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The attempts.
    pub attempts: Vec<Attempt>,
}

/// What is known of one case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseRecord {
    /// Finished attempts.
    pub times: usize,
    /// Highest total.
    pub best: Option<u32>,
    /// Whether any attempt passed.
    pub passed: bool,
    /// When the last one began.
    pub last_ms: Option<i64>,
}

impl History {
    /// Adds an attempt, or replaces the one with the same session; keeps the order of time.
    pub fn put(&mut self, attempt: Attempt) {
        self.attempts.retain(|has| has.session != attempt.session);
        let after = |has: &Attempt| has.started_ms <= attempt.started_ms;
        let place = self.attempts.partition_point(after);
        self.attempts.insert(place, attempt);
    }

    /// Finished attempts, oldest first.
    pub fn finished(&self) -> impl DoubleEndedIterator<Item = &Attempt> {
        self.attempts.iter().filter(|has| has.outcome.is_some())
    }

    /// Attempts that can be resumed, newest first.
    pub fn unfinished(&self) -> impl Iterator<Item = &Attempt> {
        let open = |has: &&Attempt| has.outcome.is_none();
        self.attempts.iter().rev().filter(open)
    }

    /// What is known of each case that was played to an end.
    pub fn cases(&self) -> BTreeMap<&str, CaseRecord> {
        let mut cases: BTreeMap<&str, CaseRecord> = BTreeMap::new();
        for attempt in self.finished() {
            let case = cases.entry(&attempt.case).or_default();
            case.times += 1;
            case.last_ms = case.last_ms.max(Some(attempt.started_ms));
            if let Some(result) = &attempt.result {
                case.best = case.best.max(result.total);
                case.passed |= result.passed == Some(true);
            }
        }
        cases
    }

    /// The latest score of each competency with its attempt's time; none where there never was evidence.
    pub fn latest(&self) -> [Option<u32>; 5] {
        let mut latest = [None; 5];
        for result in self
            .finished()
            .filter_map(|attempt| attempt.result.as_ref())
        {
            for (place, score) in result.scores.iter().enumerate() {
                latest[place] = score.or(latest[place]);
            }
        }
        latest
    }

    /// Finished attempts begun at or after `since_ms`, and the time they took together.
    pub fn since(&self, since_ms: i64) -> (usize, u64) {
        self.finished()
            .filter(|attempt| attempt.started_ms >= since_ms)
            .fold((0, 0), |(times, took), attempt| {
                (times + 1, took + attempt.took_ms)
            })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A finished attempt at `case`, begun at `at`, with these scores.
    pub(crate) fn attempt(case: &str, at: i64, total: u32, scores: [Option<u32>; 5]) -> Attempt {
        Attempt {
            session: at,
            case: case.into(),
            mode: Mode::Learn,
            customer: CustomerKind::Generated,
            temper: Some(Temper::Direct),
            started_ms: at,
            took_ms: 60_000,
            turns: 5,
            outcome: Some(Outcome::Settled),
            sealed: false,
            result: Some(Summary {
                total: Some(total),
                passed: Some(total >= 60),
                scores,
                uncertainty: [None; 5],
                critical: 0,
                overruled: false,
                checks: Vec::new(),
            }),
            forked_from: None,
        }
    }

    #[test]
    fn the_best_and_the_last_of_a_case_are_known() {
        let mut history = History::default();
        history.put(attempt("gift", 300, 58, [Some(40); 5]));
        history.put(attempt("gift", 100, 63, [Some(60); 5]));
        history.put(attempt("bill", 200, 20, [None; 5]));
        let times: Vec<i64> = history.attempts.iter().map(|a| a.started_ms).collect();
        assert_eq!(times, [100, 200, 300]);
        let cases = history.cases();
        let gift = cases["gift"];
        assert_eq!(
            (gift.times, gift.best, gift.passed, gift.last_ms),
            (2, Some(63), true, Some(300))
        );
        assert_eq!(history.latest(), [Some(40); 5]);
        assert_eq!(history.since(200), (2, 120_000));
    }

    #[test]
    fn a_session_is_listed_once() {
        let mut history = History::default();
        let mut open = attempt("gift", 100, 0, [None; 5]);
        open.outcome = None;
        history.put(open.clone());
        assert_eq!(history.unfinished().count(), 1);
        history.put(attempt("gift", 100, 70, [None; 5]));
        assert_eq!(
            (history.unfinished().count(), history.attempts.len()),
            (0, 1)
        );
    }
}
