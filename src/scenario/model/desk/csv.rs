//! The rows of a table that stand in a file beside the case.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::{Language, Located};

/// A file beside the case, and its rows once it was read. In a scenario file it is the name alone: `"orders.csv"`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Csv {
    /// The file's name, without a folder.
    pub name: Located<String>,
    grid: Arc<Grid>,
    /// Cells that read otherwise than in the file, by row and column. The rows themselves are shared, however many.
    put: BTreeMap<(usize, usize), String>,
}

impl Csv {
    /// The file `name`, which was not read yet.
    pub fn new(name: Located<String>) -> Self {
        Self {
            name,
            grid: Arc::default(),
            put: BTreeMap::new(),
        }
    }

    /// Its rows; none before it was read.
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Takes in its rows.
    pub fn fill(&mut self, grid: Grid) {
        self.grid = Arc::new(grid);
    }

    /// The words of a cell; nothing where there is no such cell.
    pub fn cell(&self, row: usize, column: usize, language: Language) -> &str {
        match self.put.get(&(row, column)) {
            Some(words) => words,
            None => self.grid.cell(row, column, language),
        }
    }

    /// Has a cell read `words` in every language.
    pub fn put(&mut self, row: usize, column: usize, words: &str) {
        self.put.insert((row, column), words.to_owned());
    }
}

impl Serialize for Csv {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.name.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Csv {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Located::deserialize(deserializer).map(Self::new)
    }
}

/// Cells in rows, all of their words in one text: 100,000 rows take little more room than the file did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    text: String,
    /// Where each cell ends in `text`, row by row.
    ends: Vec<u32>,
    /// Cells a row.
    width: usize,
    /// For each column of the table, the cell of a row that holds it, in the order of [`Language::ALL`].
    columns: Vec<[usize; 2]>,
}

impl Grid {
    /// A grid without rows. `columns` says for each column of the table which cell of a row holds it in each language.
    pub fn new(width: usize, columns: Vec<[usize; 2]>) -> Self {
        Self {
            width,
            columns,
            ..Self::default()
        }
    }

    /// Adds a row; missing cells are empty, and what is too many is left out. Line breaks become blanks, so that a row
    /// stays one line wherever it is shown.
    pub fn push<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let mut cells = cells.into_iter();
        for _ in 0..self.width {
            let cell = cells.next().unwrap_or_default().trim();
            let flat = |c: char| if c.is_control() { ' ' } else { c };
            if cell.chars().any(char::is_control) {
                self.text.extend(cell.chars().map(flat));
            } else {
                self.text.push_str(cell);
            }
            self.ends
                .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.ends.len().checked_div(self.width).unwrap_or(0)
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The words of a cell; nothing where there is no such cell.
    pub fn cell(&self, row: usize, column: usize, language: Language) -> &str {
        let Some(places) = self.columns.get(column) else {
            return "";
        };
        let place = match language {
            Language::Zh => places[0],
            Language::En => places[1],
        };
        if place >= self.width {
            return "";
        }
        let at = row * self.width + place;
        let start = match at.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }
}
