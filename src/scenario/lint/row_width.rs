//! # row-width
//!
//! A row of a table has more or fewer cells than the table has columns.
//!
//! The cells would stand under the wrong headings.
//!
//! Bad: two columns and a row `[(en: "09:40"), (en: "held"), (en: "hub")]`
//! Good: two columns and a row `[(en: "09:40"), (en: "held")]`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    for table in &cx.scenario.desk.tables {
        for row in table
            .rows
            .iter()
            .filter(|row| row.value.len() != table.columns.len())
        {
            let message = Message::new("check-row-width")
                .with("cells", row.value.len() as u64)
                .with("columns", table.columns.len() as u64);
            cx.error(row.span, message);
        }
    }
}
