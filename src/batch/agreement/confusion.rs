//! Pairs of classes counted in a square, and what follows from it: accuracy, κ, quadratic κ, macro-F1.

/// How often each class (first) was read as each class (second).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    classes: usize,
    cells: Vec<u64>,
}

impl Confusion {
    /// An empty square of `classes` by `classes`.
    pub fn new(classes: usize) -> Self {
        Self {
            classes,
            cells: vec![0; classes * classes],
        }
    }

    /// The square of `pairs`; those outside the classes are left out.
    pub fn of(classes: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Self {
        let mut square = Self::new(classes);
        for (first, second) in pairs {
            square.count(first, second);
        }
        square
    }

    /// Counts one more pair; one outside the classes is left out.
    pub fn count(&mut self, first: usize, second: usize) {
        if let Some(cell) = cell(self.classes, first, second) {
            self.add(cell, 1);
        }
    }

    /// Counts `times` more pairs in `cell` (see [`cell`]).
    pub(super) fn add(&mut self, cell: usize, times: u64) {
        self.cells[cell] += times;
    }

    /// How many pairs there are.
    pub fn total(&self) -> u64 {
        self.cells.iter().sum()
    }

    /// Share of equal pairs; `None` without any.
    pub fn accuracy(&self) -> Option<f64> {
        ratio(self.diagonal(), self.total())
    }

    /// Cohen's κ; `None` without pairs, or where both readings know one and the same class only.
    pub fn kappa(&self) -> Option<f64> {
        self.disagreement_ratio(|first, second| u64::from(first != second))
    }

    /// κ weighted by the square of the distance; `None` as [`Self::kappa`].
    pub fn quadratic_kappa(&self) -> Option<f64> {
        self.disagreement_ratio(|first, second| (first.abs_diff(second) as u64).pow(2))
    }

    /// The mean F1 over the classes that occur on either side; `None` without pairs.
    pub fn macro_f1(&self) -> Option<f64> {
        let (rows, columns) = self.margins();
        let scores: Vec<f64> = (0..self.classes)
            .filter_map(|class| {
                let hit = self.cells[class * self.classes + class];
                ratio(2 * hit, rows[class] + columns[class])
            })
            .collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    /// Share of pairs at most `steps` classes apart; `None` without any.
    pub fn within(&self, steps: usize) -> Option<f64> {
        let near = self.pairs().filter(|(a, b, _)| a.abs_diff(*b) <= steps);
        ratio(near.map(|(.., count)| count).sum(), self.total())
    }

    /// 1 − observed ÷ expected disagreement.
    fn disagreement_ratio(&self, distance: fn(usize, usize) -> u64) -> Option<f64> {
        let (rows, columns) = self.margins();
        let observed: u64 = self
            .pairs()
            .map(|(a, b, count)| distance(a, b) * count)
            .sum();
        let expected: u128 = self
            .pairs()
            .map(|(a, b, _)| {
                u128::from(distance(a, b)) * u128::from(rows[a]) * u128::from(columns[b])
            })
            .sum();
        let total = self.total() as f64;
        (expected > 0).then(|| 1.0 - observed as f64 * total / expected as f64)
    }

    fn diagonal(&self) -> u64 {
        let equal = self.pairs().filter(|(a, b, _)| a == b);
        equal.map(|(.., count)| count).sum()
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize, u64)> {
        let cells = self.cells.iter().enumerate();
        cells.map(|(cell, &count)| (cell / self.classes, cell % self.classes, count))
    }

    fn margins(&self) -> (Vec<u64>, Vec<u64>) {
        let (mut rows, mut columns) = (vec![0; self.classes], vec![0; self.classes]);
        for (first, second, count) in self.pairs() {
            rows[first] += count;
            columns[second] += count;
        }
        (rows, columns)
    }
}

/// The cell of a pair in a square of `classes`; `None` outside it.
pub(super) fn cell(classes: usize, first: usize, second: usize) -> Option<usize> {
    (first < classes && second < classes).then_some(first * classes + second)
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn near(value: Option<f64>, expected: f64) {
        let value = value.unwrap();
        assert!((value - expected).abs() < 1e-12, "{value} for {expected}");
    }

    #[test]
    fn the_textbook_square_of_cohen() {
        // 20 both yes, 15 both no, 5 and 10 apart: observed .7, by chance .5, κ .4.
        let pairs = [((0, 0), 20), ((0, 1), 5), ((1, 0), 10), ((1, 1), 15)];
        let all = pairs.iter().flat_map(|&(pair, times)| vec![pair; times]);
        let square = Confusion::of(2, all);
        near(square.accuracy(), 0.7);
        near(square.kappa(), 0.4);
        // With two classes the square of the distance changes nothing.
        near(square.quadratic_kappa(), 0.4);
        // F1 of yes: 40 / 55; of no: 30 / 45.
        near(square.macro_f1(), (40.0 / 55.0 + 30.0 / 45.0) / 2.0);
    }

    #[test]
    fn a_step_costs_less_than_a_leap() {
        // Observed squares: one step 1; expected from margins 2,1,1 against 2,1,1 over 4.
        let step = Confusion::of(3, [(0, 0), (0, 1), (1, 0), (2, 2)]);
        // observed 2; expected (2·1·1 + 2·1·4 + 1·2·1 + 1·1·1 + 1·2·4 + 1·1·1) / 4 = 22 / 4
        near(step.quadratic_kappa(), 1.0 - 2.0 / 5.5);
        let leap = Confusion::of(3, [(0, 0), (0, 2), (2, 0), (1, 1)]);
        assert!(leap.quadratic_kappa() < step.quadratic_kappa());
        assert_eq!(leap.kappa(), step.kappa(), "κ sees no distance");
        near(step.within(1), 1.0);
        near(leap.within(1), 0.5);
    }

    #[test]
    fn perfect_opposite_and_constant() {
        let perfect = Confusion::of(3, [(0, 0), (1, 1), (2, 2)]);
        near(perfect.quadratic_kappa(), 1.0);
        near(perfect.macro_f1(), 1.0);
        near(Confusion::of(2, [(0, 1), (1, 0)]).kappa(), -1.0);
        let one_constant = Confusion::of(2, [(0, 0), (1, 0)]);
        near(one_constant.kappa(), 0.0);
        let both_constant = Confusion::of(2, [(1, 1), (1, 1)]);
        assert_eq!(both_constant.kappa(), None);
        near(both_constant.accuracy(), 1.0);
        near(both_constant.macro_f1(), 1.0);
    }

    #[test]
    fn nothing_is_undefined_and_what_is_outside_is_left_out() {
        let empty = Confusion::new(3);
        for value in [
            empty.accuracy(),
            empty.kappa(),
            empty.macro_f1(),
            empty.within(1),
        ] {
            assert_eq!(value, None);
        }
        assert_eq!(Confusion::of(2, [(0, 2), (7, 0)]).total(), 0);
    }
}
