//! Logistic and straight regression with soft targets, and margins, by L-BFGS: no chance in it, so the same rows give the same weights.

/// The features of one row: number and value.
pub type Row = Vec<(u32, f32)>;

/// What is learnt: the weights of all features, and the constant last.
pub struct Problem<'a> {
    /// The rows.
    pub rows: Vec<&'a Row>,
    /// For each row the share of people who say yes.
    pub targets: Vec<f64>,
    /// For each row how much it counts.
    pub counts: Vec<f64>,
    /// How many features there are.
    pub width: usize,
    /// How strongly weights are pulled to nought.
    pub ridge: f64,
    /// What is fitted.
    pub fit: Fit,
}

/// How far a row is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// By the log-odds of its share.
    Odds,
    /// By the square of what its share is missed by.
    Straight,
    /// By the square of what it lacks of a clear yes or no: the sum is no log-odds until it is scaled.
    Margin,
}

const STEPS: usize = 120;
const MEMORY: usize = 7;

impl Problem<'_> {
    /// The weights that fit best, the constant last.
    pub fn solve(&self) -> Vec<f64> {
        let mut at = vec![0.0; self.width + 1];
        let (mut loss, mut slope) = self.loss(&at);
        let mut past: Vec<(Vec<f64>, Vec<f64>, f64)> = Vec::new();
        for _ in 0..STEPS {
            let mut way = direction(&slope, &past);
            let mut fall = dot(&way, &slope);
            if fall >= 0.0 {
                way = slope.iter().map(|x| -x).collect();
                fall = dot(&way, &slope);
                past.clear();
            }
            let mut step = if past.is_empty() {
                1.0 / dot(&slope, &slope).sqrt().max(1.0)
            } else {
                1.0
            };
            let mut next = None;
            for _ in 0..30 {
                let there: Vec<f64> = at.iter().zip(&way).map(|(x, d)| x + step * d).collect();
                let (there_loss, there_slope) = self.loss(&there);
                if there_loss <= loss + 1e-4 * step * fall {
                    next = Some((there, there_loss, there_slope));
                    break;
                }
                step /= 2.0;
            }
            let Some((there, there_loss, there_slope)) = next else {
                break;
            };
            let moved: Vec<f64> = there.iter().zip(&at).map(|(a, b)| a - b).collect();
            let turned: Vec<f64> = there_slope.iter().zip(&slope).map(|(a, b)| a - b).collect();
            let curve = dot(&moved, &turned);
            let gain = loss - there_loss;
            if curve > 1e-12 {
                if past.len() == MEMORY {
                    past.remove(0);
                }
                past.push((moved, turned, 1.0 / curve));
            }
            (at, loss, slope) = (there, there_loss, there_slope);
            if gain < 1e-6 * loss.abs().max(1.0) {
                break;
            }
        }
        at
    }

    fn loss(&self, at: &[f64]) -> (f64, Vec<f64>) {
        let mut slope: Vec<f64> = at.iter().map(|w| w * self.ridge).collect();
        slope[self.width] = 0.0;
        let mut loss = 0.5 * self.ridge * at[..self.width].iter().map(|w| w * w).sum::<f64>();
        for ((row, target), count) in self.rows.iter().zip(&self.targets).zip(&self.counts) {
            let z = logit(row, at);
            let pull = match self.fit {
                Fit::Straight => {
                    loss += 0.5 * count * (z - target) * (z - target);
                    count * (z - target)
                }
                Fit::Odds => {
                    // log(1 + e^z) - y z, without overflow.
                    loss += count * (z.max(0.0) + (-z.abs()).exp().ln_1p() - target * z);
                    count * (sigmoid(z) - target)
                }
                Fit::Margin => {
                    let side = if *target >= 0.5 { 1.0 } else { -1.0 };
                    let lacks = (1.0 - side * z).max(0.0);
                    loss += count * lacks * lacks;
                    -2.0 * count * side * lacks
                }
            };
            for &(number, value) in row.iter() {
                slope[number as usize] += pull * f64::from(value);
            }
            slope[self.width] += pull;
        }
        (loss, slope)
    }
}

/// The log-odds of `row` under weights with the constant last.
pub fn logit(row: &Row, weights: &[f64]) -> f64 {
    let sum: f64 = row
        .iter()
        .map(|&(number, value)| weights[number as usize] * f64::from(value))
        .sum();
    sum + weights[weights.len() - 1]
}

/// The line through margins that makes log-odds of them, steepness and constant: fitted on rows that were held out.
pub fn odds_of_margins(margins: &[f64], targets: &[f64]) -> (f64, f64) {
    let rows: Vec<Row> = margins.iter().map(|&z| vec![(0, z as f32)]).collect();
    let line = Problem {
        rows: rows.iter().collect(),
        targets: targets.to_vec(),
        counts: vec![1.0; targets.len()],
        width: 1,
        ridge: 1e-3,
        fit: Fit::Odds,
    }
    .solve();
    (line[0], line[1])
}

/// 1 / (1 + exp(-x)).
pub fn sigmoid(z: f64) -> f64 {
    1.0 / (1.0 + (-z).exp())
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn direction(slope: &[f64], past: &[(Vec<f64>, Vec<f64>, f64)]) -> Vec<f64> {
    let mut way: Vec<f64> = slope.iter().map(|x| -x).collect();
    let mut shares = Vec::new();
    for (moved, turned, inverse) in past.iter().rev() {
        let share = inverse * dot(moved, &way);
        way.iter_mut()
            .zip(turned)
            .for_each(|(w, t)| *w -= share * t);
        shares.push(share);
    }
    if let Some((_, turned, inverse)) = past.last() {
        let scale = 1.0 / (inverse * dot(turned, turned));
        way.iter_mut().for_each(|w| *w *= scale);
    }
    for ((moved, turned, inverse), share) in past.iter().zip(shares.into_iter().rev()) {
        let back = inverse * dot(turned, &way);
        way.iter_mut()
            .zip(moved)
            .for_each(|(w, m)| *w += (share - back) * m);
    }
    way
}
