//! The judge behind the window, against a real server: off until measured, then asked once after a talk, and harmless
//! when it fails.
#![allow(clippy::unwrap_used)]

use std::{io::Write, path::Path, sync::Mutex};

use super::*;
use crate::{
    app::{
        BriefingAction, LibraryAction, TalkAction,
        action::{JudgeSet, Secret},
        testing::{self, ask},
    },
    batch::judge::tests::folder,
    link::{
        NoSafe,
        testing::{Server, response, streamed},
    },
    store::Address,
    text::Language,
};

const KEY: &str = "sk-test-0123456789abcdef";
const WARM: &str = "您上周就答应了小满，换我也着急。";

/// A safe in memory.
#[derive(Default)]
struct Safe(Mutex<Vec<(String, Key)>>);

impl Keys for Safe {
    fn environment(&self) -> Option<Key> {
        None
    }

    fn kept(&self, origin: &str) -> Result<Option<Key>, NoSafe> {
        let kept = self.0.lock().unwrap();
        Ok(kept
            .iter()
            .find(|(of, _)| of == origin)
            .map(|(_, key)| key.clone()))
    }

    fn keep(&self, origin: &str, key: Option<&Key>) -> Result<(), NoSafe> {
        let mut kept = self.0.lock().unwrap();
        kept.retain(|(of, _)| of != origin);
        kept.extend(key.map(|key| (origin.to_owned(), key.clone())));
        Ok(())
    }
}

fn app_at(address: Address) -> App {
    testing::app_at(address).with_keys(Arc::new(Safe::default()))
}

fn set(app: &mut App, set: JudgeSet) {
    ask(app, JudgeAction::Set(set));
}

/// A judge that finds the feeling validated wherever `quote` was said.
fn finding(quote: &'static str) -> Server {
    Server::new(move |_, body, stream| {
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        let data = body["messages"][1]["content"].as_str().unwrap();
        let data = data.split_once('\n').unwrap().1;
        let lines: Vec<serde_json::Value> = serde_json::from_str(data).unwrap_or_default();
        let mine = lines.iter().filter(|line| {
            let text = line["agent"].as_str().unwrap_or_default();
            text.to_lowercase().contains(quote)
        });
        let findings: Vec<_> = mine
            .map(|line| serde_json::json!({"behaviour": "validates_feeling", "reply": line["reply"], "quote": quote}))
            .collect();
        let answer = serde_json::json!({ "findings": findings }).to_string();
        drop(stream.write_all(streamed(&answer).as_bytes()));
    })
}

fn point_at(app: &mut App, server: &Server) {
    set(app, JudgeSet::Address(server.base()));
    set(app, JudgeSet::Model("test-model".into()));
}

/// Puts down that this very model was measured.
fn measured_before(app: &mut App) {
    let agreement = Agreement {
        model: "test-model".into(),
        prompt: crate::assess::judge::version().into(),
        rows: Vec::new(),
    };
    measured(app, agreement);
}

fn played(app: &mut App) {
    ask(app, LibraryAction::Brief("late-birthday-gift".into()));
    ask(app, BriefingAction::Start);
    ask(app, TalkAction::Say(WARM.into()));
    ask(app, TalkAction::Say("包裹在中转站。".into()));
    ask(app, TalkAction::End);
    ask(app, TalkAction::Debrief);
}

fn written(folder: &Path, talks: &[(usize, f64)]) {
    let made = crate::batch::judge::tests::folder(talks);
    let path = folder.join(batch::judge::SET);
    files::make_folder(&path).unwrap();
    files::write_atomic(&path.join("dev.jsonl"), &made.files[0].bytes).unwrap();
}

#[test]
fn it_cannot_be_switched_on_before_its_agreement_is_known() {
    let server = finding("of course you are upset");
    let mut app = app_at(Address::Memory);
    assert!(!app.model.judge.is_on());
    point_at(&mut app, &server);
    set(&mut app, JudgeSet::On(true));
    assert!(!app.model.judge.settings.on && app.model.judge.why_not().is_some());
    played(&mut app);
    assert!(
        server.requests.lock().unwrap().is_empty(),
        "nothing is sent while it is off"
    );
    let set_folder = tempfile::tempdir().unwrap();
    written(set_folder.path(), &[(0, 1.0), (1, 3.0), (2, 5.0)]);
    ask(&mut app, JudgeAction::Measure(set_folder.path().to_owned()));
    assert_eq!(app.model.judge.measuring, Measuring::Not);
    let known = app.model.judge.agreement().unwrap();
    assert!(known.agreement.rows[0].value.unwrap() > 0.9);
    assert!(!app.model.judge.is_on(), "known, but still off");
    set(&mut app, JudgeSet::On(true));
    assert!(app.model.judge.is_on());
    // Another model has to be measured for itself.
    set(&mut app, JudgeSet::Model("another".into()));
    assert!(!app.model.judge.is_on() && !app.model.judge.settings.on);
    assert_eq!(folder(&[]).name, batch::judge::SET);
}

#[test]
fn a_talk_is_judged_once_recorded_and_marked_anew() {
    let server = finding("换我也着急");
    let data = tempfile::tempdir().unwrap();
    let address =
        Address::parse(&format!("sqlite:{}", data.path().join("a.db").display())).unwrap();
    let mut app = app_at(address.clone());
    point_at(&mut app, &server);
    measured_before(&mut app);
    set(&mut app, JudgeSet::On(true));
    ask(&mut app, JudgeAction::Key(Secret(KEY.into())));
    assert_eq!(app.model.judge.key, KeyPlace::Safe);
    played(&mut app);
    let shown = app.model.debrief.as_ref().unwrap();
    let session = shown.session.unwrap();
    assert_eq!(shown.marks.opinions.len(), 1);
    assert_eq!(shown.marks.opinions[0].quote.as_deref(), Some("换我也着急"));
    let requests = server.requests.lock().unwrap().clone();
    assert_eq!(requests.len(), 3, "three samples, asked once");
    assert!(requests.iter().all(|(head, _)| head.contains(KEY)));
    let shown_total = shown.marks.total;
    let asking = |app: &App| {
        app.model
            .notices
            .shown()
            .iter()
            .any(|notice| notice.what.key == ASKING)
    };
    assert!(!asking(&app), "it is no longer true");
    drop(app);
    // The record stands in the store; nothing there holds the key.
    let store = Store::open(&address).unwrap();
    let stored = store.transcript(session).wait().unwrap();
    let last = stored.transcript.events.last().unwrap();
    let Happening::Judged {
        model,
        prompt,
        samples,
    } = &last.what
    else {
        panic!("{last:?}")
    };
    assert_eq!(
        (model.as_str(), prompt.as_str(), samples.len()),
        ("test-model", crate::assess::judge::version(), 3)
    );
    drop(store);
    for file in files::walk(data.path(), "db").unwrap() {
        let bytes = files::read_within(&file, LIMIT).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("0123456789abcdef"));
    }
    // Opened again it is marked the same, without asking anybody.
    let mut app = app_at(address);
    ask(&mut app, crate::app::DebriefAction::Open(session));
    let shown = app.model.debrief.as_ref().unwrap();
    assert_eq!(
        (shown.marks.opinions.len(), shown.marks.total),
        (1, shown_total)
    );
    assert_eq!(server.requests.lock().unwrap().len(), 3);
}

#[test]
fn trouble_is_a_notice_and_the_marks_stay() {
    let server = Server::fixed(response("500 Oops", "application/json", "", KEY));
    let mut app = app_at(Address::Memory);
    point_at(&mut app, &server);
    measured_before(&mut app);
    set(&mut app, JudgeSet::On(true));
    played(&mut app);
    let shown = app.model.debrief.as_ref().unwrap();
    assert!(shown.marks.opinions.is_empty() && shown.marks.total.is_some());
    let judged = |event: &Event| matches!(event.what, Happening::Judged { .. });
    assert!(!shown.transcript.events.iter().any(judged));
    let notices = app.model.notices.shown();
    assert!(
        notices
            .iter()
            .any(|notice| notice.what.say(Language::Zh).contains("没能问到评委"))
    );
    assert!(!format!("{notices:?}").contains("sk-test"));
}

#[test]
fn a_test_of_the_connection_gives_a_plain_answer() {
    let server = Server::fixed(streamed("OK"));
    let mut app = app_at(Address::Memory);
    ask(&mut app, JudgeAction::Test);
    assert_eq!(
        app.model.judge.tested,
        Tested::Not,
        "there is nothing to test"
    );
    point_at(&mut app, &server);
    ask(&mut app, JudgeAction::Test);
    assert_eq!(
        app.model.judge.tested,
        Tested::Answered("test-model-q4".into())
    );
    let refuses = Server::fixed(response("401 No", "application/json", "", "{}"));
    set(&mut app, JudgeSet::Address(refuses.base()));
    assert_eq!(
        app.model.judge.tested,
        Tested::Not,
        "another place was not tested"
    );
    ask(&mut app, JudgeAction::Test);
    assert_eq!(app.model.judge.tested, Tested::Failed(Trouble::Key));
}

#[test]
fn settings_are_there_again_and_a_folder_without_talks_says_so() {
    let data = tempfile::tempdir().unwrap();
    let address =
        Address::parse(&format!("sqlite:{}", data.path().join("a.db").display())).unwrap();
    let mut app = app_at(address.clone());
    set(
        &mut app,
        JudgeSet::Address(" http://localhost:11434 ".into()),
    );
    set(&mut app, JudgeSet::Model("qwen".into()));
    set(&mut app, JudgeSet::Temperature(50));
    let empty = tempfile::tempdir().unwrap();
    ask(&mut app, JudgeAction::Measure(empty.path().to_owned()));
    assert!(matches!(&app.model.judge.measuring, Measuring::Failed(..)));
    drop(app);
    let app = app_at(address);
    let settings = &app.model.judge.settings;
    assert_eq!(
        (
            settings.address.as_str(),
            settings.model.as_str(),
            settings.temperature,
            settings.on
        ),
        ("http://localhost:11434", "qwen", 50, false)
    );
}
