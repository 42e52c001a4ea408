//! One competency over time: what each attempt earned, and an estimate whose interval narrows with evidence.
//!
//! The **estimate** after an attempt is a weighted mean of the scores so far. A score counts the more, the surer it is
//! (one over its squared half width), and the less, the older it is (a fifth less for every attempt since). The
//! **interval** is as wide as the larger of two readings: what the half widths of the scores leave, and how far the
//! scores themselves lie apart. Both shrink as attempts are added, the second only when the attempts agree.

use crate::{
    app::{civil::DAY_MS, history::Attempt},
    scenario::Competency,
    ui::widgets,
};

/// Attempts from which a number is shown.
pub const ENOUGH: usize = 3;
/// How much of its weight a score keeps with every later attempt.
const FADE: f64 = 0.8;
/// Half width of a score that came without one, and the least that is believed of any.
const COARSE: f64 = 25.0;
const LEAST: f64 = 6.0;
/// Standard deviations in the half of an 80 % interval.
const Z80: f64 = 1.2816;

/// The growth of one competency.
#[derive(Clone, Debug, PartialEq)]
pub struct Growth {
    /// Which.
    pub competency: Competency,
    /// Marked attempts, oldest first, each with the estimate after it.
    pub attempts: Vec<widgets::Attempt>,
}

impl Growth {
    /// The growth of `competency` over `attempts`, oldest first. Attempts without evidence for it are no points.
    pub fn of(competency: Competency, attempts: &[&Attempt], zone_ms: i64) -> Self {
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
            let half = result.uncertainty[place].map_or(COARSE, f64::from);
            seen.push((f64::from(score), half.max(LEAST)));
            let (middle, half) = estimate(&seen);
            points.push(widgets::Attempt {
                day: day(attempt.started_ms, zone_ms),
                value: score as f32,
                estimate: [middle - half, middle, middle + half]
                    .map(|v| v.clamp(0.0, 100.0) as f32),
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

/// Mean and half width of the 80 % interval of `scores` with their half widths, oldest first.
fn estimate(scores: &[(f64, f64)]) -> (f64, f64) {
    let weights: Vec<f64> = scores
        .iter()
        .zip((0..scores.len() as i32).rev())
        .map(|((_, half), age)| FADE.powi(age) / (half * half))
        .collect();
    let all: f64 = weights.iter().sum();
    let parts = || scores.iter().zip(&weights);
    let mean = parts().map(|((score, _), w)| score * w).sum::<f64>() / all;
    let error = parts()
        .map(|((_, half), w)| (half * w).powi(2))
        .sum::<f64>()
        / (all * all);
    let apart = parts()
        .map(|((score, _), w)| (score - mean).powi(2) * w)
        .sum::<f64>()
        / all;
    let share: f64 = weights.iter().map(|w| (w / all).powi(2)).sum();
    // With one score nothing lies apart; the unbiased spread divides by what one score leaves over.
    let scatter = if share < 1.0 {
        Z80 * Z80 * apart * share / (1.0 - share)
    } else {
        0.0
    };
    (mean, error.max(scatter).sqrt())
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
        Growth::of(Competency::Operations, &attempts, 0)
    }

    fn widths(growth: &Growth) -> Vec<f32> {
        let width = |a: &widgets::Attempt| a.estimate[2] - a.estimate[0];
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
        let (mean, _) = estimate(&[(0.0, 40.0), (100.0, 10.0)]);
        assert!(mean > 90.0, "{mean}");
    }
}
