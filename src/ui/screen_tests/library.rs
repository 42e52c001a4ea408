//! The library and the ways from it into a talk.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::app::TalkAction;

#[test]
fn the_library_shows_its_cases_and_opens_a_briefing() {
    let mut window = window();
    let card = window
        .get_all_by_role(Role::Button)
        .find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with("迟到的生日礼物，电商")
        })
        .expect("the card of the first case");
    card.click();
    window.run();
    assert_eq!(window.state().app.model.screen, Screen::Briefing);
    window.get_by_label_contains("开始学习");
    window.get_by_label_contains("弄清两个包裹各在哪里");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    answer(&mut window);
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window.get_by_role_and_label(Role::MultilineTextInput, "回复");
}

#[test]
fn a_talk_can_be_had_with_the_keyboard_alone() {
    let mut window = window();
    let on_card = |window: &Window| {
        window.get_all_by_role(Role::Button).any(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            node.is_focused() && label.contains("约 ") && label.contains('·')
        })
    };
    for _ in 0..40 {
        if on_card(&window) {
            break;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    assert!(on_card(&window), "Tab leads to a card");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(window.state().app.model.screen, Screen::Briefing);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    answer(&mut window);
    // The composer has the focus as soon as the talk begins.
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    assert!(field.is_focused());
    field.type_text("您好");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(said(&window), ["您好"]);
}

#[test]
fn the_language_changes_at_once() {
    let mut window = window();
    window.get_by_role_and_label(Role::Button, "练习");
    ask(&mut window, Action::Prefer(Prefer::Language(Language::En)));
    window.get_by_role_and_label(Role::Button, "Practise");
    assert!(
        window
            .query_by_role_and_label(Role::Button, "练习")
            .is_none()
    );
}

#[test]
fn a_talk_that_was_left_is_offered_again() {
    let mut window = talk(GIFT);
    say(&mut window, "您好");
    ask(&mut window, TalkAction::Leave);
    assert_eq!(window.state().app.model.screen, Screen::Library);
    window.get_by_role_and_label(Role::Button, "接着练").click();
    window.run();
    answer(&mut window);
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    assert_eq!(said(&window), ["您好"]);
}
