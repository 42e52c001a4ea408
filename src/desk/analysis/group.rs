//! Rows put together by the values of one or two columns.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::{MOST_GROUPS, Picked};
use crate::{
    desk::{
        query::Dimension,
        sheet::{Cells, NOTHING, label},
    },
    text::Message,
};

/// What a group is put together by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// As people read it; empty for rows without a value.
    pub text: String,
    /// The number, where the column holds numbers.
    pub number: Option<Decimal>,
    /// The minute it begins, where the column holds dates.
    pub minutes: Option<i64>,
    /// Place in the order of the column.
    order: i128,
}

/// Rows in groups.
pub(super) struct Grouped {
    /// For each row looked at, its group.
    pub codes: Vec<u32>,
    /// The keys of each group.
    pub keys: Vec<Vec<Key>>,
    /// The groups in the order of their keys.
    pub order: Vec<usize>,
}

/// The rows of `picked` put together by the dimensions `by`; one group of all rows where there is none.
///
/// # Errors
/// More than [`MOST_GROUPS`] groups.
pub(super) fn of(picked: &Picked<'_>, by: &[Dimension]) -> Result<Grouped, Message> {
    let mut codes = vec![0_u32; picked.own.len()];
    let mut keys: Vec<Vec<Key>> = vec![Vec::new()];
    for &dimension in by {
        let (inner, values) = values(picked, dimension);
        let mut together: FxHashMap<u64, u32> = FxHashMap::default();
        let mut next: Vec<Vec<Key>> = Vec::new();
        // Few groups are looked up in a plain list, which is several times quicker.
        let small = keys.len().saturating_mul(values.len()) <= 1 << 20;
        let mut list = vec![NOTHING; if small { keys.len() * values.len() } else { 0 }];
        for (code, &value) in codes.iter_mut().zip(&inner) {
            let both = u64::from(*code) * values.len() as u64 + u64::from(value);
            let slot = match list.get_mut(both as usize).filter(|_| small) {
                Some(slot) => slot,
                None => together.entry(both).or_insert(NOTHING),
            };
            if *slot == NOTHING {
                if next.len() >= MOST_GROUPS {
                    let most = Message::new("desk-query-many-lines");
                    return Err(most.with("most", MOST_GROUPS as u64));
                }
                *slot = next.len() as u32;
                let mut key = keys[*code as usize].clone();
                key.push(values[value as usize].clone());
                next.push(key);
            }
            *code = *slot;
        }
        keys = next;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_cached_key(|&at| keys[at].iter().map(|key| key.order).collect::<Vec<_>>());
    Ok(Grouped { codes, keys, order })
}

/// For each row looked at the number of its value, and the values.
fn values(picked: &Picked<'_>, dimension: Dimension) -> (Vec<u32>, Vec<Key>) {
    let (sheet, rows) = picked.side(dimension.column);
    let mut found = Values::default();
    let codes = match sheet.column(dimension.column.column) {
        None => vec![found.missing(); rows.len()],
        Some(Cells::Words(words)) => {
            let mut known = vec![NOTHING; words.distinct()];
            let code = |&row: &u32| {
                let Some(word) = words.codes().get(row as usize).filter(|it| **it != NOTHING)
                else {
                    return found.missing();
                };
                let slot = &mut known[*word as usize];
                if *slot == NOTHING {
                    *slot = found.push(Key {
                        text: words.word(*word).to_owned(),
                        number: None,
                        minutes: None,
                        order: words.rank(*word).into(),
                    });
                }
                *slot
            };
            rows.iter().map(code).collect()
        }
        Some(Cells::Number(numbers)) => {
            let raw = |row: u32| numbers.raw(row as usize);
            found.each(rows, raw, |raw| {
                let number = numbers.decimal(raw.into()).normalize();
                (number.to_string(), Some(number), None)
            })
        }
        Some(Cells::Date(dates)) => {
            let start = |row: u32| {
                let minutes = dates.get(row as usize)?;
                Some(dimension.step.map_or(minutes, |step| step.start(minutes)))
            };
            found.each(rows, start, |start| {
                let text = label(start, dimension.step, dates.has_clock());
                (text, None, Some(start))
            })
        }
    };
    (codes, found.keys)
}

/// Different values of a column, numbered as they come.
#[derive(Default)]
struct Values {
    keys: Vec<Key>,
    missing: Option<u32>,
}

impl Values {
    fn push(&mut self, key: Key) -> u32 {
        self.keys.push(key);
        (self.keys.len() - 1) as u32
    }

    /// The number of having no value; it comes last.
    fn missing(&mut self) -> u32 {
        if let Some(known) = self.missing {
            return known;
        }
        let number = self.push(Key {
            text: String::new(),
            number: None,
            minutes: None,
            order: i128::MAX,
        });
        self.missing = Some(number);
        number
    }

    /// Numbers the values that `value` gives for `rows`; `shown` writes each of them once.
    fn each(
        &mut self,
        rows: &[u32],
        value: impl Fn(u32) -> Option<i64>,
        shown: impl Fn(i64) -> (String, Option<Decimal>, Option<i64>),
    ) -> Vec<u32> {
        let mut known: FxHashMap<i64, u32> = FxHashMap::default();
        let code = |&row: &u32| match value(row) {
            None => self.missing(),
            Some(value) => *known.entry(value).or_insert_with(|| {
                let (text, number, minutes) = shown(value);
                self.push(Key {
                    text,
                    number,
                    minutes,
                    order: value.into(),
                })
            }),
        };
        rows.iter().map(code).collect()
    }
}
