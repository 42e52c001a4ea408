//! Rehearsals in the program: own stages in the usual screens, machines for all the rest, and the report.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rust_decimal::Decimal;

use super::{
    super::{GameAction, HallAction, Held, Seat},
    Now, RehearsalAction, Setup,
};
use crate::{
    app::{
        Action, App, PaperAction, Screen,
        testing::{app_at, app_named, ask},
    },
    batch::rehearsal::{Report, Strength, gap::Kind},
    contest::{
        Answer, Taker, What,
        practical::quiz::{Phase, QuizEvent},
    },
    scenario::{QuestionKind, RoundKind},
    store::Address,
};

/// The program with a rehearsal of the shipped contest `id` just begun.
pub(crate) fn begun(address: Address, id: &str, names: &[&str]) -> App {
    let mut app = app_at(address);
    ask(&mut app, Action::Go(Screen::Contest));
    let setup = Setup {
        contest: id.to_owned(),
        names: names.iter().map(|it| (*it).to_owned()).collect(),
        strength: Strength::Strong,
        rivals: 1,
        seed: 7,
    };
    ask(&mut app, begin(setup));
    assert_eq!(
        app.model.screen,
        Screen::Rehearsal,
        "{:?}",
        app.model.notices
    );
    app
}

fn begin(setup: Setup) -> HallAction {
    HallAction::Rehearse(RehearsalAction::Begin(Box::new(setup)))
}

fn held(app: &App) -> &Held {
    app.model.hall.held.as_ref().unwrap()
}

fn now(app: &App) -> Now {
    let course = held(app).rehearsal().unwrap();
    let rehearsals = &app.model.hall.rehearsals;
    rehearsals.now(&course, &held(app).event, app.model.now_ms)
}

fn go_on(app: &mut App) {
    ask(app, HallAction::Rehearse(RehearsalAction::GoOn));
}

fn stand_in(app: &mut App) {
    ask(app, HallAction::Rehearse(RehearsalAction::StandIn));
    wait(app);
}

fn wait(app: &mut App) {
    for _ in 0..4 {
        let later = app.model.now_ms + 1_000;
        app.tick(later, Vec::new());
        app.settle(later);
    }
}

/// Has a machine take every stage that is left.
pub(crate) fn to_the_end(app: &mut App) {
    for _ in 0..20 {
        if now(app) == Now::Over {
            break;
        }
        stand_in(app);
    }
    wait(app);
    assert_eq!(now(app), Now::Over, "{:?}", app.model.notices);
}

fn report(app: &App) -> &Report {
    let report = app.model.hall.rehearsals.report(held(app));
    report.unwrap_or_else(|| panic!("{:?}", app.model.notices))
}

/// Answers the paper on the desk, the first `right` by the key.
fn answer(app: &mut App, right: usize) {
    assert_eq!(app.model.screen, Screen::Paper, "{:?}", app.model.notices);
    let paper = app.model.contest.paper.as_ref().unwrap();
    let paper = paper.sitting.paper().clone();
    for (at, item) in paper.items.iter().enumerate().take(right) {
        let key = &item.question.answer.value;
        let answer = match item.question.kind {
            QuestionKind::TrueFalse => Answer::Verdict(crate::scenario::verdict(key).unwrap()),
            QuestionKind::Numeric => Answer::Written(key.clone()),
            _ => Answer::Chosen(item.key()),
        };
        ask(app, PaperAction::Answer(at, Some(answer)));
    }
    ask(app, PaperAction::HandIn);
    wait(app);
}

#[test]
fn one_person_takes_a_certification_against_machines_and_sees_where_points_were_lost() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    };
    let mut app = begun(address(), "certification", &["林晓"]);
    assert_eq!(now(&app), Now::Waits(0));
    go_on(&mut app);
    answer(&mut app, 20);
    assert_eq!(app.model.screen, Screen::Rehearsal);
    assert_eq!(now(&app), Now::Waits(1), "{:?}", app.model.notices);
    let mine = Taker::Entrant(1);
    let rival = Taker::Entrant(2);
    assert!(held(&app).event.run(0, rival).unwrap().done.is_some());
    // Nothing typed, by hand.
    go_on(&mut app);
    assert_eq!(app.model.screen, Screen::Hall);
    ask(&mut app, HallAction::HandIn);
    wait(&mut app);
    assert_eq!(now(&app), Now::Waits(2), "{:?}", app.model.notices);
    // The program is closed and opened again; the rehearsal goes on.
    let later = app.model.now_ms + 60_000;
    drop(app);
    let mut app = app_at(address());
    app.tick(later, vec![Action::Go(Screen::Contest)]);
    app.settle(later);
    assert!(app.model.hall.kept[0].rehearsal);
    ask(&mut app, HallAction::Show(1));
    assert_eq!(app.model.screen, Screen::Rehearsal);
    assert_eq!(now(&app), Now::Waits(2));
    stand_in(&mut app);
    assert_eq!(now(&app), Now::Waits(3), "{:?}", app.model.notices);
    go_on(&mut app);
    talk_through(&mut app);
    wait(&mut app);
    assert_eq!(now(&app), Now::Over, "{:?}", app.model.notices);
    assert!(held(&app).event.is_published());
    let sheets = &held(&app).event.run(3, mine).unwrap().sheets;
    assert_eq!(sheets.iter().flatten().count(), 3);
    let gap = &report(&app).singles[0];
    assert_eq!((gap.taker, gap.won), (mine, false));
    let theory = gap.stages.iter().find(|it| it.part == "theory").unwrap();
    assert!(theory.lost.len() > 20, "{}", theory.lost.len());
    assert!(matches!(theory.lost[0].kind, Kind::Question(_)));
    let live = gap.stages.iter().find(|it| it.part == "live").unwrap();
    let checks = live.lost.iter();
    let checks = checks.filter(|it| matches!(it.kind, Kind::Check(..)));
    assert!(checks.clone().count() > 0);
    assert!(checks.clone().all(|check| !check.why.is_empty()));
    let typing = gap.stages.iter().find(|it| it.part == "typing").unwrap();
    assert_eq!(typing.mine, Decimal::ZERO);
    // Nobody signs it, and it is in nobody's records.
    let refused = held(&app).event.len();
    ask(&mut app, HallAction::Close);
    assert_eq!(held(&app).event.len(), refused);
    assert!(app.model.history.attempts.is_empty());
}

fn talk_through(app: &mut App) {
    assert_eq!(app.model.screen, Screen::Talk, "{:?}", app.model.notices);
    ask(
        app,
        crate::app::TalkAction::Say("您好，让您久等了，我马上帮您查。".to_owned()),
    );
    wait(app);
    ask(app, crate::app::TalkAction::End);
    wait(app);
    ask(app, crate::app::TalkAction::Debrief);
}

#[test]
fn a_team_of_three_takes_turns_and_every_member_has_a_gap_of_their_own() {
    let names = ["林晓", "周敏", "陈立"];
    let mut app = begun(Address::Memory, "hotline-style", &names);
    go_on(&mut app);
    answer(&mut app, 10);
    assert_eq!(now(&app), Now::Mine(0, Taker::Entrant(2)));
    go_on(&mut app);
    answer(&mut app, 30);
    assert_eq!(now(&app), Now::Mine(0, Taker::Entrant(3)));
    // The third lets a machine take it, and so do all later on.
    to_the_end(&mut app);
    let report = report(&app);
    let shown: Vec<&str> = report.singles.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(shown, names);
    assert!(report.team.is_some());
    let first = held(&app).event.run(0, Taker::Entrant(1)).unwrap();
    let second = held(&app).event.run(0, Taker::Entrant(2)).unwrap();
    assert!(first.marks["paper"].points < second.marks["paper"].points);
}

/// The quiz that is shown, as its records leave it.
fn quiz(app: &App) -> &crate::app::hall::games::QuizPlay {
    let lane = held(app).games.shown().unwrap();
    lane.quiz().unwrap()
}

fn play(app: &mut App, action: GameAction) {
    ask(app, HallAction::Game(action));
}

#[test]
fn a_quiz_is_played_against_machines_that_stake_press_and_answer() {
    let mut app = begun(Address::Memory, "team", &["林晓"]);
    stand_in(&mut app);
    assert_eq!(now(&app), Now::Waits(1), "{:?}", app.model.notices);
    go_on(&mut app);
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    play(&mut app, GameAction::QuizBegin);
    // A game cannot be handed over half way.
    ask(&mut app, HallAction::Rehearse(RehearsalAction::StandIn));
    assert_eq!(quiz(&app).state.sides.len(), 2, "{:?}", app.model.notices);
    let lane = held(&app).games.shown().unwrap();
    let mine = lane.takers.iter().position(|it| *it == Taker::Team(1));
    let mine = u32::try_from(mine.unwrap()).unwrap();
    for _ in 0..400 {
        let state = &quiz(&app).state;
        match state.phase {
            Phase::Over => break,
            Phase::Before => panic!("{:?}", app.model.notices),
            Phase::Between => {
                let own = state.next_side(&quiz(&app).quiz) == Some(mine);
                let round = state.round(&quiz(&app).quiz).unwrap();
                let stakes = round.kind == RoundKind::Risk && !state.extra_time;
                match (stakes && state.stake.is_none(), own) {
                    (true, true) => play(&mut app, GameAction::Stake(20)),
                    (true, false) => wait(&mut app),
                    (false, _) => play(&mut app, GameAction::Ask),
                }
            }
            Phase::Read => play(&mut app, GameAction::Start),
            Phase::Answer(side) if side == mine => play(&mut app, GameAction::Judge(true)),
            Phase::Open | Phase::Answer(_) => wait(&mut app),
        }
    }
    assert_eq!(quiz(&app).state.phase, Phase::Over);
    let theirs = quiz(&app).events.iter().filter(|it| {
        let QuizEvent::Answered { side, .. } = it.what else {
            return false;
        };
        side != mine
    });
    assert!(theirs.count() >= 3, "the machine has answered");
    let first = quiz(&app).events.iter();
    let first = first.filter(|it| matches!(it.what, QuizEvent::First { side, .. } if side != mine));
    assert!(first.count() > 0, "and pressed");
    // The page stays until it is left.
    assert_eq!(app.model.screen, Screen::Hall);
    play(&mut app, GameAction::Leave);
    wait(&mut app);
    assert_eq!(app.model.screen, Screen::Rehearsal);
    assert_eq!(now(&app), Now::Waits(2), "{:?}", app.model.notices);
    let run = held(&app).event.run(1, Taker::Team(1)).unwrap();
    assert_eq!(run.marks.len(), 1);
}

#[test]
fn in_a_relay_the_next_runner_sits_down_by_themselves() {
    let names = ["林晓", "周敏", "陈立"];
    let mut app = begun(Address::Memory, "team", &names);
    go_on(&mut app);
    assert_eq!(app.model.screen, Screen::Hall, "{:?}", app.model.notices);
    wait(&mut app);
    assert_eq!(held(&app).seat, Seat::Entrant(1));
    play(&mut app, GameAction::Leg);
    let relay = held(&app).games.shown().unwrap().relay().unwrap();
    assert_eq!(relay.state.part(), Some(0), "{:?}", app.model.notices);
    // Everybody's time runs out, leg after leg.
    for (minutes, next) in [(19, Some(2)), (13, Some(3)), (16, None)] {
        let later = app.model.now_ms + minutes * 60_000;
        app.tick(later, Vec::new());
        app.settle(later);
        wait(&mut app);
        if let Some(next) = next {
            assert_eq!(held(&app).seat, Seat::Entrant(next));
            play(&mut app, GameAction::Leg);
        }
    }
    play(&mut app, GameAction::Leave);
    wait(&mut app);
    assert_eq!(now(&app), Now::Waits(1), "{:?}", app.model.notices);
}

/// A rehearsal of a team whose defence is over and waits to be marked.
fn defended() -> App {
    let mut app = begun(Address::Memory, "team", &["林晓"]);
    let me = Taker::Team(1);
    for _ in 0..3 {
        stand_in(&mut app);
    }
    assert_eq!(now(&app), Now::Waits(3), "{:?}", app.model.notices);
    go_on(&mut app);
    let stage = "defence".to_owned();
    let started = What::Started {
        stage: stage.clone(),
        taker: me,
    };
    if held(&app)
        .event
        .run(3, me)
        .is_none_or(|run| run.started.is_none())
    {
        ask(&mut app, HallAction::Record(Box::new(started)));
    }
    let handed = What::HandedIn {
        stage,
        taker: me,
        by_time: false,
    };
    ask(&mut app, HallAction::Record(Box::new(handed)));
    play(&mut app, GameAction::Leave);
    wait(&mut app);
    assert_eq!(now(&app), Now::Own(3, me), "{:?}", app.model.notices);
    assert_eq!(app.model.screen, Screen::Rehearsal);
    app
}

/// The levels that all judges gave for the defence.
fn given(app: &App) -> Vec<u8> {
    let run = held(app).event.run(3, Taker::Team(1)).unwrap();
    let sheets = run.sheets.iter().flatten();
    sheets.flat_map(|it| it.levels.clone()).collect()
}

#[test]
fn what_no_machine_hears_is_marked_by_oneself_and_the_judges_go_by_that() {
    let mut app = defended();
    let own = RehearsalAction::Own(Taker::Team(1), vec![3; 4]);
    ask(&mut app, HallAction::Rehearse(own));
    wait(&mut app);
    assert_eq!(now(&app), Now::Over, "{:?}", app.model.notices);
    let levels = given(&app);
    assert_eq!(levels.len(), 20);
    assert!(
        levels.iter().map(|it| u32::from(*it)).sum::<u32>() >= 50,
        "{levels:?}"
    );
    assert!(report(&app).team.is_some());
}

#[test]
fn where_nobody_marks_themselves_the_judges_guess_by_what_was_earned_elsewhere() {
    let mut app = defended();
    let guess = RehearsalAction::Own(Taker::Team(1), Vec::new());
    ask(&mut app, HallAction::Rehearse(guess));
    wait(&mut app);
    assert_eq!(now(&app), Now::Over, "{:?}", app.model.notices);
    let event = &held(&app).event;
    let runs = (0..3).filter_map(|at| event.run(at, Taker::Team(1)));
    let marks = runs.flat_map(|run| run.marks.values());
    let (points, of) = marks.fold((Decimal::ZERO, Decimal::ZERO), |(points, of), it| {
        (points + it.points, of + it.of)
    });
    let levels = given(&app);
    let sum: u32 = levels.iter().map(|it| u32::from(*it)).sum();
    let mean = Decimal::from(sum) / Decimal::from(levels.len() as u64);
    let earned = points / of * Decimal::from(3);
    assert!((mean - earned).abs() < Decimal::ONE, "{mean} for {earned}");
}

#[test]
fn one_window_drives_the_machines_and_another_takes_over_when_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::file(folder.path().join("heard.sqlite"));
    let mut one = begun(address(), "certification", &["林晓"]);
    go_on(&mut one);
    let mut two = app_named(address(), "二号机");
    let later = one.model.now_ms + 1_000;
    two.tick(later, vec![Action::Go(Screen::Contest)]);
    two.settle(later);
    assert!(
        two.model.hall.kept[0].rehearsal,
        "{:?}",
        two.model.hall.kept
    );
    assert!(!two.model.hall.kept[0].title.contains("排练"));
    ask(&mut two, HallAction::Show(1));
    let me = Taker::Entrant(1);
    assert_eq!(held(&one).event.holder(me), Some("本机"));
    let later = two.model.now_ms;
    one.tick(later, Vec::new());
    one.settle(later);
    // The first is at work: the second looks on, and says why.
    let before = held(&two).event.len();
    ask(&mut two, HallAction::Rehearse(RehearsalAction::StandIn));
    wait(&mut two);
    assert_eq!(held(&two).event.len(), before);
    assert!(!two.model.notices.shown().is_empty());
    std::mem::forget(one);
    for _ in 0..3 {
        wait(&mut two);
    }
    ask(&mut two, HallAction::Rehearse(RehearsalAction::StandIn));
    wait(&mut two);
    assert_eq!(held(&two).event.holder(me), Some("二号机"));
    assert!(held(&two).event.len() > before, "{:?}", two.model.notices);
}
