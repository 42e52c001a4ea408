//! What the conversation shows.

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::session::Mode;

#[test]
fn a_hint_is_given_in_the_log() {
    let mut window = talk(GIFT);
    window.get_by_role_and_label(Role::Button, "提示").click();
    window.run();
    answer(&mut window);
    let talk = now(&window);
    assert_eq!(talk.seen.hints.len(), 1);
}

#[test]
fn marks_follow_each_turn_only_while_learning() {
    let mut window = talk(GIFT);
    assert_eq!(now(&window).mode(), Mode::Learn);
    compose(
        &mut window,
        "您上周就答应了小满，今晚六点半就要拆礼物，换我也着急",
    );
    window.key_press(Key::Enter);
    window.run();
    answer(&mut window);
    let talk = now(&window);
    let marked = talk
        .log
        .as_slice()
        .iter()
        .any(|row| matches!(&row.what, RowKind::Own { chips, .. } if !chips.is_empty()));
    assert!(marked, "a turn that earns shows what it earned");
}

#[test]
fn of_ten_thousand_lines_only_the_visible_ones_are_drawn() {
    use crate::{
        app::{keep::Keeper, talk::Talk},
        scenario::IntentName,
        session::{self, CustomerKind, Happening, Header, Session, Transcript},
    };
    let mut window = window();
    let stage = window.state_mut();
    let scenario = stage.app.model.library.case(GIFT).unwrap().scenario.clone();
    let customer = CustomerKind::Generated;
    let header = Header::new(&scenario, "", 1, Mode::Exam, customer, Language::Zh);
    let event = |place: u32| session::Event {
        at: u64::from(place),
        turn: place.div_ceil(2),
        what: match place {
            0 => Happening::Began,
            own if own % 2 == 1 => Happening::AgentSaid {
                text: format!("第 {own} 句"),
            },
            theirs => Happening::CustomerSaid {
                text: format!("第 {theirs} 句"),
                intent: IntentName::Press,
                facts: Vec::new(),
            },
        },
    };
    let events: Vec<_> = (0..10_000).map(event).collect();
    let case = Arc::new(session::Case::new(scenario, Language::Zh));
    let play = Session::resume(case, Transcript { header, events });
    let keeper = Keeper::resume(None, None, 10_000);
    stage.app.model.talk = Some(Talk::resume(play, keeper, NOW));
    stage.app.model.screen = Screen::Talk;
    window.run();
    let drawn = window.get_all_by_label_contains(" 句").count();
    assert!((5..80).contains(&drawn), "{drawn} lines were drawn");
    // The log stands at its end.
    window.get_by_label_contains("第 9999 句");
}

#[test]
fn a_compact_window_shows_conversation_or_desk() {
    let mut window = window_of(900.0, 700.0);
    ask(&mut window, LibraryAction::Start(GIFT.to_owned()));
    window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    window
        .get_by_role_and_label(Role::RadioButton, "工作台")
        .click();
    window.run();
    assert!(
        window
            .query_by_role_and_label(Role::MultilineTextInput, "回复")
            .is_none()
    );
    window.get_by_label("知识库");
}

#[test]
fn f6_flips_the_sides_of_a_compact_talk() {
    let mut window = window_of(900.0, 700.0);
    ask(&mut window, LibraryAction::Start(GIFT.to_owned()));
    window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    window.key_press(Key::F6);
    window.run();
    window.get_by_label("知识库");
}

#[test]
fn a_part_of_what_was_said_is_selected_and_copied() {
    use egui::{Event, OutputCommand, Pos2, vec2};
    let mut window = talk(GIFT);
    say(&mut window, "您的订单 2511-0207 我看到了");
    let bubble = window
        .get_by_label("你: 您的订单 2511-0207 我看到了")
        .rect();
    let copied = |window: &mut Window| {
        window.input_mut().events.push(Event::Copy);
        window.step();
        let commands = window.output().platform_output.commands.clone();
        commands.into_iter().find_map(|command| match command {
            OutputCommand::CopyText(words) => Some(words),
            _ => None,
        })
    };
    assert_eq!(copied(&mut window), None);
    // The bubble ends at the right of its row; the words stand within it, 12 points from its edges.
    let end = bubble.right_center() + vec2(-14.0, 0.0);
    let press = |window: &mut Window, at: Pos2, to: Pos2| {
        window.hover_at(at);
        window.step();
        window.drag_at(at);
        window.step();
        window.hover_at(to);
        window.step();
        window.drop_at(to);
        window.run();
    };
    press(&mut window, end, end + vec2(-70.0, 0.0));
    let part = copied(&mut window).expect("a part is copied");
    assert!("我看到了".ends_with(part.trim()) || part.ends_with("我看到了"));
    assert!(part.chars().count() < "您的订单 2511-0207 我看到了".chars().count());
    // Whoever goes on writing copies from the field again.
    compose(&mut window, "好");
    assert_eq!(copied(&mut window), None);
}

#[test]
fn a_trainer_takes_over_speaks_and_hands_back() {
    let mut window = talk(GIFT);
    window
        .get_by_role_and_label(Role::Button, "接管客户…")
        .click();
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, "训练师的名字")
        .type_text("林老师");
    window.run();
    // Enter in the field is the answer.
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(now(&window).person(), Some("林老师"));
    say(&mut window, "您好，我马上查。");
    assert!(now(&window).awaited().is_some(), "nobody answers for them");
    window.get_by_label_contains("程序原本会说");
    window
        .get_by_role_and_label(Role::TextInput, "以客户的身份说")
        .focus();
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, "以客户的身份说")
        .type_text("你们每次都说马上");
    window.run();
    window.get_by_role_and_label(Role::Button, "客户说").click();
    window.run();
    answer(&mut window);
    window.get_by_label_contains("你们每次都说马上");
    window.get_by_role_and_label(Role::Button, "交还").click();
    window.run();
    assert_eq!(now(&window).person(), None);
    answer(&mut window);
    window.get_by_label_contains("客户交还给程序扮演");
}
