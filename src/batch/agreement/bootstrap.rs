//! Percentile bootstrap by group: whole dialogues are drawn again, because turns of one dialogue resemble each other.

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::Sample;

/// How many times the groups are drawn.
pub const RESAMPLES: u64 = 1_000;

/// The same chance in every run and on every machine.
const SEED: u64 = 0x6865_6172;

/// The 95 % interval of `sample`: from the 2.5th to the 97.5th percentile of [`RESAMPLES`] draws of its groups.
/// `None` with fewer than two groups, or where more than half of the draws leave the metric undefined.
pub fn interval(sample: &Sample) -> Option<(f64, f64)> {
    if sample.groups() < 2 {
        return None;
    }
    let mut values: Vec<f64> = (0..RESAMPLES)
        .filter_map(|number| sample.weighted(&drawn(sample.groups(), number)))
        .collect();
    if (values.len() as u64) < RESAMPLES / 2 {
        return None;
    }
    values.sort_by(f64::total_cmp);
    let at = |share: f64| values[(share * (values.len() - 1) as f64).round() as usize];
    Some((at(0.025), at(0.975)))
}

/// How often each group comes in draw `number`: as many draws as groups, with replacement.
fn drawn(groups: usize, number: u64) -> Vec<u32> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(SEED ^ (number << 40));
    let mut weights = vec![0; groups];
    for _ in 0..groups {
        weights[chance.random_range(0..groups)] += 1;
    }
    weights
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::{
        super::{Metric, Pair},
        *,
    };

    fn coin(groups: usize, each: usize) -> Sample {
        let pair = |number: usize| Pair {
            group: number / each,
            gold: 1.0,
            heard: f64::from(u8::from((number / each).is_multiple_of(2))),
        };
        let pairs: Vec<Pair> = (0..groups * each).map(pair).collect();
        Sample::new(Metric::Accuracy { classes: 2 }, &pairs)
    }

    #[test]
    fn a_fair_coin_has_the_interval_of_the_binomial() {
        // 100 groups, half right: .5 ± 1.96 · √(.25 / 100) = .402 to .598.
        let (low, high) = interval(&coin(100, 1)).unwrap();
        assert!(
            (low - 0.402).abs() < 0.02 && (high - 0.598).abs() < 0.02,
            "{low} {high}"
        );
    }

    #[test]
    fn turns_of_one_dialogue_do_not_narrow_it() {
        assert_eq!(interval(&coin(100, 1)), interval(&coin(100, 5)));
        let (low, high) = interval(&coin(500, 1)).unwrap();
        assert!(high - low < 0.1);
    }

    #[test]
    fn the_same_every_time_and_none_where_there_is_none() {
        assert_eq!(interval(&coin(40, 2)), interval(&coin(40, 2)));
        assert_eq!(interval(&coin(1, 9)), None);
        assert_eq!(interval(&coin(0, 1)), None);
        assert_eq!(drawn(50, 7).iter().sum::<u32>(), 50);
        assert_ne!(drawn(50, 7), drawn(50, 8));
    }
}
