//! One row of a question table as a question.

use std::collections::BTreeMap;

use super::{
    grid::{Cell, Grid},
    heads::{Column, MOST_POINTS},
    letters,
    names::Named,
    take::{Taking, error},
    verdict,
};
use crate::{
    scenario::{Level, Question, QuestionKind, Topic},
    text::{Language, Located, Message, nearest, normalise},
};

/// Most options that have a letter.
const LETTERS: usize = 26;

/// A row, and what its columns mean.
pub(super) struct Row<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// The row, from 0.
    pub row: usize,
    /// Where each column stands.
    pub columns: &'a BTreeMap<Column, usize>,
    /// The topic that the sheet is named after.
    pub topic: Option<Topic>,
}

/// The question in `row`; what is wrong with it is told to `taking`. None where it cannot even be looked at further.
pub(super) fn read(taking: &mut Taking, row: &Row<'_>) -> Option<Question> {
    row.faults(taking);
    let topic = row.one_of(taking, Column::Topic, row.topic);
    let kind: Option<QuestionKind> = row.one_of(taking, Column::Kind, None);
    let level = row.one_of(taking, Column::Level, Some(Level::Grade4));
    let recheck = row.recheck(taking);
    for needed in [Column::Ask, Column::Answer, Column::Why, Column::Source] {
        row.needs(taking, needed);
    }
    let mut options = row.list(taking, (0..LETTERS).map(Column::Choice));
    let kind = kind?;
    let mut answer = row.words(taking, Column::Answer);
    if kind == QuestionKind::TrueFalse {
        as_verdict(&mut options, &mut answer.value);
    } else {
        answer.value = tidy(kind, &answer.value, options.len());
    }
    let tolerance = row.words(taking, Column::Tolerance);
    let unit = row.words(taking, Column::Unit).value;
    Some(Question {
        id: row.words(taking, Column::Id),
        // Where these could not be read the row is told already; the rest of it is looked at all the same.
        topic: topic.unwrap_or(Topic::Data),
        kind,
        level: level.unwrap_or(Level::Grade4),
        ask: row.words(taking, Column::Ask),
        options,
        answer,
        tolerance: Some(tolerance).filter(|it| !it.value.is_empty()),
        unit: Some(unit).filter(|it| !it.is_empty()),
        points: row.list(taking, (0..MOST_POINTS).map(Column::Point)),
        why: row.words(taking, Column::Why),
        source: row.words(taking, Column::Source),
        recheck: recheck.unwrap_or_default(),
    })
}

impl Row<'_> {
    fn text(&self, column: Column) -> &str {
        let at = self.columns.get(&column);
        at.map_or("", |at| self.grid.text(self.row, *at))
    }

    /// The words of a column, and where they stand.
    fn words(&self, taking: &mut Taking, column: Column) -> Located<String> {
        // A column that is not there is told by its head; the row's own place then is the first cell.
        let at = self.columns.get(&column).copied().unwrap_or_default();
        let span = taking.span(self.grid, self.row, at);
        Located::new(self.text(column).to_owned(), span)
    }

    /// Cells that hold no words: what the spreadsheet made of them cannot be guessed back.
    fn faults(&self, taking: &mut Taking) {
        let odd = self.grid.row(self.row).filter_map(|(column, cell)| {
            let key = match cell {
                Cell::Text(_) => return None,
                Cell::Date => "bank-cell-date",
                Cell::Fault => "bank-cell-fault",
            };
            Some((column, key))
        });
        let odd: Vec<(usize, &'static str)> = odd.collect();
        for (column, key) in odd {
            let what = error("bank-cell", Message::new(key));
            taking.found(self.grid, self.row, Some(column), what);
        }
    }

    fn needs(&self, taking: &mut Taking, column: Column) {
        let Some(&at) = self.columns.get(&column) else {
            return;
        };
        if !self.grid.cells.contains_key(&(self.row, at)) {
            let key = match column {
                Column::Answer => "bank-cell-no-key",
                Column::Why => "bank-cell-no-why",
                Column::Source => "bank-cell-no-source",
                _ => "bank-cell-blank",
            };
            taking.found(
                self.grid,
                self.row,
                Some(at),
                error("bank-cell", Message::new(key)),
            );
        }
    }

    /// What a column names out of a closed list; `otherwise` where it is blank.
    fn one_of<T: Named>(
        &self,
        taking: &mut Taking,
        column: Column,
        otherwise: Option<T>,
    ) -> Option<T> {
        let words = self.text(column);
        if words.is_empty() && otherwise.is_some() {
            return otherwise;
        }
        if let Some(one) = T::of_words(words) {
            return Some(one);
        }
        let at = self.columns.get(&column).copied();
        let message = match words.is_empty() {
            true if at.is_none() => Message::new("bank-cell-no-topic"),
            true => Message::new("bank-cell-blank"),
            false => Message::new("bank-cell-unknown").with("name", words.to_owned()),
        };
        // Names are shown in the language the cell is written in.
        let language = match words.is_ascii() && !words.is_empty() {
            true => Language::En,
            false => Language::Zh,
        };
        let names = T::names(language);
        let hint = match nearest(words, names.iter().map(String::as_str)) {
            Some(near) => Message::new("check-did-you-mean").with("name", near.to_owned()),
            None => Message::new("check-known-names").with("names", names.join(", ")),
        };
        taking.found(
            self.grid,
            self.row,
            at,
            error("bank-cell", message).hint(hint),
        );
        None
    }

    fn recheck(&self, taking: &mut Taking) -> Option<bool> {
        let words = self.text(Column::Recheck);
        if words.is_empty() {
            return Some(false);
        }
        let said = verdict(words);
        if said.is_none() {
            let at = self.columns.get(&Column::Recheck).copied();
            let message = Message::new("bank-cell-recheck").with("name", words.to_owned());
            taking.found(self.grid, self.row, at, error("bank-cell", message));
        }
        said
    }

    /// What stands in a row of columns up to the last that is filled. One left out in between would move the letters.
    fn list(
        &self,
        taking: &mut Taking,
        columns: impl Iterator<Item = Column>,
    ) -> Vec<Located<String>> {
        let there: Vec<Column> = columns.filter(|it| self.columns.contains_key(it)).collect();
        let last = there.iter().rposition(|it| !self.text(*it).is_empty());
        let filled = last.map_or(0, |last| last + 1);
        for &column in &there[..filled] {
            if self.text(column).is_empty() {
                let at = self.columns.get(&column).copied();
                let what = error("bank-cell", Message::new("bank-cell-gap"));
                taking.found(self.grid, self.row, at, what);
            }
        }
        let filled = there[..filled].iter();
        filled.map(|column| self.words(taking, *column)).collect()
    }
}

/// A question that is answered with right or wrong is often written with these two as its options and a letter as its key.
fn as_verdict(options: &mut Vec<Located<String>>, answer: &mut String) {
    let said: Vec<Option<bool>> = options.iter().map(|it| verdict(&it.value)).collect();
    if !matches!(said[..], [Some(one), Some(other)] if one != other) {
        return;
    }
    if let Some([place]) = letters(answer, 2).as_deref() {
        *answer = options[*place].value.clone();
    }
    options.clear();
}

/// Letters as people part them (`A/C`, `C→A→B`, `A;C`), written as one word; everything else as it is.
fn tidy(kind: QuestionKind, answer: &str, options: usize) -> String {
    use QuestionKind::{Multiple, Order, Single};
    if !matches!(kind, Single | Multiple | Order) || letters(answer, options).is_some() {
        return answer.to_owned();
    }
    let folded = normalise(answer).text;
    let bare: String = folded
        .chars()
        .filter(|c| !c.is_whitespace() && !"/|;；+＋&-–—→>.。()（）".contains(*c))
        .collect();
    match letters(&bare, options) {
        Some(_) => bare.to_uppercase(),
        None => answer.to_owned(),
    }
}
