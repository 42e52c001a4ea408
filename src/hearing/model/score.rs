//! One pass over the features of a reply for all classes of a model, in whole numbers on every machine.

use super::{
    Features,
    grams::{COUNT, ONE, SHARES, table_of},
    weights::Weights,
};
use crate::hearing::Milli;

/// Steps of an n-gram sum in one: precision kept when the sum is divided by the length of the vector.
const STEPS: i64 = 1 << 10;
/// One of a rule weight, times one of its value.
const DENSE_ONE: i64 = 1_024 * ONE as i64;

/// A model ready to use.
#[derive(Debug)]
pub struct Model<'a> {
    /// What was read.
    pub weights: Weights<'a>,
    dense: Vec<Vec<i16>>,
}

impl<'a> Model<'a> {
    /// Makes `weights` ready.
    pub fn new(weights: Weights<'a>) -> Self {
        let dense = weights.dense_rows();
        Self { weights, dense }
    }

    /// The log-odds of every class in thousandths.
    pub fn logits(&self, features: &Features) -> Vec<i32> {
        let count = self.weights.classes.len();
        let mut sums: [Vec<i32>; COUNT] = std::array::from_fn(|_| vec![0; count]);
        for &(slot, value) in &features.grams.weights {
            let slot = slot as usize;
            let row = &self.weights.grams[slot * count..(slot + 1) * count];
            let sum = &mut sums[table_of(slot)];
            for (sum, &weight) in sum.iter_mut().zip(row) {
                *sum += value * i32::from(weight as i8);
            }
        }
        let mut rules = vec![0_i64; count];
        for &(number, value) in &features.dense {
            if let Some(row) = self.dense.get(usize::from(number)) {
                for (sum, &weight) in rules.iter_mut().zip(row) {
                    *sum += i64::from(value) * i64::from(weight);
                }
            }
        }
        let part = |table: usize, at: usize| {
            let norm = i64::from(features.grams.norms[table].max(1));
            i64::from(sums[table][at]) * STEPS / norm
        };
        self.weights
            .classes
            .iter()
            .enumerate()
            .map(|(at, class)| {
                let parts = (0..COUNT).map(|table| part(table, at) * SHARES[table] / 100);
                let grams: i64 = parts.sum();
                let grams = (grams * i64::from(class.scale) * 1_000) >> 40;
                let rules = rules[at] * 1_000 / DENSE_ONE;
                (grams + rules + i64::from(class.bias)).clamp(-30_000, 30_000) as i32
            })
            .collect()
    }

    /// What rule feature `number` of `value` adds to the log-odds of `class`, in thousandths.
    pub(super) fn rule_weight(&self, number: usize, class: usize, value: i32) -> i32 {
        let weight = self.dense.get(number).and_then(|row| row.get(class));
        let weight = i64::from(weight.copied().unwrap_or(0));
        (weight * i64::from(value) * 1_000 / DENSE_ONE) as i32
    }

    /// What `table` of the n-grams adds to the log-odds of `class`, in thousandths.
    pub(super) fn table_weight(&self, table: usize, class: usize, features: &Features) -> i32 {
        let count = self.weights.classes.len();
        let mine = features.grams.weights.iter();
        let sum: i64 = mine
            .filter(|&&(slot, _)| table_of(slot as usize) == table)
            .map(|&(slot, value)| {
                let weight = self.weights.grams[slot as usize * count + class] as i8;
                i64::from(value) * i64::from(weight)
            })
            .sum();
        let norm = i64::from(features.grams.norms[table].max(1));
        let part = sum * STEPS / norm * SHARES[table] / 100;
        ((part * i64::from(self.weights.classes[class].scale) * 1_000) >> 40) as i32
    }

    /// What one n-gram in `slot` adds to the log-odds of `class`, in thousandths.
    pub(super) fn gram_weight(&self, slot: usize, class: usize, sign: i32, norm: i32) -> i32 {
        let count = self.weights.classes.len();
        let weight = i64::from(self.weights.grams[slot * count + class] as i8);
        let share = i64::from(sign * ONE) * weight * STEPS / i64::from(norm.max(1));
        ((share * i64::from(self.weights.classes[class].scale) * 1_000) >> 40) as i32
    }

    /// The number of the class called `name`.
    pub fn class(&self, name: &str) -> Option<usize> {
        let classes = &self.weights.classes;
        classes.iter().position(|class| class.name == name)
    }
}

/// 1 / (1 + e⁻ˣ) in thousandths, from log-odds in thousandths: straight between the points of a table.
pub fn probability(logit: i32) -> Milli {
    /// At 0, 0.25, 0.5, … 8.
    const TABLE: [i32; 33] = [
        500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986,
        989, 991, 993, 995, 996, 997, 998, 998, 998, 999, 999, 999, 999, 1_000, 1_000,
    ];
    let size = logit.abs().min(7_999);
    let (at, within) = ((size / 250) as usize, size % 250);
    let up = TABLE[at] + (TABLE[at + 1] - TABLE[at]) * within / 250;
    (if logit < 0 { 1_000 - up } else { up }) as Milli
}

/// The expected level 0–2,000 of an ordinal reading with the class's cuts moved to 500 and 1,500: straight between.
pub fn level(raw: Milli, cuts: [u16; 2]) -> Milli {
    let low = cuts[0].clamp(1, 1_998);
    let high = cuts[1].clamp(low + 1, 1_999);
    let straight = |from: (u16, u16), to: (u16, u16)| {
        let (x, width) = (u32::from(raw - from.0), u32::from(to.0 - from.0));
        from.1 + (x * u32::from(to.1 - from.1) / width.max(1)) as u16
    };
    match raw.min(2_000) {
        _ if raw <= low => straight((0, 0), (low, 500)),
        _ if raw <= high => straight((low, 500), (high, 1_500)),
        _ if raw < 2_000 => straight((high, 1_500), (2_000, 2_000)),
        _ => 2_000,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn probabilities_are_symmetric_and_rise() {
        assert_eq!(probability(0), 500);
        let mut last = 0;
        for logit in (-9_000..9_000).step_by(50) {
            let here = probability(logit);
            assert!(here >= last);
            assert_eq!(here + probability(-logit), 1_000);
            let exact = 1_000.0 / (1.0 + (-f64::from(logit) / 1_000.0).exp());
            assert!((f64::from(here) - exact).abs() < 2.5, "{logit}");
            last = here;
        }
    }

    #[test]
    fn cuts_move_to_the_halves() {
        let cuts = [700, 1_300];
        assert_eq!(level(0, cuts), 0);
        assert_eq!(level(700, cuts), 500);
        assert_eq!(level(1_000, cuts), 1_000);
        assert_eq!(level(1_300, cuts), 1_500);
        assert_eq!(level(2_000, cuts), 2_000);
        assert!((0..=2_000).is_sorted_by_key(|raw| level(raw, cuts)));
    }
}
