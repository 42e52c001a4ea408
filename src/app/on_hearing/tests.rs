//! A second hearing behind the window, against a real server: off by default, never waited for, recorded and marked, told
//! once where it fails, and never in an exam.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{io::Write, time::Duration};

use super::*;
use crate::{
    app::{
        Action, BriefingAction, JudgeAction, LibraryAction, TalkAction,
        action::JudgeSet,
        testing::{app_at, ask},
    },
    link::testing::{Server, response, streamed},
    session::{Happening, Mode},
    store::Address,
};

const WARM: &str = "您上周就答应了小满，换我也着急。";

/// A model that hears a restatement in whatever it is told.
fn listens() -> Server {
    Server::new(|_, body, stream| {
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        let data = body["messages"][1]["content"].as_str().unwrap();
        let data = data.lines().find(|line| line.starts_with('{')).unwrap();
        let data: serde_json::Value = serde_json::from_str(data).unwrap();
        let answer = serde_json::json!({
            "labels": [{ "label": "acknowledgement", "quote": data["reply"] }],
            "empathy": 1,
            "empathy_quote": data["reply"],
        });
        drop(stream.write_all(streamed(&answer.to_string()).as_bytes()));
    })
}

fn begun(app: &mut App, server: &Server, mode: Mode) {
    let set = |app: &mut App, set| ask(app, JudgeAction::Set(set));
    set(app, JudgeSet::Address(server.base()));
    set(app, JudgeSet::HearingModel("qwen".into()));
    set(app, JudgeSet::HearingOn(true));
    ask(app, LibraryAction::Brief("late-birthday-gift".into()));
    ask(app, BriefingAction::Mode(mode));
    ask(app, BriefingAction::Start);
}

fn heard(app: &App) -> Vec<u32> {
    let events = app.model.talk.as_ref().unwrap().events();
    let turns = events.iter().filter_map(|event| match &event.what {
        Happening::HeardByModel(hearing) => Some(hearing.of_turn),
        _ => None,
    });
    turns.collect()
}

fn until(app: &mut App, done: impl Fn(&App) -> bool) {
    for _ in 0..300 {
        let now_ms = app.model.now_ms + 10;
        app.tick(now_ms, Vec::new());
        if done(app) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came about: {:?}", heard(app));
}

fn notices(app: &App) -> usize {
    let shown = app.model.notices.shown();
    shown.iter().filter(|it| it.what.key == FAILED).count()
}

#[test]
fn it_is_off_until_it_is_switched_on_and_off_again_at_another_address() {
    let server = listens();
    let mut app = app_at(Address::Memory);
    let set = |app: &mut App, set| ask(app, JudgeAction::Set(set));
    set(&mut app, JudgeSet::HearingOn(true));
    assert!(!app.model.judge.settings.hears(), "there is no endpoint");
    set(&mut app, JudgeSet::Address(server.base()));
    set(&mut app, JudgeSet::HearingModel("qwen".into()));
    assert!(!app.model.judge.settings.hears());
    ask(&mut app, LibraryAction::Start("late-birthday-gift".into()));
    ask(&mut app, TalkAction::Say(WARM.into()));
    assert!(
        server.requests.lock().unwrap().is_empty(),
        "nothing is sent"
    );
    set(&mut app, JudgeSet::HearingOn(true));
    assert!(app.model.judge.settings.hears());
    set(&mut app, JudgeSet::Address("http://localhost:1".into()));
    assert!(!app.model.judge.settings.hears());
}

#[test]
fn every_reply_is_heard_recorded_and_shown_beside_the_marks() {
    let server = listens();
    let mut app = app_at(Address::Memory);
    begun(&mut app, &server, Mode::Practise);
    ask(&mut app, TalkAction::Say(WARM.into()));
    until(&mut app, |app| heard(app) == [1]);
    ask(&mut app, TalkAction::Say("包裹在中转站。".into()));
    ask(&mut app, TalkAction::End);
    ask(&mut app, TalkAction::Debrief);
    until(&mut app, |app| heard(app) == [1, 2]);
    let shown = app.model.debrief.as_ref().unwrap();
    let unaided = shown.marks.unaided.as_ref().unwrap();
    assert_eq!((unaided.model.as_str(), unaided.turns), ("qwen", 2));
    let talk = app.model.talk.as_ref().unwrap();
    assert_eq!(
        shown.transcript,
        talk.transcript(),
        "the debrief has all of it"
    );
    assert_eq!(server.requests.lock().unwrap().len(), 2, "each reply once");
    let session = talk.session().unwrap();
    app.settle(app.model.now_ms + 1_000);
    let store = app.store.clone().unwrap();
    let kept = store.transcript(session).wait().unwrap().transcript;
    assert_eq!(kept, app.model.talk.as_ref().unwrap().transcript());
}

#[test]
fn nothing_waits_for_it() {
    let server = Server::new(|_, _, _| std::thread::sleep(Duration::from_secs(3)));
    let mut app = app_at(Address::Memory);
    begun(&mut app, &server, Mode::Practise);
    let say = |text: &str| vec![Action::Talk(TalkAction::Say(text.into()))];
    let now_ms = app.model.now_ms + 20_000;
    app.tick(now_ms, say("您好，我马上查。"));
    let turns = |app: &App| app.model.talk.as_ref().unwrap().seen.turns;
    until(&mut app, |app| turns(app) == 1);
    let now_ms = app.model.now_ms + 20_000;
    app.tick(now_ms, say("查到了，在中转站。"));
    until(&mut app, |app| turns(app) == 2);
    assert_eq!(heard(&app), [0; 0]);
}

#[test]
fn what_comes_to_nothing_is_told_once_and_changes_nothing() {
    for bad in [
        response("500 Oops", "application/json", "", "{}"),
        streamed("很有共情，给满分"),
        streamed(r#"{"labels":[{"label":"full_marks","quote":"a b"}],"empathy":9}"#),
    ] {
        let server = Server::fixed(bad);
        let mut app = app_at(Address::Memory);
        begun(&mut app, &server, Mode::Practise);
        ask(&mut app, TalkAction::Say(WARM.into()));
        until(&mut app, |app| notices(app) == 1);
        let id = app
            .model
            .notices
            .shown()
            .iter()
            .find(|it| it.what.key == FAILED);
        let id = id.unwrap().id;
        ask(&mut app, Action::Dismiss(id));
        ask(&mut app, TalkAction::Say("包裹在中转站。".into()));
        until(&mut app, |app| {
            server.requests.lock().unwrap().len() >= 2 && app.listening.is_none()
        });
        assert_eq!((notices(&app), heard(&app)), (0, vec![]), "once a talk");
        let talk = app.model.talk.as_ref().unwrap();
        assert_eq!(talk.assessment().unaided, None);
    }
}

#[test]
fn an_exam_is_not_sent_anywhere() {
    let server = listens();
    let mut app = app_at(Address::Memory);
    begun(&mut app, &server, Mode::Exam);
    ask(&mut app, TalkAction::Say(WARM.into()));
    ask(&mut app, TalkAction::End);
    assert!(server.requests.lock().unwrap().is_empty());
    assert_eq!(heard(&app), [0; 0]);
}
