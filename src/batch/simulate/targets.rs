//! What is known of real customers, as far as it was measured: JDDC chats in Chinese labelled turn by turn, and chats in
//! English for their lengths.

use super::dynamics::{Dynamics, Table};
use crate::text::Language;

/// Of a hundred replies taken so (low, neutral, high), how many of the next are taken so.
pub const MOVES: [[f64; 3]; 3] = [[0.52, 0.23, 0.26], [0.10, 0.79, 0.11], [0.31, 0.27, 0.42]];
/// How replies are taken.
pub const SHARES: [f64; 3] = [0.24, 0.56, 0.20];

/// One figure beside what it should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Name in JSON and in Fluent keys.
    pub key: &'static str,
    /// The figure; none of nothing.
    pub value: Option<f64>,
    /// From…to; the same for a figure that was measured.
    pub target: (f64, f64),
}

impl Compared {
    /// How far it lies outside.
    pub fn distance(&self) -> Option<f64> {
        let (low, high) = self.target;
        self.value
            .map(|value| (low - value).max(value - high).max(0.0))
    }
}

/// Of a hundred talks that are handled badly, how many the customer leaves: from…to.
pub const LEFT: (f64, f64) = (0.20, 0.40);

/// The figures of `dynamics` over `talks` beside their targets.
pub fn compared(dynamics: &Dynamics, talks: u64, language: Language) -> Vec<Compared> {
    let one = |key, value, target: f64| Compared {
        key,
        value,
        target: (target, target),
    };
    let within = |key, value, target| Compared { key, value, target };
    let lines = dynamics.lengths.len();
    let [low, neutral, high] =
        [0, 1, 2].map(|at| share(dynamics.shares[at], dynamics.shares.iter().sum()));
    let bursts = dynamics.messages.len() - dynamics.messages.of(1);
    let mut all = vec![
        within(
            "transitions-distance",
            distance(&dynamics.moves),
            (0.0, 0.12),
        ),
        one("share-low", low, SHARES[0]),
        one("share-neutral", neutral, SHARES[1]),
        one("share-high", high, SHARES[2]),
        one("lag-1", correlation(&dynamics.moves), 0.19),
        one(
            "high-first-tenth",
            share(dynamics.first_tenth[2], dynamics.first_tenth.iter().sum()),
            0.13,
        ),
        one(
            "high-last-tenth",
            share(dynamics.last_tenth[2], dynamics.last_tenth.iter().sum()),
            0.43,
        ),
        one("worst-and-rating", correlation(&dynamics.worst), 0.41),
        one("last-and-rating", correlation(&dynamics.last), 0.14),
        one("talks-with-low", share(dynamics.with_low, talks), 0.61),
    ];
    let quantile = |percent| dynamics.lengths.quantile(percent).map(|it| it as f64);
    match language {
        Language::Zh => {
            let lengths = [
                ("length-p10", 10, 2.0),
                ("length-p25", 25, 3.0),
                ("length-p50", 50, 7.0),
                ("length-p75", 75, 12.0),
                ("length-p90", 90, 21.0),
            ];
            all.extend(lengths.map(|(key, percent, target)| one(key, quantile(percent), target)));
        }
        Language::En => {
            let lengths = [
                ("length-p10", 10, 2.0),
                ("length-p50", 50, 11.0),
                ("length-p90", 90, 40.0),
            ];
            all.extend(lengths.map(|(key, percent, target)| one(key, quantile(percent), target)));
        }
    }
    all.extend([
        one("no-punctuation", share(dynamics.bare, lines), 0.76),
        one("bursts", share(bursts, dynamics.messages.len()), 0.40),
        one("questions", share(dynamics.questions, lines), 0.24),
        one("thanks", share(dynamics.thanks, lines), 0.05),
    ]);
    all
}

/// The distance of the rows of `moves` from those measured: half the sum of differences of each row (its total variation),
/// weighted by how often its class is met.
pub fn distance(moves: &Table) -> Option<f64> {
    let mut sum = 0.0;
    for ((row, wanted), weight) in moves.iter().zip(MOVES).zip(SHARES) {
        let n: u64 = row.iter().sum();
        if n == 0 {
            return None;
        }
        let total: f64 = wanted.iter().sum();
        let apart = row
            .iter()
            .zip(wanted)
            .map(|(&has, want)| (has as f64 / n as f64 - want / total).abs());
        sum += weight * apart.sum::<f64>() / 2.0;
    }
    Some(sum)
}

/// Pearson's correlation of the two classes of a table; none where one of them never differs.
pub fn correlation(table: &Table) -> Option<f64> {
    let cells = || {
        (0..3).flat_map(move |from| {
            (0..3).map(move |to| (from as f64, to as f64, table[from][to] as f64))
        })
    };
    let n: f64 = cells().map(|it| it.2).sum();
    let mean =
        |part: fn(&(f64, f64, f64)) -> f64| cells().map(|it| part(&it) * it.2).sum::<f64>() / n;
    let (mx, my) = (mean(|it| it.0), mean(|it| it.1));
    let (xx, yy, xy) = (
        mean(|it| it.0 * it.0) - mx * mx,
        mean(|it| it.1 * it.1) - my * my,
        mean(|it| it.0 * it.1) - mx * my,
    );
    (n > 0.0 && xx > 1e-12 && yy > 1e-12).then(|| xy / (xx * yy).sqrt())
}

fn share(part: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measured_rows_have_no_distance_from_themselves() {
        let moves = MOVES.map(|row| row.map(|share| (share * 10_000.0_f64).round() as u64));
        assert!(distance(&moves).is_some_and(|it| it < 0.001));
        let other = [[100, 0, 0], [0, 100, 0], [0, 0, 100]];
        assert!(distance(&other).is_some_and(|it| it > 0.3));
        assert_eq!(distance(&[[0; 3]; 3]), None);
    }

    #[test]
    fn correlations_run_from_minus_one_to_one() {
        let near =
            |value: Option<f64>, wanted: f64| value.is_some_and(|it| (it - wanted).abs() < 1e-9);
        assert!(near(correlation(&[[5, 0, 0], [0, 5, 0], [0, 0, 5]]), 1.0));
        assert!(near(correlation(&[[0, 0, 5], [0, 5, 0], [5, 0, 0]]), -1.0));
        assert_eq!(correlation(&[[5, 0, 0], [5, 0, 0], [5, 0, 0]]), None);
    }

    #[test]
    fn inside_a_range_there_is_no_distance() {
        let it = |value| Compared {
            key: "left",
            value: Some(value),
            target: (0.2, 0.4),
        };
        assert_eq!(it(0.3).distance(), Some(0.0));
        assert!(it(0.5).distance().is_some_and(|it| (it - 0.1).abs() < 1e-9));
    }
}
