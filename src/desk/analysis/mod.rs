//! The answer to a question about a table: groups with their figures, the statistics of a column, or joined rows.

mod group;
mod join;
mod measure;
mod stats;
mod words;

pub use group::Key;
pub use join::Joined;
pub use stats::{Middle, Stats};
pub use words::{figure, measure_title};

use rust_decimal::Decimal;

use super::{
    query::{Place, Query, parse},
    sheet::{Fit, NOTHING, Sheet},
};
use crate::{
    scenario::Table,
    text::{Language, Message},
};

/// Most groups of an answer: more say nothing to a reader.
const MOST_GROUPS: usize = 10_000;

/// The tables of a desk with their sheets.
pub trait Tables {
    /// The tables, in the author's order.
    fn tables(&self) -> &[Table];
    /// The sheet of a table.
    fn sheet(&self, table: usize) -> &Sheet;
    /// The language the sheets are in.
    fn language(&self) -> Language;
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The table asked.
    pub table: usize,
    /// The question.
    pub query: Query,
    /// How many of the table's rows fit the question.
    pub rows: usize,
    /// How the other table was joined.
    pub joined: Option<Joined>,
    /// What was found.
    pub found: Found,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Figures of each group.
    Groups(Groups),
    /// Statistics of a column.
    Stats(Stats),
    /// Rows of the table asked, each with the row joined to it.
    Rows(Vec<(usize, Option<usize>)>),
}

/// Figures of each group, and over all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// The groups, in the order of their keys.
    pub lines: Vec<Line>,
    /// The same figures over all rows.
    pub total: Vec<Option<Decimal>>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is put together by.
    pub keys: Vec<Key>,
    /// A figure for each measure; none where there is nothing to count with.
    pub values: Vec<Option<Decimal>>,
}

/// The answer to `text`, asked of the table at `table`.
///
/// # Errors
/// A sentence where the question cannot be understood or its answer would be too large.
pub fn analyse(desk: &dyn Tables, table: usize, text: &str) -> Result<Answer, Message> {
    let query = parse(desk.tables(), table, text)?;
    let mut picked = Picked::new(desk, table, &query)?;
    picked.keep(&query);
    let rows = picked.own.len();
    let found = match (query.stats, query.measures.is_empty()) {
        (Some(place), _) => Found::Stats(stats::of(&picked, place)),
        (None, true) => Found::Rows(picked.pairs()),
        (None, false) => {
            let grouped = group::of(&picked, &query.by)?;
            let values = |codes: &[u32], count| -> Vec<Vec<Option<Decimal>>> {
                let measures = query.measures.iter();
                measures
                    .map(|one| measure::values(&picked, one, codes, count))
                    .collect()
            };
            let columns = values(&grouped.codes, grouped.keys.len());
            let over_all = values(&vec![0; rows], 1);
            let first = |column: &Vec<Option<Decimal>>| column.first().copied().flatten();
            let lines = grouped.order.iter().map(|&at| Line {
                keys: grouped.keys[at].clone(),
                values: columns.iter().map(|column| column[at]).collect(),
            });
            Found::Groups(Groups {
                lines: lines.collect(),
                total: over_all.iter().map(first).collect(),
            })
        }
    };
    Ok(Answer {
        table,
        rows: picked.distinct_rows(),
        joined: picked.joined.clone(),
        query,
        found,
    })
}

/// The rows a question is about.
struct Picked<'d> {
    desk: &'d dyn Tables,
    table: usize,
    other: Option<usize>,
    /// Rows of the table asked, one for each row that is looked at.
    own: Vec<u32>,
    /// The rows joined to them, [`NOTHING`] where there is none.
    partner: Option<Vec<u32>>,
    joined: Option<Joined>,
}

impl<'d> Picked<'d> {
    /// All rows that fit what is asked of the table itself, joined where that is asked.
    fn new(desk: &'d dyn Tables, table: usize, query: &Query) -> Result<Self, Message> {
        let sheet = desk.sheet(table);
        let mut rows: Vec<usize> = (0..sheet.len()).collect();
        for test in query.tests.iter().filter(|test| !test.column.joined) {
            if let Some(cells) = sheet.column(test.column.column) {
                let fit = Fit::new(cells, test.relation, &test.wanted);
                rows.retain(|&row| fit.fits(cells, row));
            }
        }
        let mut picked = Self {
            desk,
            table,
            other: query.join.map(|join| join.table),
            own: rows.into_iter().map(|row| row as u32).collect(),
            partner: None,
            joined: None,
        };
        if let Some(join) = query.join {
            let (own, partner, joined) = join::pairs(desk, table, &picked.own, join)?;
            picked.own = own;
            picked.partner = Some(partner);
            picked.joined = Some(joined);
        }
        Ok(picked)
    }

    /// Keeps what fits the tests of the joined table.
    fn keep(&mut self, query: &Query) {
        let (Some(other), Some(partner)) = (self.other, &mut self.partner) else {
            return;
        };
        let sheet = self.desk.sheet(other);
        for test in query.tests.iter().filter(|test| test.column.joined) {
            let Some(cells) = sheet.column(test.column.column) else {
                continue;
            };
            let fit = Fit::new(cells, test.relation, &test.wanted);
            let fits: Vec<bool> = partner
                .iter()
                .map(|&row| row != NOTHING && fit.fits(cells, row as usize))
                .collect();
            let mut kept = fits.iter();
            self.own.retain(|_| kept.next().copied().unwrap_or(false));
            let mut kept = fits.iter();
            partner.retain(|_| kept.next().copied().unwrap_or(false));
        }
    }

    /// The sheet a column belongs to, and for each row looked at its row there.
    fn side(&self, place: Place) -> (&'d Sheet, &[u32]) {
        match (place.joined, self.other, &self.partner) {
            (true, Some(other), Some(partner)) => (self.desk.sheet(other), partner),
            _ => (self.desk.sheet(self.table), &self.own),
        }
    }

    fn pairs(&self) -> Vec<(usize, Option<usize>)> {
        let partner = |at: usize| {
            let row = *self.partner.as_ref()?.get(at)?;
            (row != NOTHING).then_some(row as usize)
        };
        let own = self.own.iter().enumerate();
        own.map(|(at, &row)| (row as usize, partner(at))).collect()
    }

    /// How many different rows of the table asked are looked at: a row with two partners is one.
    fn distinct_rows(&self) -> usize {
        // Pairs of one row stand next to each other.
        let mut last = NOTHING;
        let own = self.own.iter();
        own.filter(|&&row| std::mem::replace(&mut last, row) != row)
            .count()
    }
}

#[cfg(test)]
mod tests;
