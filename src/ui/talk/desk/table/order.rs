//! The order of a table's rows: filtered by words, sorted by a column as what its cells are.

use crate::{
    scenario::{ColumnKind, Table},
    text::Language,
};

/// How a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// Place of the column.
    pub column: usize,
    /// Largest first.
    pub down: bool,
}

/// Rows that have every one of `filter`'s words, by their place in the author's order, sorted.
pub fn order(
    table: &Table,
    filter: &str,
    sorting: Option<Sorting>,
    language: Language,
) -> Vec<usize> {
    let filter = filter.to_lowercase();
    let words: Vec<&str> = filter.split_whitespace().collect();
    let mut rows: Vec<usize> = (0..table.rows.len())
        .filter(|&row| {
            let cells = table.rows[row]
                .iter()
                .map(|cell| cell.get(language).to_lowercase());
            let line = cells.collect::<Vec<_>>().join("\n");
            words.iter().all(|word| line.contains(word))
        })
        .collect();
    if let Some(Sorting { column, down }) = sorting {
        let kind = table
            .columns
            .get(column)
            .map(|column| column.kind)
            .unwrap_or_default();
        let cell = |row: usize| {
            table.rows[row]
                .get(column)
                .map_or("", |cell| cell.get(language))
        };
        rows.sort_by(|&a, &b| {
            let sorted = compare(kind, cell(a), cell(b));
            // Equal cells keep the author's order either way.
            if down { sorted.reverse() } else { sorted }
        });
    }
    rows
}

fn compare(kind: ColumnKind, a: &str, b: &str) -> std::cmp::Ordering {
    match kind {
        ColumnKind::Number => match (number(a), number(b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // What is no number comes after every number.
            (a, b) => a.is_none().cmp(&b.is_none()),
        },
        // Written with the year, or all without it, dates sort as they read.
        ColumnKind::Date | ColumnKind::Words => a.cmp(b),
    }
}

/// The number of a cell: `1,200`, `−3.5`, `48%`, `¥38.60`.
fn number(cell: &str) -> Option<rust_decimal::Decimal> {
    let bare: String = cell
        .chars()
        .filter_map(|c| match c {
            '−' => Some('-'),
            '0'..='9' | '.' | '-' => Some(c),
            _ => None,
        })
        .collect();
    bare.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn table() -> Table {
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(
                r#"(
                    id: "bills", title: (zh: "账单"),
                    columns: [
                        (id: "month", title: (zh: "月份"), kind: Date),
                        (id: "fee", title: (zh: "金额"), kind: Number),
                    ],
                    rows: [
                        [(zh: "2025-09"), (zh: "¥138.60")],
                        [(zh: "2025-10"), (zh: "99")],
                        [(zh: "2025-11"), (zh: "—")],
                        [(zh: "2025-08"), (zh: "1,024.00")],
                    ],
                )"#,
            )
            .unwrap()
    }

    #[test]
    fn numbers_sort_as_numbers_and_blanks_come_last() {
        let sorted =
            |column, down| order(&table(), "", Some(Sorting { column, down }), Language::Zh);
        assert_eq!(sorted(1, false), [1, 0, 3, 2]);
        assert_eq!(sorted(0, false), [3, 0, 1, 2]);
        assert_eq!(sorted(0, true), [2, 1, 0, 3]);
    }

    #[test]
    fn a_filter_keeps_rows_that_have_every_word() {
        assert_eq!(order(&table(), "2025-1 99", None, Language::Zh), [1]);
        assert_eq!(order(&table(), "", None, Language::Zh), [0, 1, 2, 3]);
        assert!(order(&table(), "x", None, Language::Zh).is_empty());
    }
}
