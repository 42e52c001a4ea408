//! A sample of pairs by group, kept as the sums from which a resample of groups follows at once.

use std::collections::BTreeMap;

use super::{
    Metric,
    confusion::{Confusion, cell},
    correlation::{Moments, Ranked},
};

/// One labelled and one heard value; classes are whole numbers from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Which group (dialogue) it belongs to, from 0.
    pub group: usize,
    /// What people said.
    pub gold: f64,
    /// What was heard.
    pub heard: f64,
}

/// Pairs ready for one metric under any weights of their groups.
#[derive(Clone, Debug)]
pub struct Sample {
    metric: Metric,
    groups: usize,
    sums: Sums,
}

#[derive(Clone, Debug)]
enum Sums {
    /// For each group: cell and count.
    Cells(Vec<BTreeMap<usize, u64>>),
    /// For each group.
    Moments(Vec<Moments>),
    /// The pairs in order, and the group of each.
    Ranked(Ranked, Vec<usize>),
}

impl Sample {
    /// Gathers `pairs` for `metric`. Pairs outside the classes of the metric, or not finite, are left out.
    pub fn new(metric: Metric, pairs: &[Pair]) -> Self {
        let groups = pairs.iter().map(|pair| pair.group + 1).max().unwrap_or(0);
        let finite = |pair: &&Pair| pair.gold.is_finite() && pair.heard.is_finite();
        let pairs: Vec<Pair> = pairs.iter().filter(finite).copied().collect();
        let sums = match metric {
            Metric::Pearson => Sums::Moments(moments(groups, &pairs)),
            Metric::Spearman => Sums::Ranked(
                Ranked::new(&values(&pairs)),
                pairs.iter().map(|pair| pair.group).collect(),
            ),
            Metric::Accuracy { classes }
            | Metric::Kappa { classes }
            | Metric::QuadraticKappa { classes }
            | Metric::MacroF1 { classes } => Sums::Cells(cells(groups, classes, &pairs)),
        };
        Self {
            metric,
            groups,
            sums,
        }
    }

    /// How many groups there are.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The metric over all pairs.
    pub fn value(&self) -> Option<f64> {
        self.weighted(&vec![1; self.groups])
    }

    /// The metric where group `g` counts `weights[g]` times; one weight for each of [`Self::groups`].
    pub fn weighted(&self, weights: &[u32]) -> Option<f64> {
        match &self.sums {
            Sums::Moments(groups) => {
                let each = groups.iter().zip(weights);
                each.filter(|&(_, &weight)| weight > 0)
                    .map(|(group, &weight)| group.times(weight.into()))
                    .sum::<Moments>()
                    .r()
            }
            Sums::Ranked(ranked, groups) => ranked.rho(|at| weights[groups[at]]),
            Sums::Cells(groups) => {
                let mut square = Confusion::new(self.metric.classes().unwrap_or(0));
                for (group, &weight) in groups.iter().zip(weights).filter(|&(_, &w)| w > 0) {
                    for (&cell, &count) in group {
                        square.add(cell, count * u64::from(weight));
                    }
                }
                match self.metric {
                    Metric::Accuracy { .. } => square.accuracy(),
                    Metric::Kappa { .. } => square.kappa(),
                    Metric::QuadraticKappa { .. } => square.quadratic_kappa(),
                    Metric::MacroF1 { .. } => square.macro_f1(),
                    Metric::Pearson | Metric::Spearman => None,
                }
            }
        }
    }
}

fn values(pairs: &[Pair]) -> Vec<(f64, f64)> {
    pairs.iter().map(|pair| (pair.gold, pair.heard)).collect()
}

fn moments(groups: usize, pairs: &[Pair]) -> Vec<Moments> {
    let mut sums = vec![Moments::default(); groups];
    for pair in pairs {
        let both = [sums[pair.group], Moments::of((pair.gold, pair.heard))];
        sums[pair.group] = both.into_iter().sum();
    }
    sums
}

fn cells(groups: usize, classes: usize, pairs: &[Pair]) -> Vec<BTreeMap<usize, u64>> {
    let mut sums = vec![BTreeMap::new(); groups];
    for pair in pairs
        .iter()
        .filter(|pair| pair.gold >= 0.0 && pair.heard >= 0.0)
    {
        if let Some(cell) = cell(classes, pair.gold as usize, pair.heard as usize) {
            *sums[pair.group].entry(cell).or_default() += 1;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    const ALL: [Metric; 6] = [
        Metric::Accuracy { classes: 3 },
        Metric::Kappa { classes: 3 },
        Metric::QuadraticKappa { classes: 3 },
        Metric::MacroF1 { classes: 3 },
        Metric::Pearson,
        Metric::Spearman,
    ];

    fn pairs(of: &[(usize, f64, f64)]) -> Vec<Pair> {
        let pair = |&(group, gold, heard)| Pair { group, gold, heard };
        of.iter().map(pair).collect()
    }

    #[test]
    fn a_weight_is_a_copy_of_the_group() {
        let some = pairs(&[(0, 0.0, 0.0), (0, 1.0, 2.0), (1, 2.0, 2.0), (2, 1.0, 0.0)]);
        let copies = pairs(&[
            (0, 0.0, 0.0),
            (0, 1.0, 2.0),
            (0, 0.0, 0.0),
            (0, 1.0, 2.0),
            (1, 2.0, 2.0),
        ]);
        for metric in ALL {
            let weighted = Sample::new(metric, &some).weighted(&[2, 1, 0]).unwrap();
            let copied = Sample::new(metric, &copies).value().unwrap();
            assert!((weighted - copied).abs() < 1e-12, "{metric:?}");
        }
    }

    #[test]
    fn nothing_is_undefined_and_oddities_are_left_out() {
        for metric in ALL {
            assert_eq!(Sample::new(metric, &[]).value(), None);
            let odd = pairs(&[(0, f64::NAN, 1.0), (1, 1.0, f64::INFINITY)]);
            assert_eq!(Sample::new(metric, &odd).value(), None);
        }
        let outside = pairs(&[(0, 1.0, 1.0), (1, 9.0, 1.0), (1, -1.0, 0.0)]);
        assert_eq!(Sample::new(ALL[0], &outside).value(), Some(1.0));
    }
}
