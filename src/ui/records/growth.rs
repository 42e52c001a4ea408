//! One competency over time: what each attempt earned, and an estimate whose interval narrows with evidence.
//!
//! A score comes with the half width of its 80 % Wilson interval; the two together say on how many independent checks
//! it rests, and that number is what an attempt weighs. Each later attempt takes a fifth of that weight away, because
//! skill moves. The **estimate** is the weighted mean so far. Its **interval** is the Wilson interval of that mean over
//! all the checks still weighed, or the scatter of the scores themselves where that is wider: attempts that contradict
//! each other keep it wide however many they are.

use crate::{
    app::{civil::DAY_MS, history::Attempt},
    scenario::Competency,
    ui::plots::growth,
};

pub use growth::ENOUGH;

/// How much of its weight a score keeps with every later attempt.
const FADE: f64 = 0.8;
/// Checks that a score rests on where it came without a half width, and the least and most that are believed.
const FEW: f64 = 2.0;
const CHECKS: std::ops::RangeInclusive<f64> = 1.0..=60.0;
/// Standard deviations in the half of an 80 % interval.
const Z80: f64 = 1.2816;

/// The growth of one competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// Which.
    pub competency: Competency,
    /// Marked attempts, oldest first, each with the estimate after it.
    pub attempts: Vec<growth::Attempt>,
}

impl Growth {
    /// The growth of `competency` over `attempts`, oldest first. Attempts without evidence for it are no points.
    /// `told` puts case, date and score of an attempt in a sentence.
    pub fn of(
        competency: Competency,
        attempts: &[&Attempt],
        zone_ms: i64,
        told: impl Fn(&Attempt, u32) -> String,
    ) -> Self {
        let mut seen: Vec<(f64, f64)> = Vec::new();
        let mut points = Vec::new();
        for attempt in attempts {
            let Some(result) = &attempt.result else {
                continue;
            };
            let place = competency as usize;
            let Some(score) = result.scores[place] else {
                continue;
            };
            let share = f64::from(score.min(100)) / 100.0;
            let half = result.uncertainty[place].map(|half| f64::from(half) / 100.0);
            seen.push((share, half.map_or(FEW, |half| checks(share, half))));
            points.push(growth::Attempt {
                day: day(attempt.started_ms, zone_ms),
                value: score as f32,
                estimate: estimate(&seen).map(|share| (share * 100.0) as f32),
                told: told(attempt, score),
            });
        }
        Self {
            competency,
            attempts: points,
        }
    }

    /// The estimate now and the half width of its interval, in whole points; none before there is enough evidence.
    pub fn now(&self) -> Option<(u32, u32)> {
        let last = self.attempts.last()?;
        let [low, middle, high] = last.estimate;
        let half = ((high - low) / 2.0).round() as u32;
        (self.attempts.len() >= ENOUGH).then_some((middle.round() as u32, half))
    }

    /// How far the estimate has moved since the first attempt shown.
    pub fn change(&self) -> Option<i32> {
        let (now, _) = self.now()?;
        let first = self.attempts.first()?.estimate[1].round() as i32;
        Some(now as i32 - first)
    }
}

/// Days since 1970 in local time, with the part of the day that has passed.
pub fn day(ms: i64, zone_ms: i64) -> f64 {
    (ms + zone_ms) as f64 / DAY_MS as f64
}

/// How many independent checks a share with this half width rests on: the Wilson formula solved for n,
/// h²(n + z²)² = z²(n·p·(1−p) + z²/4).
fn checks(share: f64, half: f64) -> f64 {
    let (h2, z2) = (half * half, Z80 * Z80);
    let (a, b) = (h2, 2.0 * h2 * z2 - z2 * share * (1.0 - share));
    let c = h2 * z2 * z2 - z2 * z2 / 4.0;
    let n = (-b + (b * b - 4.0 * a * c).max(0.0).sqrt()) / (2.0 * a);
    if n.is_finite() {
        n.clamp(*CHECKS.start(), *CHECKS.end())
    } else {
        FEW
    }
}

/// Low end, mean and high end of the estimate after `scores`, oldest first, each a share with its checks.
fn estimate(scores: &[(f64, f64)]) -> [f64; 3] {
    let ages = (0..scores.len() as i32).rev();
    let weights: Vec<f64> = scores
        .iter()
        .zip(ages)
        .map(|((_, checks), age)| checks * FADE.powi(age))
        .collect();
    let all: f64 = weights.iter().sum();
    let parts = || scores.iter().zip(&weights);
    let mean = parts().map(|((share, _), w)| share * w).sum::<f64>() / all;
    let z2 = Z80 * Z80;
    let middle = (mean + z2 / (2.0 * all)) / (1.0 + z2 / all);
    let wilson = Z80 * (all * mean * (1.0 - mean) + z2 / 4.0).sqrt() / (all + z2);
    let apart = parts()
        .map(|((share, _), w)| (share - mean).powi(2) * w)
        .sum::<f64>()
        / all;
    let part: f64 = weights.iter().map(|w| (w / all).powi(2)).sum();
    // With one score nothing lies apart; the spread of more is divided by what one of them leaves over.
    let scatter = if part < 1.0 {
        (z2 * apart * part / (1.0 - part)).sqrt()
    } else {
        0.0
    };
    let half = wilson.max(scatter);
    [
        (middle - half).clamp(0.0, mean),
        mean,
        (middle + half).clamp(mean, 1.0),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::app::history::tests::attempt;

    fn growth(scores: &[Option<u32>]) -> Growth {
        let attempts: Vec<Attempt> = scores
            .iter()
            .zip(0..)
            .map(|(score, day)| {
                let mut one = attempt("gift", day * DAY_MS, 50, [*score; 5]);
                if let Some(result) = &mut one.result {
                    result.uncertainty = [Some(20); 5];
                }
                one
            })
            .collect();
        let attempts: Vec<&Attempt> = attempts.iter().collect();
        Growth::of(Competency::Operations, &attempts, 0, |_, score| {
            score.to_string()
        })
    }

    fn widths(growth: &Growth) -> Vec<f32> {
        let width = |a: &growth::Attempt| a.estimate[2] - a.estimate[0];
        growth.attempts.iter().map(width).collect()
    }

    #[test]
    fn the_interval_narrows_while_attempts_agree() {
        let widths = widths(&growth(&[Some(50); 6]));
        assert!((widths[0] - 40.0).abs() < 0.1, "{widths:?}");
        assert!(widths.is_sorted_by(|a, b| a > b), "{widths:?}");
    }

    #[test]
    fn attempts_that_contradict_each_other_keep_it_wide() {
        let agreeing = growth(&[Some(50); 6]).now().unwrap();
        let scattered = growth(&[Some(10), Some(90), Some(5), Some(95), Some(10), Some(90)]);
        assert!(scattered.now().unwrap().1 > agreeing.1);
    }

    #[test]
    fn fewer_than_three_attempts_give_no_number() {
        assert_eq!(growth(&[Some(80), None, Some(90)]).now(), None);
        assert_eq!(growth(&[Some(80), None, Some(90)]).attempts.len(), 2);
        let enough = growth(&[Some(70), Some(70), Some(70)]);
        assert_eq!(enough.now().map(|now| now.0), Some(70));
        assert_eq!(enough.change(), Some(0));
    }

    #[test]
    fn later_attempts_weigh_more() {
        let rising = growth(&[Some(20), Some(20), Some(80), Some(80)]);
        assert!(rising.now().unwrap().0 > 50);
        assert!(rising.change().unwrap() > 30);
    }

    #[test]
    fn surer_scores_weigh_more() {
        let [_, mean, _] = estimate(&[(0.0, 2.0), (1.0, 40.0)]);
        assert!(mean > 0.9, "{mean}");
    }

    #[test]
    fn the_checks_behind_a_half_width_are_found_again() {
        for (share, n) in [(0.5, 6.0), (0.0, 9.0), (1.0, 4.0), (0.8, 25.0)] {
            let z2 = Z80 * Z80;
            let half = Z80 * f64::sqrt(n * share * (1.0 - share) + z2 / 4.0) / (n + z2);
            let found = checks(share, half);
            assert!((found - n).abs() < 0.01, "{share} {n} {found}");
        }
        assert!(CHECKS.contains(&checks(0.5, 0.0)) && CHECKS.contains(&checks(1.0, 0.9)));
    }

    #[test]
    fn a_bad_start_does_not_hold_the_estimate_down() {
        let risen = growth(&[Some(0), Some(70), Some(75), Some(80)]);
        assert!(risen.now().unwrap().0 > 55, "{:?}", risen.now());
    }
}
