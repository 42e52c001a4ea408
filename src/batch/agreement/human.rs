//! What one person reaches on the same things: from the raters in the data, or as published.

use super::{Metric, Pair, Sample, krippendorff};

/// How the figure of one person is come by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Human {
    /// The metric between two raters, the mean over all pairs of raters.
    Pairs,
    /// The metric between each rating and the mean of the others.
    EachToOthers,
    /// The metric between each rating and the label.
    EachToGold,
    /// Krippendorff's α over all raters.
    Alpha,
    /// A figure of the literature: the data hold no single raters.
    Published(f64),
    /// Nobody has measured it.
    Unknown,
}

impl Human {
    /// Whether the figure follows from the data.
    pub fn from_data(self) -> bool {
        !matches!(self, Human::Published(_) | Human::Unknown)
    }
}

/// The figure of one person under `metric`, from things with a label and the ratings of single people (which may be
/// none). `None` where the ratings do not give one.
pub fn one_human(human: Human, metric: Metric, things: &[(f64, &[f64])]) -> Option<f64> {
    match human {
        Human::Published(value) => Some(value),
        Human::Unknown => None,
        Human::Pairs => pairs(metric, things),
        Human::EachToGold => over(
            metric,
            things
                .iter()
                .flat_map(|&(gold, ratings)| ratings.iter().map(move |&rating| (gold, rating))),
        ),
        Human::EachToOthers => over(
            metric,
            things.iter().flat_map(|(_, ratings)| others(ratings)),
        ),
        Human::Alpha => {
            let classes: Vec<Vec<usize>> = things
                .iter()
                .map(|(_, ratings)| ratings.iter().map(|&rating| rating as usize).collect())
                .collect();
            krippendorff(metric.classes()?, classes.iter().map(Vec::as_slice))
        }
    }
}

fn over(metric: Metric, pairs: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let pairs: Vec<Pair> = pairs
        .map(|(gold, heard)| Pair {
            group: 0,
            gold,
            heard,
        })
        .collect();
    Sample::new(metric, &pairs).value()
}

/// Each rating with the mean of the others.
fn others(ratings: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    let sum: f64 = ratings.iter().sum();
    let rest = ratings.len().saturating_sub(1) as f64;
    let enough = ratings.iter().filter(move |_| rest > 0.0);
    enough.map(move |&rating| ((sum - rating) / rest, rating))
}

/// Raters are known by their place in the list; pairs with nothing in common count for nothing.
fn pairs(metric: Metric, things: &[(f64, &[f64])]) -> Option<f64> {
    let raters = things.iter().map(|(_, ratings)| ratings.len()).max()?;
    let mut values = Vec::new();
    for one in 0..raters {
        for other in one + 1..raters {
            let both = things
                .iter()
                .filter_map(|(_, ratings)| Some((*ratings.get(one)?, *ratings.get(other)?)));
            values.extend(over(metric, both));
        }
    }
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    const ACCURACY: Metric = Metric::Accuracy { classes: 2 };

    #[test]
    fn pairs_of_raters_by_hand() {
        // 1–2 agree on both, 1–3 and 2–3 on one of two.
        let things: [(f64, &[f64]); 2] = [(0.0, &[1.0, 1.0, 1.0]), (0.0, &[0.0, 0.0, 1.0])];
        let value = one_human(Human::Pairs, ACCURACY, &things).unwrap();
        assert!((value - (1.0 + 0.5 + 0.5) / 3.0).abs() < 1e-12);
    }

    #[test]
    fn each_against_the_label_and_against_the_others() {
        let things: [(f64, &[f64]); 2] = [(1.0, &[1.0, 0.0]), (0.0, &[0.0])];
        let value = one_human(Human::EachToGold, ACCURACY, &things).unwrap();
        assert!((value - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(
            others(&[1.0, 0.0, 0.5]).collect::<Vec<_>>(),
            [(0.25, 1.0), (0.75, 0.0), (0.5, 0.5)]
        );
        assert_eq!(others(&[1.0]).count(), 0);
    }

    #[test]
    fn without_raters_only_the_published_figure_is_there() {
        let things: [(f64, &[f64]); 1] = [(1.0, &[])];
        for human in [
            Human::Pairs,
            Human::EachToOthers,
            Human::EachToGold,
            Human::Alpha,
        ] {
            assert_eq!(one_human(human, ACCURACY, &things), None);
            assert_eq!(one_human(human, ACCURACY, &[]), None);
        }
        assert_eq!(one_human(Human::Published(0.7), ACCURACY, &[]), Some(0.7));
        assert_eq!(one_human(Human::Unknown, ACCURACY, &things), None);
    }
}
