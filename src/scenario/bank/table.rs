//! Question banks as tables, in and out: Excel workbooks and CSV files.
//!
//! ```
//! use heard::{scenario::{bank_table, check_bank}, text::{Language, SourceFile}};
//!
//! let template = bank_table::template(bank_table::Kind::Csv, Language::Zh)?;
//! let taken = bank_table::read(&template, bank_table::Kind::Csv, "mine")?;
//! assert!(taken.is_whole() && taken.bank.questions.len() == 6);
//!
//! // As RON it goes on the shelf.
//! let file = SourceFile::new("mine.ron", heard::scenario::written_bank(&taken.bank));
//! assert_eq!(check_bank(&file).0, Some(taken.bank));
//! # Ok::<(), heard::text::Message>(())
//! ```

use super::{Taken, check_bank, comma, give, take, workbook};
use crate::{
    scenario::Bank,
    text::{Language, Located, Message, SourceFile, say},
};

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An Excel workbook.
    Xlsx,
    /// Comma-separated values.
    Csv,
}

impl Kind {
    /// The form that a file of the ending `ending` has.
    pub fn of_ending(ending: &str) -> Option<Kind> {
        match ending.to_ascii_lowercase().as_str() {
            "xlsx" | "xlsm" => Some(Kind::Xlsx),
            "csv" | "tsv" | "txt" => Some(Kind::Csv),
            _ => None,
        }
    }
}

/// Reads the questions in a file; the bank is called `id` where the file does not say.
///
/// # Errors
/// The sentence that says why it is no table at all. Cells that cannot be taken are findings of what comes back.
pub fn read(bytes: &[u8], kind: Kind, id: &str) -> Result<Taken, Message> {
    let grids = match kind {
        Kind::Xlsx => workbook::read(bytes)?,
        Kind::Csv => vec![comma::read(bytes)?],
    };
    Ok(take::take(&grids, id))
}

/// The file of `banks` with heads in `language`: a sheet a bank, or all of them in one CSV file.
///
/// # Errors
/// The sentence that says why not: a cell is longer than Excel allows.
pub fn write(banks: &[Bank], kind: Kind, language: Language) -> Result<Vec<u8>, Message> {
    match kind {
        Kind::Xlsx => {
            let grids: Vec<_> = banks.iter().map(|it| give::give(it, language)).collect();
            workbook::write(&grids, &say(language, "bank-notes"), language)
        }
        Kind::Csv => {
            let whole = together(banks);
            let grids: Vec<_> = whole.iter().map(|it| give::give(it, language)).collect();
            Ok(comma::write(&grids))
        }
    }
}

/// A table to begin with: the heads, and a question of each kind to write over.
///
/// # Errors
/// As [`write()`].
pub fn template(kind: Kind, language: Language) -> Result<Vec<u8>, Message> {
    let text = match language {
        Language::Zh => include_str!("../../../assets/templates/bank.zh-CN.ron"),
        Language::En => include_str!("../../../assets/templates/bank.en.ron"),
    };
    let bank = check_bank(&SourceFile::new("bank.ron", text)).0;
    write(&bank.into_iter().collect::<Vec<_>>(), kind, language)
}

/// All of `banks` as one; none where there is none.
fn together(banks: &[Bank]) -> Option<Bank> {
    let (first, rest) = banks.split_first()?;
    let mut whole = first.clone();
    if !rest.is_empty() {
        whole.id = Located::from("banks".to_owned());
        let titles = banks.iter().map(|it| it.title.value.as_str());
        whole.title = Located::from(titles.collect::<Vec<_>>().join(" · "));
    }
    whole
        .questions
        .extend(rest.iter().flat_map(|it| it.questions.iter().cloned()));
    Some(whole)
}

#[cfg(test)]
mod tests;
