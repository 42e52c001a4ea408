//! The types of records and tables, listed once for reading.

use super::{
    FromTree, Lowering,
    macros::{fields, names},
};
use crate::scenario::{
    Column, ColumnKind, Contact, ContactChannel, Csv, Table, Trap, TrapKind, tree::Tree,
};

impl FromTree for Csv {
    const WRITTEN: &'static str = "text";

    fn lower(tree: &Tree<'_>, cx: &mut Lowering) -> Option<Self> {
        FromTree::lower(tree, cx).map(Csv::new)
    }
}

fields!(Contact { at, channel, title, outcome = None, note = None });
fields!(Table {
    id, title, note = None, columns, csv = None, rows = Vec::new(), traps = Vec::new(),
});
fields!(Column { id, title, kind = ColumnKind::default(), unit = None });
fields!(Trap { id, kind, rows, note, words = Vec::new() });

names!(ColumnKind {
    Words,
    Number,
    Date
});
names!(ContactChannel {
    Chat,
    Phone,
    Mail,
    App,
    Message,
    Shop
});
names!(TrapKind {
    StaleRow,
    Contradiction,
    WrongUnit,
    WrongCurrency,
    Duplicate,
    OtherCustomer,
    SurvivorBias
});
