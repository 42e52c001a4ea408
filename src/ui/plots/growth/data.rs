//! What a growth plot shows: values 0–100 over days.

use crate::scenario::Competency;

/// Attempts from which an estimate is shown.
pub const ENOUGH: usize = 3;

/// One attempt, and the estimate after it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attempt {
    /// Day, on the same scale as the range of the plot.
    pub day: f64,
    /// What the attempt earned, 0–100.
    pub value: f32,
    /// The estimate: low, middle and high end of the 80 % interval, 0–100.
    pub estimate: [f32; 3],
    /// Case, date and score in a sentence, for the pointer.
    pub told: String,
}

/// A plot of growth; always 0–100.
#[derive(Clone, Copy, Debug)]
pub struct Curve<'a> {
    /// Whose colour and marker it wears.
    pub competency: Competency,
    /// Attempts by day.
    pub attempts: &'a [Attempt],
    /// The target, 0–100.
    pub target: Option<f32>,
    /// First and last day.
    pub range: (f64, f64),
    /// Words under the axis: `10 月`.
    pub ticks: &'a [(f64, String)],
    /// The plot in a sentence, for screen readers.
    pub sentence: &'a str,
}

impl Curve<'_> {
    /// Days of the attempts.
    pub fn days(&self) -> Vec<f64> {
        self.attempts.iter().map(|one| one.day).collect()
    }

    /// Low ends (0), middles (1) or high ends (2) of the estimates.
    pub fn estimates(&self, end: usize) -> Vec<f64> {
        let value = |one: &Attempt| f64::from(one.estimate[end].clamp(0.0, 100.0));
        self.attempts.iter().map(value).collect()
    }

    /// The attempts as places of the plot.
    pub fn dots(&self) -> Vec<[f64; 2]> {
        let dot = |one: &Attempt| [one.day, f64::from(one.value.clamp(0.0, 100.0))];
        self.attempts.iter().map(dot).collect()
    }

    /// Whether there are attempts enough for an estimate.
    pub fn is_sure(&self) -> bool {
        self.attempts.len() >= ENOUGH
    }

    /// The smallest frame around all dots, as low and high corner: what too few attempts stand in.
    pub fn around(&self) -> Option<([f64; 2], [f64; 2])> {
        let dots = self.dots();
        let first = *dots.first()?;
        let wider = |(low, high): ([f64; 2], [f64; 2]), dot: &[f64; 2]| {
            (
                [low[0].min(dot[0]), low[1].min(dot[1])],
                [high[0].max(dot[0]), high[1].max(dot[1])],
            )
        };
        Some(dots.iter().fold((first, first), wider))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(attempts: &[Attempt]) -> Curve<'_> {
        Curve {
            competency: Competency::Empathy,
            attempts,
            target: None,
            range: (0.0, 10.0),
            ticks: &[],
            sentence: "",
        }
    }

    fn attempt(day: f64, value: f32) -> Attempt {
        Attempt {
            day,
            value,
            estimate: [value - 20.0, value, value + 20.0],
            told: String::new(),
        }
    }

    #[test]
    fn nothing_leaves_the_scale() {
        let attempts = [attempt(1.0, 90.0), attempt(2.0, 5.0), attempt(3.0, 120.0)];
        let curve = curve(&attempts);
        assert_eq!(curve.estimates(2), [100.0, 25.0, 100.0]);
        assert_eq!(curve.estimates(0)[1], 0.0);
        assert_eq!(curve.dots()[2], [3.0, 100.0]);
        assert!(curve.is_sure());
    }

    #[test]
    fn too_few_attempts_stand_in_a_frame() {
        let attempts = [attempt(4.0, 40.0), attempt(2.0, 70.0)];
        let curve = curve(&attempts);
        assert!(!curve.is_sure());
        assert_eq!(curve.around(), Some(([2.0, 40.0], [4.0, 70.0])));
    }

    #[test]
    fn no_attempt_has_no_frame() {
        assert_eq!(curve(&[]).around(), None);
    }
}
