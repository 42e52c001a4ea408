//! What a row must be like: a word it has, or a column that equals, contains, or lies above or below something.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Cells, Period, Sheet, date::period, number};
use crate::text::normalise;

/// How a cell is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// `=`: the same number, within the same day or moment, the same word; or a part of the words, where no cell is just
    /// that word.
    Is,
    /// `!=`.
    IsNot,
    /// `~`: the words have these in them.
    Has,
    /// `<`.
    Below,
    /// `>`.
    Above,
    /// `<=`.
    AtMost,
    /// `>=`.
    AtLeast,
}

impl Relation {
    /// Every relation with its sign. The longest first: `<=` is not `<` and a `=`.
    pub const SIGNS: [(&'static str, Relation); 7] = [
        ("!=", Relation::IsNot),
        ("<=", Relation::AtMost),
        (">=", Relation::AtLeast),
        ("=", Relation::Is),
        ("~", Relation::Has),
        ("<", Relation::Below),
        (">", Relation::Above),
    ];

    /// Its sign.
    pub fn sign(self) -> &'static str {
        let mut signs = Self::SIGNS.iter();
        signs
            .find(|(_, relation)| *relation == self)
            .map_or("=", |(sign, _)| sign)
    }

    /// Whether it holds where a cell stands like this to what it is compared with.
    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Relation::Is | Relation::Has => ordering.is_eq(),
            Relation::IsNot => ordering.is_ne(),
            Relation::Below => ordering.is_lt(),
            Relation::Above => ordering.is_gt(),
            Relation::AtMost => ordering.is_le(),
            Relation::AtLeast => ordering.is_ge(),
        }
    }
}

/// A test of one column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Test<C = usize> {
    /// The column.
    pub column: C,
    /// How it is compared.
    pub relation: Relation,
    /// With what, as it was written.
    pub wanted: String,
}

/// A test made ready for one column.
pub(in crate::desk) enum Fit {
    /// For each different word whether it fits, and whether an empty cell does.
    Words(Vec<bool>, bool),
    Number(Relation, Decimal),
    Date(Relation, Period),
    /// Nothing can fit; or all that is not empty, for `!=`.
    Never(bool),
}

impl Fit {
    /// The test of `cells` against `wanted`.
    pub fn new(cells: &Cells, relation: Relation, wanted: &str) -> Self {
        match cells {
            Cells::Words(words) => {
                let wanted = normalise(wanted.trim()).text;
                let exact = words.passing(|word| *word == wanted);
                let whole = relation != Relation::Has && exact.contains(&true);
                let is = match relation {
                    Relation::Is | Relation::IsNot if whole => exact,
                    Relation::Is | Relation::IsNot | Relation::Has => {
                        words.passing(|word| word.contains(&wanted))
                    }
                    _ => words.passing(|word| relation.holds(word.cmp(&wanted))),
                };
                match relation {
                    Relation::IsNot => Fit::Words(is.iter().map(|is| !is).collect(), true),
                    _ => Fit::Words(is, false),
                }
            }
            Cells::Number(_) => match number(wanted) {
                Some(wanted) => Fit::Number(relation, wanted),
                None => Fit::Never(relation == Relation::IsNot),
            },
            Cells::Date(dates) => match period(wanted, dates.today()) {
                Some(wanted) => Fit::Date(relation, wanted),
                None => Fit::Never(relation == Relation::IsNot),
            },
        }
    }

    /// Whether the row fits.
    pub fn fits(&self, cells: &Cells, row: usize) -> bool {
        match (self, cells) {
            (Fit::Words(fitting, empty), Cells::Words(words)) => match words.code(row) {
                Some(code) => fitting.get(code as usize).copied().unwrap_or(false),
                None => *empty,
            },
            (Fit::Number(relation, wanted), Cells::Number(numbers)) => match numbers.get(row) {
                Some(number) => relation.holds(number.cmp(wanted)),
                None => *relation == Relation::IsNot,
            },
            (Fit::Date(relation, wanted), Cells::Date(dates)) => match dates.get(row) {
                Some(minutes) => relation.holds(against(minutes, wanted)),
                None => *relation == Relation::IsNot,
            },
            (Fit::Never(but), _) => *but,
            _ => false,
        }
    }
}

/// Where a moment lies: before a period, within it, behind it.
fn against(minutes: i64, period: &Period) -> Ordering {
    if minutes < period.minutes.start {
        Ordering::Less
    } else if minutes < period.minutes.end {
        Ordering::Equal
    } else {
        Ordering::Greater
    }
}

impl Test {
    /// The rows of `sheet` among `rows` that fit.
    pub(in crate::desk) fn keep(&self, sheet: &Sheet, rows: &mut Vec<usize>) {
        let Some(cells) = sheet.column(self.column) else {
            return rows.clear();
        };
        let fit = Fit::new(cells, self.relation, &self.wanted);
        rows.retain(|&row| fit.fits(cells, row));
    }
}
