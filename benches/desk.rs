//! The desk: a question to a table of 100,000 rows, beside the same sum over plain maps; filtering and sorting it.
//!
//! `cargo bench --no-default-features --bench desk`.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::{collections::BTreeMap, fmt::Write as _, sync::LazyLock};

use divan::{Bencher, black_box, counter::ItemsCount};
use heard::{
    desk::{Order, Sheet, Sheets, Tables, analyse, rows},
    scenario::{self, Scenario},
    text::{Content, Language, SourceFile},
};

const ROWS: usize = 100_000;

fn main() {
    divan::main();
}

static CSV: LazyLock<String> = LazyLock::new(|| {
    let mut csv = String::from("order,warehouse,shipped,days,late,customer\n");
    for row in 0..ROWS {
        let (house, day, late) = (row * 7 % 40, row % 28 + 1, row % 9 == 0);
        let late = if late { "是" } else { "否" };
        let days = format!("{}.{:02}", row % 9, row * 31 % 100);
        let customer = row * 13 % 5_000;
        writeln!(
            csv,
            "{row:06},仓 {house},2025-11-{day:02} 08:10,{days},{late},C{customer}"
        )
        .unwrap();
    }
    csv
});

/// The case of the tests with 100,000 rows for its table.
static CASE: LazyLock<Scenario> = LazyLock::new(|| {
    let text = include_str!("../tests/tables/cases/parcels-held.ron");
    let source = SourceFile::new("parcels-held.ron", text);
    let source = scenario::attach(source, &|_| Content::Bytes(CSV.as_bytes().into()));
    scenario::read(&source).0.unwrap()
});

static SHEETS: LazyLock<Sheets> = LazyLock::new(|| {
    let sheets = Sheets::new(CASE.clone().into(), Language::Zh);
    assert_eq!(sheets.sheet(0).len(), ROWS);
    sheets
});

/// Questions to the table.
#[divan::bench(args = [
    "by warehouse sum(days)",
    "by warehouse, week(shipped) count mean(days) rate(late=是)",
    "where late=是 days>2 by warehouse median(days)",
    "by buyers.tier sum(days) join buyers on customer",
    "stats days",
])]
fn ask(bencher: Bencher<'_, '_>, query: &str) {
    let sheets = &*SHEETS;
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench_local(|| analyse(black_box(sheets), 0, black_box(query)).unwrap());
}

/// The peer: the words of the cells into a map, and a binary float for the sum.
#[divan::bench]
fn sum_in_a_plain_map(bencher: Bencher<'_, '_>) {
    let table = &CASE.desk.tables[0];
    bencher.counter(ItemsCount::new(ROWS)).bench_local(|| {
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        for row in 0..table.len() {
            let house = table.cell(row, 1, Language::Zh).to_owned();
            let days: f64 = table.cell(row, 3, Language::Zh).parse().unwrap_or(0.0);
            *sums.entry(house).or_default() += days;
        }
        sums
    });
}

/// Rows that fit, and rows in order, as the screen asks for them.
#[divan::bench(args = ["", "苏州", "late=是 days>4", "2025-11-05"])]
fn filter_and_sort(bencher: Bencher<'_, '_>, filter: &str) {
    let sheets = &*SHEETS;
    let (table, sheet) = (&sheets.tables()[0], sheets.sheet(0));
    let sort = Some((3, Order::Falling));
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench_local(|| rows(table, sheet, Language::Zh, black_box(filter), sort));
}

/// Making the sheet when the table is first opened.
#[divan::bench(sample_count = 10)]
fn make_the_sheet(bencher: Bencher<'_, '_>) {
    let table = &CASE.desk.tables[0];
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench_local(|| Sheet::new(black_box(table), Language::Zh, "2025-11-08 15:43"));
}

/// Reading the file beside a case.
#[divan::bench(sample_count = 10)]
fn read_the_file(bencher: Bencher<'_, '_>) {
    let text = include_str!("../tests/tables/cases/parcels-held.ron");
    let source = SourceFile::new("parcels-held.ron", text);
    let source = scenario::attach(source, &|_| Content::Bytes(CSV.as_bytes().into()));
    bencher
        .counter(ItemsCount::new(ROWS))
        .bench_local(|| scenario::read(black_box(&source)));
}
