//! The traps of a case's tables after a talk: which rows misled, why, and whether it was noticed.

use super::{
    evidence::{View, Window, noticed},
    place::cells,
};
use crate::{
    scenario::TrapKind,
    text::{Language, Message, say},
};

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

impl TrapShown {
    /// Whether it was noticed, and when.
    pub fn noticed_words(&self, language: Language) -> String {
        match self.noticed {
            None => say(language, "trap-not-noticed"),
            Some(0) => say(language, "trap-noticed-at-once"),
            Some(turn) => Message::new("trap-noticed")
                .with("turn", turn)
                .say(language),
        }
    }

    /// The Fluent key of what is wrong with the rows.
    pub fn kind_key(&self) -> &'static str {
        match self.kind {
            TrapKind::StaleRow => "trap-stale-row",
            TrapKind::Contradiction => "trap-contradiction",
            TrapKind::WrongUnit => "trap-wrong-unit",
            TrapKind::WrongCurrency => "trap-wrong-currency",
            TrapKind::Duplicate => "trap-duplicate",
            TrapKind::OtherCustomer => "trap-other-customer",
            TrapKind::SurvivorBias => "trap-survivor-bias",
        }
    }

    /// Each of its rows in a line.
    pub fn row_words(&self, language: Language) -> Vec<String> {
        let line = |(row, cells): &(u32, String)| {
            Message::new("trap-row")
                .with("table", self.table.clone())
                .with("row", *row)
                .with("cells", cells.clone())
                .say(language)
        };
        self.rows.iter().map(line).collect()
    }
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
