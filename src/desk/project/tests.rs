//! Plans whose dates were worked out by hand.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use super::{Board, Stated};
use crate::{
    scenario::{PlanIs, PlanValue, Project},
    text::Language,
};

/// Monday 10 November 2025, weekends off, the 19th a holiday; Lin is away on the 13th.
const PROJECT: &str = r#"(
    title: (en: "Move"), start: "2025-11-10", deadline: "2025-11-28", holidays: ["2025-11-19"],
    budget: (amount: "9000", unit: (en: "CNY")),
    people: [
        (id: "lin", name: (en: "Lin Yue", zh: "林悦"), per_day: "500", away: [(from: "2025-11-13", to: "2025-11-13")]),
        (id: "gao", name: (en: "Gao Ming", zh: "高明"), per_day: "800"),
        (id: "su", name: (en: "Su He", zh: "苏禾")),
    ],
    work: [
        (id: "list", title: (en: "List the fields", zh: "字段盘点")), (id: "map", title: (en: "Map them", zh: "字段映射")),
        (id: "pilot", title: (en: "Pilot", zh: "试点")), (id: "switch", title: (en: "Switch over", zh: "切换")),
    ],
    milestones: [(id: "go", title: (en: "Go or no go"))],
    risks: [(id: "loss", title: (en: "Records get lost"))],
    purchases: [(id: "tool", title: (en: "Tool"), price: "1200.50")],
    changes: [
        (id: "gao-leaves", when: Opening, says: (en: "Gao leaves"), what: Leaves("gao", "2025-11-18")),
        (id: "sooner", when: Opening, says: (en: "Sooner"), what: Deadline("2025-11-20")),
    ],
)"#;

fn board() -> Board {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let project: Project = options.from_str(PROJECT).unwrap();
    Board::new(&project)
}

/// Does `action` with values as in `task=list owner=lin`, `;` between them; the refusal where there is one.
fn act(board: &mut Board, action: &str, values: &str) -> Result<(), String> {
    let pairs = values
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='));
    let with: BTreeMap<String, String> = pairs
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    match board.answers(action, &with, Language::En) {
        Ok(_) => {
            board.does(action, &with);
            Ok(())
        }
        Err(reason) => Err(reason.say(Language::En)),
    }
}

fn planned() -> Board {
    let mut board = board();
    for task in [
        "task=list; owner=lin; days=4",
        "task=map; owner=gao; days=2; after=list",
        "task=pilot; owner=su; days=4; after=List the fields",
        "task=switch; owner=gao; days=1; after=map, 试点",
    ] {
        act(&mut board, "plan.task", task).unwrap();
    }
    board
}

/// First and last day of a task, and its slack.
fn dates(board: &Board, task: &str) -> (String, String, u32) {
    let dates = board.dates(task).unwrap();
    let written = |day| board.facts.written(day)[5..].to_owned();
    (written(dates.start), written(dates.finish), dates.slack)
}

fn on(start: &str, finish: &str, slack: u32) -> (String, String, u32) {
    (start.to_owned(), finish.to_owned(), slack)
}

#[test]
fn dates_follow_working_days_absence_and_what_comes_first() {
    let board = planned();
    // Mon 10, Tue 11, Wed 12; Thursday away; Fri 14.
    assert_eq!(dates(&board, "list"), on("11-10", "11-14", 0));
    // Mon 17, Tue 18; it could end on Fri 21, two working days later, as the 19th is a holiday.
    assert_eq!(dates(&board, "map"), on("11-17", "11-18", 2));
    // Mon 17, Tue 18, Thu 20, Fri 21.
    assert_eq!(dates(&board, "pilot"), on("11-17", "11-21", 0));
    assert_eq!(dates(&board, "switch"), on("11-24", "11-24", 0));
    let critical = board.schedule().critical();
    let critical: Vec<&str> = critical
        .iter()
        .map(|&at| board.tasks[at].id.as_str())
        .collect();
    assert_eq!(critical, ["list", "pilot", "switch"]);
    // Tue 25 to Fri 28.
    assert_eq!(board.spare(), Some(4));
}

#[test]
fn what_cannot_be_is_refused_with_its_reason_and_changes_nothing() {
    let mut board = planned();
    let before = board.clone();
    for (action, values, reason) in [
        (
            "plan.task",
            "task=list; owner=lin; days=4; after=switch",
            "circle",
        ),
        (
            "plan.task",
            "task=list; owner=lin; days=4; after=list",
            "itself",
        ),
        (
            "plan.task",
            "task=list; owner=lin; days=4; after=pilott",
            "Did you mean “pilot”",
        ),
        (
            "plan.task",
            "task=list; owner=lin; days=4; from=2025-11-01",
            "before the project begins",
        ),
        ("plan.extra", "name=Pilot; owner=lin; days=1", "already"),
        ("plan.drop", "task=list", "still wait for"),
        (
            "plan.milestone",
            "milestone=go; on=2025-11-20; after=pilot",
            "is finished on 2025-11-21",
        ),
        ("plan.return", "item=tool", "not in the plan"),
    ] {
        let refused = act(&mut board, action, values).unwrap_err();
        assert!(refused.contains(reason), "{action} {values}: {refused}");
        assert_eq!(board, before, "{action} {values}");
    }
    let circle = act(
        &mut board,
        "plan.task",
        "task=list; owner=lin; days=4; after=map",
    );
    let chain = "List the fields → Map them → List the fields";
    let other = "Map them → List the fields → Map them";
    let circle = circle.unwrap_err();
    assert!(circle.contains(chain) || circle.contains(other), "{circle}");
}

#[test]
fn after_the_baseline_a_change_is_asked_for_first() {
    let mut board = planned();
    act(&mut board, "plan.baseline", "").unwrap();
    let longer = "task=pilot; owner=su; days=5; after=list";
    assert!(
        act(&mut board, "plan.task", longer)
            .unwrap_err()
            .contains("change request")
    );
    act(
        &mut board,
        "plan.change",
        "what=longer pilot; why=two sites; effect=one day",
    )
    .unwrap();
    act(&mut board, "plan.task", longer).unwrap();
    assert!(
        act(&mut board, "plan.task", longer).is_err(),
        "one request, one change"
    );
    assert_eq!(dates(&board, "pilot").1, "11-24");
}

#[test]
fn somebody_who_leaves_has_to_be_replaced() {
    let mut board = planned();
    let replanned = PlanIs::Replanned("gao-leaves".to_owned().into());
    assert!(!board.is(&replanned), "it has not happened yet");
    board.changes("gao-leaves");
    assert!(!board.is(&PlanIs::NobodyAway));
    assert!(!board.is(&replanned));
    let refused = act(
        &mut board,
        "plan.task",
        "task=switch; owner=gao; days=1; after=pilot",
    );
    assert!(refused.unwrap_err().contains("not there any more"));
    act(
        &mut board,
        "plan.task",
        "task=switch; owner=su; days=1; after=map, pilot",
    )
    .unwrap();
    // Mapping would end on the 18th, his first day away.
    assert!(!board.is(&replanned));
    act(
        &mut board,
        "plan.task",
        "task=map; owner=lin; days=2; after=list",
    )
    .unwrap();
    assert!(board.is(&replanned));
    board.changes("sooner");
    assert!(!board.is(&PlanIs::OnTime));
}

#[test]
fn cost_roles_and_loads_are_counted() {
    let mut board = planned();
    act(&mut board, "plan.buy", "item=tool").unwrap();
    // 4 × 500 + 3 × 800 + 1200.50
    assert_eq!(board.cost().to_string(), "5600.50");
    assert_eq!(
        board.value(&PlanValue::BudgetLeft),
        Some(Stated::Amount("3399.50".parse().unwrap()))
    );
    assert!(
        board.is(&PlanIs::Accountable),
        "owners answer for their own work"
    );
    act(&mut board, "plan.role", "task=map; who=su; role=a").unwrap();
    assert!(act(&mut board, "plan.role", "task=map; who=lin; role=a").is_err());
    assert!(board.overloads().is_empty());
    act(
        &mut board,
        "plan.extra",
        "name=Training; owner=su; days=1; after=list",
    )
    .unwrap();
    let overloads = board.overloads();
    assert_eq!(overloads.len(), 1);
    assert_eq!(
        (overloads[0].0, board.facts.written(overloads[0].1).as_str()),
        ("su", "2025-11-17")
    );
    assert!(!board.is(&PlanIs::NoOverload));
}

#[test]
fn an_empty_plan_answers_no_question() {
    let board = board();
    let task = || "list".to_owned().into();
    for question in [
        PlanIs::OnTime,
        PlanIs::WithinBudget,
        PlanIs::NoOverload,
        PlanIs::NobodyAway,
        PlanIs::Accountable,
        PlanIs::Has(task()),
        PlanIs::Critical(task()),
        PlanIs::Baseline,
        PlanIs::Measure(Vec::new()),
    ] {
        assert!(!board.is(&question), "{question:?}");
    }
    assert_eq!(board.value(&PlanValue::Finish), None);
    assert_eq!(board.value(&PlanValue::Cost), None);
}
