//! A number or a range of numbers before a unit: `3`, `3-5`, 三到五, `between 3 and 5`, 3到5万.

use rust_decimal::Decimal;

use super::scan::Scan;
use crate::text::numerals::{Numeral, Script, numeral_at};

/// What stands between the two ends of a range; 到 and 至 also between figures that have units of their own.
pub(super) const BETWEEN: [&str; 10] = ["-", "–", "—", "~", "～", "到", "至", "to", "or", "或"];

/// A number, or its two ends.
pub(super) struct Quantity {
    pub low: Decimal,
    pub high: Option<Decimal>,
    pub script: Script,
    pub start: usize,
    pub end: usize,
}

impl Quantity {
    pub fn is_one(&self) -> bool {
        self.high.is_none() && self.low == Decimal::ONE
    }
}

/// The number or range that starts at `at`. A number within a token (`iphone15`) is none.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Quantity> {
    if scan.inside_token(at) {
        return None;
    }
    let first = numeral_at(scan.text(), at)?;
    let mut quantity = Quantity {
        low: first.value,
        high: first.upper,
        script: first.script,
        start: at,
        end: first.end,
    };
    if first.upper.is_none()
        && let Some(last) = other_end(scan, at, &first)
        && let Some(low) = shared_scale(&first, &last)
    {
        quantity.low = low;
        quantity.high = Some(last.value);
        quantity.end = last.end;
    }
    quantity.end = vague_tail(scan, quantity.end);
    Some(quantity)
}

/// The second number, where a range goes on behind `first`.
fn other_end(scan: &Scan<'_>, start: usize, first: &Numeral) -> Option<Numeral> {
    let at = scan.skip(first.end);
    let between = scan.before(start).trim_end().ends_with("between");
    let words: &[&str] = if between { &["and"] } else { &BETWEEN };
    let at = scan.skip(scan.after(at, words)?);
    let last = numeral_at(scan.text(), at)?;
    (last.upper.is_none()).then_some(last)
}

/// The low end, with the scale of the high one where it was said only there (3到5万); `None` where the two do
/// not rise and therefore are no range.
fn shared_scale(first: &Numeral, last: &Numeral) -> Option<Decimal> {
    let bare = last.value.checked_div(last.scale)?;
    let low = if first.scale == Decimal::ONE && last.scale > Decimal::ONE && first.value < bare {
        first.value.checked_mul(last.scale)?
    } else {
        first.value
    };
    (low < last.value).then_some(low)
}

/// 300多件, 20来个, 10余人: the number said is the number read.
fn vague_tail(scan: &Scan<'_>, end: usize) -> usize {
    scan.after(end, &["多", "余", "来"]).unwrap_or(end)
}
