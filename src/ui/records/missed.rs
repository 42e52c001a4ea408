//! The checks most often missed, and what to practise next because of them.

use std::collections::BTreeMap;

use crate::{
    app::{Model, case::Case, civil::DAY_MS, history::Attempt},
    assess::Status,
    scenario::Competency,
};

/// The most that are listed.
const MOST: usize = 8;

/// One check over all attempts that had an occasion for it. Checks of the same name and competency in several cases
/// count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Its name in the language of the interface.
    pub title: String,
    /// The competency it feeds.
    pub competency: Competency,
    /// Times at which points were lost.
    pub lost: usize,
    /// Times at which there was an occasion.
    pub of: usize,
}

/// The checks at which points were lost, most often first.
pub fn missed(model: &Model, attempts: &[&Attempt]) -> Vec<Missed> {
    let mut counts: BTreeMap<(String, Competency), (usize, usize)> = BTreeMap::new();
    for attempt in attempts {
        let case = model.library.case(&attempt.case);
        for check in attempt.result.iter().flat_map(|result| &result.checks) {
            let title = case.and_then(|case| title(case, &check.id, model));
            let title = title.unwrap_or(&check.title).to_owned();
            let count = counts.entry((title, check.competency)).or_default();
            count.0 += usize::from(check.status != Status::Met);
            count.1 += 1;
        }
    }
    let mut missed: Vec<Missed> = counts
        .into_iter()
        .filter(|(_, (lost, _))| *lost > 0)
        .map(|((title, competency), (lost, of))| Missed {
            title,
            competency,
            lost,
            of,
        })
        .collect();
    // More losses first; of as many, the ones lost at more of their occasions.
    missed.sort_by(|a, b| {
        let share = (b.lost * a.of).cmp(&(a.lost * b.of));
        b.lost.cmp(&a.lost).then(share).then(a.title.cmp(&b.title))
    });
    missed.truncate(MOST);
    missed
}

/// The name of a check in the language of the interface.
pub fn title<'a>(case: &'a Case, check: &str, model: &Model) -> Option<&'a str> {
    let check = case
        .scenario
        .checks
        .iter()
        .find(|has| has.id.value == check)?;
    Some(check.title.get(model.language)).filter(|title| !title.is_empty())
}

/// What to practise next: a case with occasions for the check that is missed most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The check.
    pub check: String,
    /// Its competency.
    pub competency: Competency,
    /// Id of the case.
    pub case: String,
    /// Title of the case.
    pub title: String,
    /// Checks of that competency in it.
    pub occasions: usize,
    /// Its planned minutes.
    pub minutes: u32,
}

/// Practice is spaced: a case played within this time is offered only where there is no other.
const SPACING_MS: i64 = 18 * DAY_MS / 24;

/// The next case for the first of `missed`; none while nothing was missed or the shelf is empty.
pub fn next(model: &Model, missed: &[Missed]) -> Option<Next> {
    let check = missed.first()?;
    let case = case_for(model, check.competency)?;
    Some(Next {
        check: check.title.clone(),
        competency: check.competency,
        case: case.id().to_owned(),
        title: case.scenario.title.get(model.language).to_owned(),
        occasions: occasions(case, check.competency),
        minutes: *case.scenario.minutes,
    })
}

/// The case with the most occasions for `competency`, rested ones first.
pub fn case_for(model: &Model, competency: Competency) -> Option<&Case> {
    let records = model.history.cases();
    let rank = |(place, case): &(usize, &Case)| {
        let last = records.get(case.id()).and_then(|record| record.last_ms);
        let rested = last.is_none_or(|last| model.now_ms - last >= SPACING_MS);
        let weight = case.scenario.weights.of(competency);
        (
            rested,
            occasions(case, competency),
            weight,
            std::cmp::Reverse(*place),
        )
    };
    let cases = model.library.cases.iter().enumerate();
    cases.max_by_key(rank).map(|(_, case)| case)
}

fn occasions(case: &Case, competency: Competency) -> usize {
    let feeds = |check: &&crate::scenario::Check| *check.competency == competency;
    case.scenario.checks.iter().filter(feeds).count()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{
        app::{
            case::tests::case,
            history::{CheckLine, tests::attempt},
        },
        scenario::Level,
        text::Language,
    };

    fn with_checks(day: i64, checks: &[(&str, Competency, Status)]) -> Attempt {
        let mut one = attempt("gift", day * DAY_MS, 50, [Some(50); 5]);
        one.result.as_mut().unwrap().checks = checks
            .iter()
            .map(|(title, competency, status)| CheckLine {
                id: (*title).to_owned(),
                title: (*title).to_owned(),
                competency: *competency,
                status: *status,
            })
            .collect();
        one
    }

    fn model() -> Model {
        use Competency::{Empathy, Operations};
        use Status::{Met, NotMet, Partly};
        let mut model = Model::new(Language::Zh);
        model.now_ms = 100 * DAY_MS;
        model.history.put(with_checks(
            1,
            &[
                ("承诺", Operations, NotMet),
                ("道歉", Empathy, Met),
                ("工单", Operations, NotMet),
            ],
        ));
        model.history.put(with_checks(
            2,
            &[("承诺", Operations, Partly), ("道歉", Empathy, Met)],
        ));
        model.history.put(with_checks(
            3,
            &[
                ("承诺", Operations, Met),
                ("听完", Empathy, NotMet),
                ("工单", Operations, Met),
            ],
        ));
        model
    }

    #[test]
    fn what_was_lost_most_often_comes_first() {
        let model = model();
        let attempts: Vec<&Attempt> = model.history.attempts.iter().collect();
        let missed = missed(&model, &attempts);
        let lines: Vec<_> = missed
            .iter()
            .map(|one| (one.title.as_str(), one.lost, one.of))
            .collect();
        assert_eq!(lines, [("承诺", 2, 3), ("听完", 1, 1), ("工单", 1, 2)]);
    }

    #[test]
    fn the_next_case_is_rested_and_weighs_the_competency() {
        let mut model = model();
        model.library.cases = vec![
            case("gift", Level::Grade5, [10, 10, 10, 60, 10]),
            case("bill", Level::Grade5, [10, 10, 10, 50, 20]),
        ];
        let attempts: Vec<&Attempt> = model.history.attempts.iter().collect();
        let lost = missed(&model, &attempts);
        assert_eq!(next(&model, &lost).unwrap().case, "gift");
        model.now_ms = 3 * DAY_MS + 60_000;
        assert_eq!(next(&model, &lost).unwrap().case, "bill");
        assert_eq!(next(&model, &[]), None);
    }
}
