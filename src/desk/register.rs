//! A table that a part of the desk works through by conditions: which of its rows they leave.

use std::sync::OnceLock;

use super::{query::parse, sheet::Sheet};
use crate::{
    scenario::Table,
    text::{Language, Message},
};

/// One table, and its sheet once it is first asked for.
#[derive(Debug)]
pub(super) struct Register {
    /// The table alone; nothing where the case has none of that name.
    tables: Vec<Table>,
    language: Language,
    begins: String,
    sheet: OnceLock<Sheet>,
}

impl Register {
    /// The table `id` of `tables` in a talk that begins at `begins`.
    pub fn new(tables: &[Table], id: &str, begins: &str, language: Language) -> Self {
        let named = tables.iter().find(|table| *table.id == *id);
        Self {
            tables: named.cloned().into_iter().collect(),
            language,
            begins: begins.to_owned(),
            sheet: OnceLock::new(),
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.tables.first().map_or(0, Table::len)
    }

    fn sheet(&self) -> &Sheet {
        self.sheet.get_or_init(|| match self.tables.first() {
            Some(table) => Sheet::new(table, self.language, &self.begins),
            None => Sheet::default(),
        })
    }

    /// The rows, from 0, that fit `conditions`: those of `where` in a question to the table, all of which must hold;
    /// alternatives are set apart by `|`.
    ///
    /// # Errors
    /// A sentence that names the word that does not fit.
    pub fn rows(&self, conditions: &str) -> Result<Vec<u32>, Message> {
        let mut fits = vec![false; self.len()];
        for alternative in conditions.split(['|', '｜']) {
            for row in self.all_of(alternative)? {
                fits[row] = true;
            }
        }
        let rows = (0_u32..).zip(fits);
        Ok(rows.filter(|(_, fits)| *fits).map(|(row, _)| row).collect())
    }

    fn all_of(&self, conditions: &str) -> Result<Vec<usize>, Message> {
        let trimmed = conditions.trim();
        let bare = trimmed.strip_prefix("where ").unwrap_or(trimmed);
        if bare.is_empty() {
            return Err(Message::new("desk-register-nothing"));
        }
        let query = parse(&self.tables, 0, &format!("where {bare}"))?;
        let only_rows = query.by.is_empty() && query.join.is_none() && query.stats.is_none();
        if !only_rows || query.measures.len() != 1 || query.tests.is_empty() {
            return Err(Message::new("desk-register-only-conditions"));
        }
        let sheet = self.sheet();
        let mut rows = (0..sheet.len()).collect();
        for test in query.tests {
            let test = super::sheet::Test {
                column: test.column.column,
                relation: test.relation,
                wanted: test.wanted,
            };
            test.keep(sheet, &mut rows);
        }
        Ok(rows)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{
        desk::testing::{column, table},
        scenario::ColumnKind,
    };

    fn register() -> Register {
        let columns = vec![
            column("what", "原话", ColumnKind::Words),
            column("days", "天数", ColumnKind::Number),
        ];
        let rows: &[&[&str]] = &[&["退票要等", "3"], &["改签太贵", "8"], &["找不到人", "12"]];
        let tables = [table("said", columns, rows)];
        Register::new(&tables, "said", "2025-11-10 09:00", Language::Zh)
    }

    #[test]
    fn alternatives_add_up_and_a_row_counts_once() {
        let register = register();
        assert_eq!(register.rows("原话~退票").unwrap(), [0]);
        assert_eq!(register.rows("原话~退票 | days>=8").unwrap(), [0, 1, 2]);
        assert_eq!(register.rows("where days>=8 ｜ 原话~改签").unwrap(), [1, 2]);
        assert_eq!(register.rows("days>=8 days<10").unwrap(), [1]);
        assert!(register.rows("原话~没有这个词").unwrap().is_empty());
    }

    #[test]
    fn what_is_no_condition_is_told() {
        let register = register();
        let long = "原话~".repeat(20_000);
        for wrong in [
            "",
            " ",
            "|",
            "退票",
            "dayz>3",
            "days>3 by what",
            "days>",
            "days>3 |",
            "\u{202e}",
            &long,
        ] {
            assert!(register.rows(wrong).is_err(), "{wrong:.40}");
        }
        let none = Register::new(&[], "said", "2025-11-10 09:00", Language::En);
        assert!(none.rows("days>3").is_err());
        assert_eq!(none.len(), 0);
    }
}
