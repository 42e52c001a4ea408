//! From a question table to questions. Every cell that cannot be taken is found with its place; the questions that can be taken
//! come back all the same, and whoever asked decides whether a part is enough.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    finding::CellFinding,
    grid::Grid,
    heads::Column,
    look,
    names::Named,
    row::{self, Row},
};
use crate::{
    scenario::{Bank, Question, Topic},
    text::{Diagnostic, Language, Located, Message, Span},
};

/// Rows in which the heads may stand: there may be a title above them.
const HEADS_WITHIN: usize = 12;

/// Columns that a table cannot do without.
const NEEDED: [Column; 5] = [
    Column::Kind,
    Column::Ask,
    Column::Answer,
    Column::Why,
    Column::Source,
];

/// What came of a question table.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The questions without errors.
    pub bank: Bank,
    /// Everything that was found, in the order of sheets, rows and columns.
    pub findings: Vec<CellFinding>,
    /// Rows that hold a question, good or not.
    pub rows: usize,
}

impl Taken {
    /// Whether everything that was written could be taken.
    pub fn is_whole(&self) -> bool {
        !self.findings.iter().any(CellFinding::is_error)
    }

    /// Rows that hold a question which cannot be taken.
    pub fn failed(&self) -> usize {
        self.rows - self.bank.questions.len()
    }
}

/// The bank as the sheets say, with `id` and `title` for those that do not say.
pub fn take(grids: &[Grid], id: &str) -> Taken {
    let mut taking = Taking::default();
    for grid in grids {
        taking.sheet(grid);
    }
    taking.bank(id)
}

/// A place that findings refer to: sheet, row and column.
type At = (String, usize, usize);

/// What has been gathered so far.
#[derive(Default)]
pub(super) struct Taking {
    findings: Vec<CellFinding>,
    /// The sheets, in their order.
    sheets: Vec<String>,
    /// Where each value was written; a span's beginning is a place in this list.
    places: Vec<At>,
    questions: Vec<Question>,
    /// Rows below the heads.
    rows: usize,
    about: Option<About>,
}

/// What a sheet says about the bank itself.
struct About {
    id: String,
    title: String,
    language: Option<Language>,
}

impl Taking {
    /// Remembers a place and answers with the span that stands for it.
    pub(super) fn span(&mut self, grid: &Grid, row: usize, column: usize) -> Span {
        self.places.push((grid.name.clone(), row, column));
        Span::new(self.places.len() - 1, self.places.len())
    }

    pub(super) fn found(
        &mut self,
        grid: &Grid,
        row: usize,
        column: Option<usize>,
        what: Diagnostic,
    ) {
        self.findings.push(CellFinding {
            sheet: grid.name.clone(),
            row: row + 1,
            column,
            what,
        });
    }

    /// Takes one sheet in.
    fn sheet(&mut self, grid: &Grid) {
        let rows = grid.rows();
        let Some(&first) = rows.first() else {
            return;
        };
        self.sheets.push(grid.name.clone());
        let notes = Language::ALL.map(|it| crate::text::say(it, "bank-notes-sheet"));
        if notes.contains(&grid.name) {
            return;
        }
        let headed = rows.iter().copied().filter(|row| *row < HEADS_WITHIN);
        let headed = headed.max_by_key(|row| (known_heads(grid, *row), usize::MAX - *row));
        let Some(head) = headed.filter(|row| known_heads(grid, *row) >= 3) else {
            // A sheet of notes without any table is left alone where others have one.
            let what = Diagnostic::warning(
                "bank-no-heads",
                Span::default(),
                Message::new("bank-no-heads"),
            );
            let hint = Message::new("bank-no-heads-hint");
            self.found(grid, first, None, what.hint(hint));
            return;
        };
        self.about(grid, head);
        let columns = self.columns(grid, head);
        if NEEDED.iter().any(|needed| !columns.contains_key(needed)) {
            self.rows += rows.iter().filter(|row| **row > head).count();
            return;
        }
        let merged = self.merged(grid, head);
        if let Some((row, column)) = grid.beyond {
            let what = error("bank-too-far", Message::new("bank-too-far"));
            self.found(grid, row, Some(column), what);
        }
        let topic = Topic::of_words(&grid.name);
        for row in rows.into_iter().filter(|row| *row > head) {
            self.rows += 1;
            let whole = !merged.contains(&row);
            let reading = Row {
                grid,
                row,
                columns: &columns,
                topic,
            };
            if let Some(question) = row::read(self, &reading).filter(|_| whole) {
                self.questions.push(question);
            }
        }
    }

    /// What stands above the heads: `bank`, its id, its title, its language.
    fn about(&mut self, grid: &Grid, head: usize) {
        let known = Language::ALL.map(|it| crate::text::say(it, "bank-about"));
        let row = (0..head).find(|row| known.iter().any(|it| it == grid.text(*row, 0)));
        if let Some(row) = row.filter(|_| self.about.is_none()) {
            self.about = Some(About {
                id: grid.text(row, 1).to_owned(),
                title: grid.text(row, 2).to_owned(),
                language: grid.text(row, 3).parse().ok(),
            });
        }
    }

    /// Which column stands where. One that is not known, or stands twice, is an error where something is written under it: nothing
    /// that a person wrote is dropped without a word.
    fn columns(&mut self, grid: &Grid, head: usize) -> BTreeMap<Column, usize> {
        let mut columns = BTreeMap::new();
        let width = grid.cells.keys().map(|(_, column)| *column).max();
        for column in 0..=width.unwrap_or_default() {
            let words = grid.text(head, column);
            let used = grid.cells.keys().any(|it| it.0 > head && it.1 == column);
            let known = Column::of_head(words);
            let message = match known {
                Some(known) => match columns.entry(known) {
                    std::collections::btree_map::Entry::Vacant(free) => {
                        free.insert(column);
                        continue;
                    }
                    std::collections::btree_map::Entry::Occupied(_) => {
                        Message::new("bank-head-twice")
                    }
                },
                None => Message::new("bank-head-unknown"),
            };
            if used {
                let what = error("bank-head", message.with("name", words.to_owned()));
                self.found(grid, head, Some(column), what);
            }
        }
        for needed in NEEDED {
            if !columns.contains_key(&needed) {
                let name = needed.head(Language::Zh);
                let english = needed.head(Language::En);
                let message = Message::new("bank-head-missing")
                    .with("name", name)
                    .with("english", english);
                self.found(grid, head, None, error("bank-head", message));
            }
        }
        columns
    }

    /// The rows that merged cells lie in, each region told once.
    fn merged(&mut self, grid: &Grid, head: usize) -> BTreeSet<usize> {
        let mut rows = BTreeSet::new();
        for (from, to) in &grid.merged {
            if to.0 <= head {
                continue;
            }
            let message = Message::new("bank-merged")
                .with("from", place(*from))
                .with("to", place(*to));
            let what = error("bank-merged", message).hint(Message::new("bank-merged-hint"));
            self.found(grid, from.0, Some(from.1), what);
            rows.extend(from.0..=to.0);
        }
        rows
    }

    /// The bank of what was gathered, after the rules for banks have looked at it.
    fn bank(mut self, id: &str) -> Taken {
        let about = self.about.take();
        let said = |value: Option<&String>| value.filter(|it| !it.is_empty()).cloned();
        let id = said(about.as_ref().map(|it| &it.id)).unwrap_or_else(|| id.to_owned());
        let title = said(about.as_ref().map(|it| &it.title)).unwrap_or_else(|| id.clone());
        let asks = self.questions.iter().map(|it| it.ask.value.as_str());
        let chinese = asks
            .flat_map(str::chars)
            .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let guessed = if chinese { Language::Zh } else { Language::En };
        let language = about.and_then(|it| it.language).unwrap_or(guessed);
        let mut bank = Bank {
            format: Located::from(1),
            id: Located::from(id.clone()),
            language,
            title: Located::from(title),
            questions: std::mem::take(&mut self.questions),
        };
        name_all(&mut bank, &id);
        if self.rows == 0 && self.findings.iter().all(|it| !it.is_error()) {
            self.findings.push(CellFinding {
                sheet: String::new(),
                row: 0,
                column: None,
                what: error("bank-no-questions", Message::new("bank-no-questions")),
            });
        }
        for finding in look(&bank) {
            if let Some((sheet, row, column)) =
                self.places.get(finding.span.start as usize).cloned()
            {
                self.findings.push(CellFinding {
                    sheet,
                    row: row + 1,
                    column: Some(column),
                    what: finding,
                });
            }
        }
        self.settle(bank)
    }

    /// Leaves out the questions in whose rows an error was found, and says of each cell one thing.
    fn settle(mut self, mut bank: Bank) -> Taken {
        let sheets = std::mem::take(&mut self.sheets);
        let place = |name: &str| sheets.iter().position(|it| it == name);
        self.findings
            .sort_by_key(|it| (place(&it.sheet), it.row, it.column));
        let mut seen = BTreeSet::new();
        self.findings
            .retain(|it| it.column.is_none() || seen.insert((it.sheet.clone(), it.row, it.column)));
        let wrong = self.findings.iter().filter(|it| it.is_error());
        let wrong: BTreeSet<(&str, usize)> = wrong.map(|it| (it.sheet.as_str(), it.row)).collect();
        bank.questions.retain(|question| {
            let place = self.places.get(question.ask.span.start as usize);
            place.is_none_or(|(sheet, row, _)| !wrong.contains(&(sheet.as_str(), row + 1)))
        });
        Taken {
            bank,
            findings: self.findings,
            rows: self.rows,
        }
    }
}

/// Gives the questions without an id one: the bank's and the next free number.
fn name_all(bank: &mut Bank, id: &str) {
    let mut taken: BTreeSet<String> = bank
        .questions
        .iter()
        .map(|it| it.id.value.clone())
        .collect();
    let mut number = 0;
    for question in bank
        .questions
        .iter_mut()
        .filter(|it| it.id.value.is_empty())
    {
        let name = loop {
            number += 1;
            let name = format!("{id}-{number:03}");
            if taken.insert(name.clone()) {
                break name;
            }
        };
        question.id.value = name;
    }
}

fn known_heads(grid: &Grid, row: usize) -> usize {
    let columns = grid.row(row).map(|(column, _)| column);
    let known: BTreeSet<Column> = columns
        .filter_map(|column| Column::of_head(grid.text(row, column)))
        .collect();
    known.len()
}

fn place((row, column): (usize, usize)) -> String {
    format!("{}{}", super::grid::column_letters(column), row + 1)
}

/// An error without a place in a text: its place is a cell.
pub(super) fn error(code: &'static str, message: Message) -> Diagnostic {
    Diagnostic::error(code, Span::default(), message)
}
