//! Asking tables on the data tab.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::log::DeskAct;

/// The data tab with its question open.
fn asking() -> Window {
    let mut window = talk(GIFT);
    window.get_by_label("数据").click();
    window.run();
    window.get_by_label("分析这张表").click();
    window.run();
    window
}

fn ask_for(window: &mut Window, query: &str) {
    let field = window.get_by_role_and_label(Role::TextInput, "问这张表");
    field.focus();
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "问这张表");
    field.type_text(query);
    window.run();
    window.get_by_role_and_label(Role::Button, "分析").click();
    answer(window);
}

fn asked(window: &Window) -> Vec<String> {
    let rows = now(window).log.as_slice().iter();
    rows.filter_map(|row| match &row.what {
        RowKind::Desk(DeskAct::Analysed { query, .. }) => Some(query.clone()),
        _ => None,
    })
    .collect()
}

#[test]
fn a_question_is_answered_with_groups_and_a_chart_and_is_part_of_the_talk() {
    let mut window = asking();
    let column = now(&window).scenario.desk.tables[0].columns[0]
        .id
        .value
        .clone();
    ask_for(&mut window, &format!("by {column} count"));
    assert_eq!(asked(&window), [format!("by {column} count")]);
    window.get_by_label_contains("全部, ");
    // The picture says the answer in words.
    assert!(window.get_all_by_role(Role::Image).count() > 0);
}

#[test]
fn a_slip_is_named_where_it_was_made_and_refused_in_the_talk() {
    let mut window = asking();
    ask_for(&mut window, "by nowhere");
    assert!(
        window
            .get_all_by_label_contains("没有“nowhere”这一列")
            .count()
            > 0
    );
    assert_eq!(asked(&window), Vec::<String>::new());
    let mut answers = now(&window).seen.answers.values();
    assert!(answers.any(|(done, why)| !done && why.contains("nowhere")));
}

#[test]
fn a_start_asks_with_one_press() {
    let mut window = asking();
    let title = now(&window).scenario.desk.tables[0].columns[0]
        .title
        .get(Language::Zh)
        .to_owned();
    window
        .get_by_role_and_label(Role::Button, &format!("按{title}"))
        .click();
    answer(&mut window);
    assert_eq!(asked(&window).len(), 1);
}

#[test]
fn tables_that_share_a_key_are_offered_to_be_joined_and_keys_are_not_grouped_by() {
    let mut window = talk("warranty-two-systems");
    window.get_by_label("数据").click();
    window.run();
    window.get_by_label("分析这张表").click();
    window.run();
    assert_eq!(window.query_all_by_label("按序列号").count(), 0);
    window.get_by_label("连上「线上延保系统」").click();
    answer(&mut window);
    assert_eq!(asked(&window), ["join extended on serial"]);
    window.get_by_label_contains("1 行连上了不止一行");
}
