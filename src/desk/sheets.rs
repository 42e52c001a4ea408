//! The sheets of a case's tables, each made when it is first asked for, as the tables read at one moment of a talk.

use std::sync::{Arc, OnceLock};

use super::{Changes, analysis::Tables, sheet::Sheet};
use crate::{
    scenario::{Scenario, Table},
    text::Language,
};

/// The tables of a case as sheets in one language.
#[derive(Debug)]
pub struct Sheets {
    scenario: Arc<Scenario>,
    language: Language,
    /// The tables with the cells that acts have changed; none while all of them read as they were written.
    changed: Option<Vec<Table>>,
    sheets: Vec<Arc<OnceLock<Sheet>>>,
    /// What is handed out for a table that is not there.
    none: Sheet,
}

impl Sheets {
    /// The tables of `scenario` in `language`; none is looked at yet.
    pub fn new(scenario: Arc<Scenario>, language: Language) -> Self {
        let count = scenario.desk.tables.len();
        Self {
            language,
            changed: None,
            sheets: (0..count).map(|_| Arc::default()).collect(),
            none: Sheet::default(),
            scenario,
        }
    }

    /// The tables as they read since `changes`. Sheets of tables without a changed cell are shared.
    pub fn since(&self, changes: &Changes) -> Self {
        let mut now = Self {
            scenario: self.scenario.clone(),
            language: self.language,
            changed: None,
            sheets: self.sheets.clone(),
            none: Sheet::default(),
        };
        let count = now.sheets.len();
        if (0..count).all(|table| changes.cells_of(table).next().is_none()) {
            return now;
        }
        let mut tables = self.scenario.desk.tables.clone();
        for (at, (table, sheet)) in tables.iter_mut().zip(&mut now.sheets).enumerate() {
            for (row, column, words) in changes.cells_of(at) {
                table.put(row, column, words);
                *sheet = Arc::default();
            }
        }
        now.changed = Some(tables);
        now
    }
}

impl Tables for Sheets {
    fn tables(&self) -> &[Table] {
        match &self.changed {
            Some(tables) => tables,
            None => &self.scenario.desk.tables,
        }
    }

    fn sheet(&self, table: usize) -> &Sheet {
        match (self.tables().get(table), self.sheets.get(table)) {
            (Some(table), Some(slot)) => {
                let begins = &self.scenario.briefing.begins;
                slot.get_or_init(|| Sheet::new(table, self.language, begins))
            }
            _ => &self.none,
        }
    }

    fn language(&self) -> Language {
        self.language
    }
}
