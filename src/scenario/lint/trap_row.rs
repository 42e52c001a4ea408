//! # trap-row
//!
//! A trap names no row, or a row that its table does not have. Rows count from 1, in the order they are written.
//!
//! Nobody could notice it, and the debrief would show nothing.
//!
//! Bad: a table of four rows and `traps: [(id: "stale", kind: StaleRow, rows: [7], …)]`
//! Good: `traps: [(id: "stale", kind: StaleRow, rows: [2], …)]`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    for table in &cx.scenario.desk.tables {
        for trap in &table.traps {
            if trap.rows.is_empty() {
                let message = Message::new("check-trap-without-rows");
                cx.error(trap.id.span, message.with("trap", trap.id.value.clone()));
            }
            let there = |row: u32| (1..=table.len()).contains(&(row as usize));
            for row in trap.rows.iter().filter(|row| !there(row.value)) {
                let message = Message::new("check-trap-row")
                    .with("row", row.value)
                    .with("rows", table.len() as u64);
                cx.error(row.span, message);
            }
        }
    }
}
