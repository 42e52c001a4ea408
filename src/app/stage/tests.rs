//! The hall's screen beside the program: what it follows, what it may show and when, and what it says when the store is gone.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

use std::{path::Path, thread::sleep, time::Duration};

use super::*;
use crate::{
    app::{
        App, TalkAction,
        hall::{
            GameAction, HallAction, Seat,
            games::tests::{entered, game, open as open_stages, show as show_game},
            tests::{chief, enter, judge, opened, record, talk, theory, wait},
        },
        testing::{app_at, ask},
    },
    contest::{Taker, What},
    store::Address,
};

/// The database of a folder.
pub(crate) fn address(folder: &Path) -> Address {
    Address::Sqlite {
        path: folder.join("heard.sqlite"),
        make_folder: false,
    }
}

/// Looks until the whole store was read after this call.
pub(crate) fn look(follower: &mut Follower, now: i64) {
    for step in 0..400 {
        follower.tick(now + step * 10);
        sleep(Duration::from_millis(1));
        // Two rounds of four questions: what was asked before this call does not count.
        if step > 60 {
            return;
        }
    }
}

fn seen<'a>(follower: &'a mut Follower, app: &App) -> &'a Show {
    app.store.clone().unwrap().settled().wait().unwrap();
    look(follower, app.model.now_ms);
    follower.show()
}

fn event(show: &Show) -> &EventShow {
    show.event.as_ref().unwrap_or_else(|| panic!("{show:?}"))
}

const OPENING: &str = "您好，刚买就降价换谁心里都不舒服，我马上帮您查订单和保价规则。";

#[test]
fn an_event_is_followed_and_nothing_is_told_before_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let address = address(folder.path());
    let mut app = opened(address.clone());
    let mut hall = Follower::new(address.clone(), Follow::Newest, &[], false);
    let mut programme = Programme::default();

    enter(&mut app);
    let show = seen(&mut hall, &app);
    assert_eq!(Scene::fitting(show), Scene::Waiting);
    let entered = event(show);
    assert_eq!((entered.entrants.len(), entered.teams.len()), (6, 3));
    assert!(
        entered
            .entrants
            .iter()
            .all(|lot| lot.name.is_none() && lot.number.is_none())
    );
    assert_eq!(entered.commitment.len(), 64);

    ask(&mut app, HallAction::Draw);
    let show = seen(&mut hall, &app);
    assert_eq!(Scene::fitting(show), Scene::Draw);
    let numbers: Vec<_> = event(show).entrants.iter().map(|lot| lot.number).collect();
    assert_eq!(numbers, (1..=6).map(Some).collect::<Vec<_>>());
    assert!(event(show).standing.is_none() && event(show).marks.is_empty());

    theory(&mut app);
    ask(&mut app, HallAction::OpenStage("live".to_owned()));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(1, Taker::Entrant(1)));
    ask(&mut app, TalkAction::Say(OPENING.to_owned()));
    let show = seen(&mut hall, &app);
    assert!(programme.follow(show));
    assert_eq!(programme.now, Scene::Talk);
    let on: Vec<Taker> = event(show).on_stage.iter().map(|it| it.taker).collect();
    assert_eq!(on, [Taker::Entrant(1)]);
    let talk_show = show.talk.as_ref().unwrap();
    assert!(talk_show.lines.iter().any(|line| line.words == OPENING));
    assert!(!talk_show.open, "others have yet to take the stage");
    let mut live = Follower::new(address.clone(), Follow::Number(1), &[], true);
    assert!(
        seen(&mut live, &app).talk.as_ref().unwrap().open,
        "the operator said so"
    );

    ask(&mut app, TalkAction::End);
    wait(&mut app, 20);
    ask(&mut app, TalkAction::Debrief);
    chief(&mut app);
    record(
        &mut app,
        What::Paused {
            why: "停电".to_owned(),
        },
    );
    assert_eq!(Scene::fitting(seen(&mut hall, &app)), Scene::Pause);
    record(&mut app, What::Resumed);

    for entrant in 2..=6 {
        ask(&mut app, HallAction::Sit(Seat::Entrant(entrant)));
        ask(&mut app, HallAction::Work(1, Taker::Entrant(entrant)));
        talk(&mut app, &[OPENING]);
    }
    for entrant in 1..=6 {
        for number in 1..=5 {
            judge(
                &mut app,
                number,
                entrant,
                [1, if number == 1 { 3 } else { 2 }],
            );
        }
    }
    let show = seen(&mut hall, &app);
    assert!(
        show.talk.as_ref().unwrap().open,
        "everybody has taken the stage"
    );
    assert!(event(show).standing.is_none(), "nothing is published yet");
    assert!(event(show).awards.is_empty() && event(show).marks.is_empty());

    chief(&mut app);
    record(
        &mut app,
        What::StageClosed {
            stage: "live".to_owned(),
        },
    );
    record(&mut app, What::Published);
    let show = seen(&mut hall, &app);
    assert_eq!(Scene::fitting(show), Scene::Standing);
    let published = event(show);
    assert!(published.entrants.iter().all(|lot| lot.name.is_some()));
    assert_eq!(published.standing.as_ref().unwrap()[0].len(), 6);
    assert_eq!(published.marks.len(), 6, "one judged stage each");
    let first = &published.marks[0];
    assert_eq!(
        first.judges.iter().filter(|(.., dropped)| *dropped).count(),
        2
    );
    let numbers: Vec<u32> = first.judges.iter().map(|(judge, ..)| *judge).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    assert_eq!(
        first.items[1].levels,
        [3, 2, 2, 2, 2],
        "each at their judge's place"
    );
    assert_eq!(first.total.1, Some(6), "the last place comes first");
    assert_eq!(published.awards[0].winners.len(), 1);

    ask(&mut app, HallAction::Close);
    assert_eq!(Scene::fitting(seen(&mut hall, &app)), Scene::Awards);
    // Whoever comes later is not shown yesterday's event.
    let mut late = Follower::new(address, Follow::Newest, &[], false);
    assert_eq!(seen(&mut late, &app).event, None);
}

#[test]
fn a_quiz_is_called_out_and_its_key_waits_for_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let address = address(folder.path());
    let mut app = entered(address.clone());
    let mut hall = Follower::new(address, Follow::Newest, &[], false);
    open_stages(&mut app, &["relay", "quiz"]);
    show_game(&mut app, 1);
    game(&mut app, GameAction::QuizBegin);
    game(&mut app, GameAction::Ask);
    // The hall looks at the stage that runs; the relay has to end first.
    record(
        &mut app,
        What::StageClosed {
            stage: "relay".to_owned(),
        },
    );
    let show = seen(&mut hall, &app);
    assert_eq!(Scene::fitting(show), Scene::Quiz);
    let quiz = event(show).quiz.as_ref().unwrap();
    assert_eq!(quiz.sides.len(), 2);
    assert!(quiz.item.is_some() && !quiz.shows_key);
    assert!(matches!(quiz.call, Call::Answering(_)), "{:?}", quiz.call);
}

#[test]
fn a_talk_of_any_length_is_read_on_and_keeps_its_last_lines() {
    let folder = tempfile::tempdir().unwrap();
    let address = address(folder.path());
    let mut app = app_at(address.clone());
    crate::app::tests::begin(&mut app);
    let mut hall = Follower::new(address, Follow::Newest, &[], false);
    for at in 0..20 {
        ask(
            &mut app,
            TalkAction::Say(format!("您好，这是第 {at} 句，我在听您说。")),
        );
        if app.model.talk.as_ref().unwrap().seen.ended.is_some() {
            break;
        }
    }
    let show = seen(&mut hall, &app);
    let talk = show.talk.as_ref().unwrap();
    let own = app.model.talk.as_ref().unwrap();
    assert_eq!(talk.mood, own.seen.mood, "the same mood as on the desktop");
    assert_eq!(talk.next(), own.events().len() as u64);
    assert!(talk.lines.len() <= 12 && talk.said > 12, "{}", talk.said);
    assert_eq!(talk.goals.len(), 4);
    assert!(talk.open, "practice is no secret");
    assert_eq!(Scene::fitting(show), Scene::Talk);
}

#[test]
fn a_store_that_is_not_there_yet_or_not_any_more_is_said_and_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let address = address(folder.path());
    let mut hall = Follower::new(address.clone(), Follow::Newest, &[], false);
    look(&mut hall, 0);
    assert!(hall.show().trouble.is_some());
    assert_eq!(Scene::fitting(hall.show()), Scene::Fault);
    assert!(!folder.path().join("heard.sqlite").exists(), "none is made");

    let mut app = opened(address);
    enter(&mut app);
    look(&mut hall, 10_000);
    look(&mut hall, 20_000);
    assert_eq!(hall.show().trouble, None);
    assert_eq!(event(hall.show()).entrants.len(), 6);

    drop(app);
    std::fs::remove_file(folder.path().join("heard.sqlite")).unwrap();
    for moment in 3..12 {
        look(&mut hall, moment * 10_000);
    }
    assert!(hall.show().trouble.is_some());
    assert_eq!(
        event(hall.show()).entrants.len(),
        6,
        "the last picture stays"
    );
    assert_ne!(Scene::fitting(hall.show()), Scene::Fault);
}

#[test]
fn an_event_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let address = address(folder.path());
    let app = opened(address.clone());
    let mut hall = Follower::new(address, Follow::Event(7), &[], false);
    let show = seen(&mut hall, &app);
    let (what, _) = show.trouble.clone().unwrap();
    assert_eq!(what, Message::new("stage-no-event").with("event", 7));
}

#[test]
fn the_operator_goes_on_back_and_by_steps() {
    let mut show = Show::default();
    let mut programme = Programme::default();
    programme.follow(&show);
    assert_eq!(
        (programme.now, programme.next),
        (Scene::Waiting, Scene::Waiting)
    );
    programme.key(Key::Choose(Scene::Talk), &show);
    assert_eq!(programme.next, Scene::Waiting, "there is no talk");
    programme.key(Key::Choose(Scene::Fault), &show);
    programme.key(Key::Take, &show);
    assert_eq!(programme.now, Scene::Fault);
    assert!(programme.by_hand && !programme.follow(&show), "hands off");
    programme.key(Key::Back, &show);
    assert_eq!(
        (programme.now, programme.next),
        (Scene::Waiting, Scene::Fault)
    );
    show.trouble = Some((
        Message::new("stage-no-event"),
        Message::new("stage-no-event-hint"),
    ));
    programme.key(Key::Auto, &show);
    assert_eq!(programme.now, Scene::Fault, "by itself again");
}
