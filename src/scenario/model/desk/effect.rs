//! What an action changes when it is done: cells, the record, facts, articles and other actions.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// One change. Texts may name parameters of the action in braces: `{amount}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// The cell reads so from now on.
    SetCell(CellRef, Text),
    /// A line, label and value, is added to what was done for the customer today.
    AddLine(Text, Text),
    /// The fact counts as told.
    MeetFact(Located<String>),
    /// The locked article can be found and opened.
    OpenArticle(Located<String>),
    /// The locked action can be done.
    Unlock(Located<String>),
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CellRef {
    /// The table.
    pub table: Located<String>,
    /// The row.
    pub row: RowRef,
    /// The column.
    pub column: Located<String>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowRef {
    /// This row, from 1 in the author's order.
    At(Located<u32>),
    /// The row that a `RowOf` parameter of the action names.
    Of(Located<String>),
}
