//! What is wrong with a question table, told by sheet, row and column.

use super::grid::column_letters;
use crate::text::{Diagnostic, Language, Message, Severity};

/// A finding in a question table.
#[derive(Clone, Debug, PartialEq)]
pub struct CellFinding {
    /// Name of the sheet; blank in a CSV file.
    pub sheet: String,
    /// The row as the spreadsheet numbers it, from 1; 0 where the whole sheet is meant.
    pub row: usize,
    /// The column, from 0; none where the whole row is meant.
    pub column: Option<usize>,
    /// What is wrong, and how much it matters.
    pub what: Diagnostic,
}

impl CellFinding {
    /// Whether the question cannot be taken as it is.
    pub fn is_error(&self) -> bool {
        self.what.severity == Severity::Error
    }

    /// Letters of the column.
    pub fn letters(&self) -> Option<String> {
        self.column.map(column_letters)
    }

    /// Where it is, in words.
    pub fn place(&self, language: Language) -> String {
        let key = match (self.sheet.is_empty(), self.row, self.column) {
            (true, 0, _) => "bank-place-file",
            (false, 0, _) => "bank-place-sheet",
            (true, _, None) => "bank-place-row",
            (false, _, None) => "bank-place-sheet-row",
            (true, _, Some(_)) => "bank-place-cell",
            (false, _, Some(_)) => "bank-place-sheet-cell",
        };
        Message::new(key)
            .with("sheet", self.sheet.clone())
            .with("row", self.row.to_string())
            .with("column", self.letters().unwrap_or_default())
            .say(language)
    }

    /// Place, sentence and hints, as a person reads them.
    pub fn say(&self, language: Language) -> String {
        let hints = self.what.hints.iter().map(|it| it.say(language));
        let mut parts = vec![self.what.message.say(language)];
        parts.extend(hints);
        let (colon, between) = match language {
            Language::Zh => ("：", "；"),
            Language::En => (": ", "; "),
        };
        format!("{}{colon}{}", self.place(language), parts.join(between))
    }
}
