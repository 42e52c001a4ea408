//! Two windows on one database: what one records the other hears of, nobody works at two machines, and nothing typed is lost.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use super::{
    tests::{PHRASE, chief, enter, opened, record},
    *,
};
use crate::{
    app::{
        Action, App, PaperAction, Screen,
        testing::{app_named, ask},
    },
    contest::Answer,
    store::Address,
};

fn held(app: &App) -> &Held {
    app.model.hall.held.as_ref().unwrap()
}

fn at(folder: &std::path::Path) -> Address {
    Address::file(folder.join("heard.sqlite"))
}

/// A second window on the same database, with the event open.
fn other(folder: &std::path::Path, now: i64) -> App {
    let mut app = app_named(at(folder), "二号机");
    app.tick(now, vec![Action::Go(Screen::Contest)]);
    app.settle(now);
    ask(&mut app, HallAction::Show(1));
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    app
}

/// A second passes in both windows.
fn pass(apps: &mut [&mut App]) {
    let now = apps.iter().map(|app| app.model.now_ms).max().unwrap() + 1_000;
    for _ in 0..2 {
        for app in apps.iter_mut() {
            app.tick(now, Vec::new());
            app.settle(now);
        }
    }
}

fn drawn(folder: &std::path::Path) -> (App, App) {
    let mut one = opened(at(folder));
    enter(&mut one);
    ask(&mut one, HallAction::Draw);
    ask(&mut one, HallAction::OpenStage("theory".to_owned()));
    let two = other(folder, one.model.now_ms + 1_000);
    (one, two)
}

#[test]
fn what_one_window_records_the_other_shows_within_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = drawn(folder.path());
    assert_eq!(held(&one).event.last(), held(&two).event.last());
    ask(&mut two, HallAction::Sit(Seat::Entrant(2)));
    ask(&mut two, HallAction::Work(0, Taker::Entrant(2)));
    pass(&mut [&mut one, &mut two]);
    let run = held(&one).event.run(0, Taker::Entrant(2));
    assert!(run.is_some_and(|run| run.started.is_some()));
    record(
        &mut one,
        What::Paused {
            why: "断电".to_owned(),
        },
    );
    pass(&mut [&mut one, &mut two]);
    assert!(held(&two).event.is_paused());
    assert_eq!(held(&one).event.last(), held(&two).event.last());
}

#[test]
fn two_windows_that_record_at_once_are_put_in_order_and_neither_loses_anything() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = drawn(folder.path());
    let now = one.model.now_ms.max(two.model.now_ms) + 1_000;
    let judge = |name: &str| HallAction::Judge(name.to_owned(), "特邀".to_owned());
    ask(
        &mut two,
        HallAction::Unlock(crate::app::Secret(PHRASE.to_owned())),
    );
    // Both write before either has heard of the other.
    one.tick(now + 2_000, vec![judge("甲").into()]);
    two.tick(now + 2_000, vec![judge("乙").into()]);
    for _ in 0..4 {
        pass(&mut [&mut one, &mut two]);
    }
    let names = |app: &App| {
        let mut names: Vec<String> = held(app).event.judges()[5..]
            .iter()
            .map(|it| it.name.clone())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(&one), ["乙", "甲"], "{:?}", one.model.notices);
    assert_eq!(held(&one).event.last(), held(&two).event.last());
}

#[test]
fn nobody_works_at_two_machines_until_one_is_silent() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = drawn(folder.path());
    let me = Taker::Entrant(3);
    ask(&mut one, HallAction::Sit(Seat::Entrant(3)));
    ask(&mut one, HallAction::Work(0, me));
    let answer = first(&one);
    ask(&mut one, PaperAction::Answer(0, Some(answer.clone())));
    for _ in 0..3 {
        pass(&mut [&mut one, &mut two]);
    }
    ask(&mut two, HallAction::Sit(Seat::Entrant(3)));
    ask(&mut two, HallAction::Work(0, me));
    assert_eq!(two.model.screen, Screen::Hall);
    let said = two
        .model
        .notices
        .shown()
        .iter()
        .map(|it| it.what.say(crate::text::Language::Zh));
    let said: Vec<String> = said.collect();
    assert!(said.iter().any(|words| words.contains("本机")), "{said:?}");
    // The first window is gone without a word; what was answered there is on the paper here.
    std::mem::forget(one);
    for _ in 0..5 {
        pass(&mut [&mut two]);
    }
    ask(&mut two, HallAction::Work(0, me));
    assert_eq!(two.model.screen, Screen::Paper, "{:?}", two.model.notices);
    let paper = two.model.contest.paper.as_ref().unwrap();
    assert_eq!(paper.sitting.given()[0].answer, Some(answer));
    assert_eq!(held(&two).event.holder(me), Some("二号机"));
}

/// An answer that the first question takes.
fn first(app: &App) -> Answer {
    let paper = app.model.contest.paper.as_ref().unwrap();
    let item = &paper.sitting.paper().items[0];
    let all = [
        Answer::Chosen(vec![0]),
        Answer::Verdict(true),
        Answer::Written("1".to_owned()),
    ];
    let order = Answer::Chosen((0..item.shown.len()).collect());
    let mut all = all.into_iter().chain([order]);
    all.find(|it| item.takes(it)).unwrap()
}

#[test]
fn each_answer_is_recorded_as_it_is_given_and_the_last_survives_a_full_disk_and_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(at(folder.path()));
    enter(&mut app);
    ask(&mut app, HallAction::Draw);
    ask(&mut app, HallAction::OpenStage("theory".to_owned()));
    let me = Taker::Entrant(1);
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, me));
    let answer = first(&app);
    ask(&mut app, PaperAction::Answer(0, Some(answer)));
    let answers = |app: &App| held(app).event.run(0, me).unwrap().answers.clone();
    assert!(answers(&app).contains_key("q1"));
    // Nobody else's seat reads it.
    assert!(
        !held(&app)
            .event
            .may_read(Who::Entrant(2), crate::contest::Thing::Work(0, me))
    );
    let store = app.store.clone().unwrap();
    store.limit_pages(1).wait().unwrap();
    let written = crate::store::files::walk(folder.path(), "sqlite").unwrap();
    assert_eq!(written.len(), 1);
    ask(&mut app, PaperAction::Answer(0, None));
    ask(
        &mut app,
        HallAction::Record(Box::new(What::Disputed {
            dispute: 1,
            stage: "theory".to_owned(),
            taker: me,
            about: "长".repeat(400_000),
        })),
    );
    assert!(!held(&app).is_kept());
    assert!(
        app.model
            .notices
            .shown()
            .iter()
            .any(|it| it.tone == crate::app::notice::Tone::Bad)
    );
    store.limit_pages(1_000_000).wait().unwrap();
    for _ in 0..8 {
        pass(&mut [&mut app]);
    }
    assert!(held(&app).is_kept());
    let last = held(&app).event.last();
    std::mem::forget(app);
    let again = app_named(at(folder.path()), "二号机");
    let text = again.store.clone().unwrap().event_text(1).wait().unwrap();
    let (records, verified) = crate::contest::read_records(&text);
    assert!(
        verified.end.is_sound() || records.len() > 10,
        "{verified:?}"
    );
    assert_eq!(Event::replay(&records).unwrap().last(), last);
}

#[test]
fn a_database_that_is_taken_away_is_a_sentence_and_what_is_recorded_meanwhile_is_stored_when_it_is_back()
 {
    let folder = tempfile::tempdir().unwrap();
    let mut app = opened(at(folder.path()));
    enter(&mut app);
    pass(&mut [&mut app]);
    let (path, aside) = (
        folder.path().join("heard.sqlite"),
        folder.path().join("aside"),
    );
    std::fs::rename(&path, &aside).unwrap();
    ask(&mut app, HallAction::Draw);
    for _ in 0..3 {
        pass(&mut [&mut app]);
    }
    assert!(!held(&app).is_kept());
    assert!(held(&app).event.is_drawn());
    std::fs::rename(&aside, &path).unwrap();
    for _ in 0..3 {
        pass(&mut [&mut app]);
    }
    assert!(held(&app).is_kept());
    let text = app.store.clone().unwrap().event_text(1).wait().unwrap();
    let (records, _) = crate::contest::read_records(&text);
    assert!(Event::replay(&records).unwrap().is_drawn());
    chief(&mut app);
}

/// The first window has an entrant at a paper with one answer and dies.
fn died(folder: &std::path::Path) -> (App, Taker, i64) {
    let (mut one, mut two) = drawn(folder);
    let me = Taker::Entrant(3);
    ask(&mut one, HallAction::Sit(Seat::Entrant(3)));
    ask(&mut one, HallAction::Work(0, me));
    let answer = first(&one);
    ask(&mut one, PaperAction::Answer(0, Some(answer)));
    for _ in 0..3 {
        pass(&mut [&mut one, &mut two]);
    }
    let left = held(&two).event.remaining(0, me, two.model.now_ms);
    std::mem::forget(one);
    (two, me, left)
}

#[test]
fn whose_machine_died_is_handed_in_and_marked_from_the_records_when_the_time_is_long_over() {
    let folder = tempfile::tempdir().unwrap();
    let (mut two, me, left) = died(folder.path());
    let run = |app: &App| held(app).event.run(0, me).unwrap().clone();
    // The time is up, but a crash goes on at the same second: they may still come back.
    let over = two.model.now_ms + left + 30_000;
    two.tick(over, Vec::new());
    two.settle(over);
    for _ in 0..3 {
        pass(&mut [&mut two]);
    }
    assert_eq!(run(&two).done, None);
    let late = over + 4 * 60_000;
    two.tick(late, Vec::new());
    two.settle(late);
    for _ in 0..8 {
        pass(&mut [&mut two]);
    }
    let run = run(&two);
    assert_eq!(
        run.done.map(|(_, by_time)| by_time),
        Some(true),
        "{:?}",
        two.model.notices
    );
    assert_eq!(run.marks["paper"].of, 10.into(), "{:?}", run.marks);
    assert!(run.answers.contains_key("q1"));
}

#[test]
fn the_chief_judge_hands_in_at_once_or_by_closing_the_stage() {
    let folder = tempfile::tempdir().unwrap();
    let (mut two, me, _) = died(folder.path());
    for _ in 0..5 {
        pass(&mut [&mut two]);
    }
    assert!(held(&two).is_silent(me, two.model.now_ms));
    ask(&mut two, HallAction::Collect(0, me));
    assert!(held(&two).is_at_work(0, me), "nobody but the chief judge");
    chief(&mut two);
    record(
        &mut two,
        What::StageClosed {
            stage: "theory".to_owned(),
        },
    );
    for _ in 0..8 {
        pass(&mut [&mut two]);
    }
    let run = held(&two).event.run(0, me).unwrap();
    assert_eq!(run.done.map(|(_, by_time)| by_time), Some(false));
    assert!(run.marks.contains_key("paper"));
}

#[test]
fn a_paper_that_was_handed_in_for_somebody_leaves_their_desk() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two) = drawn(folder.path());
    let me = Taker::Entrant(3);
    ask(&mut two, HallAction::Sit(Seat::Entrant(3)));
    ask(&mut two, HallAction::Work(0, me));
    pass(&mut [&mut one, &mut two]);
    ask(&mut one, HallAction::Collect(0, me));
    for _ in 0..8 {
        pass(&mut [&mut one, &mut two]);
    }
    assert_eq!(two.model.screen, Screen::Hall, "{:?}", two.model.notices);
    assert!(two.model.contest.paper.is_none());
    assert!(
        held(&one)
            .event
            .run(0, me)
            .unwrap()
            .marks
            .contains_key("paper")
    );
    assert_eq!(held(&one).event.last(), held(&two).event.last());
}

#[test]
fn whoever_goes_on_at_another_machine_goes_on_at_the_same_second() {
    let folder = tempfile::tempdir().unwrap();
    let (mut two, me, left) = died(folder.path());
    for _ in 0..60 {
        pass(&mut [&mut two]);
    }
    ask(&mut two, HallAction::Sit(Seat::Entrant(3)));
    ask(&mut two, HallAction::Work(0, me));
    assert_eq!(held(&two).event.holder(me), Some("二号机"));
    let now = held(&two).event.remaining(0, me, two.model.now_ms);
    assert!((left - now).abs() <= 6_000, "{left} became {now}");
}

#[test]
fn a_talk_that_broke_off_is_gone_on_with_and_one_that_nobody_goes_on_with_is_marked() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = opened(at(folder.path()));
    enter(&mut one);
    for action in [
        HallAction::Draw,
        HallAction::OpenStage("theory".to_owned()),
        HallAction::OpenStage("live".to_owned()),
        HallAction::Sit(Seat::Entrant(1)),
        HallAction::Work(1, Taker::Entrant(1)),
    ] {
        ask(&mut one, action);
    }
    let line = "您好，刚买就降价换谁心里都不舒服，我马上帮您查订单和保价规则。";
    ask(&mut one, crate::app::TalkAction::Say(line.to_owned()));
    for _ in 0..3 {
        pass(&mut [&mut one]);
    }
    let me = Taker::Entrant(1);
    let now = one.model.now_ms;
    std::mem::forget(one);
    let mut two = other(folder.path(), now + 10_000);
    ask(&mut two, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut two, HallAction::Work(1, me));
    assert_eq!(two.model.screen, Screen::Talk, "{:?}", two.model.notices);
    let said = |app: &App| {
        let talk = app.model.talk.as_ref().unwrap().transcript();
        let json = crate::session::to_jsonl(&talk);
        json.contains("刚买就降价")
    };
    assert!(said(&two), "the talk goes on where it stood");
    // This one breaks off as well; the chief judge hands in for them elsewhere.
    let now = two.model.now_ms;
    std::mem::forget(two);
    let mut three = app_named(at(folder.path()), "三号机");
    three.tick(now + 10_000, vec![Action::Go(Screen::Contest)]);
    three.settle(now + 10_000);
    ask(&mut three, HallAction::Show(1));
    chief(&mut three);
    for _ in 0..5 {
        pass(&mut [&mut three]);
    }
    ask(&mut three, HallAction::Collect(1, me));
    for _ in 0..10 {
        pass(&mut [&mut three]);
    }
    let run = held(&three).event.run(1, me).unwrap();
    let mark = run.marks.values().next().unwrap();
    assert!(
        mark.transcript.is_some() && mark.points > 0.into(),
        "{mark:?}"
    );
}
