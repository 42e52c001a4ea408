//! The program without a window: what is shown when, what survives, what happens where nothing can be saved.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{path::Path, sync::Arc};

use super::{
    Action, App, BriefingAction, LibraryAction, Outside, Screen, Storage, TalkAction,
    keep::Saving,
    log::RowKind,
    prefs::{Ground, Prefer},
};
use crate::{session::Mode, store::Address, text::Language};

const NOW: i64 = 1_762_588_800_000;
const CASE: &str = "late-birthday-gift";

fn app(address: Address) -> App {
    let outside = Outside {
        machine: "本机".to_owned(),
        address,
        folders: Vec::new(),
        own_folder: None,
        language: None,
        system_language: Language::Zh,
        zone_ms: 0,
        now_ms: NOW,
    };
    let mut app = App::new(outside, Arc::new(|| {}));
    app.settle(NOW);
    app
}

fn at(folder: &Path) -> Address {
    Address::file(folder.join("heard.sqlite"))
}

pub(crate) fn begin(app: &mut App) {
    app.tick(
        NOW,
        vec![
            Action::Prefer(Prefer::ReduceMotion(true)),
            LibraryAction::Brief(CASE.to_owned()).into(),
            BriefingAction::Start.into(),
        ],
    );
}

fn say(app: &mut App, now_ms: i64, words: &str) {
    app.tick(now_ms, vec![TalkAction::Say(words.to_owned()).into()]);
}

fn rows(app: &App) -> Vec<RowKind> {
    let talk = app.model.talk.as_ref().unwrap();
    talk.log
        .as_slice()
        .iter()
        .map(|row| row.what.clone())
        .collect()
}

fn customer_rows(app: &App) -> usize {
    let customer = |row: &&RowKind| matches!(row, RowKind::Customer { .. });
    rows(app).iter().filter(customer).count()
}

#[test]
fn nothing_the_customer_says_is_shown_before_it_is_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(at(folder.path()));
    assert_eq!(app.model.storage, Storage::Ready);
    begin(&mut app);
    assert_eq!(app.model.screen, Screen::Talk);
    assert_eq!(customer_rows(&app), 0, "the store has not answered yet");
    app.settle(NOW + 2_000);
    assert_eq!(customer_rows(&app), 1);
    say(&mut app, NOW + 3_000, "您好，我马上查");
    let own = |row: &RowKind| matches!(row, RowKind::Own { .. });
    assert!(
        rows(&app).iter().any(own),
        "one's own words are shown at once"
    );
    assert_eq!(customer_rows(&app), 1);
    app.settle(NOW + 6_000);
    assert_eq!(app.model.talk.as_ref().unwrap().saving(), Saving::Saved);
}

#[test]
fn a_talk_goes_on_where_nothing_can_be_saved() {
    let mut app = app(Address::file("/no-such-folder/heard.sqlite"));
    assert!(matches!(app.model.storage, Storage::Broken(_)));
    assert_eq!(app.model.notices.shown().len(), 1, "a notice says so");
    begin(&mut app);
    app.settle(NOW + 2_000);
    say(&mut app, NOW + 3_000, "这是快递公司的责任，您去找他们");
    app.settle(NOW + 6_000);
    assert_eq!(customer_rows(&app), 2);
    assert_eq!(app.model.talk.as_ref().unwrap().saving(), Saving::Not);
}

#[test]
fn a_talk_is_taken_up_where_the_program_was_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let before = {
        let mut app = app(at(folder.path()));
        begin(&mut app);
        app.settle(NOW + 2_000);
        say(&mut app, NOW + 3_000, "这是快递公司的责任，您去找他们");
        app.settle(NOW + 6_000);
        rows(&app)
    };
    let mut app = app(at(folder.path()));
    let open = app
        .model
        .history
        .unfinished()
        .next()
        .expect("one talk is open");
    let session = open.session;
    assert_eq!((open.case.as_str(), open.turns), (CASE, 1));
    app.tick(NOW + 9_000, vec![LibraryAction::Resume(session).into()]);
    app.settle(NOW + 9_000);
    assert_eq!(app.model.screen, Screen::Talk);
    assert_eq!(rows(&app), before);
}

#[test]
fn preferences_are_there_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    {
        let mut app = app(at(folder.path()));
        app.tick(
            NOW,
            vec![
                Action::Prefer(Prefer::Language(Language::En)),
                Action::Prefer(Prefer::Ground(Ground::Dark)),
            ],
        );
        app.settle(NOW);
    }
    let app = app(at(folder.path()));
    assert_eq!(app.model.language, Language::En);
    assert_eq!(app.model.prefs.ground, Ground::Dark);
}

#[test]
fn an_exam_gives_no_hint_and_tells_no_marks() {
    let mut app = app(Address::Memory);
    app.tick(
        NOW,
        vec![
            LibraryAction::Brief(CASE.to_owned()).into(),
            BriefingAction::Mode(Mode::Exam).into(),
            BriefingAction::Start.into(),
        ],
    );
    say(&mut app, NOW + 1_000, "您好");
    app.tick(NOW + 2_000, vec![TalkAction::Hint.into()]);
    app.settle(NOW + 20_000);
    let talk = app.model.talk.as_ref().unwrap();
    assert!(!talk.has_hint());
    assert!(talk.seen.hints.is_empty());
    assert_eq!(talk.goals, None);
}

#[test]
fn a_talk_that_ended_is_among_the_attempts_with_its_marks() {
    let mut app = app(Address::Memory);
    begin(&mut app);
    app.settle(NOW + 2_000);
    say(&mut app, NOW + 3_000, "您好，我马上帮您查");
    app.settle(NOW + 6_000);
    app.tick(NOW + 7_000, vec![TalkAction::End.into()]);
    app.settle(NOW + 9_000);
    let attempt = app.model.history.finished().next().expect("an attempt");
    assert_eq!(attempt.case, CASE);
    assert!(
        attempt
            .result
            .as_ref()
            .is_some_and(|result| result.total.is_some())
    );
}
