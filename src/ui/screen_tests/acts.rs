//! Acts with limits and approvals, the ticket, a desk that stops and the copilot, on the screen.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::{app::TalkAction, desk::Tables};

const CASE: &str = "double-charge";

/// A talk of the case with limits, with this tab of the desk open.
fn desk(tab: &str) -> Window {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/session/cases");
    let mut window = window_with(Address::Memory, vec![folder], 1280.0, 2400.0);
    ask(&mut window, LibraryAction::Start(CASE.to_owned()));
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window.get_by_label(tab).click();
    window.run();
    window
}

/// Opens the first form of the tab that is folded.
fn unfold(window: &mut Window) {
    let first = window.get_all_by_label("填写…").next().expect("a form");
    first.click();
    window.run();
}

fn write(window: &mut Window, role: Role, name: &str, words: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
    window.get_by_role_and_label(role, name).type_text(words);
    window.run();
}

fn press(window: &mut Window, button: &str) {
    window.get_by_role_and_label(Role::Button, button).click();
    answer(window);
}

fn pick(window: &mut Window, choice: &str) {
    let choice = window.get_by_role_and_label(Role::RadioButton, choice);
    choice.click();
    window.run();
}

fn reads(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).count() > 0
}

#[test]
fn above_the_limit_is_refused_asked_for_granted_and_done() {
    let mut window = desk("操作");
    assert!(!reads(&window, "发安抚券"), "it is locked");
    unfold(&mut window);
    write(&mut window, Role::TextInput, "订单号", "A1001");
    write(&mut window, Role::TextInput, "金额", "86");
    assert!(reads(&window, "你可直接决定的上限是 50 元"));
    press(&mut window, "提交");
    assert!(reads(&window, "没有办成：超过 50 元要先请示当班主管。"));
    press(&mut window, "请示当班主管…");
    assert!(reads(&window, "已请示当班主管，等答复"));
    window.state_mut().now_ms += 40_000;
    answer(&mut window);
    assert!(reads(&window, "当班主管同意到 120"));
    press(&mut window, "提交");
    assert!(reads(&window, "已办：A1001 已退 86 元。"));
    assert!(reads(&window, "发安抚券"), "the refund unlocks it");
    let sheets = now(&window).sheets().clone();
    assert_eq!(sheets.tables()[0].cell(0, 2, Language::Zh), "已退 86 元");
    window.get_by_label("数据").click();
    window.run();
    assert!(reads(&window, "第 1 行: A1001, 咖啡机, 已退 86 元"));
}

#[test]
fn a_stopped_desk_says_so_above_every_tab_until_it_works_again() {
    let mut window = desk("数据");
    assert!(!reads(&window, "工作台暂停"));
    window.state_mut().now_ms += 200_000;
    answer(&mut window);
    for tab in ["操作", "数据", "工单"] {
        window.get_by_label(tab).click();
        window.run();
        assert!(reads(&window, "支付系统切换，暂时不能操作。"), "{tab}");
        assert!(reads(&window, "工作台暂停，约"), "{tab}");
    }
    window.state_mut().now_ms += 40_000;
    answer(&mut window);
    assert!(!reads(&window, "工作台暂停，约"));
}

#[test]
fn the_ticket_says_beside_its_fields_what_does_not_fit() {
    let mut window = desk("工单");
    unfold(&mut window);
    pick(&mut window, "支付");
    pick(&mut window, "P1 当天");
    pick(&mut window, "物流组");
    assert!(reads(&window, "物流组不接「支付」类的工单"));
    pick(&mut window, "财务组");
    assert!(!reads(&window, "物流组不接"));
    write(&mut window, Role::TextInput, "期限", "09-12 10:00");
    assert!(reads(&window, "P1 要在 480 分钟内办结，期限超出了"));
    press(&mut window, "提交");
    let ticket = now(&window).desk().ticket.clone().unwrap();
    assert_eq!(ticket["owner"], "finance");
    assert_eq!(ticket["deadline"], "2025-09-12 10:00");
    assert!(reads(&window, "工单已建"));
}

/// The case with the draft of a reply on offer.
fn drafted() -> Window {
    let mut window = desk("知识库");
    ask(&mut window, TalkAction::Read("refund-2025".to_owned()));
    assert!(reads(&window, "未经核实，发出即由你负责"));
    window
}

#[test]
fn a_draft_is_sent_as_it_is() {
    let mut window = drafted();
    press(&mut window, "采用");
    assert!(said(&window).iter().any(|words| words.contains("一恢复")));
    assert!(!reads(&window, "未经核实，发出即由你负责"));
    assert!(reads(&window, "照发了 AI 草稿"));
}

#[test]
fn a_draft_is_changed_before_it_is_sent() {
    let mut window = drafted();
    window.get_by_role_and_label(Role::Button, "修改").click();
    window.run();
    say(&mut window, "大约一分钟。");
    assert!(
        said(&window)
            .iter()
            .any(|words| { words.contains("一恢复") && words.contains("大约一分钟") })
    );
    assert!(reads(&window, "改过 AI 草稿后发出"));
}

#[test]
fn a_draft_is_turned_down_with_a_reason() {
    let mut window = drafted();
    window.get_by_role_and_label(Role::Button, "退回…").click();
    window.run();
    pick(&mut window, "语气不对");
    answer(&mut window);
    assert!(!reads(&window, "未经核实，发出即由你负责"));
    assert!(reads(&window, "退回了 AI 草稿：语气不对"));
    assert!(said(&window).is_empty());
}

#[test]
fn a_locked_article_is_not_on_the_list_before_it_is_opened() {
    let mut window = desk("知识库");
    assert!(reads(&window, "重复扣款处理"));
    assert!(!reads(&window, "主管内部备忘"));
    let with = [("order", "A1001"), ("amount", "10")];
    let with = with.map(|(key, value)| (key.to_owned(), value.to_owned()));
    ask(
        &mut window,
        TalkAction::Do("refund".to_owned(), with.into()),
    );
    assert!(reads(&window, "主管内部备忘"));
    let open = window.get_all_by_label_contains("主管内部备忘").next();
    assert!(!open.unwrap().accesskit_node().is_disabled());
}
