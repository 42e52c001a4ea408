//! The five competencies: a score, a level by the anchors, and how sure the number is. Whole numbers throughout.
//!
//! **Score** is earned ÷ observed points in per cent, halves rounded up. Where nothing was observed there is none.
//!
//! **Level** follows from the anchor level each check evidences, cumulatively. A level with observed checks *holds*
//! when at least 70 % of the observed points at or below it are earned **and** at least half of the points exactly at
//! it. The competency's level is the highest that holds with every lower one; 1 where the lowest fails. Both halves
//! are needed: without the first, one brilliant sentence would skip the basics; without the second, a full set
//! of basics would carry a level whose own behaviour never showed. A level without checks is passed over and never
//! reached: what was not looked for is not awarded. Earning more never lowers a level.
//!
//! **Cap.** The anchors name behaviour that defines level 1, and points must not buy it back. In empathy: a threat
//! or abuse caps at 1; challenging, blaming, brushing off, sarcasm or an order to calm down caps at 2 the first time and
//! at 1 when it is heard in a second turn; a flat "impossible" or buck-passing caps at 2 from the second turn on, because
//! one is easily a slip. In sales awareness an absolute promise caps at 2 (anchor 1: promises what is not allowed). Only
//! flags of at least seven tenths confidence cap: when unsure, do not flag. The score itself is not capped.
//!
//! **Uncertainty** is the half width of the 80 % Wilson interval of the score, in points. Checks, not points, are the
//! independent observations, so the sample size is Kish's (Σw)² ÷ Σw² over the points w of the observed checks.
//!
//! **Band** is where the score may lie: the same half width below the score with every check in doubt decided against the
//! trainee, and above the score with every one decided for the trainee. Without doubt it is the score ± the uncertainty.

use std::collections::BTreeSet;

use super::{
    evidence::View,
    mark::{Band, CheckMark, CompetencyScore, Doubt, LevelCap, Status},
};
use crate::{
    hearing::FlagFamily,
    scenario::{Competency, Weights},
};

/// The score of one competency.
pub(super) fn score(
    competency: Competency,
    weights: Weights,
    checks: &[CheckMark],
    cap: Option<LevelCap>,
) -> CompetencyScore {
    let observed: Vec<Observed> = counted(competency, checks)
        .map(|check| Observed {
            level: check.level,
            points: u64::from(check.points),
            of: u64::from(check.of),
        })
        .collect();
    let points: u64 = sum(&observed);
    let of: u64 = observed.iter().map(|check| check.of).sum();
    let level = level(&observed);
    let heard = cap;
    let cap = cap.filter(|cap| level.is_some_and(|level| level > cap.level));
    CompetencyScore {
        competency,
        weight: weights.of(competency),
        points: narrow(points),
        of: narrow(of),
        score: percent(points, of),
        level: level.map(|level| cap.as_ref().map_or(level, |cap| cap.level)),
        capped: cap,
        cap: heard,
        uncertainty: half_width(&observed),
        band: band(competency, checks, &observed),
    }
}

/// The band of the score of `checks`, of which `observed` count.
fn band(competency: Competency, checks: &[CheckMark], observed: &[Observed]) -> Option<Band> {
    let of: u64 = observed.iter().map(|check| check.of).sum();
    let leaned = |points: &dyn Fn(&Doubt) -> u32| {
        let mut leaned: Vec<Observed> = Vec::with_capacity(observed.len());
        for (check, seen) in counted(competency, checks).zip(observed) {
            let points = check.doubt.as_ref().map_or(check.points, points);
            leaned.push(Observed {
                points: u64::from(points),
                ..*seen
            });
        }
        Some((percent(sum(&leaned), of)?, half_width(&leaned)?))
    };
    let (low, under) = leaned(&|doubt| doubt.least)?;
    let (high, over) = leaned(&|doubt| doubt.most)?;
    Some(Band {
        low: low.saturating_sub(under),
        high: high.saturating_add(over).min(100),
        thin: effective(observed) < 2 * MILLION,
        doubt: high.saturating_sub(low),
    })
}

/// The checks that count for `competency`.
fn counted(competency: Competency, checks: &[CheckMark]) -> impl Iterator<Item = &CheckMark> {
    checks.iter().filter(move |check| {
        check.competency == competency && check.status != Status::NotObserved && check.of > 0
    })
}

fn sum(observed: &[Observed]) -> u64 {
    observed.iter().map(|check| check.points).sum()
}

#[derive(Clone, Copy)]
struct Observed {
    level: u8,
    points: u64,
    of: u64,
}

fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// `points` of `of` in per cent, halves up; none of nothing.
pub(super) fn percent(points: u64, of: u64) -> Option<u32> {
    (of > 0).then(|| narrow((200 * points + of) / (2 * of)).min(100))
}

fn level(observed: &[Observed]) -> Option<u8> {
    let levels: BTreeSet<u8> = observed
        .iter()
        .map(|check| check.level.clamp(2, 5))
        .collect();
    levels.first()?;
    let sum = |test: &dyn Fn(u8) -> bool| {
        let some = observed
            .iter()
            .filter(|check| test(check.level.clamp(2, 5)));
        some.fold((0, 0), |(points, of), check| {
            (points + check.points, of + check.of)
        })
    };
    let mut reached = 1;
    for level in levels {
        let (points, of) = sum(&|other| other <= level);
        let (points_here, of_here) = sum(&|other| other == level);
        if points * 10 < of * 7 || points_here * 2 < of_here {
            break;
        }
        reached = level;
    }
    Some(reached)
}

/// z² of the two-sided 80 % interval and z, in millionths.
const Z2: u128 = 1_642_374;
const Z: u128 = 1_281_552;
const MILLION: u128 = 1_000_000;

/// 100 · z · √(n·p·(1−p) + z²/4) ÷ (n + z²), rounded, with n in millionths.
fn half_width(observed: &[Observed]) -> Option<u32> {
    // Points beyond a million a check are no rubric; bounding them keeps every product within u128.
    let bounded = observed.iter().map(|check| {
        let of = u128::from(check.of.min(1_000_000));
        (u128::from(check.points).min(of), of)
    });
    let (points, of) = bounded.fold((0, 0), |(points, all), (earned, of)| {
        (points + earned, all + of)
    });
    if of == 0 {
        return None;
    }
    let n = effective(observed);
    let spread = n * points / of * (of - points) / of + Z2 / 4;
    let root = (spread * MILLION).isqrt();
    let width = 100 * Z * root / (n + Z2);
    Some(((width + MILLION / 2) / MILLION) as u32)
}

/// Kish's effective number of checks, (Σw)² ÷ Σw², in millionths; 0 of none.
fn effective(observed: &[Observed]) -> u128 {
    let weights = observed
        .iter()
        .map(|check| u128::from(check.of.min(1_000_000)));
    let (all, squares) = weights.fold((0, 0), |(all, squares), of| (all + of, squares + of * of));
    match squares {
        0 => 0,
        _ => all * all * MILLION / squares,
    }
}

/// The caps that forbidden language puts on levels.
pub(super) fn caps(view: &View<'_>, competency: Competency) -> Option<LevelCap> {
    use FlagFamily::{
        AbsolutePromise, Abuse, BlameCustomer, BuckPassing, Challenging, CommandCalmDown,
        Dismissal, Negative, Sarcasm, Threat,
    };
    match competency {
        Competency::Empathy => at_least_turns(view, &[Abuse, Threat], 1, 1)
            .or_else(|| {
                let harsh = [
                    Challenging,
                    BlameCustomer,
                    CommandCalmDown,
                    Dismissal,
                    Sarcasm,
                ];
                at_least_turns(view, &harsh, 2, 1).or_else(|| at_least_turns(view, &harsh, 1, 2))
            })
            .or_else(|| at_least_turns(view, &[Negative, BuckPassing], 2, 2)),
        Competency::SalesAwareness => at_least_turns(view, &[AbsolutePromise], 1, 2),
        _ => None,
    }
}

/// A cap at `level` when flags of `families` were heard in at least `least` turns.
fn at_least_turns(
    view: &View<'_>,
    families: &[FlagFamily],
    least: usize,
    level: u8,
) -> Option<LevelCap> {
    let mut turns = BTreeSet::new();
    for said in &view.record.said {
        for flag in &said.heard.flags {
            if families.contains(&flag.family) && flag.confidence >= 700 {
                turns.insert((said.turn, flag.family));
            }
        }
    }
    let different: BTreeSet<u32> = turns.iter().map(|&(turn, _)| turn).collect();
    let &(turn, family) = turns.first()?;
    (different.len() >= least).then_some(LevelCap {
        level,
        family,
        turn,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn observed(checks: &[(u8, u64, u64)]) -> Vec<Observed> {
        let one = |&(level, points, of): &(u8, u64, u64)| Observed { level, points, of };
        checks.iter().map(one).collect()
    }

    #[test]
    fn levels_by_the_anchors() {
        for (checks, expected) in [
            (vec![], None),
            (vec![(2, 0, 2)], Some(1)),
            (vec![(2, 2, 2)], Some(2)),
            // Everything at 2 and 3 earned, nothing at 4: 10 of 13 would be enough for the first half alone.
            (vec![(2, 4, 4), (3, 6, 6), (4, 0, 3)], Some(3)),
            // One brilliant sentence does not skip the basics.
            (vec![(2, 0, 4), (5, 3, 3)], Some(1)),
            // A level nobody looked for is passed over.
            (vec![(2, 2, 2), (5, 3, 3)], Some(5)),
            (vec![(2, 2, 2), (3, 4, 4), (4, 3, 3), (5, 2, 3)], Some(5)),
            // Half of the points exactly at the level are enough while 70 % of all are there.
            (vec![(2, 4, 4), (3, 4, 4), (4, 2, 4)], Some(4)),
        ] {
            assert_eq!(level(&observed(&checks)), expected, "{checks:?}");
        }
    }

    #[test]
    fn whole_points_round_half_up() {
        assert_eq!(percent(1, 8), Some(13));
        assert_eq!(percent(1, 3), Some(33));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn wilson_half_widths() {
        // By hand: n = 1, p = 1 → 31; four equal checks, p = ½ → 27; ten, p = 0.7 → 17.
        assert_eq!(half_width(&observed(&[(2, 3, 3)])), Some(31));
        assert_eq!(
            half_width(&observed(&[(2, 1, 1), (2, 1, 1), (2, 0, 1), (2, 0, 1)])),
            Some(27)
        );
        let ten: Vec<_> = (0..10).map(|at| (2, u64::from(at < 7), 1)).collect();
        assert_eq!(half_width(&observed(&ten)), Some(17));
        assert_eq!(half_width(&[]), None);
    }

    proptest! {
        #[test]
        fn earning_more_never_lowers_a_level(checks in prop::collection::vec((2u8..=5, 0u64..=6, 6u64..=6), 1..12), at in 0usize..12) {
            let before = level(&observed(&checks)).unwrap();
            let mut more = checks.clone();
            let at = at % more.len();
            more[at].1 = (more[at].1 + 1).min(6);
            prop_assert!(level(&observed(&more)).unwrap() >= before);
        }

        #[test]
        fn more_evidence_is_surer(checks in prop::collection::vec((2u8..=5, 0u64..=6, 6u64..=6), 1..12)) {
            let twice: Vec<_> = checks.iter().chain(&checks).copied().collect();
            prop_assert!(half_width(&observed(&twice)) <= half_width(&observed(&checks)));
        }

        #[test]
        fn any_points_give_a_width(points in any::<u64>(), of in any::<u64>()) {
            let width = half_width(&observed(&[(2, points.min(of), of)]));
            prop_assert!(width.is_none_or(|width| width <= 50));
        }
    }
}
