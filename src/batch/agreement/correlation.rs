//! Pearson's r and Spearman's ρ, with weights so that a resample need not copy its values.

/// Pearson's r of `pairs`; `None` with fewer than two, or where one side is constant.
pub fn pearson(pairs: &[(f64, f64)]) -> Option<f64> {
    pairs.iter().copied().map(Moments::of).sum::<Moments>().r()
}

/// Spearman's ρ of `pairs`, ties at their mean rank; `None` as [`pearson`].
pub fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    Ranked::new(pairs).rho(|_| 1)
}

/// The sums from which r follows; sums of two samples are the sums of both together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Moments {
    n: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Moments {
    /// Those of one pair.
    pub fn of((x, y): (f64, f64)) -> Self {
        Self {
            n: 1.0,
            x,
            y,
            xx: x * x,
            yy: y * y,
            xy: x * y,
        }
    }

    /// Those of the same pairs, `weight` times.
    pub fn times(self, weight: f64) -> Self {
        Self {
            n: self.n * weight,
            x: self.x * weight,
            y: self.y * weight,
            xx: self.xx * weight,
            yy: self.yy * weight,
            xy: self.xy * weight,
        }
    }

    /// r. A spread below the rounding of its own sums counts as none.
    pub fn r(self) -> Option<f64> {
        let spread_x = self.xx * self.n - self.x * self.x;
        let spread_y = self.yy * self.n - self.y * self.y;
        let constant = |spread: f64, squares: f64| spread <= 1e-12 * squares * self.n;
        if self.n < 2.0 || constant(spread_x, self.xx) || constant(spread_y, self.yy) {
            return None;
        }
        let r = (self.xy * self.n - self.x * self.y) / (spread_x.sqrt() * spread_y.sqrt());
        r.is_finite().then(|| r.clamp(-1.0, 1.0))
    }
}

impl std::iter::Sum for Moments {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| Self {
            n: a.n + b.n,
            x: a.x + b.x,
            y: a.y + b.y,
            xx: a.xx + b.xx,
            yy: a.yy + b.yy,
            xy: a.xy + b.xy,
        })
    }
}

/// Pairs sorted once on both sides, so that ranks under any weights take one walk.
#[derive(Clone, Debug)]
pub(super) struct Ranked {
    first: Vec<Vec<usize>>,
    second: Vec<Vec<usize>>,
    len: usize,
}

impl Ranked {
    /// Sorts `pairs`.
    pub fn new(pairs: &[(f64, f64)]) -> Self {
        Self {
            first: ties(pairs.iter().map(|pair| pair.0).collect()),
            second: ties(pairs.iter().map(|pair| pair.1).collect()),
            len: pairs.len(),
        }
    }

    /// ρ where pair `i` counts `weight(i)` times.
    pub fn rho(&self, weight: impl Fn(usize) -> u32) -> Option<f64> {
        let first = ranks(&self.first, self.len, &weight);
        let second = ranks(&self.second, self.len, &weight);
        // Ranks about their middle keep the sums small and the rounding with them.
        let middle = f64::from((0..self.len).map(&weight).sum::<u32>()) / 2.0;
        let both = first.into_iter().zip(second);
        both.enumerate()
            .map(|(at, (x, y))| Moments::of((x - middle, y - middle)).times(weight(at).into()))
            .sum::<Moments>()
            .r()
    }
}

/// The places of `values` in rising order, equal ones together.
fn ties(values: Vec<f64>) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    order
        .chunk_by(|&a, &b| values[a] == values[b])
        .map(<[usize]>::to_vec)
        .collect()
}

/// Mean ranks under the weights.
fn ranks(ties: &[Vec<usize>], len: usize, weight: &impl Fn(usize) -> u32) -> Vec<f64> {
    let mut ranks = vec![0.0; len];
    let mut below = 0.0;
    for tie in ties {
        let here: f64 = tie.iter().map(|&at| f64::from(weight(at))).sum();
        for &at in tie {
            ranks[at] = below + (here + 1.0) / 2.0;
        }
        below += here;
    }
    ranks
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
    fn by_hand() {
        // x about 2: −1 0 1; y about 2: −1 1 0; r = 1 / (√2 · √2).
        let pairs = [(1.0, 1.0), (2.0, 3.0), (3.0, 2.0)];
        near(pearson(&pairs), 0.5);
        near(spearman(&pairs), 0.5);
    }

    #[test]
    fn ranks_see_order_only() {
        let pairs = [(1.0, 1.0), (2.0, 10.0), (3.0, 1_000.0)];
        near(spearman(&pairs), 1.0);
        assert!(pearson(&pairs).unwrap() < 0.95);
        let falling: Vec<_> = pairs.iter().map(|&(x, y)| (x, -y)).collect();
        near(spearman(&falling), -1.0);
    }

    #[test]
    fn ties_take_their_mean_rank() {
        // Ranks 1.5 1.5 3 4 against 1 2 3 4: covariance 4.5, spreads 4.5 and 5.
        let pairs = [(1.0, 1.0), (1.0, 2.0), (2.0, 3.0), (3.0, 4.0)];
        near(spearman(&pairs), 4.5 / (4.5_f64 * 5.0).sqrt());
    }

    #[test]
    fn weights_are_copies() {
        let pairs = [(1.0, 2.0), (1.0, 5.0), (4.0, 3.0), (2.0, 9.0)];
        let weights = [2, 0, 1, 3];
        let copied: Vec<_> = pairs
            .iter()
            .zip(weights)
            .flat_map(|(&pair, times)| vec![pair; times as usize])
            .collect();
        let weighted = Ranked::new(&pairs).rho(|at| weights[at]);
        near(weighted, spearman(&copied).unwrap());
    }

    #[test]
    fn constant_or_too_few_is_undefined() {
        for pairs in [
            &[][..],
            &[(1.0, 2.0)],
            &[(0.1, 1.0), (0.1, 2.0), (0.1, 3.0)],
        ] {
            assert_eq!(pearson(pairs), None);
            assert_eq!(spearman(pairs), None);
        }
    }
}
