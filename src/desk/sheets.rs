//! The sheets of a case's tables, each made when it is first asked for.

use std::sync::{Arc, OnceLock};

use super::{analysis::Tables, sheet::Sheet};
use crate::{
    scenario::{Scenario, Table},
    text::Language,
};

/// The tables of a case as sheets in one language.
#[derive(Debug)]
pub struct Sheets {
    scenario: Arc<Scenario>,
    language: Language,
    sheets: Vec<OnceLock<Sheet>>,
    /// What is handed out for a table that is not there.
    none: Sheet,
}

impl Sheets {
    /// The tables of `scenario` in `language`; none is looked at yet.
    pub fn new(scenario: Arc<Scenario>, language: Language) -> Self {
        let count = scenario.desk.tables.len();
        Self {
            language,
            sheets: (0..count).map(|_| OnceLock::new()).collect(),
            none: Sheet::default(),
            scenario,
        }
    }
}

impl Tables for Sheets {
    fn tables(&self) -> &[Table] {
        &self.scenario.desk.tables
    }

    fn sheet(&self, table: usize) -> &Sheet {
        let tables = &self.scenario.desk.tables;
        match (tables.get(table), self.sheets.get(table)) {
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
