//! Why a query cannot be understood: the word, and the nearest that could be.

use super::lex::keywords;
use crate::{
    scenario::{Column, Table},
    text::{Language, Message, chars, nearest},
};

/// Columns named where none is near.
const MOST_KNOWN: usize = 12;

/// `word` stands where nothing like it can.
pub(super) fn unexpected(word: &str) -> Message {
    let message = |key| Message::new(key).with("word", chars::preview(word, 40));
    match nearest(word, keywords()) {
        Some(near) => message("desk-query-unexpected-near").with("near", near),
        None => message("desk-query-unexpected"),
    }
}

/// Something must follow behind `after`.
pub(super) fn wanting(after: &str) -> Message {
    Message::new("desk-query-wanting").with("word", after.to_owned())
}

/// No column of `tables` is called `word`.
pub(super) fn no_column(word: &str, tables: &[&Table]) -> Message {
    let columns = || tables.iter().flat_map(|table| &table.columns);
    let titles = Language::ALL
        .iter()
        .flat_map(|&side| columns().filter_map(move |column| column.title.exact(side)));
    let known = columns().map(|column| column.id.as_str());
    let message = |key| Message::new(key).with("word", chars::preview(word, 40));
    match nearest(word, known.chain(titles)) {
        Some(near) => message("desk-query-no-column-near").with("near", near.to_owned()),
        None => {
            let known: Vec<&str> = columns()
                .take(MOST_KNOWN)
                .map(|column| column.id.as_str())
                .collect();
            message("desk-query-no-column").with("known", known.join(", "))
        }
    }
}

/// No table of the desk is called `word`.
pub(super) fn no_table(word: &str, tables: &[Table]) -> Message {
    let known: Vec<&str> = tables.iter().map(|table| table.id.as_str()).collect();
    let message = |key| Message::new(key).with("word", chars::preview(word, 40));
    match nearest(word, known.iter().copied()) {
        Some(near) => message("desk-query-no-table-near").with("near", near.to_owned()),
        None => message("desk-query-no-table").with("known", known.join(", ")),
    }
}

/// `word` needs a column of another kind than `column` is.
pub(super) fn wrong_kind(key: &'static str, word: &str, column: &Column) -> Message {
    Message::new(key)
        .with("word", word.to_owned())
        .with("column", column.id.value.clone())
}
