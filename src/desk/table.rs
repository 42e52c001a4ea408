//! Tables: which rows a filter leaves, and in which order, by what the cells of a column are.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::{
    scenario::{Column, ColumnKind, Table, Text},
    text::{Language, normalise},
};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest, earliest, first in the dictionary.
    Rising,
    /// The other way round.
    Falling,
}

/// The rows of `table`, from 0 in the author's order, that fit `filter`, sorted by the column `sort` if one is given.
/// Equal cells stay in the author's order; empty cells and dashes come last either way.
///
/// A filter is words split by spaces, all of which a row must have. `column=value` looks in one column only, named by
/// id or heading; `<`, `>`, `<=` and `>=` compare numbers and dates, `!=` excludes.
pub fn rows(
    table: &Table,
    language: Language,
    filter: Option<&str>,
    sort: Option<(usize, Order)>,
) -> Vec<usize> {
    let tests = tests(table, filter.unwrap_or_default());
    let mut rows: Vec<usize> = (0..table.rows.len())
        .filter(|&row| {
            tests
                .iter()
                .all(|test| test.fits(&table.rows[row], language))
        })
        .collect();
    if let Some((column, order)) = sort
        && let Some(kind) = table.columns.get(column).map(|column| column.kind)
    {
        let cell = |row: usize| {
            table.rows[row]
                .get(column)
                .map_or("", |text| text.get(language))
        };
        rows.sort_by(|&a, &b| compare(cell(a), cell(b), kind, order));
    }
    rows
}

/// One part of a filter.
struct Test {
    column: Option<(usize, ColumnKind)>,
    relation: Relation,
    wanted: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Relation {
    Has,
    HasNot,
    Below,
    Above,
    AtMost,
    AtLeast,
}

/// The longest signs first: `<=` is not `<` and a `=`.
const SIGNS: [(&str, Relation); 6] = [
    ("!=", Relation::HasNot),
    ("<=", Relation::AtMost),
    (">=", Relation::AtLeast),
    ("=", Relation::Has),
    ("<", Relation::Below),
    (">", Relation::Above),
];

fn tests(table: &Table, filter: &str) -> Vec<Test> {
    let folded = normalise(filter).text;
    folded
        .split_whitespace()
        .map(|word| {
            one_column(table, word).unwrap_or_else(|| Test {
                column: None,
                relation: Relation::Has,
                wanted: word.to_owned(),
            })
        })
        .collect()
}

/// `word` as a test of one column, if it names one.
fn one_column(table: &Table, word: &str) -> Option<Test> {
    let (sign, relation) = SIGNS.into_iter().find(|(sign, _)| word.contains(sign))?;
    let (name, wanted) = word.split_once(sign)?;
    let names = |column: &Column| {
        normalise(&column.id).text == name
            || Language::ALL.iter().any(|&language| {
                let title = column.title.exact(language);
                title.is_some_and(|title| normalise(title).text == name)
            })
    };
    let at = table.columns.iter().position(names)?;
    Some(Test {
        column: Some((at, table.columns[at].kind)),
        relation,
        wanted: wanted.to_owned(),
    })
}

impl Test {
    fn fits(&self, row: &[Text], language: Language) -> bool {
        let has = |text: &Text| normalise(text.get(language)).text.contains(&self.wanted);
        let Some((column, kind)) = self.column else {
            return row.iter().any(has);
        };
        let Some(cell) = row.get(column) else {
            return false;
        };
        let ordering = || Key::of(cell.get(language), kind).compare(&Key::of(&self.wanted, kind));
        match self.relation {
            Relation::Has => has(cell),
            Relation::HasNot => !has(cell),
            Relation::Below => ordering() == Some(Ordering::Less),
            Relation::Above => ordering() == Some(Ordering::Greater),
            Relation::AtMost => ordering().is_some_and(Ordering::is_le),
            Relation::AtLeast => ordering().is_some_and(Ordering::is_ge),
        }
    }
}

fn compare(a: &str, b: &str, kind: ColumnKind, order: Order) -> Ordering {
    let (a, b) = (Key::of(a, kind), Key::of(b, kind));
    match (a.is_empty(), b.is_empty()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => {
            let rising = a.compare(&b).unwrap_or_else(|| a.rank().cmp(&b.rank()));
            match order {
                Order::Rising => rising,
                Order::Falling => rising.reverse(),
            }
        }
    }
}

/// What a cell is compared by.
enum Key {
    Number(Decimal),
    /// Numbers of a date, largest unit first; a date without a year counts as year 0.
    Date(Vec<u32>),
    Words(String),
    Empty,
}

impl Key {
    fn of(cell: &str, kind: ColumnKind) -> Self {
        let folded = normalise(cell).text;
        let folded = folded.trim();
        if folded.is_empty() || folded.chars().all(|letter| "-–—/".contains(letter)) {
            return Key::Empty;
        }
        match kind {
            ColumnKind::Words => Key::Words(folded.to_owned()),
            ColumnKind::Number => {
                number(folded).map_or_else(|| Key::Words(folded.to_owned()), Key::Number)
            }
            ColumnKind::Date => {
                date(folded).map_or_else(|| Key::Words(folded.to_owned()), Key::Date)
            }
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Key::Empty)
    }

    /// Numbers before dates before words, where a column mixes them.
    fn rank(&self) -> u8 {
        match self {
            Key::Number(_) => 0,
            Key::Date(_) => 1,
            Key::Words(_) => 2,
            Key::Empty => 3,
        }
    }

    fn compare(&self, other: &Key) -> Option<Ordering> {
        match (self, other) {
            (Key::Number(a), Key::Number(b)) => Some(a.cmp(b)),
            (Key::Date(a), Key::Date(b)) => Some(a.cmp(b)),
            (Key::Words(a), Key::Words(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }
}

/// The number a cell begins with: `1,268.00`, `¥50`, `38 件`, `12%`, `+3`.
fn number(cell: &str) -> Option<Decimal> {
    let bare: String = cell
        .trim_start_matches(['¥', '$', '€', '£', '+', ' '])
        .chars()
        .filter(|&letter| letter != ',')
        .take_while(|&letter| letter.is_ascii_digit() || letter == '.' || letter == '-')
        .collect();
    Decimal::from_str_exact(&bare).ok()
}

/// The numbers of a date and clock time, if there are at least two.
fn date(cell: &str) -> Option<Vec<u32>> {
    let numbers: Vec<u32> = cell
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let year = numbers.first().is_some_and(|&first| first >= 1_000);
    match numbers.len() {
        0 | 1 => None,
        _ if year => Some(numbers),
        _ => Some(std::iter::once(0).chain(numbers).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Text {
        Text {
            zh: Some(text.to_owned().into()),
            en: None,
        }
    }

    fn column(id: &str, title: &str, kind: ColumnKind) -> Column {
        Column {
            id: id.to_owned().into(),
            title: cell(title),
            kind,
            unit: None,
        }
    }

    fn table() -> Table {
        let row = |cells: [&str; 3]| cells.map(cell).to_vec().into();
        Table {
            id: "orders".to_owned().into(),
            title: cell("订单"),
            note: None,
            columns: vec![
                column("item", "商品", ColumnKind::Words),
                column("amount", "金额", ColumnKind::Number),
                column("day", "日期", ColumnKind::Date),
            ],
            rows: vec![
                row(["投影灯", "1,268.00", "11-06"]),
                row(["贺卡", "39.90", "10-21 09:00"]),
                row(["绘本", "—", "11-05 08:10"]),
                row(["保温杯", "268", "11-05 21:46"]),
            ],
        }
    }

    fn shown(filter: Option<&str>, sort: Option<(usize, Order)>) -> Vec<usize> {
        rows(&table(), Language::Zh, filter, sort)
    }

    #[test]
    fn numbers_and_dates_sort_by_value_and_dashes_come_last() {
        assert_eq!(shown(None, Some((1, Order::Rising))), [1, 3, 0, 2]);
        assert_eq!(shown(None, Some((1, Order::Falling))), [0, 3, 1, 2]);
        assert_eq!(shown(None, Some((2, Order::Rising))), [1, 2, 3, 0]);
        assert_eq!(shown(None, Some((9, Order::Rising))), [0, 1, 2, 3]);
    }

    #[test]
    fn filters_look_everywhere_or_in_one_column() {
        assert_eq!(shown(Some("灯"), None), [0]);
        assert_eq!(shown(Some("11-05"), None), [2, 3]);
        assert_eq!(shown(Some("金额>100"), None), [0, 3]);
        assert_eq!(shown(Some("amount<=268 day=11-05"), None), [3]);
        assert_eq!(shown(Some("商品!=灯　日期＞11-01"), None), [2, 3]);
        assert_eq!(shown(Some("nothing"), None), [0_usize; 0]);
    }
}
