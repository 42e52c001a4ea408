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

/// Does `action` with these fields and lets the desk answer.
fn act(window: &mut Window, action: &str, with: &[(&str, &str)]) {
    let with = with.iter();
    let with = with.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    ask(window, TalkAction::Do(action.to_owned(), with.collect()));
}

#[test]
fn a_list_says_what_a_group_costs_and_once_sent_what_came_of_it() {
    let mut window = desk("reactivate-5000", "名单");
    assert!(reads(&window, "还没有分组"));
    let group = [
        ("name", "久睡高消费"),
        (
            "where",
            "距上次天数>=181 距上次天数<=365 消费>=1000 拒绝联系=否",
        ),
        ("offer", "新品小样"),
        ("control", "10"),
    ];
    act(&mut window, "campaign.segment", &group);
    assert!(reads(&window, "符合 368 人 · 联系 331 人 · 对照 37 人"));
    for figure in [
        "联系人数: 331, 上限 1,000",
        "费用: 496.5 元, 每人 1.50 元",
        "净收益: —, 发出后才知道",
    ] {
        assert!(reads(&window, figure), "{figure}");
    }
    let send = window.get_all_by_role_and_label(Role::Button, "提交");
    send.last().expect("a button that sends").click();
    answer(&mut window);
    assert!(now(&window).desk().campaign.as_ref().unwrap().launched);
    assert!(!reads(&window, "发出后才知道") && reads(&window, "状态: 已发出"));
    let forms = window.query_all_by_label("定一个分组").count();
    assert_eq!(forms, 0, "what was sent is not changed");
}

#[test]
fn themes_stand_with_their_share_and_what_is_left_without_one() {
    let mut window = desk("voice-of-customer", "客户之声");
    assert!(reads(&window, "还没有主题"));
    let theme = [
        ("name", "退款慢"),
        ("where", "原话~退款 | 原话~到账"),
        ("cause", "卡在人工复核"),
        ("owner", "财务结算"),
    ];
    act(&mut window, "voice.theme", &theme);
    for words in [
        "118 条 · 32.8%",
        "原因：卡在人工复核",
        "负责人：财务结算",
        "未归类: 242, 67.2%",
        "重复归类: 0",
    ] {
        assert!(reads(&window, words), "{words}");
    }
}
