//! The window from the library to the talk, by role and label: what a person or a screen reader would do.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::Arc;

use egui::{Event, ImeEvent, Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use super::{Views, look, show, theme};
use crate::{
    app::{
        Action, Actions, App, LibraryAction, Outside, Screen, TalkAction, keep::Saving,
        prefs::Prefer,
    },
    session::Mode,
    store::{Address, SessionRecord, Store, files},
    text::Language,
};

/// 2025-11-08 08:00 in UTC.
const NOW: i64 = 1_762_588_800_000;

/// The program in a window of tests.
struct Stage {
    app: App,
    views: Views,
    actions: Actions,
    now_ms: i64,
    dressed: bool,
}

impl Stage {
    /// Lets everything that was handed out come back.
    fn settle(&mut self) {
        self.now_ms += 3_000;
        let actions = self.actions.take();
        self.app.tick(self.now_ms, actions);
        self.app.settle(self.now_ms);
    }
}

type Window = Harness<'static, Stage>;

fn window_of(width: f32, height: f32) -> Window {
    window_on(Address::Memory, width, height)
}

/// A window of the program that keeps its records at `address`.
fn window_on(address: Address, width: f32, height: f32) -> Window {
    let outside = Outside {
        address,
        folders: Vec::new(),
        own_folder: None,
        language: Some(Language::Zh),
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: NOW,
    };
    let mut app = App::new(outside, Arc::new(|| {}));
    app.settle(NOW);
    app.tick(NOW, vec![Action::Prefer(Prefer::ReduceMotion(true))]);
    let stage = Stage {
        app,
        views: Views::default(),
        actions: Actions::default(),
        now_ms: NOW,
        dressed: false,
    };
    let mut harness = Harness::builder()
        .with_size([width, height])
        .with_max_steps(30)
        .build_ui_state(
            |ui, stage: &mut Stage| {
                theme::apply(ui.ctx(), &look(&stage.app.model));
                // Fonts set in a frame are there in the next one.
                if !std::mem::replace(&mut stage.dressed, true) {
                    return ui.ctx().request_repaint();
                }
                let actions = stage.actions.take();
                stage.app.tick(stage.now_ms, actions);
                show(ui, &stage.app.model, &mut stage.views, &mut stage.actions);
                if !stage.actions.is_empty() {
                    ui.ctx().request_repaint();
                }
            },
            stage,
        );
    harness.run();
    harness
}

fn window() -> Window {
    window_of(1280.0, 1600.0)
}

/// A talk of `case` that has just begun.
fn talk(case: &str) -> Window {
    let mut window = window();
    window
        .state_mut()
        .actions
        .push(LibraryAction::Start(case.to_owned()));
    answer(&mut window);
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    window
}

/// Lets the store and the customer answer, and draws it.
fn answer(window: &mut Window) {
    window.state_mut().settle();
    window.run();
}

fn said(window: &Window) -> Vec<String> {
    use crate::app::log::RowKind;
    let talk = window.state().app.model.talk.as_ref().unwrap();
    talk.log
        .as_slice()
        .iter()
        .filter_map(|row| match &row.what {
            RowKind::Own { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect()
}

fn compose(window: &mut Window, words: &str) {
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    field.focus();
    window.run();
    let field = window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    field.type_text(words);
    window.run();
}

const GIFT: &str = "late-birthday-gift";

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
fn enter_sends_and_the_customer_answers() {
    let mut window = talk(GIFT);
    compose(&mut window, "这是快递公司的责任，您去找他们");
    let rows = |window: &Window| {
        let talk = window.state().app.model.talk.as_ref().unwrap();
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
fn a_hint_is_given_in_the_log() {
    let mut window = talk(GIFT);
    window.get_by_role_and_label(Role::Button, "提示").click();
    window.run();
    answer(&mut window);
    let talk = window.state().app.model.talk.as_ref().unwrap();
    assert_eq!(talk.seen.hints.len(), 1);
}

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
    assert_eq!(
        window
            .state()
            .app
            .model
            .talk
            .as_ref()
            .unwrap()
            .seen
            .flagged
            .len(),
        1
    );
    window.get_by_label("已存疑 第 1 行").click();
    answer(&mut window);
    assert!(
        window
            .state()
            .app
            .model
            .talk
            .as_ref()
            .unwrap()
            .seen
            .flagged
            .is_empty()
    );
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
    window
        .state_mut()
        .actions
        .push(TalkAction::Do(action.clone(), Default::default()));
    answer(&mut window);
    let talk = window.state().app.model.talk.as_ref().unwrap();
    assert!(matches!(talk.seen.answers.get(&action), Some((false, why)) if !why.is_empty()));
}

#[test]
fn the_language_changes_at_once() {
    let mut window = window();
    window.get_by_role_and_label(Role::Button, "练习");
    window
        .state_mut()
        .actions
        .push(Action::Prefer(Prefer::Language(Language::En)));
    window.run();
    window.get_by_role_and_label(Role::Button, "Practise");
    assert!(
        window
            .query_by_role_and_label(Role::Button, "练习")
            .is_none()
    );
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
    compose(&mut window, "您好");
    window.key_press(Key::Enter);
    window.run();
    answer(&mut window);
    window
        .get_by_role_and_label(Role::Button, "结束对话")
        .click();
    window.run();
    window.get_by_label("现在结束这场对话？");
    window.get_by_role_and_label(Role::Button, "结束").click();
    window.run();
    answer(&mut window);
    assert!(
        window
            .state()
            .app
            .model
            .talk
            .as_ref()
            .unwrap()
            .seen
            .ended
            .is_some()
    );
    window.get_by_role_and_label(Role::Button, "看复盘");
}

#[test]
fn a_talk_that_was_left_is_offered_again() {
    let mut window = talk(GIFT);
    compose(&mut window, "您好");
    window.key_press(Key::Enter);
    window.run();
    answer(&mut window);
    window.state_mut().actions.push(TalkAction::Leave);
    answer(&mut window);
    assert_eq!(window.state().app.model.screen, Screen::Library);
    window.get_by_role_and_label(Role::Button, "接着练").click();
    window.run();
    answer(&mut window);
    assert_eq!(window.state().app.model.screen, Screen::Talk);
    assert_eq!(said(&window), ["您好"]);
}

#[test]
fn a_compact_window_shows_conversation_or_desk() {
    let mut window = window_of(900.0, 700.0);
    window
        .state_mut()
        .actions
        .push(LibraryAction::Start(GIFT.to_owned()));
    answer(&mut window);
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
fn marks_follow_each_turn_only_while_learning() {
    let mut window = talk(GIFT);
    assert_eq!(
        window.state().app.model.talk.as_ref().unwrap().mode(),
        Mode::Learn
    );
    compose(
        &mut window,
        "您上周就答应了小满，今晚六点半就要拆礼物，换我也着急",
    );
    window.key_press(Key::Enter);
    window.run();
    answer(&mut window);
    use crate::app::log::RowKind;
    let talk = window.state().app.model.talk.as_ref().unwrap();
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
fn a_slash_finds_a_quick_phrase_and_enter_takes_it() {
    let mut window = talk(GIFT);
    let scenario = window
        .state()
        .app
        .model
        .talk
        .as_ref()
        .unwrap()
        .scenario
        .clone();
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
fn f6_flips_the_sides_of_a_compact_talk() {
    let mut window = window_of(900.0, 700.0);
    window
        .state_mut()
        .actions
        .push(LibraryAction::Start(GIFT.to_owned()));
    answer(&mut window);
    window.get_by_role_and_label(Role::MultilineTextInput, "回复");
    window.key_press(Key::F6);
    window.run();
    window.get_by_label("知识库");
}

/// Every session in the database at `address`.
fn stored(address: &Address) -> Vec<SessionRecord> {
    let store = Store::open(address).unwrap();
    store.sessions(Default::default()).wait().unwrap().found
}

#[test]
fn a_damaged_file_is_set_aside_with_a_button_and_what_was_practised_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let address = Address::file(&path);
    files::write_atomic(&path, "坏掉的文件".as_bytes()).unwrap();
    let mut window = window_on(address.clone(), 1280.0, 1600.0);
    window.get_by_label_contains("打不开练习记录");
    // A talk that is practised before anyone presses anything goes on through it.
    let start = LibraryAction::Start(GIFT.to_owned());
    window.state_mut().actions.push(start);
    answer(&mut window);
    compose(&mut window, "您好，我马上查");
    window.key_press(Key::Enter);
    answer(&mut window);
    window
        .get_by_role_and_label(Role::Button, "旧文件留在旁边，新建一个")
        .click();
    window.run();
    answer(&mut window);
    let aside = folder.path().join("heard.sqlite.aside-1");
    window.get_by_label_contains(&aside.display().to_string());
    assert!(window.query_by_label_contains("打不开练习记录").is_none());
    assert_eq!(files::read_source(&aside).unwrap(), "坏掉的文件".as_bytes());
    let talk = window.state().app.model.talk.as_ref().unwrap();
    assert_eq!(talk.saving(), Saving::Saved);
    let events = talk.transcript().events.len() as u64;
    drop(window);
    let stored = stored(&address);
    assert_eq!((stored.len(), stored[0].events), (1, events));
}

#[test]
fn what_a_newer_file_holds_is_in_the_records_and_the_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("heard.sqlite");
    let address = Address::file(&path);
    {
        let mut window = window_on(address.clone(), 1280.0, 1600.0);
        let start = LibraryAction::Start(GIFT.to_owned());
        window.state_mut().actions.push(start);
        answer(&mut window);
        window.state_mut().actions.push(TalkAction::End);
        answer(&mut window);
    }
    written_by_a_newer_edition(&path);
    let before = files::read_within(&path, u64::MAX).unwrap();
    let mut window = window_on(address, 1280.0, 1600.0);
    window.get_by_label_contains("只能看、不能存");
    window.state_mut().actions.push(Action::Go(Screen::Records));
    window.run();
    assert!(window.get_all_by_label_contains("迟到的生日礼物").count() > 0);
    assert_eq!(window.state().app.model.history.finished().count(), 1);
    // Trying again changes nothing while the file is what it is.
    window
        .get_by_role_and_label(Role::Button, "再试一次")
        .click();
    window.run();
    answer(&mut window);
    window.get_by_label_contains("只能看、不能存");
    assert_eq!(window.state().app.model.history.finished().count(), 1);
    drop(window);
    assert_eq!(files::read_within(&path, u64::MAX).unwrap(), before);
}

fn written_by_a_newer_edition(path: &std::path::Path) {
    use sqlx::{Connection, Executor};
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let url = format!("sqlite:{}", path.display());
        let mut other = sqlx::SqliteConnection::connect(&url).await.unwrap();
        other
            .execute("UPDATE schema_version SET version = 99")
            .await
            .unwrap();
        other.close().await.unwrap();
    });
}

#[test]
fn in_the_question_before_the_end_enter_says_yes_and_escape_goes_back_to_writing() {
    let mut window = talk(GIFT);
    compose(&mut window, "您好");
    window.key_press(Key::Enter);
    answer(&mut window);
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
    let talk = window.state().app.model.talk.as_ref().unwrap();
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

#[test]
fn typed_words_are_kept_within_a_second_of_the_last_key() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::file(folder.path().join("heard.sqlite"));
    let mut window = window_on(address.clone(), 1280.0, 1600.0);
    let start = LibraryAction::Start(GIFT.to_owned());
    window.state_mut().actions.push(start);
    answer(&mut window);
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
