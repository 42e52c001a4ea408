//! The questions and papers in front of a talk.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::*;

#[test]
fn the_briefing_opens_and_closes_during_the_talk() {
    let mut window = talk(GIFT);
    window.key_press(Key::F1);
    window.run();
    window.get_by_label_contains("弄清两个包裹各在哪里");
    window.key_press(Key::Escape);
    window.run();
    assert!(
        window
            .query_by_label_contains("弄清两个包裹各在哪里")
            .is_none()
    );
    assert_eq!(window.state().app.model.screen, Screen::Talk);
}

#[test]
fn ending_asks_first_and_then_offers_the_way_on() {
    let mut window = talk(GIFT);
    say(&mut window, "您好");
    window
        .get_by_role_and_label(Role::Button, "结束对话")
        .click();
    window.run();
    window.get_by_label("现在结束这场对话？");
    window.get_by_role_and_label(Role::Button, "结束").click();
    window.run();
    answer(&mut window);
    assert!(now(&window).seen.ended.is_some());
    window.get_by_role_and_label(Role::Button, "看复盘");
}

#[test]
fn in_the_question_before_the_end_enter_says_yes_and_escape_goes_back_to_writing() {
    let mut window = talk(GIFT);
    say(&mut window, "您好");
    let ask = |window: &mut Window| {
        let end = window.get_by_role_and_label(Role::Button, "结束对话");
        end.click();
        window.run();
        let yes = window.get_by_role_and_label(Role::Button, "结束");
        assert!(yes.is_focused());
    };
    ask(&mut window);
    window.key_press(Key::Escape);
    window.run();
    assert!(window.query_by_label("现在结束这场对话？").is_none());
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    assert!(field.is_focused());
    ask(&mut window);
    // Tab stays inside, round and round.
    for expected in ["继续谈", "结束", "继续谈"] {
        window.key_press(Key::Tab);
        window.run();
        let button = window.get_by_role_and_label(Role::Button, expected);
        assert!(button.is_focused(), "{expected}");
    }
    window.key_press(Key::Enter);
    window.run();
    assert!(window.query_by_label("现在结束这场对话？").is_none());
    ask(&mut window);
    window.key_press(Key::Enter);
    answer(&mut window);
    let talk = now(&window);
    assert!(talk.seen.ended.is_some());
    assert_eq!(said(&window), ["您好"]);
}

#[test]
fn the_briefing_during_a_talk_is_closed_with_enter_too() {
    let mut window = talk(GIFT);
    compose(&mut window, "还没写完");
    window.key_press(Key::F1);
    window.run();
    let close = window.get_by_role_and_label(Role::Button, "收起简报");
    assert!(close.is_focused());
    window.key_press(Key::Enter);
    window.run();
    let closed = window.query_by_role_and_label(Role::Button, "收起简报");
    assert!(closed.is_none());
    assert!(said(&window).is_empty());
}
