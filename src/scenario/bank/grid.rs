//! A table as a spreadsheet holds it: cells at places, sheet by sheet, before anybody asks what they mean.

use std::collections::BTreeMap;

/// Rows of a sheet after which no more are read.
pub const MOST_ROWS: usize = 20_000;
/// Columns of a sheet after which no more are read.
pub const MOST_COLUMNS: usize = 200;

/// A sheet of a workbook, or a CSV file. Rows and columns are counted from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Name of the sheet; blank for a CSV file.
    pub name: String,
    /// The cells that hold something.
    pub cells: BTreeMap<(usize, usize), Cell>,
    /// Cells that are merged into one: first and last place.
    pub merged: Vec<((usize, usize), (usize, usize))>,
    /// A cell that lies too far out to be read.
    pub beyond: Option<(usize, usize)>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words, as typed. A number is here in the digits it is shown with.
    Text(String),
    /// A date or a time that the spreadsheet made of what was typed.
    Date,
    /// An error of a formula.
    Fault,
}

impl Grid {
    /// A grid of texts, row by row; blank ones are no cells.
    pub fn of_texts(name: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut grid = Grid {
            name: name.to_owned(),
            ..Grid::default()
        };
        for (row, texts) in rows.into_iter().enumerate() {
            for (column, text) in texts.into_iter().enumerate() {
                grid.put(row, column, Cell::Text(text));
            }
        }
        grid
    }

    /// Puts a cell in its place; one too far out is only remembered, a blank one is none.
    pub fn put(&mut self, row: usize, column: usize, cell: Cell) {
        if matches!(&cell, Cell::Text(text) if text.trim().is_empty()) {
            return;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            self.beyond.get_or_insert((row, column));
            return;
        }
        self.cells.insert((row, column), cell);
    }

    /// The words of a cell without blanks around them; nothing where it is blank or holds no words.
    pub fn text(&self, row: usize, column: usize) -> &str {
        match self.cells.get(&(row, column)) {
            Some(Cell::Text(text)) => text.trim(),
            _ => "",
        }
    }

    /// The cells of a row, by column.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, &Cell)> {
        let cells = self.cells.range((row, 0)..(row + 1, 0));
        cells.map(|((_, column), cell)| (*column, cell))
    }

    /// The rows that hold anything, in order.
    pub fn rows(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = self.cells.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        rows
    }
}

/// The letters a spreadsheet heads a column with: A, B … Z, AA.
pub fn column_letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.iter().rev().map(|it| char::from(*it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        let named = [0, 4, 25, 26, 701, 702].map(column_letters);
        assert_eq!(named, ["A", "E", "Z", "AA", "ZZ", "AAA"]);
    }
}
