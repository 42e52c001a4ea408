//! The project board, the catalogue and the history on the screen.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::TalkAction;

/// A talk of a shipped case with this tab of the desk open.
fn desk(case: &str, tab: &str) -> Window {
    let mut window = window_on(Address::Memory, 1280.0, 2400.0);
    ask(&mut window, LibraryAction::Start(case.to_owned()));
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window.get_by_label(tab).click();
    window.run();
    window
}

fn reads(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).count() > 0
}

/// Picks `choice` from the first menu that is still empty.
fn choose(window: &mut Window, choice: &str) {
    let menu = window.get_all_by_label("请选择").next().expect("a menu");
    menu.click();
    window.run();
    window
        .get_by_role_and_label(Role::RadioButton, choice)
        .click();
    window.run();
}

#[test]
fn a_task_is_planned_through_the_form_and_stands_on_the_chart() {
    let mut window = desk("ticket-system-migration", "计划");
    assert!(reads(&window, "还没有任务，从下面排第一项"));
    let form = window.get_all_by_label("填写…").next().expect("a form");
    form.click();
    window.run();
    choose(&mut window, "字段盘点");
    choose(&mut window, "沈桥");
    let days = window.get_by_role_and_label(Role::TextInput, "工作日");
    days.focus();
    window.run();
    let days = window.get_by_role_and_label(Role::TextInput, "工作日");
    days.type_text("3");
    window.run();
    window.get_by_role_and_label(Role::Button, "提交").click();
    answer(&mut window);
    let board = now(&window).desk().project.as_ref().unwrap();
    assert_eq!(board.tasks.len(), 1);
    assert!(reads(&window, "字段盘点，沈桥，历时 3 天，在关键路径上"));
}

#[test]
fn a_plan_that_does_not_fit_says_so_above_its_sections() {
    let mut window = desk("ticket-system-migration", "计划");
    let with = [("task", "interface"), ("owner", "gu"), ("days", "60")];
    let with = with.map(|(key, value)| (key.to_owned(), value.to_owned()));
    ask(
        &mut window,
        TalkAction::Do("plan.task".to_owned(), with.into()),
    );
    assert!(reads(&window, "计划比截止晚"));
    for (section, empty) in [
        ("里程碑", "还没有里程碑"),
        ("风险", "还没有记风险"),
        ("干系人", "记干系人"),
        ("费用", "接口联调"),
        ("目标", "还没有成功指标"),
    ] {
        let button = window.get_by_role_and_label(Role::RadioButton, section);
        button.click();
        window.run();
        assert!(reads(&window, empty), "{section}");
        assert!(reads(&window, "计划比截止晚"), "{section}");
    }
}

#[test]
fn a_product_is_offered_and_its_order_refused_while_the_customer_has_not_agreed() {
    let mut window = desk("stale-plan-row", "产品");
    for words in ["跑单人省外包", "15 元/月", "办理条件", "退订"] {
        assert!(reads(&window, words), "{words}");
    }
    let offer = window
        .get_all_by_role_and_label(Role::Button, "推荐")
        .next();
    offer.expect("a product").click();
    answer(&mut window);
    assert!(now(&window).desk().offers.is_made("travel"));
    let order = window
        .get_all_by_role_and_label(Role::Button, "下单")
        .next();
    order.expect("a product").click();
    answer(&mut window);
    assert!(!now(&window).desk().offers.is_ordered("travel"));
    assert!(reads(&window, "客户还没答应「跑单人省外包」"));
}

#[test]
fn the_history_tells_when_how_and_what() {
    let window = desk("warranty-two-systems", "档案");
    assert!(reads(&window, "2025-12-03 08:52  电话: 河西店接听"));
    assert!(reads(&window, "报价 860 元"));
}
