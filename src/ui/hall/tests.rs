//! The hall by role and label: entering, lots, a judge's sheet, what a seat may see.
#![allow(clippy::unwrap_used)]

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    app::{
        HallAction,
        hall::{
            Held, Seat,
            tests::{PHRASE, chief, enter, opened, record, talked, with_cases},
        },
        testing::ask,
    },
    contest::{SheetIn, Taker, What},
    store::Address,
    ui::testing::{Window, window},
};

fn held<'a>(harness: &'a Harness<'static, Window>) -> &'a Held {
    harness.state().app.model.hall.held.as_ref().unwrap()
}

fn press(harness: &mut Harness<'static, Window>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

#[test]
fn somebody_enters_and_lots_are_drawn_once_everybody_is_there() {
    let mut app = opened(Address::Memory);
    enter(&mut app);
    let mut harness = window(app);
    assert!(harness.query_all_by_label_contains("单位3").count() > 0);
    harness.get_by_label("评委").click();
    harness.run();
    let field = harness.get_by_role_and_label(Role::TextInput, "姓名或队名");
    field.focus();
    field.type_text("周敏");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(held(&harness).event.judges().len(), 6);
    press(&mut harness, "抽签");
    assert!(!held(&harness).event.is_drawn(), "it is asked first");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(held(&harness).event.is_drawn());
}

#[test]
fn a_judge_marks_by_keys_without_seeing_a_name_and_submits_a_whole_sheet() {
    let mut app = talked();
    ask(&mut app, HallAction::Sit(Seat::Judge(2)));
    let mut harness = window(app);
    assert!(
        harness.query_by_label_contains("赵1").is_none(),
        "names are hidden"
    );
    assert!(
        harness.query_by_label("提交评判后可见").is_some(),
        "the machine's marks are hidden"
    );
    let submit = harness.get_by_role_and_label(Role::Button, "提交");
    assert!(submit.accesskit_node().is_disabled());
    harness.key_press(Key::Num2);
    harness.run();
    let chosen = harness.get_by_label("回应感受与事实，2 级：说出感受和对方的事实");
    assert!(chosen.accesskit_node().toggled().is_some());
    harness.key_press(Key::Num1);
    harness.run();
    press(&mut harness, "提交");
    let run = held(&harness).event.run(1, Taker::Entrant(1)).unwrap();
    assert_eq!(run.sheet(2).unwrap().levels, [2, 1]);
    assert!(harness.query_by_label("提交评判后可见").is_none());
}

#[test]
fn the_chief_judge_sits_down_with_the_phrase_only() {
    let mut app = opened(Address::Memory);
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::Sit(Seat::Nobody));
    let mut harness = window(app);
    assert!(
        harness.query_by_label("暂列名次").is_none(),
        "nobody sees the standing"
    );
    press(&mut harness, "裁判长");
    let field = harness.get_by_role_and_label(Role::TextInput, "裁判长口令");
    field.focus();
    field.type_text(PHRASE);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(held(&harness).seat, Seat::Chief);
    assert!(harness.query_all_by_label_contains("暂列名次").count() > 0);
}

#[test]
fn a_judge_ticks_the_points_of_a_case_without_seeing_whose_it_is() {
    let mut harness = window(with_cases());
    assert!(harness.query_by_label_contains("赵一").is_none());
    let point = held(&harness).cases[0].points[0].clone();
    harness
        .get_by_role_and_label(Role::CheckBox, &point)
        .click();
    harness.run();
    harness
        .get_by(|node| {
            node.role() == Role::Button && node.label().is_some_and(|it| it.ends_with("/ 24 分"))
        })
        .click();
    harness.run();
    let run = held(&harness).event.run(0, Taker::Entrant(1)).unwrap();
    assert_eq!(run.cases.len(), 1);
    assert!(run.cases.values().all(|case| case.points > 0));
}

#[test]
fn agreement_and_crossings_stand_beside_the_standing_and_results_are_read_once_published() {
    let mut app = talked();
    for judge in 1..=5_u32 {
        ask(&mut app, HallAction::Sit(Seat::Judge(judge)));
        let sheet = SheetIn {
            stage: "live".to_owned(),
            taker: Taker::Entrant(1),
            levels: vec![Some(if judge == 4 { 3 } else { 2 }), Some(2)],
            quotes: Vec::new(),
            note: if judge == 1 {
                "声音再稳一点".to_owned()
            } else {
                String::new()
            },
        };
        record(&mut app, What::Sheet(Box::new(sheet)));
    }
    chief(&mut app);
    for stage in ["theory", "live"] {
        let stage = stage.to_owned();
        record(&mut app, What::StageClosed { stage });
    }
    let mut harness = window(app);
    assert!(
        harness
            .query_by_label_contains("评委 4 +0.50 偏宽")
            .is_some()
    );
    assert!(
        harness
            .query_by_label_contains("换一种规则，谁会越线")
            .is_some()
    );
    // The rest never came, and two of them share a place with a prize.
    while harness.query_by_label("抽一道题").is_some() {
        press(&mut harness, "抽一道题");
        let mut first = true;
        loop {
            let key = if first { "答对" } else { "答错" };
            first = false;
            let mut found = harness.query_all(
                egui_kittest::kittest::By::new()
                    .role(Role::Button)
                    .label_contains(key),
            );
            let Some(button) = found.next() else { break };
            button.click();
            drop(found);
            harness.run();
        }
    }
    let app = &mut harness.state_mut().app;
    record(app, What::Published);
    ask(app, HallAction::Sit(Seat::Entrant(1)));
    harness.run();
    assert!(harness.query_by_label_contains("声音再稳一点").is_some());
    assert!(harness.query_by_label_contains("均值 2.20 / 3").is_some());
    assert!(harness.query_by_label_contains("评委 4 +0.50").is_none());
}
