//! Small tables for the tests of this room.

use crate::scenario::{Column, ColumnKind, Table, Text};

/// A text in Chinese.
pub fn text(words: &str) -> Text {
    Text {
        zh: Some(words.to_owned().into()),
        en: None,
    }
}

/// A column.
pub fn column(id: &str, title: &str, kind: ColumnKind) -> Column {
    Column {
        id: id.to_owned().into(),
        title: text(title),
        kind,
        unit: None,
    }
}

/// A table with these rows.
pub fn table(id: &str, columns: Vec<Column>, rows: &[&[&str]]) -> Table {
    let row = |cells: &&[&str]| cells.iter().map(|cell| text(cell)).collect::<Vec<_>>();
    Table {
        id: id.to_owned().into(),
        title: text(id),
        note: None,
        columns,
        csv: None,
        rows: rows.iter().map(|cells| row(cells).into()).collect(),
        traps: Vec::new(),
    }
}
