//! What is written and sent.

use egui::{Event, ImeEvent, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;

use super::*;
use crate::store::Store;

#[test]
fn enter_sends_and_the_customer_answers() {
    let mut window = talk(GIFT);
    compose(&mut window, "这是快递公司的责任，您去找他们");
    let rows = |window: &Window| {
        let talk = now(window);
        talk.log.as_slice().len()
    };
    let before = rows(&window);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(said(&window), ["这是快递公司的责任，您去找他们"]);
    answer(&mut window);
    assert!(rows(&window) > before + 1, "the customer answers");
    window.get_by_label("你: 这是快递公司的责任，您去找他们");
}

#[test]
fn shift_and_enter_break_the_line() {
    let mut window = talk(GIFT);
    compose(&mut window, "第一行");
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    assert!(said(&window).is_empty());
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    field.type_text("第二行");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(said(&window), ["第一行\n第二行"]);
}

#[test]
fn enter_that_confirms_a_composition_never_sends() {
    let mut window = talk(GIFT);
    compose(&mut window, "请");
    let preedit = |text: &str| {
        Event::Ime(ImeEvent::Preedit {
            text: text.to_owned(),
            active_range_chars: None,
        })
    };
    let enter = || Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    // Hands in events that arrive in one frame.
    let frame = |window: &mut Window, events: Vec<Event>| {
        window.input_mut().events.extend(events);
        window.step();
    };
    frame(&mut window, vec![preedit("ni'n")]);
    // Some systems hand the Enter on while the word is still open,
    frame(&mut window, vec![]);
    frame(&mut window, vec![enter()]);
    assert!(said(&window).is_empty());
    // some in the frame that brings the word,
    let commit = || Event::Ime(ImeEvent::Commit("您".to_owned()));
    frame(&mut window, vec![commit(), enter()]);
    assert!(said(&window).is_empty());
    // and some in the frame after it.
    frame(&mut window, vec![preedit("hao")]);
    frame(&mut window, vec![commit()]);
    frame(&mut window, vec![enter()]);
    assert!(said(&window).is_empty());
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(said(&window).len(), 1);
    assert!(said(&window)[0].starts_with('请'));
}

#[test]
fn a_blank_reply_is_not_sent() {
    let mut window = talk(GIFT);
    compose(&mut window, "  ");
    window.key_press(Key::Enter);
    window.run();
    assert!(said(&window).is_empty());
}

#[test]
fn a_slash_finds_a_quick_phrase_and_enter_takes_it() {
    let mut window = talk(GIFT);
    let scenario = now(&window).scenario.clone();
    let phrase = scenario.desk.phrases[0].get(Language::Zh);
    let letters: String = phrase.chars().take(3).collect();
    compose(&mut window, &format!("/{letters}"));
    window.key_press(Key::Enter);
    window.run();
    assert!(said(&window).is_empty());
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(said(&window), [phrase]);
}

#[test]
fn typed_words_are_kept_within_a_second_of_the_last_key() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::file(folder.path().join("heard.sqlite"));
    let mut window = window_on(address.clone(), 1280.0, 1600.0);
    ask(&mut window, LibraryAction::Start(GIFT.to_owned()));
    let draft = |window: &Window| {
        let app = &window.state().app;
        let session = app.model.talk.as_ref().unwrap().session().unwrap();
        let other = Store::open(&address).unwrap();
        other.transcript(session).wait().unwrap().draft
    };
    for words in ["您好", "，我马上"] {
        compose(&mut window, words);
        // The field keeps the focus; only time passes, and not more than the program asked for.
        for _ in 0..3 {
            let wait = window.state().app.next_tick_ms().unwrap_or(1_000);
            let stage = window.state_mut();
            stage.now_ms += i64::try_from(wait.min(400)).unwrap();
            window.run();
        }
        window.state_mut().app.settle(0);
        assert!(draft(&window).unwrap_or_default().ends_with(words));
    }
    window.key_press(Key::Enter);
    answer(&mut window);
    assert_eq!(said(&window), ["您好，我马上"]);
    assert_eq!(draft(&window), None);
}

#[test]
fn a_press_anywhere_in_the_frame_of_the_field_begins_to_write() {
    let mut window = talk(GIFT);
    window.get_by_label("数据").click();
    window.run();
    window.get_by_label("标记存疑 第 1 行").focus();
    window.run();
    let field = |window: &Window| {
        let node = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
        (node.is_focused(), node.rect())
    };
    let (focused, rect) = field(&window);
    assert!(!focused);
    // Between the hint and the button that sends.
    let foot = rect.center_bottom() + egui::vec2(0.0, 20.0);
    window.hover_at(foot);
    window.drag_at(foot);
    window.drop_at(foot);
    window.run();
    assert!(field(&window).0);
}
