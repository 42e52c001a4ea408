//! What actions have changed on the desk: cells that read otherwise now, lines added, articles and actions opened.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    scenario::{CellRef, Desk, DeskAction, Effect, ParameterKind, RowRef, Table},
    text::Language,
};

use super::action::fill;

/// The values an action was carried out with.
type With = BTreeMap<String, String>;

/// Everything that differs from what the author wrote. Tables, rows, columns, articles and actions are named by their
/// place, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    cells: BTreeMap<(usize, usize, usize), String>,
    lines: Vec<(String, String)>,
    articles: BTreeSet<usize>,
    actions: BTreeSet<usize>,
}

impl Changes {
    /// Takes in the effects of `action`, carried out `with` these checked values in a talk in `language`.
    pub fn take(&mut self, desk: &Desk, action: &DeskAction, with: &With, language: Language) {
        for effect in &action.effects {
            match effect {
                Effect::SetCell(cell, text) => {
                    if let Some(place) = place(desk, action, with, cell) {
                        let words = fill(text.get(language), action, with, language);
                        self.cells.insert(place, words);
                    }
                }
                Effect::AddLine(label, value) => {
                    let words = |text: &crate::scenario::Text| {
                        fill(text.get(language), action, with, language)
                    };
                    self.lines.push((words(label), words(value)));
                }
                Effect::OpenArticle(id) => {
                    let at = desk.articles.iter().position(|it| it.id.value == id.value);
                    self.articles.extend(at);
                }
                Effect::Unlock(id) => {
                    let at = desk.actions.iter().position(|it| it.id.value == id.value);
                    self.actions.extend(at);
                }
                // The customer's mind keeps what was told.
                Effect::MeetFact(_) => {}
            }
        }
    }

    /// What the cell reads now, where an action changed it.
    pub fn cell(&self, table: usize, row: usize, column: usize) -> Option<&str> {
        self.cells.get(&(table, row, column)).map(String::as_str)
    }

    /// Every changed cell of `table` as `(row, column, words)`.
    pub fn cells_of(&self, table: usize) -> impl Iterator<Item = (usize, usize, &str)> {
        let cells = self
            .cells
            .range((table, 0, 0)..=(table, usize::MAX, usize::MAX));
        cells.map(|(&(_, row, column), words)| (row, column, words.as_str()))
    }

    /// Lines added to the record, label and value, oldest first.
    pub fn lines(&self) -> &[(String, String)] {
        &self.lines
    }

    /// Whether a locked article was opened.
    pub fn opened(&self, article: usize) -> bool {
        self.articles.contains(&article)
    }

    /// Whether a locked action was unlocked.
    pub fn unlocked(&self, action: usize) -> bool {
        self.actions.contains(&action)
    }
}

/// Where a changed cell lies; nowhere for a name the case does not have, which is a finding of the linter.
fn place(
    desk: &Desk,
    action: &DeskAction,
    with: &With,
    cell: &CellRef,
) -> Option<(usize, usize, usize)> {
    let at = desk
        .tables
        .iter()
        .position(|it| it.id.value == cell.table.value)?;
    let table = &desk.tables[at];
    let column = column(table, &cell.column)?;
    let row = match &cell.row {
        RowRef::At(row) => (row.value as usize).checked_sub(1)?,
        RowRef::Of(parameter) => {
            let mut parameters = action.parameters.iter();
            let parameter = parameters.find(|it| it.id.value == parameter.value)?;
            let ParameterKind::RowOf(_, key) = &parameter.kind else {
                return None;
            };
            row_of(table, key, with.get(&parameter.id.value)?)?
        }
    };
    (row < table.len()).then_some((at, row, column))
}

/// The place of the column `id`.
fn column(table: &Table, id: &str) -> Option<usize> {
    table.columns.iter().position(|it| it.id.value == id)
}

/// The first row whose cell in the column `key` reads `value`, in any language and however it is cased.
pub(super) fn row_of(table: &Table, key: &str, value: &str) -> Option<usize> {
    let column = column(table, key)?;
    let wanted = value.trim().to_lowercase();
    let reads = |row: &usize| {
        let mut languages = Language::ALL.iter();
        languages
            .any(|&language| table.cell(*row, column, language).trim().to_lowercase() == wanted)
    };
    (0..table.len()).find(reads)
}
