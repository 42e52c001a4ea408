//! # effect-row
//!
//! An action changes a cell of a row that is not there: a number beyond the table, or a parameter of the action that
//! picks no row of that table.
//!
//! Carrying the action out would leave the table as it was, without a word.
//!
//! Bad: `SetCell((table: "orders", row: Of("amount"), column: "state"), …)` where `amount` is a number
//! Good: `SetCell((table: "orders", row: Of("order"), column: "state"), …)` where `order` is `RowOf("orders", "no")`

use super::Lint;
use crate::{
    scenario::{CellRef, DeskAction, Effect, ParameterKind, RowRef},
    text::Message,
};

pub(super) fn run(cx: &Lint<'_>) {
    for action in &cx.scenario.desk.actions {
        for effect in &action.effects {
            if let Effect::SetCell(cell, _) = effect {
                look_at(cx, action, cell);
            }
        }
    }
}

fn look_at(cx: &Lint<'_>, action: &DeskAction, cell: &CellRef) {
    // A table that is not there is a finding of its own.
    let Some(table) = cx.names.table(&cell.table) else {
        return;
    };
    match &cell.row {
        RowRef::At(row) if !(1..=table.len()).contains(&(row.value as usize)) => {
            let message = Message::new("check-trap-row")
                .with("row", row.value)
                .with("rows", table.len() as u64);
            cx.error(row.span, message);
        }
        RowRef::At(_) => {}
        RowRef::Of(parameter) => {
            let picks = cx.names.parameter(&action.id, parameter);
            let fits =
                matches!(picks, Some(ParameterKind::RowOf(of, _)) if of.value == cell.table.value);
            if !fits {
                let message = Message::new("check-effect-row")
                    .with("action", action.id.value.clone())
                    .with("parameter", parameter.value.clone())
                    .with("table", table.id.value.clone());
                cx.error(parameter.span, message);
            }
        }
    }
}
