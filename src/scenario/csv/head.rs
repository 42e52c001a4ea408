//! The first line of a CSV file: which of its cells holds which column of the table, in which language.

use super::problem::Problem;
use crate::{
    scenario::Column,
    text::{Language, Message, nearest},
};

/// What a head says: the cells that are kept, in the order of the file, and for each column of the table the place
/// among them that holds it in Chinese and in English.
pub(super) struct Head {
    /// For each cell of a line, the column of the table it belongs to.
    pub cells: Vec<Option<usize>>,
    /// For each column of the table, the cell of a line in each language.
    pub columns: Vec<[usize; 2]>,
}

/// Reads the names in a file's first line. A column is named by its id or its title; `status.zh` and `status.en` hold
/// one column in both languages.
pub(super) fn read(names: &[&str], columns: &[Column], problems: &mut Vec<Problem>) -> Head {
    let mut found: Vec<[Option<usize>; 2]> = vec![[None; 2]; columns.len()];
    let mut cells = vec![None; names.len()];
    for (at, name) in names.iter().enumerate() {
        let Some((column, sides)) = meant(name.trim(), columns) else {
            problems.push(unknown(name, at, columns));
            continue;
        };
        cells[at] = Some(column);
        for (side, slot) in found[column].iter_mut().enumerate() {
            match slot {
                _ if !sides[side] => {}
                Some(_) => {
                    let twice = about("check-csv-twice", name);
                    problems.push(Problem::shape(1, Some(at + 1), twice));
                    break;
                }
                empty => *empty = Some(at),
            }
        }
    }
    for (column, places) in columns.iter().zip(&found) {
        if *places == [None; 2] {
            let missing = about("check-csv-no-column", &column.id);
            let hint = Message::new("check-csv-no-column-hint");
            problems.push(Problem::shape(1, None, missing).hint(hint));
        }
    }
    let both = |[zh, en]: [Option<usize>; 2]| {
        // A column in one language is read in both.
        let zh = zh.or(en).unwrap_or(usize::MAX);
        [zh, en.unwrap_or(zh)]
    };
    Head {
        cells,
        columns: found.into_iter().map(both).collect(),
    }
}

/// The column that `name` means, and in which languages: an exact name means both.
fn meant(name: &str, columns: &[Column]) -> Option<(usize, [bool; 2])> {
    let place = |name: &str| columns.iter().position(|column| names(column, name));
    if let Some(at) = place(name) {
        return Some((at, [true; 2]));
    }
    let (name, side) = name.rsplit_once('.')?;
    let side = match side {
        "zh" => [true, false],
        "en" => [false, true],
        _ => return None,
    };
    place(name).map(|at| (at, side))
}

fn names(column: &Column, name: &str) -> bool {
    let titles = Language::ALL.iter();
    column.id.value == name
        || titles
            .filter_map(|&side| column.title.exact(side))
            .any(|title| title == name)
}

fn unknown(name: &str, at: usize, columns: &[Column]) -> Problem {
    let extra = Problem::shape(1, Some(at + 1), about("check-csv-extra", name)).warning();
    let known = columns.iter().map(|column| column.id.as_str());
    match nearest(name.trim(), known) {
        Some(near) => extra.hint(Message::new("check-did-you-mean").with("name", near.to_owned())),
        None => extra.hint(Message::new("check-csv-extra-hint")),
    }
}

fn about(key: &'static str, name: &str) -> Message {
    Message::new(key).with("name", crate::text::chars::preview(name, 40))
}
