//! Heights of a long list of which only the visible part is drawn: estimated until a row is seen, summed in a tree so
//! that finding the first visible row and changing a height stay cheap however long the list is.

use crate::app::log::{Row, RowKind};

/// Heights of the rows of one log.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    /// Width and scale the measures were taken at.
    of: (f32, f32),
    rows: Vec<Measure>,
    /// Fenwick tree over the heights.
    tree: Vec<f64>,
}

#[derive(Clone, Copy, Debug)]
struct Measure {
    height: f32,
    /// Version of the row it was measured at; none while estimated.
    version: Option<u32>,
}

impl Heights {
    /// Takes in `rows` at `width` points and `scale` pixels a point: new rows are estimated, and all of them anew
    /// when the width changed.
    pub fn update(&mut self, rows: &[Row], width: f32, scale: f32) {
        if self.of != (width, scale) || rows.len() < self.rows.len() {
            self.of = (width, scale);
            self.rows.clear();
            self.tree.clear();
        }
        for row in &rows[self.rows.len()..] {
            self.push(estimate(row, width));
        }
    }

    /// Whether the row at `place` was measured as it is now.
    pub fn knows(&self, place: usize, row: &Row) -> bool {
        self.rows
            .get(place)
            .is_some_and(|measure| measure.version == Some(row.version))
    }

    /// The row at `place` is `height` points high. Answers whether that is news.
    pub fn measure(&mut self, place: usize, row: &Row, height: f32) -> bool {
        let Some(measure) = self.rows.get_mut(place) else {
            return false;
        };
        let change = f64::from(height) - f64::from(measure.height);
        *measure = Measure {
            height,
            version: Some(row.version),
        };
        let news = change.abs() > 0.5;
        if change != 0.0 {
            self.add(place, change);
        }
        news
    }

    /// Height of all rows, in points.
    pub fn total(&self) -> f32 {
        self.before(self.rows.len())
    }

    /// Height of the rows before `place`, in points.
    pub fn before(&self, place: usize) -> f32 {
        let mut sum = 0.0;
        let mut at = place.min(self.rows.len());
        while at > 0 {
            sum += self.tree[at - 1];
            at &= at - 1;
        }
        sum as f32
    }

    /// The row that lies at `offset` points from the top.
    pub fn at(&self, offset: f32) -> usize {
        let mut left = f64::from(offset.max(0.0));
        let mut place = 0;
        let mut step = self.rows.len().checked_next_power_of_two().unwrap_or(0);
        while step > 0 {
            let next = place + step;
            if next <= self.rows.len() && self.tree[next - 1] <= left {
                place = next;
                left -= self.tree[next - 1];
            }
            step /= 2;
        }
        place.min(self.rows.len().saturating_sub(1))
    }

    fn push(&mut self, height: f32) {
        self.rows.push(Measure {
            height,
            version: None,
        });
        // A new node covers itself and the nodes directly below it.
        let at = self.rows.len();
        let mut sum = f64::from(height);
        let mut child = at - 1;
        let stop = at & (at - 1);
        while child > stop {
            sum += self.tree[child - 1];
            child &= child - 1;
        }
        self.tree.push(sum);
    }

    fn add(&mut self, place: usize, change: f64) {
        let mut at = place + 1;
        while at <= self.tree.len() {
            self.tree[at - 1] += change;
            at += at & at.wrapping_neg();
        }
    }
}

/// A guess that is near enough for the scroll bar: rows of 28 full-width letters.
fn estimate(row: &Row, width: f32) -> f32 {
    let a_row = ((width * 0.7) / 14.0).max(8.0);
    let lines = |text: &str| {
        (text.chars().take(4_000).count() as f32 / a_row)
            .ceil()
            .max(1.0)
    };
    let bubble = |text: &str| lines(text) * 22.0 + 16.0;
    match &row.what {
        RowKind::Customer { lines, .. } => {
            lines.iter().map(|line| bubble(line) + 4.0).sum::<f32>() + 6.0
        }
        RowKind::Own { text, chips } => {
            let under = if chips.is_empty() {
                0.0
            } else {
                18.0 + 22.0 * chips.len() as f32
            };
            bubble(text) + under + 10.0
        }
        RowKind::Hint { .. } => 60.0,
        _ => 28.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: usize, version: u32) -> Row {
        Row {
            id,
            version,
            at: 0,
            turn: 0,
            what: RowKind::Silence(10),
        }
    }

    #[test]
    fn sums_and_places_agree_with_plain_addition() {
        let rows: Vec<Row> = (0..137).map(|id| row(id, 0)).collect();
        let mut heights = Heights::default();
        heights.update(&rows, 400.0, 1.0);
        let mut plain: Vec<f32> = vec![28.0; rows.len()];
        for (place, high) in [(0, 10.0), (136, 90.0), (64, 1.0), (63, 55.0), (64, 31.0)] {
            heights.measure(place, &rows[place], high);
            plain[place] = high;
        }
        let mut sum = 0.0;
        for (place, high) in plain.iter().enumerate() {
            assert_eq!(heights.before(place), sum, "{place}");
            assert_eq!(heights.at(sum), place);
            assert_eq!(heights.at(sum + high - 0.25), place);
            sum += high;
        }
        assert_eq!(heights.total(), sum);
        assert_eq!(heights.at(1e9), 136);
    }

    #[test]
    fn a_changed_row_and_a_changed_width_are_measured_again() {
        let mut rows = vec![row(0, 0), row(1, 0)];
        let mut heights = Heights::default();
        heights.update(&rows, 400.0, 1.0);
        assert!(!heights.knows(0, &rows[0]));
        assert!(heights.measure(0, &rows[0], 40.0));
        assert!(heights.knows(0, &rows[0]));
        rows[0].version = 1;
        assert!(!heights.knows(0, &rows[0]));
        heights.update(&rows, 300.0, 1.0);
        assert_eq!(heights.total(), 56.0);
    }

    #[test]
    fn an_empty_log_has_no_height() {
        let heights = Heights::default();
        assert_eq!((heights.total(), heights.at(10.0)), (0.0, 0));
    }
}
