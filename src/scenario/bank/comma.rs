//! A question table as CSV: read in whatever encoding and with whatever mark between the cells a spreadsheet wrote, and written
//! so that spreadsheets open it.

use super::grid::{Grid, MOST_ROWS};
use crate::text::{Message, repair::decode};

/// Reads a CSV file: UTF-8, UTF-16 or GBK, parted by commas, semicolons or tabs.
///
/// # Errors
/// The sentence that says why it is none.
pub fn read(bytes: &[u8]) -> Result<Grid, Message> {
    let decoded = decode(bytes).map_err(|_| Message::new("bank-csv-not-text"))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&decoded.text))
        .from_reader(decoded.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records().take(MOST_ROWS + 1) {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            Message::new("bank-csv-broken").with("line", line.to_string())
        })?;
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(Grid::of_texts("", rows))
}

/// Writes `grids` one below the other; the mark at the beginning tells spreadsheets that it is UTF-8.
pub fn write(grids: &[Grid]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for grid in grids {
        let rows = grid.rows();
        for row in 0..=rows.last().copied().unwrap_or_default() {
            let width = grid.row(row).map(|(column, _)| column + 1).max();
            let cells = (0..width.unwrap_or(1)).map(|column| raw(grid, row, column));
            // Writing into memory cannot fail, and rows may differ in length.
            let _ = writer.write_record(cells);
        }
    }
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(writer.into_inner().unwrap_or_default());
    bytes
}

fn raw(grid: &Grid, row: usize, column: usize) -> &str {
    match grid.cells.get(&(row, column)) {
        Some(super::grid::Cell::Text(text)) => text,
        _ => "",
    }
}

/// What parts the cells: the mark that the first full line has most of, outside quotes.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(3);
    for line in lines {
        let mut quoted = false;
        for byte in line.bytes() {
            quoted ^= byte == b'"';
            for (mark, count) in counts.iter_mut().filter(|_| !quoted) {
                *count += usize::from(*mark == byte);
            }
        }
    }
    // Of equally many the comma, which stands first.
    let most = counts.iter().map(|(_, count)| *count).max();
    let found = counts.iter().find(|(_, count)| Some(*count) == most);
    found.map_or(b',', |(mark, _)| *mark)
}
