//! Tables of the desk.

use serde::{Deserialize, Serialize};

use super::{Csv, Trap};
use crate::{
    scenario::Text,
    text::{Language, Located},
};

/// A table. Its rows stand in the case itself (`rows`) or in a file beside it (`csv`); whoever reads it asks
/// [`Table::len`] and [`Table::cell`] and need not know which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Name within the case.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Source, scope and as-of time: shown above the rows.
    #[serde(default)]
    pub note: Option<Text>,
    /// Columns.
    pub columns: Vec<Column>,
    /// File beside the case that holds the rows, `orders.csv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub csv: Option<Csv>,
    /// Rows, one cell a column, in the author's order.
    #[serde(default)]
    pub rows: Vec<Located<Vec<Text>>>,
    /// What is wrong with some of the rows, and why; the trainee is never shown this before the debrief.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub traps: Vec<Trap>,
}

impl Table {
    /// How many rows it has.
    pub fn len(&self) -> usize {
        match &self.csv {
            Some(csv) => csv.grid().len(),
            None => self.rows.len(),
        }
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The words of a cell, row and column from 0 in the author's order; nothing where there is no such cell.
    pub fn cell(&self, row: usize, column: usize, language: Language) -> &str {
        match &self.csv {
            Some(csv) => csv.cell(row, column, language),
            None => {
                let cell = self.rows.get(row).and_then(|row| row.get(column));
                cell.map_or("", |cell| cell.get(language))
            }
        }
    }

    /// Has a cell read `words` in every language; nothing happens where there is no such cell.
    pub fn put(&mut self, row: usize, column: usize, words: &str) {
        if row >= self.len() || column >= self.columns.len() {
            return;
        }
        if let Some(csv) = &mut self.csv {
            csv.put(row, column, words);
        } else if let Some(cell) = self.rows[row].value.get_mut(column) {
            *cell = Text {
                zh: Some(words.to_owned().into()),
                en: Some(words.to_owned().into()),
            };
        }
    }

    /// The words of a row, a cell a column.
    pub fn row(&self, row: usize, language: Language) -> impl Iterator<Item = &str> {
        (0..self.columns.len()).map(move |column| self.cell(row, column, language))
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Name in `/show TABLE where`.
    pub id: Located<String>,
    /// Heading.
    pub title: Text,
    /// What its cells are.
    #[serde(default)]
    pub kind: ColumnKind,
    /// Unit shown in the heading.
    #[serde(default)]
    pub unit: Option<Text>,
}

/// What the cells of a column are; decides sorting and alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Words.
    #[default]
    Words,
    /// Numbers, right-aligned.
    Number,
    /// `2025-11-08` or `2025-11-08 15:30` or `11-08 15:30`.
    Date,
}
