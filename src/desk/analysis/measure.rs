//! What is counted or added up of each group: exact sums of whole numbers, divided once at the end.

use rust_decimal::Decimal;

use super::Picked;
use crate::desk::{
    query::{Measure, Place},
    sheet::{Fit, Numbers},
};

/// Decimals of a share in per cent.
const SHARE_DECIMALS: u32 = 1;
/// Decimals of an average beyond those of its column.
const MORE_DECIMALS: u32 = 2;

/// The figure of each of `count` groups; `codes` has the group of each row looked at.
pub(super) fn values(
    picked: &Picked<'_>,
    measure: &Measure,
    codes: &[u32],
    count: usize,
) -> Vec<Option<Decimal>> {
    match measure {
        Measure::Count => rows(codes, count)
            .into_iter()
            .map(|rows| Some(rows.into()))
            .collect(),
        Measure::Share => {
            let rows = rows(codes, count);
            let all: i128 = codes.len() as i128;
            rows.into_iter()
                .map(|rows| share(rows.into(), all))
                .collect()
        }
        Measure::Rate(test) => {
            let (sheet, side) = picked.side(test.column);
            let Some(cells) = sheet.column(test.column.column) else {
                return vec![None; count];
            };
            let fit = Fit::new(cells, test.relation, &test.wanted);
            let mut hits = vec![0_i128; count];
            for (&code, &row) in codes.iter().zip(side) {
                hits[code as usize] += i128::from(fit.fits(cells, row as usize));
            }
            let parts = hits.into_iter().zip(rows(codes, count));
            parts.map(|(hits, rows)| share(hits, rows.into())).collect()
        }
        Measure::Sum(place) => with(picked, *place, count, |numbers, side| {
            let sums = sums(numbers, side, codes, count);
            let value = |(sum, n): (i128, u64)| (n > 0).then(|| numbers.decimal(sum).normalize());
            sums.into_iter().map(value).collect()
        }),
        Measure::ShareOf(place) => with(picked, *place, count, |numbers, side| {
            let sums = sums(numbers, side, codes, count);
            let all = sums.iter().map(|(sum, _)| *sum).sum();
            sums.into_iter().map(|(sum, _)| share(sum, all)).collect()
        }),
        Measure::Mean(place) => with(picked, *place, count, |numbers, side| {
            let sums = sums(numbers, side, codes, count);
            let value = |(sum, n)| mean(numbers, sum, n);
            sums.into_iter().map(value).collect()
        }),
        Measure::Ratio(over, under) => ratio(picked, (*over, *under), codes, count),
        Measure::Min(place) => extreme(picked, *place, codes, count, i64::min),
        Measure::Max(place) => extreme(picked, *place, codes, count, i64::max),
        Measure::Median(place) => with(picked, *place, count, |numbers, side| {
            let mut all: Vec<Vec<i64>> = vec![Vec::new(); count];
            for (&code, &row) in codes.iter().zip(side) {
                all[code as usize].extend(numbers.raw(row as usize));
            }
            all.iter_mut().map(|one| median(numbers, one)).collect()
        }),
    }
}

/// An average as a number of the column's decimals and two more.
pub(super) fn mean(numbers: &Numbers, sum: i128, count: u64) -> Option<Decimal> {
    let mean = numbers.decimal(sum).checked_div(Decimal::from(count))?;
    Some(mean.round_dp(numbers.scale() + MORE_DECIMALS).normalize())
}

/// The value in the middle of `values`, the average of the two where their count is even.
pub(super) fn median(numbers: &Numbers, values: &mut [i64]) -> Option<Decimal> {
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(numbers.decimal(upper.into()).normalize());
    }
    let lower = *values.get(middle.checked_sub(1)?)?;
    mean(numbers, i128::from(lower) + i128::from(upper), 2)
}

/// `part` of `whole` in per cent.
pub(super) fn share(part: i128, whole: i128) -> Option<Decimal> {
    let number = |raw| Decimal::try_from_i128_with_scale(raw, 0).ok();
    per_cent(number(part)?, number(whole)?)
}

fn per_cent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    // Divided last, so that a share as round as a third of three stays exact.
    let share = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(share.round_dp(SHARE_DECIMALS).normalize())
}

fn ratio(
    picked: &Picked<'_>,
    (over, under): (Place, Place),
    codes: &[u32],
    count: usize,
) -> Vec<Option<Decimal>> {
    let sums_of = |place| {
        with(picked, place, count, |numbers, side| {
            let sums = sums(numbers, side, codes, count);
            sums.into_iter()
                .map(|(sum, _)| Some(numbers.decimal(sum)))
                .collect()
        })
    };
    let parts = sums_of(over).into_iter().zip(sums_of(under));
    parts.map(|(over, under)| per_cent(over?, under?)).collect()
}

/// The smallest or largest value of each group.
fn extreme(
    picked: &Picked<'_>,
    place: Place,
    codes: &[u32],
    count: usize,
    better: fn(i64, i64) -> i64,
) -> Vec<Option<Decimal>> {
    with(picked, place, count, |numbers, side| {
        let mut best: Vec<Option<i64>> = vec![None; count];
        for (&code, &row) in codes.iter().zip(side) {
            if let Some(value) = numbers.raw(row as usize) {
                let slot = &mut best[code as usize];
                *slot = Some(slot.map_or(value, |so_far| better(so_far, value)));
            }
        }
        let value = |raw: i64| numbers.decimal(raw.into()).normalize();
        best.into_iter().map(|raw| raw.map(value)).collect()
    })
}

/// The numbers at `place`, handed on with the rows looked at; nothing where it holds no numbers.
fn with(
    picked: &Picked<'_>,
    place: Place,
    count: usize,
    work: impl FnOnce(&Numbers, &[u32]) -> Vec<Option<Decimal>>,
) -> Vec<Option<Decimal>> {
    let (sheet, side) = picked.side(place);
    match sheet.column(place.column).and_then(|cells| cells.numbers()) {
        Some(numbers) => work(numbers, side),
        None => vec![None; count],
    }
}

/// Rows of each group.
fn rows(codes: &[u32], count: usize) -> Vec<u64> {
    let mut rows = vec![0; count];
    for &code in codes {
        rows[code as usize] += 1;
    }
    rows
}

/// Sum and number of values of each group.
fn sums(numbers: &Numbers, side: &[u32], codes: &[u32], count: usize) -> Vec<(i128, u64)> {
    let mut sums = vec![(0_i128, 0_u64); count];
    for (&code, &row) in codes.iter().zip(side) {
        if let Some(value) = numbers.raw(row as usize) {
            let (sum, n) = &mut sums[code as usize];
            *sum += i128::from(value);
            *n += 1;
        }
    }
    sums
}
