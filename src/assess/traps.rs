//! The traps of a case's tables after a talk: which rows misled, why, and whether it was noticed.

use super::{
    evidence::{View, Window, noticed},
    place::cells,
};
use crate::scenario::TrapKind;

/// A trap, shown when the talk is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrapShown {
    /// Its name in the case.
    pub id: String,
    /// Title of the table.
    pub table: String,
    /// What is wrong with the rows.
    pub kind: TrapKind,
    /// The rows, from 1 in the author's order, each with its cells.
    pub rows: Vec<(u32, String)>,
    /// Why, in the author's words.
    pub note: String,
    /// The turn it was noticed in; none where it was not.
    pub noticed: Option<u32>,
}

/// Every trap of the case, in the author's order.
pub(super) fn of(view: &View<'_>) -> Vec<TrapShown> {
    let language = view.record.language;
    let tables = view.scenario.desk.tables.iter();
    let traps = tables.flat_map(|table| table.traps.iter().map(move |trap| (table, trap)));
    traps
        .map(|(table, trap)| {
            let held = noticed(view, Window::EARNING, &trap.id);
            let rows = trap.rows.iter().map(|row| row.value);
            TrapShown {
                id: trap.id.value.clone(),
                table: table.title.get(language).to_owned(),
                kind: trap.kind,
                rows: rows.map(|row| (row, cells(table, row, language))).collect(),
                note: trap.note.get(language).to_owned(),
                noticed: held.and_then(|held| held.decided).map(|there| there.turn),
            }
        })
        .collect()
}
