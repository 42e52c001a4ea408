//! Tables of the desk.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Name within the case.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Source, scope and as-of time: shown above the rows.
    #[serde(default)]
    pub note: Option<Text>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, one cell a column, in the author's order.
    pub rows: Vec<Located<Vec<Text>>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Name in `/show TABLE where`.
    pub id: Located<String>,
    /// Heading.
    pub title: Text,
    /// What its cells are.
    #[serde(default)]
    pub kind: ColumnKind,
    /// Unit shown in the heading.
    #[serde(default)]
    pub unit: Option<Text>,
}

/// What the cells of a column are; decides sorting and alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Words.
    #[default]
    Words,
    /// Numbers, right-aligned.
    Number,
    /// `2025-11-08` or `2025-11-08 15:30` or `11-08 15:30`.
    Date,
}
