//! The tables and forms of the desk.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::app::TalkAction;

#[test]
fn a_column_head_sorts_the_table_up_and_down() {
    let mut window = talk(GIFT);
    window.get_by_label("数据").click();
    window.run();
    let rows = |window: &Window| -> Vec<String> {
        window
            .get_all_by_label_contains("行: ")
            .map(|node| node.accesskit_node().label().unwrap_or_default())
            .collect()
    };
    let as_written = rows(&window);
    assert!(as_written.len() > 1);
    let head = window
        .get_all_by_label_contains("从小到大")
        .next()
        .expect("a head that sorts")
        .accesskit_node()
        .label()
        .unwrap();
    window.get_by_label(&head).click();
    window.run();
    let up = rows(&window);
    window
        .get_by_label(&head.replace("从小到大", "从大到小"))
        .click();
    window.run();
    let down = rows(&window);
    let sorted = |rows: &[String]| {
        let mut rows = rows.to_vec();
        rows.sort();
        rows
    };
    assert_eq!(sorted(&up), sorted(&as_written));
    assert_ne!(up, down);
}

#[test]
fn a_row_is_doubted_and_the_doubt_taken_back() {
    let mut window = talk(GIFT);
    window.get_by_label("数据").click();
    window.run();
    window.get_by_label("标记存疑 第 1 行").click();
    answer(&mut window);
    assert_eq!(now(&window).seen.flagged.len(), 1);
    window.get_by_label("已存疑 第 1 行").click();
    answer(&mut window);
    assert!(now(&window).seen.flagged.is_empty());
}

#[test]
fn a_form_cannot_be_sent_before_it_is_filled_in() {
    let mut window = talk(GIFT);
    window.get_by_label("工单").click();
    window.run();
    let send = window.get_by_role_and_label(Role::Button, "提交");
    assert!(send.accesskit_node().is_disabled());
}

#[test]
fn the_desk_refuses_what_may_not_be_done_and_says_why() {
    let mut window = talk(GIFT);
    let action = "no-such-action".to_owned();
    let with = Default::default();
    ask(&mut window, TalkAction::Do(action.clone(), with));
    let talk = now(&window);
    assert!(matches!(talk.seen.answers.get(&action), Some((false, why)) if !why.is_empty()));
}
