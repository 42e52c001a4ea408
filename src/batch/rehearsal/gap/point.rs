//! One thing that points could be earned by, as one side earned it, in points of the total.

use rust_decimal::Decimal;

use super::{Kind, Lost, rounded};

/// One thing that points could be earned by.
#[derive(Clone, Debug)]
pub(super) struct Point {
    /// What makes it the same thing for both sides.
    pub key: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// What it is.
    pub title: String,
    /// Words it hangs on.
    pub quote: Option<String>,
    /// Why it earned what it did.
    pub why: String,
    /// What would have been better.
    pub better: Option<String>,
    /// What was earned; below 0 where it cost.
    pub points: Decimal,
}

impl Point {
    /// The same in another measure: `stake` points of the total for `of` of these.
    pub fn scaled(mut self, stake: Decimal, of: Decimal) -> Self {
        let points = (self.points * stake).checked_div(of);
        self.points = points.unwrap_or_default();
        self
    }
}

/// What the other earned and they did not, the dearest first. What only one of them did (a flag where nothing is wrong) counts as nothing
/// for the other.
pub(super) fn lost(mine: Vec<Point>, theirs: &[Point]) -> Vec<Lost> {
    let mut lost: Vec<Lost> = Vec::new();
    for point in mine {
        let other = theirs.iter().find(|it| it.key == point.key);
        let other = other.map_or(Decimal::ZERO, |it| it.points);
        let cost = rounded(other - point.points);
        if cost > Decimal::ZERO {
            lost.push(Lost {
                kind: point.kind,
                title: point.title,
                quote: point.quote,
                why: point.why,
                better: point.better,
                cost,
            });
        }
    }
    lost.sort_by(|a, b| b.cost.cmp(&a.cost).then_with(|| a.kind.cmp(&b.kind)));
    lost
}
