//! Which rows a filter leaves, and in which order.

use std::cmp::Ordering;

use super::{Cells, Relation, Sheet, Test};
use crate::{
    scenario::{Column, Table},
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
/// Equal cells stay in the author's order; cells without a value come last either way.
///
/// A filter is words split by spaces, all of which a row must have. `column=value` looks in one column only, named by
/// id or heading; `<`, `>`, `<=` and `>=` compare numbers and dates, `!=` excludes, `~` looks for a part.
pub fn rows(
    table: &Table,
    sheet: &Sheet,
    language: Language,
    filter: &str,
    sort: Option<(usize, Order)>,
) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..sheet.len()).collect();
    for word in filter.split_whitespace() {
        match one_column(table, word) {
            Some(test) => test.keep(sheet, &mut rows),
            None => anywhere(table, sheet, language, &normalise(word).text, &mut rows),
        }
    }
    if let Some((column, order)) = sort
        && let Some(cells) = sheet.column(column)
    {
        rows.sort_by(|&a, &b| compare(cells, a, b, order));
    }
    rows
}

/// `word` as a test of one column, if it names one.
fn one_column(table: &Table, word: &str) -> Option<Test> {
    // Only the signs are folded here: values keep their spelling.
    let narrow = word.replace(['＝', '='], "=");
    let narrow = narrow
        .replace('＜', "<")
        .replace('＞', ">")
        .replace('！', "!");
    let place = narrow.find(['=', '<', '>', '~', '!'])?;
    let (name, rest) = narrow.split_at(place);
    let (sign, relation) = Relation::SIGNS
        .into_iter()
        .find(|(sign, _)| rest.starts_with(sign))?;
    let name = normalise(name).text;
    let names = |column: &Column| is_called(column, &name);
    Some(Test {
        column: table.columns.iter().position(names)?,
        relation,
        wanted: rest[sign.len()..].to_owned(),
    })
}

/// Whether a column has this folded name, as its id or as its heading in any language.
pub(in crate::desk) fn is_called(column: &Column, name: &str) -> bool {
    normalise(&column.id).text == name
        || Language::ALL.iter().any(|&language| {
            let title = column.title.exact(language);
            title.is_some_and(|title| normalise(title).text == name)
        })
}

/// Keeps the rows that have `wanted` in any cell.
fn anywhere(table: &Table, sheet: &Sheet, language: Language, wanted: &str, rows: &mut Vec<usize>) {
    let words: Vec<Option<Vec<bool>>> = (0..table.columns.len())
        .map(|at| match sheet.column(at)? {
            Cells::Words(words) => Some(words.passing(|word| word.contains(wanted))),
            _ => None,
        })
        .collect();
    let has = |row: usize, at: usize| match (&words[at], sheet.column(at)) {
        (Some(fitting), Some(Cells::Words(words))) => {
            words.code(row).is_some_and(|code| fitting[code as usize])
        }
        _ => {
            let cell = table.cell(row, at, language);
            // Numbers and dates are plain nearly always.
            if cell.is_ascii() {
                cell.contains(wanted) || cell.to_ascii_lowercase().contains(wanted)
            } else {
                normalise(cell).text.contains(wanted)
            }
        }
    };
    rows.retain(|&row| (0..words.len()).any(|at| has(row, at)));
}

fn compare(cells: &Cells, a: usize, b: usize, order: Order) -> Ordering {
    match cells {
        Cells::Words(words) => {
            let rank = |row| words.code(row).map(|code| words.rank(code));
            by_value(rank(a), rank(b), order)
        }
        Cells::Number(numbers) => by_value(numbers.raw(a), numbers.raw(b), order),
        Cells::Date(dates) => by_value(dates.get(a), dates.get(b), order),
    }
}

fn by_value<V: Ord>(a: Option<V>, b: Option<V>, order: Order) -> Ordering {
    match (a, b) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) => match order {
            Order::Rising => a.cmp(&b),
            Order::Falling => b.cmp(&a),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::{column, table};
    use crate::scenario::ColumnKind;

    fn shown(filter: &str, sort: Option<(usize, Order)>) -> Vec<usize> {
        let columns = vec![
            column("item", "商品", ColumnKind::Words),
            column("amount", "金额", ColumnKind::Number),
            column("day", "日期", ColumnKind::Date),
        ];
        let table = table(
            "orders",
            columns,
            &[
                &["投影灯", "1,268.00", "11-06"],
                &["贺卡", "39.90", "10-21 09:00"],
                &["绘本", "—", "11-05 08:10"],
                &["保温杯", "268", "11-05 21:46"],
            ],
        );
        let sheet = Sheet::new(&table, Language::Zh, "2025-11-08 15:43");
        rows(&table, &sheet, Language::Zh, filter, sort)
    }

    #[test]
    fn numbers_and_dates_sort_by_value_and_dashes_come_last() {
        assert_eq!(shown("", Some((1, Order::Rising))), [1, 3, 0, 2]);
        assert_eq!(shown("", Some((1, Order::Falling))), [0, 3, 1, 2]);
        assert_eq!(shown("", Some((2, Order::Rising))), [1, 2, 3, 0]);
        assert_eq!(shown("", Some((9, Order::Rising))), [0, 1, 2, 3]);
    }

    #[test]
    fn filters_look_everywhere_or_in_one_column() {
        assert_eq!(shown("灯", None), [0]);
        assert_eq!(shown("11-05", None), [2, 3]);
        assert_eq!(shown("金额>100", None), [0, 3]);
        assert_eq!(shown("amount<=268 day=11-05", None), [3]);
        assert_eq!(shown("商品!=灯　日期＞11-01", None), [2, 3]);
        assert_eq!(shown("nothing", None), [0_usize; 0]);
    }

    #[test]
    fn an_equal_sign_means_the_whole_word_where_a_cell_is_just_that_word() {
        assert_eq!(shown("商品=贺卡", None), [1]);
        assert_eq!(shown("商品=杯", None), [3]);
        assert_eq!(shown("金额=268", None), [3]);
        assert_eq!(shown("金额=26", None), [0_usize; 0]);
        assert_eq!(shown("日期=2025-11", None), [0, 2, 3]);
    }
}
