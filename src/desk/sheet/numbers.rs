//! A column of numbers: whole numbers of one scale, so that sums are exact and quick.

use rust_decimal::{Decimal, RoundingStrategy};

/// Most decimals a column keeps; more are rounded to these.
const MOST_DECIMALS: u32 = 9;
/// A cell without a number.
const NONE: i64 = i64::MIN;

/// A column of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    values: Vec<i64>,
    scale: u32,
}

impl Numbers {
    /// The numbers of `cells`; a cell that is none has no value.
    pub fn new<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let read: Vec<Option<Decimal>> = cells.map(number).collect();
        let decimals = read.iter().flatten().map(Decimal::scale).max();
        let mut scale = decimals.unwrap_or(0).min(MOST_DECIMALS);
        // Numbers too large for so many decimals keep fewer.
        let largest = read.iter().flatten().map(Decimal::abs).max();
        let largest = largest.unwrap_or_default();
        while scale > 0 && scaled(largest, scale).is_none() {
            scale -= 1;
        }
        let value = |number: Option<Decimal>| number.and_then(|one| scaled(one, scale));
        Self {
            values: read
                .into_iter()
                .map(|number| value(number).unwrap_or(NONE))
                .collect(),
            scale,
        }
    }

    /// The number of a row.
    pub fn get(&self, row: usize) -> Option<Decimal> {
        self.raw(row).map(|raw| self.decimal(raw.into()))
    }

    /// Decimals that every number of the column has.
    pub fn scale(&self) -> u32 {
        self.scale
    }

    /// The number of a row in units of the last decimal.
    pub(in crate::desk) fn raw(&self, row: usize) -> Option<i64> {
        self.values.get(row).copied().filter(|&value| value != NONE)
    }

    /// A sum in units of the last decimal as a number.
    pub(in crate::desk) fn decimal(&self, raw: i128) -> Decimal {
        Decimal::try_from_i128_with_scale(raw, self.scale).unwrap_or(Decimal::MAX)
    }
}

/// `number` in units of the decimal `scale`, where there is room for it.
fn scaled(number: Decimal, scale: u32) -> Option<i64> {
    let rounded = number.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
    let mut whole = rounded;
    whole.rescale(scale);
    if whole.scale() != scale {
        return None;
    }
    let value = i64::try_from(whole.mantissa()).ok()?;
    (value != NONE).then_some(value)
}

/// The number a cell begins with: `1,268.00`, `¥50`, `38 件`, `12%`, `+3`, `−4`, `1.2 万`.
pub fn number(cell: &str) -> Option<Decimal> {
    let bare = cell
        .trim()
        .trim_start_matches(['¥', '￥', '$', '€', '£', '+', ' ']);
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '－');
    let end = bare.find(|c| !digits(c)).unwrap_or(bare.len());
    let (head, rest) = bare.split_at(end);
    let plain = head.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let value = if plain {
        Decimal::from_str_exact(head).ok()?
    } else {
        let folded: String = head
            .chars()
            .filter(|&c| c != ',')
            .map(|c| if matches!(c, '−' | '－') { '-' } else { c })
            .collect();
        Decimal::from_str_exact(&folded).ok()?
    };
    let times = match rest.trim_start().chars().next() {
        Some('万' | '萬') => 10_000,
        Some('亿' | '億') => 100_000_000,
        _ => return Some(value),
    };
    value.checked_mul(Decimal::from(times))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_tables_show_them() {
        let read = |cell| number(cell).map(|number| number.to_string());
        for (cell, value) in [
            ("1,268.00", "1268.00"),
            ("¥50", "50"),
            ("38 件", "38"),
            ("12%", "12"),
            ("−4.5", "-4.5"),
            ("1.2 万", "12000.0"),
        ] {
            assert_eq!(read(cell).as_deref(), Some(value), "{cell}");
        }
        for cell in ["", "—", "abc", "1.2.3", "二百"] {
            assert_eq!(read(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_column_keeps_every_decimal_it_has_room_for() {
        let column = Numbers::new(["1.25", "—", "3"].into_iter());
        assert_eq!((column.scale(), column.raw(0)), (2, Some(125)));
        assert_eq!((column.raw(1), column.raw(2)), (None, Some(300)));
        let wide = Numbers::new(["9000000000000000000", "0.5"].into_iter());
        assert_eq!((wide.scale(), wide.raw(1)), (0, Some(1)));
    }
}
