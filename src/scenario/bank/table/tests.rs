//! Tables in and out: nothing is lost on the way, and what cannot be taken is told by its cell.
#![allow(clippy::unwrap_used)]

use encoding_rs::GBK;
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::{super::take::Taken, *};
use crate::scenario::{Level, Question, QuestionKind, Topic, written_bank};

const HEAD: &str = "编号,主题,题型,级别,题目,选项A,选项B,选项C,答案,误差,单位,解析,依据,需复核\n";

fn csv(rows: &str) -> Taken {
    read(format!("{HEAD}{rows}").as_bytes(), Kind::Csv, "mine").unwrap()
}

/// Each finding as `row column: code key`.
fn found(taken: &Taken) -> Vec<String> {
    let line = |it: &crate::scenario::CellFinding| {
        let column = it.letters().unwrap_or_default();
        format!("{}{column} {}", it.row, it.what.message.key)
    };
    taken.findings.iter().map(line).collect()
}

#[test]
fn keys_are_taken_as_people_write_them() {
    let taken = csv("\
1,法律法规,多选,四级,问一？,甲,乙,丙,Ａ、Ｃ,,,因为,规定,是
2,法律,单选题,五级,问二？,甲,乙,丙,ｂ,,,因为,规定,
3,安全,判断题,3,问三？,正确,错误,,B,,,因为,规定,√
4,安全,判断题,3,问四？,,,,×,,,因为,规定,否
5,数据,排序题,高级,问五？,甲,乙,丙,C→A→B,,,因为,规定,
6,数据,计算题,,问六？,,,,\"1,250.5\",0.5,元,因为,规定,
");
    assert_eq!(found(&taken), Vec::<String>::new());
    let answers = taken
        .bank
        .questions
        .iter()
        .map(|it| it.answer.value.as_str());
    let answers: Vec<&str> = answers.collect();
    assert_eq!(answers, ["Ａ、Ｃ", "ｂ", "错误", "×", "CAB", "1,250.5"]);
    let recheck = taken.bank.questions.iter().map(|it| it.recheck);
    assert_eq!(recheck.filter(|it| *it).count(), 2);
    assert!(taken.bank.questions[2].options.is_empty());
}

#[test]
fn what_cannot_be_taken_is_told_by_its_cell_and_the_rest_is_there() {
    let taken = csv("\
1,法律,单选题,四级,没有答案？,甲,乙,丙,,,,因为,规定,
2,法律,单选题,四级,两个答案？,甲,乙,丙,AB,,,因为,规定,
3,天文,单选题,四级,什么主题？,甲,乙,丙,A,,,因为,规定,
4,法律,单选题,四级,缺一个选项？,甲,,丙,A,,,因为,规定,
5,法律,单选题,四级,好的？,甲,乙,丙,C,,,因为,规定,
5,法律,判断题,四级,编号重复？,,,,对,,,因为,规定,
7,法律,判断题,四级,也许？,,,,也许,,,因为,规定,大概
");
    assert_eq!(
        found(&taken),
        [
            "2I bank-cell-no-key",
            "3I check-bank-key-single",
            "4B bank-cell-unknown",
            "5G bank-cell-gap",
            "7A check-bank-twice",
            "8I check-bank-key-verdict",
            "8N bank-cell-recheck",
        ]
    );
    assert_eq!((taken.rows, taken.failed()), (7, 6));
    assert_eq!(taken.bank.questions[0].ask.value, "好的？");
    let line = taken.findings[1].say(Language::Zh);
    assert!(line.starts_with("第 3 行 I 列："), "{line}");
}

#[test]
fn a_column_that_is_not_known_is_not_dropped_without_a_word() {
    let file = "题库,mine,我的题库,zh-CN\n题型,题目,主题,答案,解析,依据,出题人,空列\n\
                判断题,对吗？,数据,对,因为,规定,林老师,\n";
    let taken = read(file.as_bytes(), Kind::Csv, "x").unwrap();
    assert_eq!(found(&taken), ["2G bank-head-unknown"]);
    assert_eq!((taken.is_whole(), taken.bank.questions.len()), (false, 1));
    assert_eq!(taken.bank.questions[0].id.value, "mine-001");
    assert_eq!(taken.bank.title.value, "我的题库");
    let none = read("甲,乙\n1,2\n".as_bytes(), Kind::Csv, "x").unwrap();
    assert!(found(&none).contains(&"1 bank-no-heads".to_owned()));
    assert!(!none.is_whole());
    let lacking = read(
        "题型,题目,答案\n判断题,对吗？,对\n".as_bytes(),
        Kind::Csv,
        "x",
    )
    .unwrap();
    assert_eq!(found(&lacking), ["1 bank-head-missing"; 2]);
    assert_eq!((lacking.rows, lacking.failed()), (1, 1));
}

#[test]
fn a_table_in_gbk_with_semicolons_or_tabs_is_read() {
    let rows = "1,安全,判断题,3,对吗？,,,,对,,,因为,规定,\n";
    let utf8 = format!("{HEAD}{rows}");
    let (gbk, ..) = GBK.encode(&utf8);
    assert_eq!(read(&gbk, Kind::Csv, "mine").unwrap(), csv(rows));
    for mark in [";", "\t"] {
        let parted = utf8.replace(',', mark);
        assert_eq!(
            read(parted.as_bytes(), Kind::Csv, "mine").unwrap(),
            csv(rows)
        );
    }
}

#[test]
fn a_workbook_tells_merged_cells_dates_and_shows_per_cent_as_shown() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("数据").unwrap();
    let heads = ["题型", "题目", "答案", "单位", "解析", "依据"];
    for (column, head) in (0..).zip(heads) {
        sheet.write(0, column, head).unwrap();
    }
    for row in 1..=3 {
        let texts = ["计算题", &format!("问{row}？"), "", "%", "因为", "规定"];
        for (column, text) in (0..).zip(texts) {
            sheet.write(row, column, text).unwrap();
        }
    }
    let percent = Format::new().set_num_format("0.0%");
    sheet.write_with_format(1, 2, 0.125, &percent).unwrap();
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 2).unwrap();
    let dated = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_with_format(2, 2, &date, &dated).unwrap();
    sheet
        .merge_range(3, 4, 4, 4, "因为", &Format::new())
        .unwrap();
    sheet.write(3, 2, 7).unwrap();
    let taken = read(&book.save_to_buffer().unwrap(), Kind::Xlsx, "mine").unwrap();
    assert_eq!(found(&taken), ["3C bank-cell-date", "4E bank-merged"]);
    assert_eq!(
        taken.findings[1].place(Language::Zh),
        "工作表「数据」第 4 行 E 列"
    );
    let question = &taken.bank.questions[0];
    assert_eq!(
        (question.answer.value.as_str(), question.topic),
        ("12.5%", Topic::Data)
    );
}

#[test]
fn the_templates_hold_a_question_of_each_kind() {
    for language in Language::ALL {
        for kind in [Kind::Xlsx, Kind::Csv] {
            let file = template(kind, language).unwrap();
            let taken = read(&file, kind, "mine").unwrap();
            assert_eq!(found(&taken), Vec::<String>::new());
            let kinds: std::collections::BTreeSet<QuestionKind> =
                taken.bank.questions.iter().map(|it| it.kind).collect();
            assert_eq!(kinds.len(), QuestionKind::ALL.len());
            assert_eq!(taken.bank.language, language);
        }
    }
}

/// Words without blanks at their ends, distinct by their beginning.
fn words(first: &'static str) -> impl Strategy<Value = String> {
    "[甲乙丙a-zA-Z0-9，。“”、=+@'\",;|\n😀 _x-]{0,12}".prop_map(move |rest| {
        let rest = rest.trim();
        format!("{first}{rest}")
    })
}

fn question(number: usize) -> impl Strategy<Value = Question> {
    let parts = (
        words("问"),
        words("因"),
        words("依"),
        words("甲"),
        words("乙"),
        words("丙"),
    );
    let picks = (
        0..Topic::ALL.len(),
        0..QuestionKind::ALL.len(),
        0..3_usize,
        any::<bool>(),
    );
    (parts, picks).prop_map(
        move |((ask, why, source, a, b, c), (topic, kind, level, recheck))| {
            let text = |it: &str| Located::from(it.to_owned());
            let kind = QuestionKind::ALL[kind];
            let chosen = matches!(
                kind,
                QuestionKind::Single | QuestionKind::Multiple | QuestionKind::Order
            );
            let options = if chosen {
                vec![text(&a), text(&b), text(&c)]
            } else {
                Vec::new()
            };
            let answer = match kind {
                QuestionKind::Single => "B",
                QuestionKind::Multiple => "AC",
                QuestionKind::Order => "CAB",
                QuestionKind::TrueFalse => "错",
                QuestionKind::Numeric => "12.50",
                QuestionKind::Case => "先听，再办。",
            };
            let numeric = kind == QuestionKind::Numeric;
            Question {
                id: text(&format!("q{number}")),
                topic: Topic::ALL[topic],
                kind,
                level: Level::ALL[level],
                ask: text(&format!("{ask}{number}")),
                options,
                answer: text(answer),
                tolerance: numeric.then(|| text("0.5")),
                unit: numeric.then(|| "元".to_owned()),
                points: if kind == QuestionKind::Case {
                    vec![text(&b), text(&c)]
                } else {
                    Vec::new()
                },
                why: text(&why),
                source: text(&source),
                recheck,
            }
        },
    )
}

prop_compose! {
    fn bank()(first in question(1), second in question(2), third in question(3)) -> Bank {
        Bank {
            format: Located::from(1),
            id: Located::from("mine".to_owned()),
            language: Language::Zh,
            title: Located::from("我的题库".to_owned()),
            questions: vec![first, second, third],
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn out_and_in_again_gives_the_same_bank(bank in bank(), english in any::<bool>()) {
        let language = if english { Language::En } else { Language::Zh };
        for kind in [Kind::Xlsx, Kind::Csv] {
            let file = write(std::slice::from_ref(&bank), kind, language).unwrap();
            let taken = read(&file, kind, "other").unwrap();
            prop_assert_eq!(found(&taken), Vec::<String>::new());
            prop_assert_eq!(&taken.bank, &bank);
        }
        let file = SourceFile::new("mine.ron", written_bank(&bank));
        prop_assert_eq!(check_bank(&file).0, Some(bank));
    }

    #[test]
    fn no_bytes_do_any_harm(bytes in prop::collection::vec(any::<u8>(), 0..400), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut damaged = template(Kind::Xlsx, Language::Zh).unwrap();
        let at = at.index(damaged.len());
        damaged[at] = byte;
        for kind in [Kind::Xlsx, Kind::Csv] {
            let _ = read(&bytes, kind, "x");
            let _ = read(&damaged, kind, "x");
        }
    }
}
