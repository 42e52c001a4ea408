//! Which case to practise next: the competency farthest from its target, spaced, within reach but not easy.

use super::{case::Case, history::History, marks::marked};
use crate::{
    batch::difficulty::{BEST, Difficulties, expected, of_level},
    scenario::{Competency, Level},
    text::Language,
};

/// A case played within these hours is not recommended again: practice is spaced.
const SPACING_HOURS: i64 = 18;

/// A recommendation with its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recommended {
    /// Place of the case in the list that was handed in.
    pub case: usize,
    /// Why; none at the first start, when it is simply the easiest case.
    pub reason: Option<Reason>,
    /// The total that somebody of this ability may expect there, 0–100; none at the first start.
    pub expected: Option<u32>,
}

/// Why a case was recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The competency farthest from its target.
    pub competency: Competency,
    /// Its latest score; none when there never was evidence.
    pub score: Option<u32>,
    /// Its target.
    pub target: u32,
}

/// The score that a case of `level` aims at in each competency.
pub fn target(level: Level) -> u32 {
    match level {
        Level::Grade5 => 60,
        Level::Grade4 => 65,
        Level::Grade3 => 70,
    }
}

/// The case to practise next among `cases` for someone who reads `language`; none where there are none.
pub fn recommend(
    cases: &[Case],
    known: &Difficulties,
    history: &History,
    language: Language,
    now_ms: i64,
) -> Option<Recommended> {
    if history.finished().next().is_none() {
        return Some(Recommended {
            case: easiest(cases, language)?,
            reason: None,
            expected: None,
        });
    }
    let step = next_step(cases, history);
    let reason = weakest(history, target(step));
    let records = history.cases();
    let reach = Reach::of(cases, known, history);
    let rank = |&at: &usize| {
        let case = &cases[at];
        let record = records.get(case.id()).copied().unwrap_or_default();
        let rested = record
            .last_ms
            .is_none_or(|last| now_ms - last >= SPACING_HOURS * 3_600_000);
        let too_hard = harder(case.scenario.level, step);
        let weight = case.scenario.weights.of(reason.competency);
        let apart = reach.expected(case).abs_diff(BEST);
        // Larger is better: readable, rested, not too high a level, not yet passed, much of the weak competency and about
        // as hard as teaches most, rarest.
        (
            case.language(language) == language,
            rested,
            !too_hard,
            !record.passed,
            weight + 100_u32.saturating_sub(apart),
            std::cmp::Reverse(record.times),
            std::cmp::Reverse(at),
        )
    };
    let case = (0..cases.len()).max_by_key(rank)?;
    Some(Recommended {
        case,
        reason: Some(reason),
        expected: Some(reach.expected(&cases[case])),
    })
}

/// How far the person may come in each case, by what they earned so far.
struct Reach {
    known: Difficulties,
    ability: i32,
}

/// The number that stands for the person in the estimate; nobody in a store has it.
const SELF: i64 = 0;

impl Reach {
    fn of(cases: &[Case], known: &Difficulties, history: &History) -> Self {
        let own = history.finished();
        let own: Vec<_> = own.filter_map(|one| marked(one, SELF, cases)).collect();
        let known = known.with(&own);
        Self {
            ability: known.ability(SELF),
            known,
        }
    }

    fn expected(&self, case: &Case) -> u32 {
        let level = case.scenario.level;
        let hard = self.known.of_case(case.id()).unwrap_or(of_level(level));
        expected(self.ability, hard)
    }
}

/// How able the person is, by what they earned so far, in thousandths of a logit.
pub fn ability(cases: &[Case], known: &Difficulties, history: &History) -> i32 {
    Reach::of(cases, known, history).ability
}

/// Where to begin: a case in one's own language, of the lowest level, with the calmest customer, and the shortest.
fn easiest(cases: &[Case], language: Language) -> Option<usize> {
    let ease = |&at: &usize| {
        let scenario = &cases[at].scenario;
        (
            cases[at].language(language) != language,
            rung(scenario.level),
            scenario.customer.mood.anger,
            *scenario.minutes,
            at,
        )
    };
    (0..cases.len()).min_by_key(ease)
}

/// Whether `level` is above `step`; 三级 is the highest.
fn harder(level: Level, step: Level) -> bool {
    rung(level) > rung(step)
}

fn rung(level: Level) -> u8 {
    match level {
        Level::Grade5 => 1,
        Level::Grade4 => 2,
        Level::Grade3 => 3,
    }
}

/// One level above the hardest case passed so far; the first level before any pass.
fn next_step(cases: &[Case], history: &History) -> Level {
    let records = history.cases();
    let passed = cases
        .iter()
        .filter(|case| records.get(case.id()).is_some_and(|record| record.passed))
        .map(|case| rung(case.scenario.level))
        .max()
        .unwrap_or(0);
    match passed {
        0 => Level::Grade5,
        1 => Level::Grade4,
        _ => Level::Grade3,
    }
}

/// The competency farthest below `target`; one without evidence counts as half way.
fn weakest(history: &History, target: u32) -> Reason {
    let latest = history.latest();
    let gap = |competency: &Competency| {
        let score = latest[*competency as usize].unwrap_or(target / 2);
        target.saturating_sub(score)
    };
    // `max_by_key` takes the last of equals; reversed, that is the first in the fixed order.
    let competency = Competency::ALL
        .iter()
        .rev()
        .max_by_key(|competency| gap(competency))
        .copied()
        .unwrap_or(Competency::Empathy);
    Reason {
        competency,
        score: latest[competency as usize],
        target,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use super::super::{case::tests::case, history::tests::attempt};
    use super::*;
    use crate::batch::difficulty::{Estimate, Item};

    const DAY: i64 = 86_400_000;

    fn shelf() -> Vec<Case> {
        vec![
            case("bill", Level::Grade4, [10, 60, 10, 10, 10]),
            case("gift", Level::Grade5, [60, 10, 10, 10, 10]),
            case("slip", Level::Grade3, [10, 10, 10, 10, 60]),
        ]
    }

    #[test]
    fn the_first_start_offers_the_easiest_case() {
        let first = recommend(
            &shelf(),
            &Difficulties::default(),
            &History::default(),
            Language::Zh,
            0,
        )
        .unwrap();
        assert_eq!((first.case, first.reason), (1, None));
        assert_eq!(
            recommend(
                &[],
                &Difficulties::default(),
                &History::default(),
                Language::Zh,
                0
            ),
            None
        );
    }

    #[test]
    fn of_the_easiest_cases_the_first_start_offers_the_calmest_customer() {
        let mut cases = vec![
            case("angry", Level::Grade5, [20; 5]),
            case("calm", Level::Grade5, [20; 5]),
            case("calmer", Level::Grade4, [20; 5]),
            case("english", Level::Grade5, [20; 5]),
        ];
        for (case, anger) in cases.iter_mut().zip([62, 40, 10, 0]) {
            Arc::make_mut(&mut case.scenario).customer.mood.anger = anger;
        }
        let languages = &mut Arc::make_mut(&mut cases[3].scenario).languages;
        languages.value = vec![Language::En];
        let first = |language| {
            recommend(
                &cases,
                &Difficulties::default(),
                &History::default(),
                language,
                0,
            )
            .unwrap()
        };
        assert_eq!(cases[first(Language::Zh).case].id(), "calm");
        assert_eq!(cases[first(Language::En).case].id(), "english");
    }

    #[test]
    fn a_new_hire_begins_with_a_calm_beginners_case_of_the_shelf() {
        let shelf = crate::app::shelf::load(&[]);
        assert_eq!(shelf.broken, []);
        for language in Language::ALL {
            let first = recommend(
                &shelf.cases,
                &Difficulties::default(),
                &History::default(),
                language,
                0,
            )
            .unwrap();
            let first = &shelf.cases[first.case];
            assert_eq!(first.scenario.level, Level::Grade5);
            assert_eq!(first.language(language), language);
            let calmer = shelf.cases.iter().filter(|case| {
                case.scenario.level == Level::Grade5
                    && case.language(language) == language
                    && case.scenario.customer.mood.anger < first.scenario.customer.mood.anger
            });
            assert_eq!(calmer.count(), 0, "{}", first.id());
        }
    }

    #[test]
    fn the_weakest_competency_decides() {
        let mut history = History::default();
        let scores = [Some(80), Some(20), Some(70), Some(70), Some(70)];
        history.put(attempt("gift", 0, 70, scores));
        let next = recommend(
            &shelf(),
            &Difficulties::default(),
            &history,
            Language::Zh,
            10 * DAY,
        )
        .unwrap();
        assert_eq!(next.case, 0);
        let reason = next.reason.unwrap();
        assert_eq!(
            (reason.competency, reason.score, reason.target),
            (Competency::DataUnderstanding, Some(20), 65)
        );
    }

    #[test]
    fn a_case_just_played_rests() {
        let mut history = History::default();
        let weak = [Some(10), Some(70), Some(70), Some(70), Some(70)];
        history.put(attempt("gift", 9 * DAY, 40, weak));
        let at_once = recommend(
            &shelf(),
            &Difficulties::default(),
            &history,
            Language::Zh,
            9 * DAY + 3_600_000,
        )
        .unwrap();
        assert_ne!(at_once.case, 1);
        let next_day = recommend(
            &shelf(),
            &Difficulties::default(),
            &history,
            Language::Zh,
            10 * DAY,
        )
        .unwrap();
        assert_eq!(next_day.case, 1);
    }

    #[test]
    fn of_two_alike_the_one_within_reach_is_chosen() {
        let cases = vec![
            case("far", Level::Grade5, [20; 5]),
            case("near", Level::Grade5, [20; 5]),
            case("played", Level::Grade5, [20; 5]),
        ];
        let item = |case: &str| Item {
            case: case.to_owned(),
            temper: cases[0].scenario.customer.temper,
        };
        let estimate = |value| Estimate { value, error: 100 };
        let items = [
            (item("far"), estimate(1_500)),
            (item("near"), estimate(-600)),
        ];
        let known = Difficulties {
            items: items.into(),
            ..Difficulties::default()
        };
        let mut history = History::default();
        history.put(attempt("played", 0, 50, [Some(50); 5]));
        let next = recommend(&cases, &known, &history, Language::Zh, 10 * DAY).unwrap();
        assert_eq!(cases[next.case].id(), "near");
        let there = next.expected.unwrap();
        assert!((55..80).contains(&there), "{there}");
        // Somebody who earns everything is shown the hard one.
        for day in 1..9 {
            history.put(attempt("played", day * DAY, 100, [Some(100); 5]));
        }
        let next = recommend(&cases, &known, &history, Language::Zh, 20 * DAY).unwrap();
        assert_eq!(cases[next.case].id(), "far");
    }
}
