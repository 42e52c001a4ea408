//! A customer worded by a model behind the window, against a real server: shown while it comes, replaced when it fails, no key
//! anywhere.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{
    io::Write,
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

use super::*;
use crate::{
    app::{
        Action, BriefingAction, JudgeAction, LibraryAction, TalkAction,
        action::{JudgeSet, Secret},
        judge::Tested,
        log::RowKind,
        testing::{app_at, ask},
    },
    link::{
        NoSafe,
        testing::{END, STREAM, Server, response, says, streamed},
    },
    session::Happening,
    store::Address,
};

const KEY: &str = "sk-test-0123456789abcdef";

/// A safe that holds one key.
struct Safe;

impl Keys for Safe {
    fn environment(&self) -> Option<Key> {
        Key::new(KEY)
    }

    fn kept(&self, _: &str) -> Result<Option<Key>, NoSafe> {
        Err(NoSafe)
    }

    fn keep(&self, _: &str, _: Option<&Key>) -> Result<(), NoSafe> {
        Err(NoSafe)
    }
}

fn begun(app: &mut App, server: &Server) {
    ask(app, JudgeAction::Set(JudgeSet::Address(server.base())));
    ask(
        app,
        JudgeAction::Set(JudgeSet::CustomerModel("qwen".into())),
    );
    ask(app, LibraryAction::Brief("late-birthday-gift".into()));
    ask(app, BriefingAction::Customer(CustomerKind::Model));
    ask(app, BriefingAction::Start);
}

fn lines(app: &App) -> Vec<String> {
    let talk = app.model.talk.as_ref().unwrap();
    let lines = talk.log.as_slice().iter().flat_map(|row| match &row.what {
        RowKind::Customer { lines, .. } => lines.clone(),
        _ => Vec::new(),
    });
    lines.collect()
}

/// Ticks until `done`, or a few seconds have passed.
fn until(app: &mut App, done: impl Fn(&App) -> bool) {
    for _ in 0..300 {
        let now_ms = app.model.now_ms + 10;
        app.tick(now_ms, Vec::new());
        if done(app) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came about: {:?}", lines(app));
}

#[test]
fn the_first_words_are_shown_before_the_last_have_come() {
    let (go, wait) = channel::<()>();
    let wait: Mutex<Receiver<()>> = Mutex::new(wait);
    let server = Server::new(move |_, _, stream| {
        drop(stream.write_all(format!("{STREAM}{}", says("你先查，")).as_bytes()));
        let _ = wait.lock().unwrap().recv_timeout(Duration::from_secs(5));
        drop(stream.write_all(format!("{}{END}", says("我等着")).as_bytes()));
    });
    let mut app = app_at(Address::Memory).with_keys(Arc::new(Safe));
    begun(&mut app, &server);
    let now_ms = app.model.now_ms + 20_000;
    let say = TalkAction::Say("您好，我马上查。".into());
    app.tick(now_ms, vec![Action::Talk(say)]);
    until(&mut app, |app| {
        let talk = app.model.talk.as_ref().unwrap();
        talk.growing.as_deref() == Some("你先查，") && talk.typing
    });
    assert!(!lines(&app).concat().contains("你先查"), "not said yet");
    go.send(()).unwrap();
    until(&mut app, |app| {
        lines(app).contains(&"你先查，我等着".to_owned())
    });
    assert_eq!(app.model.talk.as_ref().unwrap().growing, None);
    assert!(!app.model.talk.as_ref().unwrap().typing);
}

#[test]
fn a_failing_endpoint_is_told_once_and_the_talk_goes_on_without_a_key_anywhere() {
    let echo = format!(r#"{{"error":{{"message":"bad key {KEY}"}}}}"#);
    let server = Server::fixed(response("401 Unauthorized", "application/json", "", &echo));
    let data = tempfile::tempdir().unwrap();
    let address =
        Address::parse(&format!("sqlite:{}", data.path().join("a.db").display())).unwrap();
    let mut app = app_at(address).with_keys(Arc::new(Safe));
    begun(&mut app, &server);
    ask(&mut app, JudgeAction::Key(Secret(KEY.into())));
    let before = lines(&app).len();
    ask(&mut app, TalkAction::Say("您好，我马上查。".into()));
    until(&mut app, |app| lines(app).len() > before);
    let shown = app
        .model
        .notices
        .shown()
        .iter()
        .any(|notice| notice.what.key == FAILED);
    assert!(shown, "a notice says why");
    let talk = app.model.talk.as_ref().unwrap();
    let failed =
        |event: &crate::session::Event| matches!(event.what, Happening::WordsFailed { .. });
    assert!(talk.transcript().events.iter().any(failed));
    ask(&mut app, TalkAction::End);
    assert!(
        server.requests.lock().unwrap()[0].0.contains(KEY),
        "it was sent"
    );
    drop(app);
    for entry in std::fs::read_dir(data.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("0123456789abcdef"), "no key on the disk");
    }
}

#[test]
fn whoever_goes_on_is_not_kept_waiting() {
    let server = Server::new(|_, _, _| std::thread::sleep(Duration::from_secs(3)));
    let mut app = app_at(Address::Memory).with_keys(Arc::new(Safe));
    begun(&mut app, &server);
    let now_ms = app.model.now_ms + 20_000;
    let say = |text: &str| vec![Action::Talk(TalkAction::Say(text.into()))];
    app.tick(now_ms, say("您好，我马上查。"));
    app.tick(now_ms + 100, Vec::new());
    let before = lines(&app).len();
    app.tick(now_ms + 200, say("查到了，在中转站。"));
    until(&mut app, |app| lines(app).len() > before);
}

#[test]
fn the_connection_is_tested_by_itself() {
    let server = Server::fixed(streamed("OK"));
    let mut app = app_at(Address::Memory).with_keys(Arc::new(Safe));
    begun(&mut app, &server);
    ask(&mut app, JudgeAction::TestCustomer);
    assert_eq!(
        app.model.judge.customer_tested,
        Tested::Answered("test-model-q4".into())
    );
    ask(
        &mut app,
        JudgeAction::Set(JudgeSet::CustomerModel("other".into())),
    );
    assert_eq!(app.model.judge.customer_tested, Tested::Not);
}

#[test]
fn a_trainer_speaks_for_the_customer() {
    let mut app = app_at(Address::Memory);
    ask(&mut app, LibraryAction::Start("late-birthday-gift".into()));
    ask(&mut app, TalkAction::TakeOver("林老师".into()));
    ask(&mut app, TalkAction::Say("您好，我马上查。".into()));
    let talk = app.model.talk.as_ref().unwrap();
    assert!(talk.awaited().is_some() && talk.person() == Some("林老师"));
    ask(
        &mut app,
        TalkAction::SayAsCustomer("你们每次都说马上".into()),
    );
    assert!(lines(&app).contains(&"你们每次都说马上".to_owned()));
    ask(&mut app, TalkAction::HandBack);
    assert_eq!(app.model.talk.as_ref().unwrap().person(), None);
}
