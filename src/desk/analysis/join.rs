//! Two tables joined by a key: every row with each row of the other table that has the same key.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::Tables;
use crate::{
    desk::{
        query::Join,
        sheet::{Cells, NOTHING},
    },
    text::{Message, normalise},
};

/// Most joined rows: a key that stands in both tables hundreds of times is none.
const MOST_PAIRS: usize = 2_000_000;

/// How a join went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Rows that found a partner.
    pub matched: usize,
    /// Rows without one; kept unless the join is `inner`.
    pub unmatched: usize,
    /// Rows with more than one partner: they count as often as they have partners.
    pub multiplied: usize,
    /// Rows of the other table that no row found.
    pub left_over: usize,
    /// Joined rows.
    pub pairs: usize,
}

type Pairs = (Vec<u32>, Vec<u32>, Joined);

/// The rows `own` of `table` with their partners; [`NOTHING`] for a row without one.
///
/// # Errors
/// More than [`MOST_PAIRS`] joined rows.
pub(super) fn pairs(
    desk: &dyn Tables,
    table: usize,
    own: &[u32],
    join: Join,
) -> Result<Pairs, Message> {
    let kind = |table: usize, column: usize| {
        let column = desk.sheet(table).column(column);
        column.map(std::mem::discriminant)
    };
    let same = kind(table, join.left) == kind(join.table, join.right);
    let mut rows_of: FxHashMap<Cow<'_, str>, Vec<u32>> = FxHashMap::default();
    let others = desk.sheet(join.table).len();
    for row in 0..others {
        if let Some(key) = key(desk, join.table, join.right, row, same) {
            rows_of.entry(key).or_default().push(row as u32);
        }
    }
    let mut joined = Joined::default();
    let (mut left, mut right) = (Vec::with_capacity(own.len()), Vec::with_capacity(own.len()));
    let mut found = vec![false; others];
    for &row in own {
        let key = key(desk, table, join.left, row as usize, same);
        let partners = key.and_then(|key| rows_of.get(&key));
        match partners.map(Vec::as_slice) {
            None | Some([]) => {
                joined.unmatched += 1;
                if !join.inner {
                    left.push(row);
                    right.push(NOTHING);
                }
            }
            Some(partners) => {
                joined.matched += 1;
                joined.multiplied += usize::from(partners.len() > 1);
                for &partner in partners {
                    found[partner as usize] = true;
                    left.push(row);
                    right.push(partner);
                }
            }
        }
        if left.len() > MOST_PAIRS {
            return Err(Message::new("desk-query-many-pairs").with("most", MOST_PAIRS as u64));
        }
    }
    joined.left_over = found.iter().filter(|found| !**found).count();
    joined.pairs = left.len();
    Ok((left, right, joined))
}

/// What a row is joined by: numbers and dates by value where both columns are of that kind, else the words.
fn key<'d>(
    desk: &'d dyn Tables,
    table: usize,
    column: usize,
    row: usize,
    same: bool,
) -> Option<Cow<'d, str>> {
    let cells = desk.sheet(table).column(column)?;
    if cells.is_missing(row) {
        return None;
    }
    match cells {
        Cells::Words(words) => Some(Cow::Borrowed(words.folded(words.code(row)?))),
        Cells::Number(numbers) if same => {
            Some(Cow::Owned(numbers.get(row)?.normalize().to_string()))
        }
        Cells::Date(dates) if same => Some(Cow::Owned(dates.get(row)?.to_string())),
        _ => {
            let cell = desk.tables()[table].cell(row, column, desk.language());
            Some(Cow::Owned(normalise(cell.trim()).text))
        }
    }
}
