//! A table column by column: words as numbers of a dictionary, numbers as whole numbers of one scale, dates as minutes.
//! 100,000 rows are filtered, sorted and grouped in milliseconds, and nothing is rounded on the way.

mod date;
mod dates;
mod numbers;
mod rows;
mod test;
mod words;

pub use date::{Period, Step, label};
pub use dates::Dates;
pub use numbers::{Numbers, number};
pub(super) use rows::is_called;
pub use rows::{Order, rows};
pub(super) use test::Fit;
pub use test::{Relation, Test};
pub use words::Words;

use crate::{
    scenario::{ColumnKind, Table},
    text::Language,
};

/// The place of a cell without a value, wherever places are counted.
pub(super) const NOTHING: u32 = u32::MAX;

/// A table made ready for looking things up, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    columns: Vec<Cells>,
    rows: usize,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cells {
    /// Words.
    Words(Words),
    /// Numbers.
    Number(Numbers),
    /// Dates and times.
    Date(Dates),
}

impl Sheet {
    /// The cells of `table` in `language`. Dates without a year are taken for those nearest to `begins`, the moment the
    /// talk begins at. A cell that is not what its column holds has no value.
    pub fn new(table: &Table, language: Language, begins: &str) -> Self {
        let rows = table.len();
        let columns = table.columns.iter().enumerate().map(|(at, column)| {
            let cells = (0..rows).map(|row| table.cell(row, at, language));
            match column.kind {
                ColumnKind::Words => Cells::Words(Words::new(cells)),
                ColumnKind::Number => Cells::Number(Numbers::new(cells)),
                ColumnKind::Date => Cells::Date(Dates::new(cells, date::day_of(begins))),
            }
        });
        Self {
            columns: columns.collect(),
            rows,
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// A column, from 0 in the author's order.
    pub fn column(&self, at: usize) -> Option<&Cells> {
        self.columns.get(at)
    }
}

impl Cells {
    /// The numbers of a column of numbers.
    pub fn numbers(&self) -> Option<&Numbers> {
        match self {
            Cells::Number(numbers) => Some(numbers),
            _ => None,
        }
    }

    /// Whether a row has no value here.
    pub fn is_missing(&self, row: usize) -> bool {
        match self {
            Cells::Words(words) => words.code(row).is_none(),
            Cells::Number(numbers) => numbers.get(row).is_none(),
            Cells::Date(dates) => dates.get(row).is_none(),
        }
    }
}

/// Whether a folded cell says that there is nothing: dashes, a slash, or no words at all.
pub(super) fn is_nothing(cell: &str) -> bool {
    cell.trim().chars().all(|letter| "-–—/".contains(letter))
}
