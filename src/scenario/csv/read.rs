//! The bytes of a CSV file as rows, and everything in them that does not fit.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use super::{
    MAX_CSV_ROWS, MOST_FINDINGS,
    head::{self, Head},
    problem::Problem,
};
use crate::{
    scenario::{Column, ColumnKind, Grid, lint},
    text::{
        Message, chars,
        repair::{Encoding, decode},
    },
};

/// What a file gave.
#[derive(Default)]
pub(super) struct Read {
    /// Its rows, as far as they could be read.
    pub grid: Grid,
    /// What does not fit, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads `bytes` as the rows of a table with these `columns`. Never panics, whatever the bytes are.
pub(super) fn read(columns: &[Column], bytes: &[u8]) -> Read {
    let mut read = Read::default();
    let Some(text) = text(bytes, &mut read.problems) else {
        return read;
    };
    let mut lines = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut line = StringRecord::new();
    if !matches!(lines.read_record(&mut line), Ok(true)) {
        let empty = Message::new("check-csv-empty");
        read.problems.push(Problem::shape(1, None, empty));
        return read;
    }
    let names: Vec<&str> = line.iter().collect();
    if let Some(separator) = other_separator(&names) {
        let message = Message::new("check-csv-separator").with("found", separator.to_string());
        read.problems.push(Problem::shape(1, None, message));
        return read;
    }
    let head = head::read(&names, columns, &mut read.problems);
    read.grid = Grid::new(names.len(), head.columns.clone());
    // Where a cell of the last line goes over several lines.
    let mut last = None;
    while let Ok(true) = lines.read_record(&mut line) {
        // A problem in every line of a large file is said often enough; the count of the rest is not worth the time.
        if read.problems.len() > 50 * MOST_FINDINGS {
            break;
        }
        if read.grid.len() == MAX_CSV_ROWS {
            let at = place(&line);
            let message = Message::new("check-csv-rows").with("limit", MAX_CSV_ROWS as u64);
            read.problems.insert(0, Problem::shape(at, None, message));
            break;
        }
        row(&line, &head, columns, &mut read.problems);
        let broken = line.iter().position(|cell| cell.contains('\n'));
        last = broken.map(|column| (place(&line), column + 1));
        read.grid.push(&line);
    }
    // A quote that was opened and never closed takes the rest of the file into one cell.
    if let Some((line, column)) = last.filter(|_| has_open_quote(&text)) {
        let message = Message::new("check-csv-open-quote");
        read.problems
            .push(Problem::shape(line, Some(column), message));
    }
    read
}

/// The text of the file. GBK, UTF-16 and a byte order mark are said and read all the same.
fn text<'b>(bytes: &'b [u8], problems: &mut Vec<Problem>) -> Option<Cow<'b, str>> {
    let Ok(decoded) = decode(bytes) else {
        let message = Message::new("check-csv-not-text");
        problems.push(Problem::shape(1, Some(1), message));
        return None;
    };
    let saved = match decoded.encoding {
        Encoding::Utf8 if !decoded.had_bom => None,
        Encoding::Utf8 => Some(Message::new("check-csv-mark")),
        Encoding::Gbk => Some(Message::new("check-csv-encoding").with("encoding", "GBK")),
        Encoding::Utf16 => Some(Message::new("check-csv-encoding").with("encoding", "UTF-16")),
    };
    let hint = || Message::new("check-csv-encoding-hint");
    problems.extend(saved.map(|message| Problem::saved(message).hint(hint())));
    Some(decoded.text)
}

/// The mark that separates the cells where it is no comma: the whole head is then one cell.
fn other_separator(names: &[&str]) -> Option<char> {
    let [only] = names else { return None };
    only.chars()
        .find(|c| matches!(c, ';' | '\t' | '，' | '；' | '|'))
}

/// The line of the file that `record` begins at.
fn place(record: &StringRecord) -> u64 {
    record.position().map_or(1, csv::Position::line)
}

/// Looks at one line: as many cells as the head, and each what its column holds.
fn row(line: &StringRecord, head: &Head, columns: &[Column], problems: &mut Vec<Problem>) {
    let at = place(line);
    if line.len() != head.cells.len() {
        let message = Message::new("check-csv-width")
            .with("cells", line.len() as u64)
            .with("columns", head.cells.len() as u64);
        problems.push(Problem::shape(at, None, message));
        return;
    }
    for (place, (cell, column)) in line.iter().zip(&head.cells).enumerate() {
        let kind = column.map_or(ColumnKind::Words, |column| columns[column].kind);
        let wrong = match kind {
            ColumnKind::Words => continue,
            ColumnKind::Number if lint::is_number_cell(cell) => continue,
            ColumnKind::Date if lint::is_date_cell(cell) => continue,
            ColumnKind::Number => ("check-csv-number", "check-bad-number-hint"),
            ColumnKind::Date => ("check-csv-date", "check-bad-date-hint"),
        };
        let message = Message::new(wrong.0).with("written", chars::preview(cell.trim(), 40));
        let hint = Message::new(wrong.1).with("form", "2025-11-08 15:30");
        problems.push(Problem::cell(at, place + 1, message).hint(hint));
    }
}

/// Whether a quote has no partner.
fn has_open_quote(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b'"').count() % 2 == 1
}
