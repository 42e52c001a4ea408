//! The statistics of one column: how many values, how many lack, how many differ, and where they lie.

use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::{
    Picked,
    measure::{mean, median},
};
use crate::desk::{
    query::Place,
    sheet::{Cells, label},
};

/// Words named as the most frequent.
const MOST_COMMON: usize = 5;

/// Statistics of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// The column.
    pub column: Place,
    /// Rows with a value.
    pub count: usize,
    /// Rows without one.
    pub missing: usize,
    /// Different values.
    pub distinct: usize,
    /// Where the values lie.
    pub middle: Middle,
}

/// Where the values of a column lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Middle {
    /// Of numbers: smallest, in the middle, average, largest, sum.
    Numbers([Decimal; 5]),
    /// Of dates: first and last.
    Dates(String, String),
    /// Of words: the most frequent, with how often they come.
    Words(Vec<(String, usize)>),
    /// There is no value.
    Nothing,
}

/// The statistics of the column at `column` over the rows of `picked`.
pub(super) fn of(picked: &Picked<'_>, column: Place) -> Stats {
    let (sheet, rows) = picked.side(column);
    let mut stats = Stats {
        column,
        count: 0,
        missing: rows.len(),
        distinct: 0,
        middle: Middle::Nothing,
    };
    let rows = rows.iter().map(|&row| row as usize);
    match sheet.column(column.column) {
        None => {}
        Some(Cells::Number(numbers)) => {
            let mut values: Vec<i64> = rows.filter_map(|row| numbers.raw(row)).collect();
            stats.has(&values);
            let sum = values.iter().map(|&value| i128::from(value)).sum();
            let middle = median(numbers, &mut values);
            let average = mean(numbers, sum, values.len() as u64);
            let shown = |raw: i128| numbers.decimal(raw).normalize();
            if let (Some(&low), Some(&high)) = (values.first(), values.last())
                && let (Some(middle), Some(average)) = (middle, average)
            {
                let [low, high] = [low, high].map(|raw| shown(raw.into()));
                stats.middle = Middle::Numbers([low, middle, average, high, shown(sum)]);
            }
        }
        Some(Cells::Date(dates)) => {
            let values: Vec<i64> = rows.filter_map(|row| dates.get(row)).collect();
            stats.has(&values);
            let shown = |minutes: i64| label(minutes, None, dates.has_clock());
            if let (Some(&first), Some(&last)) = (values.iter().min(), values.iter().max()) {
                stats.middle = Middle::Dates(shown(first), shown(last));
            }
        }
        Some(Cells::Words(words)) => {
            let mut often = vec![0_usize; words.distinct()];
            let values: Vec<i64> = rows
                .filter_map(|row| words.code(row))
                .inspect(|&code| often[code as usize] += 1)
                .map(i64::from)
                .collect();
            stats.has(&values);
            let mut codes: Vec<u32> = (0..often.len() as u32).collect();
            codes.retain(|&code| often[code as usize] > 0);
            codes.sort_by_key(|&code| (usize::MAX - often[code as usize], words.rank(code)));
            let common = codes.into_iter().take(MOST_COMMON);
            let common = common.map(|code| (words.word(code).to_owned(), often[code as usize]));
            if stats.count > 0 {
                stats.middle = Middle::Words(common.collect());
            }
        }
    }
    stats
}

impl Stats {
    /// Counts `values`.
    fn has(&mut self, values: &[i64]) {
        self.count = values.len();
        self.missing -= values.len();
        self.distinct = values.iter().collect::<FxHashSet<_>>().len();
    }
}
