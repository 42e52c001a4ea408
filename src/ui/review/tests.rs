//! The review by role and label: blind until confirmed, then side by side, overruled and taken back.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    app::{
        Actions, App, BriefingAction, DebriefAction, LibraryAction, ReviewAction, Screen,
        TalkAction,
        testing::{app_at, ask},
    },
    assess::review::Row,
    session::Mode,
    store::Address,
    ui::{Views, show, theme::apply},
};

struct Window {
    app: App,
    views: Views,
    actions: Actions,
}

/// The program with one ended session; its checks wait to be marked by 林老师.
fn app() -> App {
    let mut app = app_at(Address::Memory);
    ask(&mut app, LibraryAction::Brief("late-birthday-gift".into()));
    ask(&mut app, BriefingAction::Mode(Mode::Practise));
    ask(&mut app, BriefingAction::Start);
    ask(&mut app, TalkAction::Say("您好，请您再等等。".into()));
    ask(
        &mut app,
        TalkAction::Say("恭喜您！会过去的，慢慢来。".into()),
    );
    ask(&mut app, TalkAction::Say("咱们看看怎么弄好不好".into()));
    ask(&mut app, TalkAction::End);
    ask(&mut app, ReviewAction::Show);
    ask(&mut app, ReviewAction::NewTrainer("林老师".into()));
    app
}

fn window(app: App) -> Harness<'static, Window> {
    let state = Window {
        app,
        views: Views::default(),
        actions: Actions::default(),
    };
    let mut fonts_are_set = false;
    let draw = move |ui: &mut egui::Ui, window: &mut Window| {
        if std::mem::replace(&mut fonts_are_set, true) {
            show(
                ui,
                &window.app.model,
                &mut window.views,
                &mut window.actions,
            );
            for action in window.actions.take() {
                ask(&mut window.app, action);
                ui.ctx().request_repaint();
            }
        } else {
            apply(ui.ctx(), &crate::ui::look(&window.app.model));
            ui.ctx().request_repaint();
        }
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 4200.0])
        .build_ui_state(draw, state);
    harness.run();
    harness
}

/// The window with the session open.
fn opened() -> Harness<'static, Window> {
    let mut app = app();
    let session = app.model.history.attempts[0].session;
    ask(&mut app, ReviewAction::Open(session));
    window(app)
}

fn rows(harness: &Harness<'static, Window>) -> Vec<Row> {
    let open = harness.state().app.model.review.open.as_ref();
    open.unwrap().sheet.rows.clone()
}

#[test]
fn the_queue_lists_what_waits_and_opens_it() {
    let mut harness = window(app());
    harness.get_by_label("待复核 1");
    harness.get_by_label_contains("迟到的生日礼物 ·").click();
    harness.run();
    assert!(!rows(&harness).is_empty());
    harness.get_by_label("回到待复核").click();
    harness.run();
    assert!(harness.state().app.model.review.open.is_none());
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().app.model.screen, Screen::Records);
}

#[test]
fn the_machine_is_not_told_before_the_own_mark_is_confirmed() {
    let mut harness = opened();
    let machine = |harness: &Harness<'static, Window>| harness.query_all_by_label("机器判").count();
    assert_eq!(machine(&harness), 0);
    let title = rows(&harness)[0].title.clone();
    harness.get_by_label(&format!("{title}：没做到")).click();
    harness.run();
    assert_eq!(
        machine(&harness),
        0,
        "a mark that is only chosen uncovers nothing"
    );
    harness.get_by_label(&format!("确认：{title}")).click();
    harness.run();
    assert_eq!(machine(&harness), 1);
    assert!(rows(&harness)[0].own.unwrap().blind);
    harness.get_by_label_contains("已标 1 / ");
}

#[test]
fn keys_choose_and_confirm() {
    let mut harness = opened();
    let first = harness.state().views.review.current;
    assert!(
        rows(&harness)[first].needs_person,
        "what needs a person comes into sight"
    );
    harness.key_press(Key::Num2);
    harness.run();
    harness.key_press(Key::J);
    harness.run();
    harness.key_press(Key::Num0);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let marked: Vec<bool> = rows(&harness).iter().map(|row| row.own.is_some()).collect();
    assert_eq!(marked.iter().filter(|marked| **marked).count(), 2);
    assert!(marked[first] && marked[first + 1]);
}

#[test]
fn who_has_seen_the_machine_says_so_and_is_not_counted() {
    let mut harness = opened();
    harness
        .get_by_label_contains("我看过这一场的机器评分")
        .click();
    harness.run();
    harness.key_press(Key::Num2);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    harness.get_by_label("我标（非盲评）");
    assert!(harness.state().app.model.review.agreement.is_empty());
}

#[test]
fn an_overrule_needs_a_note_shows_in_the_debrief_and_can_be_taken_back() {
    let mut harness = opened();
    harness.key_press(Key::Num2);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let at = harness.state().views.review.current;
    let row = rows(&harness)[at].clone();
    assert!(row.differs());
    harness
        .get_by_label(&format!("改判：{}", row.title))
        .click();
    harness.run();
    let disabled = harness.get_by_label("改判").accesskit_node().is_disabled();
    assert!(disabled, "no overrule without a reason");
    let field = format!("改判的理由：{}", row.title);
    harness.get_by_label(&field).focus();
    harness.run();
    harness.get_by_label(&field).type_text("她要的就是这句");
    harness.run();
    harness.get_by_label("改判").click();
    harness.run();
    harness.get_by_label_contains("林老师改判为做到：她要的就是这句");
    let session = harness
        .state()
        .app
        .model
        .review
        .open
        .as_ref()
        .unwrap()
        .session;
    let app = &mut harness.state_mut().app;
    ask(app, DebriefAction::Open(session));
    harness.run();
    assert!(
        harness
            .query_all_by_label_contains("她要的就是这句")
            .count()
            > 0
    );
    harness.get_by_label_contains("1 处由老师改判");
    let app = &mut harness.state_mut().app;
    ask(app, ReviewAction::Open(session));
    harness.run();
    harness.get_by_label("撤回改判").click();
    harness.run();
    let taken_back = rows(&harness)[at]
        .seen
        .as_ref()
        .unwrap()
        .overruled
        .is_none();
    assert!(taken_back);
}

#[test]
fn a_trainer_is_deleted_only_after_a_question() {
    let mut harness = opened();
    let trainers =
        |harness: &Harness<'static, Window>| harness.state().app.model.review.trainers.len();
    for (answer, left) in [("不删除", 1), ("删除", 0)] {
        harness.get_by_label("标注人：林老师").click();
        harness.run();
        harness.get_by_label("删除林老师…").click();
        harness.run();
        harness.get_by_label_contains("删除以后不能恢复");
        harness.get_by_label(answer).click();
        harness.run();
        assert_eq!(trainers(&harness), left);
    }
    harness.get_by_label("谁在标？");
}
