//! Questions and their answers, on a desk of two small tables.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::{
    desk::testing::{column, table},
    scenario::ColumnKind::{Date, Number, Words},
};

struct Desk {
    tables: Vec<Table>,
    sheets: Vec<Sheet>,
}

impl Tables for Desk {
    fn tables(&self) -> &[Table] {
        &self.tables
    }
    fn sheet(&self, table: usize) -> &Sheet {
        &self.sheets[table]
    }
    fn language(&self) -> Language {
        Language::Zh
    }
}

fn desk(tables: Vec<Table>) -> Desk {
    let sheet = |table| Sheet::new(table, Language::Zh, "2025-11-08 15:43");
    Desk {
        sheets: tables.iter().map(sheet).collect(),
        tables,
    }
}

fn orders() -> Desk {
    let orders = vec![
        column("order", "订单", Words),
        column("warehouse", "仓库", Words),
        column("shipped", "发出", Date),
        column("days", "天数", Number),
        column("late", "迟到", Words),
        column("customer", "客户", Words),
    ];
    let customers = vec![
        column("customer", "客户", Words),
        column("tier", "等级", Words),
        column("spent", "消费", Number),
    ];
    desk(vec![
        table(
            "orders",
            orders,
            &[
                &["a", "苏州", "11-03", "1", "否", "c1"],
                &["b", "苏州", "11-04", "5", "是", "c2"],
                &["c", "杭州", "11-09", "2.5", "否", "c1"],
                &["d", "苏州", "11-10", "—", "是", "c9"],
                &["e", "", "11-11", "4", "否", ""],
            ],
        ),
        table(
            "customers",
            customers,
            &[
                &["C1", "金卡", "1000"],
                &["c2", "银卡", "300"],
                &["c2", "银卡", "300"],
                &["c4", "金卡", "50"],
            ],
        ),
    ])
}

fn ask(text: &str) -> Answer {
    analyse(&orders(), 0, text).unwrap()
}

/// Groups as lines of words.
fn lines(text: &str) -> Vec<String> {
    let answer = ask(text);
    let Found::Groups(groups) = &answer.found else {
        panic!("{:?}", answer.found);
    };
    let line = |line: &Line| {
        let keys = line.keys.iter().map(|key| key.text.clone());
        let values = line.values.iter().zip(&answer.query.measures);
        let values = values.map(|(value, measure)| figure(*value, measure.is_share()));
        keys.chain(values).collect::<Vec<_>>().join(" ")
    };
    groups.lines.iter().map(line).collect()
}

#[test]
fn rows_are_put_together_and_counted() {
    assert_eq!(lines("by warehouse"), ["杭州 1", "苏州 3", " 1"]);
    assert_eq!(
        lines("where 迟到=是 by 仓库 count mean(days) sum(days)"),
        ["苏州 2 5 5"]
    );
    assert_eq!(
        lines("by week(shipped), late count"),
        [
            "2025-11-03 否 2",
            "2025-11-03 是 1",
            "2025-11-10 否 1",
            "2025-11-10 是 1"
        ]
    );
    assert_eq!(
        lines("rate(late=是) share(days) min(days) max(days) median(days) by warehouse"),
        [
            "杭州 0% 20% 2.5 2.5 2.5",
            "苏州 66.7% 48% 1 5 3",
            " 0% 32% 4 4 4"
        ]
    );
    assert_eq!(lines("按 仓库 平均（天数）"), ["杭州 2.5", "苏州 3", " 4"]);
    assert_eq!(lines("where warehouse=火星"), ["0"]);
    assert_eq!(lines("where warehouse=火星 by late"), Vec::<String>::new());
}

#[test]
fn a_question_reads_back_to_itself_in_one_form() {
    let desk = orders();
    for (asked, canonical) in [
        ("按 仓库", "by warehouse count"),
        (
            "join customers on customer by tier rate(late=是) where shipped>=11-04, days<5",
            "where shipped>=11-04 and days<5 by customers.tier rate(late=是) join customers on customer",
        ),
        ("stats 天数", "stats days"),
        (
            "inner join customers on customer",
            "inner join customers on customer",
        ),
        (
            "rate(spent/days) join customers on customer",
            "rate(customers.spent/days) join customers on customer",
        ),
        ("where order=“a b”", "where order=\"a b\" count"),
    ] {
        let query = parse(&desk.tables, 0, asked).unwrap_or_else(|why| panic!("{asked}: {why:?}"));
        let written = query.canonical(&desk.tables, 0);
        assert_eq!(written, canonical);
        assert_eq!(parse(&desk.tables, 0, &written), Ok(query));
    }
}

#[test]
fn what_cannot_be_understood_is_named_with_the_nearest_that_can() {
    let desk = orders();
    for (asked, part) in [
        ("by warehuose", "warehouse"),
        ("sum(warehouse)", "warehouse"),
        ("week(late)", "week"),
        ("by week(late)", "late"),
        ("where late", "late"),
        ("where late=", "late="),
        ("by warehouse, late, order", "2"),
        ("join custmers on customer", "customers"),
        ("join customers", "on"),
        ("join customers on tire", "tire"),
        ("rate(late)", "late"),
        ("cuont", "count"),
        ("stats days count", ""),
        ("sum(days", "sum(…"),
        ("", ""),
    ] {
        let why = parse(&desk.tables, 0, asked).expect_err(asked);
        for language in Language::ALL {
            let said = why.say(language);
            assert!(
                said.contains(part) && !said.contains("Unknown"),
                "{asked}: {said}"
            );
        }
    }
}

#[test]
fn a_join_counts_what_found_no_partner_and_what_found_two() {
    let answer = ask("join customers on customer by tier count sum(spent)");
    let joined = answer.joined.clone().unwrap();
    assert_eq!((joined.matched, joined.unmatched), (3, 2));
    assert_eq!(
        (joined.multiplied, joined.left_over, joined.pairs),
        (1, 1, 6)
    );
    assert!(answer.join_warning(Language::Zh).is_some());
    assert_eq!(
        lines("join customers on customer by tier count sum(spent)"),
        ["金卡 2 2,000", "银卡 2 600", " 2 —"]
    );
    assert_eq!(
        lines("inner join customers on customer by tier"),
        ["金卡 2", "银卡 2"]
    );
    let Found::Rows(rows) = ask("join customers on customer").found else {
        panic!()
    };
    assert_eq!(
        rows[..4],
        [(0, Some(0)), (1, Some(1)), (1, Some(2)), (2, Some(0))]
    );
    assert_eq!(rows[4..], [(3, None), (4, None)]);
}

#[test]
fn the_statistics_of_a_column_are_those_of_its_kind() {
    let stats = |text| match ask(text).found {
        Found::Stats(stats) => stats,
        other => panic!("{other:?}"),
    };
    let days = stats("stats days");
    assert_eq!((days.count, days.missing, days.distinct), (4, 1, 4));
    let Middle::Numbers(values) = days.middle else {
        panic!()
    };
    assert_eq!(
        values.map(|value| value.to_string()),
        ["1", "3.25", "3.125", "5", "12.5"]
    );
    let shipped = stats("stats shipped where late=是");
    assert_eq!(
        shipped.middle,
        Middle::Dates("2025-11-04".into(), "2025-11-10".into())
    );
    let common = stats("stats warehouse").middle;
    assert_eq!(
        common,
        Middle::Words(vec![("苏州".into(), 3), ("杭州".into(), 1)])
    );
}

/// A desk of random rows: a number, a word and a key each.
fn any_rows() -> impl Strategy<Value = Vec<(i32, u8, u8)>> {
    prop::collection::vec((-5_000_000..5_000_000_i32, 0..6_u8, 0..9_u8), 0..60)
}

fn random(rows: &[(i32, u8, u8)], others: &[(i32, u8, u8)]) -> Desk {
    let columns = || {
        vec![
            column("n", "数", Number),
            column("word", "词", Words),
            column("key", "键", Number),
        ]
    };
    let cells = |rows: &[(i32, u8, u8)]| -> Vec<Vec<String>> {
        let cell = |&(n, word, key): &(i32, u8, u8)| {
            let n = if word == 5 {
                "—".to_owned()
            } else {
                format!("{}.{:02}", n / 100, n.abs() % 100)
            };
            vec![n, format!("w{word}"), key.to_string()]
        };
        rows.iter().map(cell).collect()
    };
    let made = |id, rows| {
        let cells = cells(rows);
        let rows: Vec<Vec<&str>> = cells
            .iter()
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        table(id, columns(), &rows)
    };
    desk(vec![made("a", rows), made("b", others)])
}

proptest! {
    #[test]
    fn the_sum_of_the_groups_is_the_sum_of_all(rows in any_rows()) {
        let desk = random(&rows, &[]);
        let Found::Groups(groups) = analyse(&desk, 0, "by word count sum(n)").unwrap().found else { panic!() };
        for (at, all) in groups.total.iter().enumerate() {
            let sum: Decimal = groups.lines.iter().filter_map(|line| line.values[at]).sum();
            prop_assert_eq!(sum, all.unwrap_or_default());
        }
    }

    #[test]
    fn a_join_never_loses_a_row(rows in any_rows(), others in any_rows()) {
        let desk = random(&rows, &others);
        let answer = analyse(&desk, 0, "join b on key").unwrap();
        let joined = answer.joined.unwrap();
        prop_assert_eq!(joined.matched + joined.unmatched, rows.len());
        prop_assert_eq!(answer.rows, rows.len());
        let Found::Rows(pairs) = answer.found else { panic!() };
        let expected: usize = rows.iter().map(|(.., key)| others.iter().filter(|(.., other)| other == key).count().max(1)).sum();
        prop_assert_eq!(pairs.len(), expected);
    }

    #[test]
    fn any_words_are_an_answer_or_a_sentence(text in "\\PC{0,60}", known in "(by|where|sum|join|on|rate|=|\\(|\\)|,|days|late|customers|order| ){0,14}") {
        let desk = orders();
        for text in [text, known] {
            match analyse(&desk, 0, &text) {
                Ok(answer) => {
                    let written = answer.query.canonical(&desk.tables, 0);
                    prop_assert_eq!(parse(&desk.tables, 0, &written), Ok(answer.query.clone()));
                    prop_assert!(answer.short(&desk).chars().count() <= 201);
                }
                Err(why) => prop_assert!(!why.say(Language::En).is_empty()),
            }
        }
    }
}
