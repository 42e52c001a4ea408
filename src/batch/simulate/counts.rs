//! How often each value came up: all that is kept of any number of talks, and the same in whatever order they come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How often each value came up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts(BTreeMap<i64, u64>);

impl Counts {
    /// `value` came up once more.
    pub fn add(&mut self, value: i64) {
        *self.0.entry(value).or_default() += 1;
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Counts) {
        for (&value, &times) in &other.0 {
            *self.0.entry(value).or_default() += times;
        }
    }

    /// How many there are.
    pub fn len(&self) -> u64 {
        self.0.values().sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many are `value`.
    pub fn of(&self, value: i64) -> u64 {
        self.0.get(&value).copied().unwrap_or(0)
    }

    /// The mean; none of nothing.
    pub fn mean(&self) -> Option<f64> {
        let n = self.len();
        (n > 0).then(|| self.sum() as f64 / n as f64)
    }

    /// Every value with how often it came up, from the lowest.
    pub fn iter(&self) -> impl Iterator<Item = (i64, u64)> + '_ {
        self.0.iter().map(|(&value, &times)| (value, times))
    }

    fn sum(&self) -> i128 {
        let all = self.iter();
        all.map(|(value, times)| i128::from(value) * i128::from(times))
            .sum()
    }

    /// The standard deviation of the population; none of nothing.
    pub fn sd(&self) -> Option<f64> {
        let n = i128::from(self.len());
        let squares: i128 = self
            .iter()
            .map(|(value, times)| i128::from(value) * i128::from(value) * i128::from(times))
            .sum();
        // Whole numbers until the very last step, so that the same counts give the same digits.
        let spread = squares * n - self.sum() * self.sum();
        (n > 0).then(|| (spread as f64).sqrt() / n as f64)
    }

    /// The smallest value that at least `percent` in a hundred do not exceed; none of nothing.
    pub fn quantile(&self, percent: u64) -> Option<i64> {
        let n = self.len();
        let mut so_far = 0;
        self.iter().find_map(|(value, times)| {
            so_far += times;
            (so_far * 100 >= n * percent).then_some(value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(values: &[i64]) -> Counts {
        let mut counts = Counts::default();
        values.iter().for_each(|&value| counts.add(value));
        counts
    }

    #[test]
    fn mean_spread_and_quantiles_of_a_few_values() {
        let it = counts(&[1, 2, 3, 4, 10]);
        assert_eq!(it.mean(), Some(4.0));
        assert!((it.sd().unwrap_or(0.0) - 10_f64.sqrt()).abs() < 1e-12);
        let quantiles = [10, 25, 50, 75, 90].map(|percent| it.quantile(percent));
        assert_eq!(quantiles, [Some(1), Some(2), Some(3), Some(4), Some(10)]);
        assert_eq!(Counts::default().quantile(50), None);
        assert_eq!(Counts::default().sd(), None);
    }

    #[test]
    fn the_order_of_merging_does_not_matter() {
        let (a, b) = (counts(&[5, 5, -1]), counts(&[2, 5]));
        let (mut one, mut other) = (a.clone(), b.clone());
        one.merge(&b);
        other.merge(&a);
        assert_eq!(one, other);
        assert_eq!((one.len(), one.of(5)), (5, 3));
    }
}
