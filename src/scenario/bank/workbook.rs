//! A question table as an Excel workbook: every sheet read with what is merged and what the spreadsheet turned into dates, and
//! written with heads that stay, columns as wide as what they hold, and lists to choose from.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet,
};

use super::{
    grid::{Cell, Grid, MOST_ROWS},
    heads::Column,
    names::Named,
};
use crate::{
    scenario::{Level, QuestionKind, Topic},
    text::{Language, Message, say},
};

/// Rows below the table that still offer lists to choose from.
const LISTED_ROWS: u32 = 1_000;

/// Reads the sheets of a workbook.
///
/// # Errors
/// The sentence that says why it is none.
pub fn read(bytes: &[u8]) -> Result<Vec<Grid>, Message> {
    let broken =
        |error: XlsxError| Message::new("bank-xlsx-broken").with("detail", error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid {
            name: name.clone(),
            ..Grid::default()
        };
        // A sheet that is a chart has no cells.
        if let Err(error) = cells(&mut book, &name, &mut grid) {
            match error {
                XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_) => continue,
                other => return Err(broken(other)),
            }
        }
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let place = |(row, column): (u32, u32)| (row as usize, column as usize);
        // Whole columns may be merged; what lies below the rows that are read is of no interest.
        let ends = |(row, column): (usize, usize)| (row.min(MOST_ROWS), column);
        grid.merged = merged
            .iter()
            .map(|it| (place(it.start), ends(place(it.end))))
            .collect();
        grids.push(grid);
    }
    Ok(grids)
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, grid: &mut Grid) -> Result<(), XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let percents: Vec<bool> = reader.styles().iter().map(is_percent).collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let percent = percents.get(style).is_some_and(|it| *it);
        let made = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::String(text) => Cell::Text(text.clone()),
            DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
            DataRef::Bool(on) => Cell::Text(on.to_string()),
            DataRef::Int(number) => Cell::Text(number.to_string()),
            DataRef::Float(number) if percent => {
                Cell::Text(format!("{}%", rounded(number * 100.0)))
            }
            DataRef::Float(number) => Cell::Text(number.to_string()),
            DataRef::Error(_) => Cell::Fault,
            _ => Cell::Date,
        };
        let (row, column) = cell.get_position();
        grid.put(row as usize, column as usize, made);
    }
    Ok(())
}

/// Whether numbers of this style are shown as per cent: what is shown as 12.5% is stored as 0.125.
fn is_percent(style: &calamine::Style) -> bool {
    let format = style.number_format.as_ref();
    format.is_some_and(|it| it.format_code.contains('%') || matches!(it.format_id, Some(9 | 10)))
}

/// A number in the digits a person typed, without the dust of a hundredfold.
fn rounded(number: f64) -> f64 {
    (number * 1e9).round() / 1e9
}

/// Writes `grids` as sheets of a workbook with `notes` on the last; each grid has what it is called in its first row and its heads
/// in the second.
///
/// # Errors
/// The sentence that says why not: a cell is longer than Excel allows.
pub fn write(grids: &[Grid], notes: &str, language: Language) -> Result<Vec<u8>, Message> {
    let failed = |error: rust_xlsxwriter::XlsxError| {
        Message::new("bank-xlsx-not-written").with("detail", error.to_string())
    };
    let mut book = Workbook::new();
    // No time of day: the same bank gives the same bytes.
    if let Ok(time) = ExcelDateTime::from_ymd(2026, 1, 1) {
        book.set_properties(&DocProperties::new().set_creation_datetime(&time));
    }
    let mut names: Vec<String> = Vec::new();
    for grid in grids {
        let name = sheet_name(&grid.name, &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name).map_err(failed)?;
        table(sheet, grid, language).map_err(failed)?;
        names.push(name);
    }
    let sheet = book.add_worksheet();
    let name = sheet_name(&say(language, "bank-notes-sheet"), &names);
    sheet.set_name(name).map_err(failed)?;
    sheet.set_column_width(0, 100).map_err(failed)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(notes.lines()) {
        sheet
            .write_string_with_format(row, 0, line, &wrapped)
            .map_err(failed)?;
    }
    book.save_to_buffer().map_err(failed)
}

fn table(
    sheet: &mut Worksheet,
    grid: &Grid,
    language: Language,
) -> Result<(), rust_xlsxwriter::XlsxError> {
    // As text, so that no spreadsheet makes a date of 1-2 or a number of 007.
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let head = Format::new().set_bold().set_background_color(0xE3EFEA);
    for (&(row, column), cell) in &grid.cells {
        let Cell::Text(words) = cell else { continue };
        let format = if row == 1 { &head } else { &text };
        let (row, column) = (row as u32, column as u16);
        sheet.write_string_with_format(row, column, words, format)?;
    }
    sheet.set_freeze_panes(2, 0)?;
    let heads = grid.row(1).map(|(column, _)| column as u16);
    for column in heads.collect::<Vec<u16>>() {
        let known = Column::of_head(grid.text(1, usize::from(column)));
        sheet.set_column_width(column, width(known))?;
        sheet.set_column_format(column, &text)?;
        let list = match known {
            Some(Column::Topic) => Topic::names(language),
            Some(Column::Kind) => QuestionKind::names(language),
            Some(Column::Level) => Level::names(language),
            Some(Column::Recheck) => vec![say(language, "bank-yes"), say(language, "bank-no")],
            _ => continue,
        };
        let list = DataValidation::new().allow_list_strings(&list)?;
        let last = grid.rows().last().map_or(1, |row| *row as u32) + LISTED_ROWS;
        sheet.add_data_validation(2, column, last, column, &list)?;
    }
    Ok(())
}

/// How wide a column is drawn, in characters.
fn width(column: Option<Column>) -> u32 {
    match column {
        Some(Column::Ask | Column::Why) => 48,
        Some(Column::Source) => 30,
        Some(Column::Choice(_) | Column::Point(_)) => 26,
        Some(Column::Answer) => 14,
        _ => 12,
    }
}

/// A name that a sheet may have: 31 characters, none of `[]:*?/\`, no quotation mark at its ends, none twice.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed = |c: &char| !"[]:*?/\\'".contains(*c) && !c.is_control();
    let plain: String = wanted.chars().filter(allowed).collect();
    let plain = match plain.trim() {
        "" => "Sheet",
        plain => plain,
    };
    let mut number = 1;
    loop {
        let tail = if number == 1 {
            String::new()
        } else {
            format!(" {number}")
        };
        let mut name: String = plain.to_owned();
        while name.encode_utf16().count() + tail.len() > 31 {
            name.pop();
        }
        name += &tail;
        if !taken
            .iter()
            .any(|it| it.to_lowercase() == name.to_lowercase())
        {
            return name;
        }
        number += 1;
    }
}
