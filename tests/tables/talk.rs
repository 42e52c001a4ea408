//! Work with tables in a talk, and what it earns.

use std::sync::Arc;

use heard::{
    assess::{Assessment, CheckMark, Status, assess},
    session::{
        Case, CustomerKind, Event, Happening, Header, Input, Mode, Session, from_jsonl, inputs,
        to_jsonl,
    },
    text::Language,
};

use super::case;

fn open() -> Session {
    let scenario = case();
    let case = Arc::new(Case::new(scenario.clone(), Language::Zh));
    let (kind, mode) = (CustomerKind::Script, Mode::Practise);
    let header = Header::new(&scenario, "", 7, mode, kind, Language::Zh);
    let mut session = Session::new(case, header);
    session.input(0, &Input::Begin);
    session
}

fn analyse(query: &str) -> Input {
    Input::Analyse("parcels".to_owned(), query.to_owned())
}

fn flag(table: &str, row: u32) -> Input {
    Input::FlagRow(table.to_owned(), row)
}

/// The marks of a talk in which these things were done.
fn marks(done: &[Input]) -> Assessment {
    let mut session = open();
    for (at, input) in done.iter().enumerate() {
        session.input(1_000 * (at as u64 + 1), input);
    }
    assess(&case(), &session.transcript())
}

fn mark<'a>(marks: &'a Assessment, id: &str) -> &'a CheckMark {
    marks.checks.iter().find(|check| check.id == id).unwrap()
}

fn said(words: &str) -> Input {
    Input::Say(words.to_owned())
}

#[test]
fn a_question_is_an_event_in_one_form() {
    let mut session = open();
    let events = session.input(1_000, &analyse("按 转运仓 比率（迟到=是） 计数"));
    let [
        Event {
            what:
                Happening::Analysed {
                    table,
                    query,
                    rows,
                    answer,
                },
            ..
        },
    ] = events
    else {
        panic!("{events:?}");
    };
    assert_eq!((table.as_str(), *rows), ("parcels", 25));
    assert_eq!(query, "by warehouse rate(late=是) count");
    assert_eq!(
        answer,
        "嘉兴转运仓 0% 8；杭州转运仓 12.5% 8；苏州转运仓 44.4% 9"
    );
}

#[test]
fn what_has_no_answer_is_refused_and_the_refusal_replays() {
    let mut session = open();
    session.input(1_000, &analyse("by warehuose"));
    session.input(2_000, &analyse("by warehouse sum(late)"));
    session.input(
        3_000,
        &Input::Analyse("nowhere".to_owned(), "count".to_owned()),
    );
    session.input(4_000, &analyse("by week(shipped) mean(days)"));
    let told: Vec<String> = session
        .events()
        .iter()
        .filter_map(|event| match &event.what {
            Happening::Refused { action, reason, .. } => Some(format!("{action}: {reason}")),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), 2);
    assert!(
        told[0].starts_with("table.analyse") && told[0].contains("warehouse"),
        "{told:?}"
    );
    let text = to_jsonl(&session.transcript());
    let read = from_jsonl(&text).unwrap().transcript;
    let mut again = open();
    for (at, input) in inputs(&read.events).into_iter().skip(1) {
        again.input(at, &input);
    }
    assert_eq!(to_jsonl(&again.transcript()), text);
}

#[test]
fn the_shape_of_the_question_earns_whatever_else_it_asks() {
    let words = said("我先查一下");
    for (query, status) in [
        ("by warehouse rate(late=是)", Status::Met),
        (
            "by warehouse, week(shipped) count rate(late=是)",
            Status::Met,
        ),
        ("by warehouse count", Status::NotMet),
        ("by customer rate(late=是)", Status::NotMet),
        ("rate(late=是)", Status::NotMet),
        ("by warehouse rate(late=否)", Status::NotMet),
    ] {
        let marks = marks(&[words.clone(), analyse(query)]);
        assert_eq!(mark(&marks, "breakdown").status, status, "{query}");
    }
}

#[test]
fn a_trap_is_noticed_by_its_flag_or_in_words() {
    let words = said("我先查一下");
    for (done, status) in [
        (vec![flag("parcels", 15)], Status::Met),
        (
            vec![flag("parcels", 15), flag("parcels", 15)],
            Status::NotMet,
        ),
        (vec![flag("parcels", 13)], Status::NotMet),
        (vec![flag("parcels", 15), flag("parcels", 2)], Status::Met),
        (
            (13..=15).map(|row| flag("parcels", row)).collect(),
            Status::NotMet,
        ),
        (
            (1..=25).map(|row| flag("parcels", row)).collect(),
            Status::NotMet,
        ),
        (
            vec![Input::Note("第 15 行是旧记录".to_owned())],
            Status::Met,
        ),
        (
            vec![said("这一单有一条旧记录，系统里没有更新")],
            Status::Met,
        ),
        (vec![said("没有旧记录")], Status::NotMet),
    ] {
        let done: Vec<Input> = std::iter::once(words.clone()).chain(done).collect();
        assert_eq!(mark(&marks(&done), "stale").status, status, "{done:?}");
    }
}

#[test]
fn a_right_figure_without_its_scope_is_worth_half_and_says_so() {
    for (words, status, points) in [
        ("11 月全部包裹的迟到比率是 20.8%。", Status::Met, 4),
        ("看 11 月的数据。整体迟到 21%。", Status::Met, 4),
        ("迟到比率是 21%。", Status::Partly, 2),
        ("全部包裹的迟到比率是 21%。", Status::Partly, 2),
        ("11 月全部包裹里百分之二十一迟到。", Status::Met, 4),
        // With the stale row; and no rounding of 20.83.
        ("11 月全部包裹的迟到比率是 20%。", Status::NotMet, 0),
        ("11 月全部包裹的迟到比率是 20.9%。", Status::NotMet, 0),
        ("11 月全部包裹的迟到比率是 21%吗？", Status::NotMet, 0),
    ] {
        let marks = marks(&[said(words)]);
        let mark = mark(&marks, "rate");
        assert_eq!((mark.status, mark.points), (status, points), "{words}");
        if status == Status::Partly {
            assert!(mark.reason.contains("全部"), "{}", mark.reason);
        }
    }
}

#[test]
fn the_debrief_tells_every_trap_with_its_rows() {
    let marks = marks(&[
        said("我先查一下"),
        flag("parcels", 15),
        analyse("where late=是 by tier join buyers on customer"),
        flag("buyers", 4),
    ]);
    assert_eq!(mark(&marks, "tiers").status, Status::Met);
    let traps: Vec<_> = marks
        .traps
        .iter()
        .map(|trap| (trap.id.as_str(), trap.noticed))
        .collect();
    assert_eq!(traps, [("stale", Some(1)), ("twice", Some(1))]);
    assert_eq!(marks.traps[0].rows[0].0, 15);
    assert!(marks.traps[0].rows[0].1.contains("2511-0013"));
    let blind = self::marks(&[said("我先查一下")]);
    assert!(blind.traps.iter().all(|trap| trap.noticed.is_none()));
}
