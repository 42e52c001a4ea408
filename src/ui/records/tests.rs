//! The records as a person uses them, by role and label.
#![allow(clippy::unwrap_used)]

use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use super::show;
use crate::{
    app::{
        Action, Actions, DebriefAction, LibraryAction, Model, RecordsAction, Screen,
        case::tests::case,
        civil::{DAY_MS, Moment},
        history::{CheckLine, tests::attempt},
    },
    assess::Status,
    scenario::{Competency, Level},
    session::Mode,
    text::Language,
    ui::{Views, widgets::testing::harness},
};

struct Window {
    model: Model,
    views: Views,
    actions: Actions,
}

/// Four attempts: three marked, the last in exam mode; one left open. Session numbers are days.
fn model() -> Model {
    let mut model = Model::new(Language::Zh);
    model.library.cases = vec![
        case("gift", Level::Grade5, [40, 20, 10, 20, 10]),
        case("bill", Level::Grade4, [10, 60, 10, 10, 10]),
    ];
    let first = Moment::parse("2025-10-01 09:00").unwrap().ms();
    model.now_ms = first + 20 * DAY_MS;
    let scores = [Some(60), Some(40), Some(30), Some(50), None];
    for (day, id, total) in [(1, "gift", 48), (3, "gift", 66), (5, "bill", 70)] {
        let mut one = attempt(id, first + day * DAY_MS, total, scores);
        one.session = day;
        one.result.as_mut().unwrap().checks = vec![CheckLine {
            id: "promise".into(),
            title: "承诺里有时间".into(),
            competency: Competency::Operations,
            status: if day == 1 {
                Status::NotMet
            } else {
                Status::Met
            },
        }];
        if day == 5 {
            one.mode = Mode::Exam;
        }
        model.history.put(one);
    }
    let mut open = attempt("bill", first + 8 * DAY_MS, 0, [None; 5]);
    (open.session, open.outcome, open.result) = (8, None, None);
    model.history.put(open);
    model
}

fn window(model: Model) -> Harness<'static, Window> {
    let state = Window {
        model,
        views: Views::default(),
        actions: Actions::default(),
    };
    let mut harness = harness(state, |ui, w: &mut Window| {
        show(ui, &w.model, &mut w.views, &mut w.actions);
    });
    harness.set_size(egui::vec2(1280.0, 900.0));
    harness.run();
    harness
}

fn asked(window: &mut Harness<'_, Window>) -> Vec<Action> {
    window.state_mut().actions.take()
}

#[test]
fn curves_missed_checks_and_attempts_are_told() {
    let mut window = window(model());
    window.get_by_label_contains("共情：估计 60 分");
    window.get_by_label_contains("项目管理：证据不足");
    window.get_by_label("运营 · 承诺里有时间 · 1 / 3 次");
    window.get_by_label("10-06，案例 bill，考核，总分 70 / 100，通过");
    window.get_by_label("去练").click();
    window.run();
    assert!(matches!(
        asked(&mut window)[..],
        [Action::Library(LibraryAction::Brief(_))]
    ));
}

#[test]
fn a_row_opens_its_debrief_and_an_open_talk_goes_on() {
    let mut window = window(model());
    window
        .get_by_label("10-02，案例 gift，学习，总分 48 / 100，未通过")
        .click();
    window.run();
    assert_eq!(asked(&mut window), [DebriefAction::Open(1).into()]);
    window
        .get_by_label("10-09，案例 bill，学习，未结束")
        .click();
    window.run();
    assert_eq!(asked(&mut window), [LibraryAction::Resume(8).into()]);
}

#[test]
fn filters_leave_attempts_out_and_can_be_cleared() {
    let mut window = window(model());
    window.get_by_label("全部模式").click();
    window.run();
    window.get_by_label("练习").click();
    window.run();
    assert!(window.query_by_label_contains("案例 gift").is_none());
    window.get_by_label("没有符合条件的练习记录");
    window.get_by_label("清除筛选").click();
    window.run();
    assert_eq!(
        window.get_all_by_label_contains("案例 gift，学习").count(),
        2
    );
}

#[test]
fn two_ticked_attempts_are_compared() {
    let mut window = window(model());
    assert!(
        window
            .get_by_label("对照 2 次")
            .accesskit_node()
            .is_disabled()
    );
    window.get_by_label("选中对照：10-02 案例 gift").click();
    window.run();
    window.get_by_label("选中对照：10-04 案例 gift").click();
    window.run();
    window.get_by_label("对照 2 次").click();
    window.run();
    window.get_by_label("总分 48 → 66 ↑18");
    window.get_by_label("项目管理 — → — —");
    window.get_by_label("承诺里有时间");
    assert!(
        window
            .query_by_label("两次练的不是同一个案例，评分项不能逐项对照")
            .is_none()
    );
    window.get_by_label("返回").click();
    window.run();
    window.get_by_label("对照 2 次");
}

#[test]
fn different_cases_are_not_compared_check_by_check() {
    let mut window = window(model());
    for label in ["选中对照：10-02 案例 gift", "选中对照：10-06 案例 bill"] {
        window.get_by_label(label).click();
        window.run();
    }
    window.get_by_label("对照 2 次").click();
    window.run();
    window.get_by_label("两次练的不是同一个案例，评分项不能逐项对照");
    window.get_by_label("两次的模式不同，提示和计时规则不一样");
    assert!(window.query_by_label("承诺里有时间").is_none());
}

#[test]
fn a_session_is_deleted_only_after_the_question() {
    let mut window = window(model());
    let delete = |window: &mut Harness<'_, Window>, answer: &str| {
        window.get_by_label("更多操作：10-02 案例 gift").click();
        window.run();
        window.get_by_label("删除…").click();
        window.run();
        window.get_by_label("删除这次练习？");
        window.get_by_label(answer).click();
        window.run();
        asked(window)
    };
    assert_eq!(delete(&mut window, "保留"), []);
    assert_eq!(
        delete(&mut window, "删除"),
        [RecordsAction::Delete(1).into()]
    );
}

#[test]
fn the_question_before_a_deletion_is_answered_with_enter_or_escape() {
    let mut window = window(model());
    let ask = |window: &mut Harness<'_, Window>| {
        window.get_by_label("更多操作：10-02 案例 gift").click();
        window.run();
        window.get_by_label("删除…").click();
        window.run();
        assert!(window.get_by_label("删除").is_focused());
    };
    ask(&mut window);
    window.key_press(egui::Key::Escape);
    window.run();
    assert!(window.query_by_label("删除这次练习？").is_none());
    assert_eq!(asked(&mut window), []);
    ask(&mut window);
    window.key_press(egui::Key::Enter);
    window.run();
    assert_eq!(asked(&mut window), [RecordsAction::Delete(1).into()]);
}

#[test]
fn without_attempts_it_leads_to_the_cases() {
    let mut empty = model();
    empty.history.attempts.clear();
    let mut window = window(empty);
    window.get_by_label("去练习").click();
    window.run();
    assert_eq!(asked(&mut window), [Action::Go(Screen::Library)]);
}
