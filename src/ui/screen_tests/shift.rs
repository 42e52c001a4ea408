//! The shift's tab: time passes, people are moved, forms open incidents; nothing is told before its time.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;

const CASE: &str = "outage-at-forty-seats";

/// A talk of the case with a shift, its tab open.
fn shift() -> Window {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/telecom");
    let mut window = window_with(Address::Memory, vec![folder], 1280.0, 2400.0);
    ask(&mut window, LibraryAction::Start(CASE.to_owned()));
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window.get_by_label("值班").click();
    window.run();
    window
}

fn clock(window: &Window) -> String {
    let run = now(window).desk().shift.as_ref().unwrap();
    run.plan.clock(run.floor.now())
}

#[test]
fn time_passes_by_a_press_and_the_cards_follow() {
    let mut window = shift();
    window.get_by_label("09:00（班到 17:00）");
    window.get_by_label("时间推进一刻钟后，这里出现曲线");
    window
        .get_by_role_and_label(Role::Button, "30 分钟")
        .click();
    answer(&mut window);
    assert_eq!(clock(&window), "09:30");
    window.get_by_label("09:30（班到 17:00）");
    window
        .get_by_role_and_label(Role::Button, "到下一安排 10:30")
        .click();
    answer(&mut window);
    assert_eq!(clock(&window), "10:30");
    // The queue is long by now, and nobody has said why.
    let run = now(&window).desk().shift.as_ref().unwrap();
    assert!(run.floor.standing(0).waiting > 5);
    assert!(window.query_by_label_contains("光猫红灯").is_none());
    window.get_by_role_and_label(Role::Button, "5 分钟").click();
    answer(&mut window);
    assert!(window.query_by_label_contains("光猫红灯").is_some());
    let plot = window.get_all_by_role(Role::Image);
    let told: Vec<String> = plot
        .filter_map(|node| node.accesskit_node().label())
        .collect();
    assert!(
        told.iter().any(|label| label.starts_with("积压: 电话 ")),
        "{told:?}"
    );
}

#[test]
fn people_are_sent_from_a_post() {
    let mut window = shift();
    window.get_by_label("工单 6 人").click();
    window.run();
    window.get_by_label("调 4 人到电话").click();
    answer(&mut window);
    let run = now(&window).desk().shift.as_ref().unwrap();
    assert_eq!(run.floor.posted(2, 0), 4);
    window.get_by_label("电话 4 人");
    let told = window.get_all_by_label_contains("已调 4 人从工单到电话");
    assert!(told.count() >= 1);
}

#[test]
fn another_figure_can_be_plotted() {
    let mut window = shift();
    window
        .get_by_role_and_label(Role::Button, "30 分钟")
        .click();
    answer(&mut window);
    window.get_by_role_and_label(Role::Button, "积压").click();
    window.run();
    window.get_by_label("占用率").click();
    window.run();
    assert!(window.query_by_label_contains("占用率: 电话 ").is_some());
}
