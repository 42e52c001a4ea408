//! Questions asked of tables during a talk: the answer is an event, and so is a question that has none.

use std::collections::BTreeMap;

use crate::{
    desk::{Tables, analyse},
    text::chars::preview,
};

use super::{Happening, Input, step::Stage};

/// What a question that cannot be answered is refused as.
pub(super) const ANALYSE: &str = "table.analyse";

/// Letters of a question that are kept where it is refused.
const MOST_LETTERS: usize = 400;

impl Stage<'_> {
    /// Asks a table, or says why not. A table the case does not have leaves no trace.
    pub fn analyse(&mut self, table: &str, query: &str) {
        let Some(at) = self.case.names.table(table) else {
            return;
        };
        // What was changed before the question counts in its answer.
        let desk = &self.case.sheets.since(&self.state.desk.changes);
        let what = match analyse(desk, at, query) {
            Ok(answer) => Happening::Analysed {
                table: table.to_owned(),
                query: answer.query.canonical(desk.tables(), at),
                rows: u32::try_from(answer.rows).unwrap_or(u32::MAX),
                answer: answer.short(desk),
            },
            Err(reason) => Happening::Refused {
                action: ANALYSE.to_owned(),
                with: BTreeMap::from([
                    ("query".to_owned(), preview(query, MOST_LETTERS)),
                    ("table".to_owned(), table.to_owned()),
                ]),
                reason: reason.say(self.case.language),
            },
        };
        self.emit(what);
    }
}

/// The question that a refusal records.
pub(super) fn refused(with: &BTreeMap<String, String>) -> Option<Input> {
    let (table, query) = (with.get("table")?, with.get("query")?);
    Some(Input::Analyse(table.clone(), query.clone()))
}
