//! Games at the machine, each to its marks; after a crash at the same second; pressed from another window.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::{
    app::{
        Action, App, Screen,
        hall::{
            Answers, HallAction, Held, Seat,
            tests::{chief, opened_with, record, talk, wait},
        },
        testing::{app_at, ask},
    },
    contest::{
        Event, SheetIn, Taker, What,
        practical::{
            BreachAnswer, BreachesAnswer,
            defence::DefenceInput,
            duel::DuelInput,
            quiz::{Phase, QuizEvent},
        },
        read_records,
    },
    scenario::{Exercise, QuestionKind, verdict},
    store::Address,
};

/// All four games, for teams of three.
const GAMES: &str = r#"Contest(
    format: 1,
    id: "games",
    language: Zh,
    title: "云杉杯团体赛",
    entrants: Teams((members: 3, roles: [Agent, Analyst, Lead])),
    stages: [
        (id: "relay", title: "团队接力", by: Together, weight: 30, minutes: 50, part: Relay((from: ["relay-sales-day"]))),
        (id: "quiz", title: "知识竞答", by: Together, weight: 30, minutes: 40, part: Quiz((exercise: "quiz-three-rounds", full: 300))),
        (id: "duel", title: "攻防对抗", by: Together, weight: 20, minutes: 15, part: Duel((from: ["duel-broken-delivery"]))),
        (id: "defence", title: "方案答辩", by: Together, weight: 20, minutes: 15, machine: 0, part: Defence((from: ["defence-improvement"])), sheet: [
            (id: "reasoning", title: "分析与论证", anchors: ["没有依据", "有结论，少依据", "数据支持结论", "比较过别的办法，说得出取舍"]),
        ]),
    ],
    judges: (count: 1),
)"#;

/// Two teams of three and a judge, drawn; the chief judge sits at the machine.
pub(crate) fn entered(address: Address) -> App {
    let mut app = opened_with(address, GAMES);
    for team in 1..=2_u32 {
        let unit = format!("{team}中心");
        ask(
            &mut app,
            HallAction::Team(format!("{unit}代表队"), unit.clone()),
        );
        for member in ["赵", "钱", "孙"] {
            let name = format!("{member}{team}");
            ask(
                &mut app,
                HallAction::Entrant(name, unit.clone(), Some(team)),
            );
        }
    }
    ask(
        &mut app,
        HallAction::Judge("周敏".to_owned(), "特邀".to_owned()),
    );
    ask(&mut app, HallAction::Draw);
    assert!(held(&app).event.is_drawn(), "{:?}", app.model.notices);
    app
}

pub(crate) fn held(app: &App) -> &Held {
    app.model.hall.held.as_ref().unwrap()
}

pub(crate) fn open(app: &mut App, stages: &[&str]) {
    for stage in stages {
        ask(app, HallAction::OpenStage((*stage).to_owned()));
    }
}

pub(crate) fn game(app: &mut App, action: GameAction) {
    ask(app, HallAction::Game(action));
}

pub(crate) fn shown(app: &App) -> &Lane {
    let games = &held(app).games;
    games
        .shown()
        .unwrap_or_else(|| panic!("{:?}", app.model.notices))
}

/// Shows the first game of the stage at the place `at`.
pub(crate) fn show(app: &mut App, at: usize) {
    wait(app, 1);
    let id = held(app).games.of(at).next().unwrap().id.clone();
    game(app, GameAction::Show(id));
}

fn relay(app: &App) -> &RelayPlay {
    shown(app).relay().unwrap()
}

/// The first leg up to its note.
fn first_leg(app: &mut App) {
    ask(app, HallAction::Sit(Seat::Entrant(1)));
    ask(app, HallAction::Work(0, Taker::Team(1)));
    game(app, GameAction::Leg);
    assert_eq!(relay(app).state.part(), Some(0), "{:?}", app.model.notices);
    game(app, GameAction::Task);
    talk(app, &["您好，晚到耽误您了，我 24 小时内给您回电。"]);
    let task = relay(app).state.parts[0].task;
    assert!(task.is_some_and(|(_, of)| of == 100), "{task:?}");
}

#[test]
fn a_relay_is_run_leg_by_leg_by_whoever_has_the_role() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay"]);
    // The analyst cannot begin for the agent.
    ask(&mut app, HallAction::Sit(Seat::Entrant(2)));
    ask(&mut app, HallAction::Work(0, Taker::Team(1)));
    game(&mut app, GameAction::Leg);
    assert_eq!(relay(&app).state.part(), None);
    first_leg(&mut app);
    game(&mut app, GameAction::HandOn);
    assert_eq!(
        relay(&app).state.part(),
        Some(0),
        "an empty note is not taken"
    );
    let note = "客户要求尽快发货，已答应 24 小时内回电。";
    game(&mut app, GameAction::Note(note.to_owned()));
    game(&mut app, GameAction::HandOn);
    assert_eq!(relay(&app).state.next(&relay(&app).relay), Some(1));
    // The way to the seat costs nobody anything.
    wait(&mut app, 60);
    ask(&mut app, HallAction::Sit(Seat::Entrant(2)));
    assert_eq!(relay(&app).state.parts[0].note.as_deref(), Some(note));
    game(&mut app, GameAction::Leg);
    let lane = shown(&app);
    let left = held(&app).game_left(lane, app.model.now_ms).unwrap();
    assert!((718_000..=720_000).contains(&left), "{left}");
    game(&mut app, GameAction::Task);
    second_leg(&mut app);
    ask(&mut app, HallAction::Sit(Seat::Entrant(3)));
    game(&mut app, GameAction::Leg);
    game(&mut app, GameAction::Task);
    talk(&mut app, &["您好，生日礼物晚到，真对不住，我来办。"]);
    wait(&mut app, 1);
    let run = held(&app).event.run(0, Taker::Team(1)).unwrap();
    assert!(run.done.is_some_and(|(_, by_time)| !by_time));
    let mark = &run.marks["relay-sales-day"];
    assert!(mark.points > 0.into() && mark.points < mark.of, "{mark:?}");
    // Judges and the chief can read everything again from the records.
    let steps = held(&app).event.stage(0).unwrap().1.steps.len();
    assert_eq!(steps, 9, "begun, done, handed on; the last leg has no note");
}

/// The analyst's exercise: one record judged, the others left.
fn second_leg(app: &mut App) {
    let desk = held(app).exercises.clone().unwrap();
    let Exercise::Breaches(exercise) = &*desk.papers[0].0 else {
        panic!("not rule breaches");
    };
    let record = &exercise.records[0];
    let answer = BreachesAnswer {
        records: vec![BreachAnswer {
            id: record.id.value.clone(),
            breach: record.breach.is_some(),
            rule: String::new(),
            why: String::new(),
        }],
    };
    ask(app, HallAction::Answer(0, Answers::Breaches(answer)));
    game(app, GameAction::TaskDone);
    let (points, of) = relay(app).state.parts[1].task.unwrap();
    assert_eq!(points, exercise.points.verdict);
    assert!(of > points);
    assert!(held(app).exercises.is_none());
    game(app, GameAction::Note("5 条超了权限，请组长批。".to_owned()));
    game(app, GameAction::HandOn);
}

#[test]
fn a_leg_whose_time_is_up_ends_as_it_stands() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay"]);
    first_leg(&mut app);
    game(&mut app, GameAction::Note("写到一半".to_owned()));
    wait(&mut app, 2);
    let later = app.model.now_ms + 20 * 60_000;
    app.tick(later, Vec::new());
    app.settle(later);
    let state = &relay(&app).state;
    assert_eq!((state.part(), state.parts.len()), (None, 1));
    assert_eq!(state.parts[0].note.as_deref(), Some("写到一半"));
}

#[test]
fn after_a_crash_a_leg_goes_on_at_the_same_second_with_its_talk() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    };
    let mut app = entered(address());
    open(&mut app, &["relay"]);
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, Taker::Team(1)));
    game(&mut app, GameAction::Leg);
    game(&mut app, GameAction::Task);
    ask(
        &mut app,
        crate::app::TalkAction::Say("您好，我先帮您查订单。".to_owned()),
    );
    wait(&mut app, 30);
    let said = app.model.talk.as_ref().unwrap().transcript().events.len();
    let left = held(&app).game_left(shown(&app), app.model.now_ms).unwrap();
    let later = app.model.now_ms + 25 * 60_000;
    drop(app);
    let mut app = app_at(address());
    app.tick(later, vec![Action::Go(Screen::Contest)]);
    app.settle(later);
    ask(&mut app, HallAction::Show(1));
    ask(&mut app, HallAction::Sit(Seat::Entrant(1)));
    ask(&mut app, HallAction::Work(0, Taker::Team(1)));
    let now = held(&app).game_left(shown(&app), app.model.now_ms).unwrap();
    assert!(now <= left && left - now <= 6_000, "{left} became {now}");
    game(&mut app, GameAction::Task);
    assert_eq!(app.model.screen, Screen::Talk, "{:?}", app.model.notices);
    let again = app.model.talk.as_ref().unwrap().transcript().events.len();
    assert!(again >= said, "{again} of {said} events");
}

fn quiz(app: &App) -> &QuizPlay {
    shown(app).quiz().unwrap()
}

/// Answers what is asked, rightly or not.
fn answer(app: &mut App, right: bool) {
    let item = quiz(app).question().unwrap().clone();
    let answer = match item.question.kind {
        QuestionKind::TrueFalse => {
            Answer::Verdict(verdict(&item.question.answer.value).unwrap() == right)
        }
        _ if right => Answer::Chosen(item.key()),
        _ => Answer::Chosen(vec![(item.key()[0] + 1) % item.shown.len()]),
    };
    game(app, GameAction::Choose(Some(answer)));
    game(app, GameAction::Lock);
}

#[test]
fn a_quiz_goes_through_its_rounds_to_marks_and_places() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz"]);
    show(&mut app, 1);
    game(&mut app, GameAction::Ask);
    assert_eq!(quiz(&app).state.phase, Phase::Before, "not begun");
    game(&mut app, GameAction::QuizBegin);
    assert_eq!(quiz(&app).state.scores, [100, 100]);
    for turn in 0..6 {
        game(&mut app, GameAction::Ask);
        answer(&mut app, turn % 2 == 0);
    }
    assert_eq!(quiz(&app).state.scores, [130, 100]);
    // An early press is a foul; the start opens the buzzers; the first to press answers.
    game(&mut app, GameAction::Ask);
    game(&mut app, GameAction::Press(0));
    assert_eq!(quiz(&app).state.fouls, [1, 0]);
    game(&mut app, GameAction::Start);
    game(&mut app, GameAction::Press(0));
    assert_eq!(quiz(&app).state.phase, Phase::Open, "out of this question");
    game(&mut app, GameAction::Press(1));
    // Who was first is told once that millisecond is over.
    wait(&mut app, 1);
    assert_eq!(quiz(&app).state.phase, Phase::Answer(1));
    answer(&mut app, true);
    assert_eq!(quiz(&app).state.scores, [130, 120]);
    // Time runs out by itself.
    game(&mut app, GameAction::Ask);
    game(&mut app, GameAction::Start);
    wait(&mut app, 61);
    assert_eq!(quiz(&app).state.phase, Phase::Between);
    while quiz(&app).state.phase != Phase::Over {
        if quiz(&app).state.round == 2 && !quiz(&app).state.extra_time {
            // The lowest score chooses first.
            assert_eq!(
                quiz(&app).state.next_side(&quiz(&app).quiz),
                Some(u32::from(quiz(&app).state.passed.is_empty()))
            );
            game(&mut app, GameAction::Stake(40));
        }
        game(&mut app, GameAction::Ask);
        if quiz(&app).state.phase == Phase::Read {
            game(&mut app, GameAction::Start);
            game(&mut app, GameAction::Press(0));
            wait(&mut app, 1);
        }
        answer(&mut app, true);
    }
    wait(&mut app, 1);
    let scores = quiz(&app).state.scores.clone();
    let takers = shown(&app).takers.clone();
    for (taker, score) in takers.into_iter().zip(scores) {
        let run = held(&app).event.run(1, taker).unwrap();
        assert_eq!(run.marks["quiz-three-rounds"].points, score.min(300).into());
        assert!(run.done.is_some());
    }
    // The host's seat is needed for all of it.
    ask(&mut app, HallAction::Sit(Seat::Nobody));
    game(&mut app, GameAction::QuizClose);
    assert!(!app.model.notices.shown().is_empty());
}

#[test]
fn a_press_at_a_window_of_its_own_reaches_the_host() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    };
    let mut host = entered(address());
    open(&mut host, &["relay", "quiz"]);
    show(&mut host, 1);
    game(&mut host, GameAction::QuizBegin);
    for _ in 0..6 {
        game(&mut host, GameAction::Ask);
        answer(&mut host, true);
    }
    game(&mut host, GameAction::Ask);
    game(&mut host, GameAction::Start);
    wait(&mut host, 1);
    let mut window = app_at(address());
    let now = host.model.now_ms;
    window.tick(now, vec![Action::Go(Screen::Contest)]);
    window.settle(now);
    ask(&mut window, HallAction::Show(1));
    let side = 1;
    let Taker::Team(team) = shown(&host).takers[side] else {
        panic!("not a team");
    };
    let member = held(&host).event.team_entry(team).unwrap().members[0];
    ask(&mut window, HallAction::Sit(Seat::Entrant(member)));
    ask(&mut window, HallAction::Work(1, Taker::Team(team)));
    // Another team's buzzer is not theirs.
    game(&mut window, GameAction::Press(0));
    game(&mut window, GameAction::Press(1));
    assert!(held(&window).games.pressed().contains(&1));
    for _ in 0..6 {
        wait(&mut host, 1);
    }
    assert_eq!(
        quiz(&host).state.phase,
        Phase::Answer(1),
        "{:?}",
        host.model.notices
    );
    let first = quiz(&host)
        .events
        .iter()
        .rev()
        .find_map(|it| match &it.what {
            QuizEvent::First { among, .. } => Some(among.clone()),
            _ => None,
        });
    assert_eq!(first, Some(vec![1]));
}

#[test]
fn a_press_at_a_window_of_its_own_before_the_start_is_a_foul_though_it_is_seen_later() {
    let folder = tempfile::tempdir().unwrap();
    let address = || Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    };
    let mut host = entered(address());
    open(&mut host, &["relay", "quiz"]);
    show(&mut host, 1);
    game(&mut host, GameAction::QuizBegin);
    for _ in 0..6 {
        game(&mut host, GameAction::Ask);
        answer(&mut host, true);
    }
    game(&mut host, GameAction::Ask);
    wait(&mut host, 1);
    let mut window = app_at(address());
    let now = host.model.now_ms;
    window.tick(now, vec![Action::Go(Screen::Contest)]);
    window.settle(now);
    ask(&mut window, HallAction::Show(1));
    let Taker::Team(team) = shown(&host).takers[1] else {
        panic!("not a team");
    };
    let member = held(&host).event.team_entry(team).unwrap().members[0];
    ask(&mut window, HallAction::Sit(Seat::Entrant(member)));
    ask(&mut window, HallAction::Work(1, Taker::Team(team)));
    game(&mut window, GameAction::Press(1));
    // “Start” is said a moment later, before the host has heard of the press.
    let later = window.model.now_ms + 100;
    host.tick(later, vec![HallAction::Game(GameAction::Start).into()]);
    host.settle(later);
    for _ in 0..3 {
        wait(&mut host, 1);
    }
    let state = quiz(&host).state.clone();
    assert_eq!(state.fouls[1], 1, "{:?}", quiz(&host).events);
    assert_eq!(state.phase, Phase::Open);
    assert!(state.locked.contains(&1));
}

/// Fights the bout that is shown to its end, from whatever seat; the half it ended in.
fn fight(app: &mut App) -> u8 {
    let mut half = 0;
    while !shown(app).duel().unwrap().state.ended {
        let state = shown(app).duel().unwrap().state.clone();
        half = state.half;
        let side = state.to_speak();
        let line = match (state.defends, state.replies) {
            (false, _) => "那你说到底怎么办？",
            (_, 0) => "实在抱歉，两瓶酒碎在后厨，老师那边也受惊了，换谁都急。",
            _ => "我能办两样，您选一样：原样补发，或者原路退款。",
        };
        let text = line.to_owned();
        game(app, GameAction::Duel(DuelInput::Say { side, text }));
    }
    half
}

#[test]
fn a_bout_is_fought_line_by_line_and_both_defenders_are_marked() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz", "duel"]);
    show(&mut app, 2);
    game(&mut app, GameAction::Duel(DuelInput::Begin { seed: 0 }));
    let duel = |app: &App| shown(app).duel().unwrap().clone();
    let first = duel(&app).state.cards;
    let say = |app: &mut App, side: u8, text: &str| {
        let text = text.to_owned();
        game(app, GameAction::Duel(DuelInput::Say { side, text }));
    };
    say(&mut app, 0, "这不该我说");
    assert_eq!(duel(&app).state.replies, 0, "the defender is to speak");
    let note = "辱骂".to_owned();
    game(&mut app, GameAction::Duel(DuelInput::Foul { note }));
    assert_eq!(duel(&app).state.fouls, [1, 0]);
    let half = fight(&mut app);
    assert_eq!(half, 1);
    assert_ne!(first, None);
    wait(&mut app, 1);
    for taker in shown(&app).takers.clone() {
        let run = held(&app).event.run(2, taker).unwrap();
        let mark = &run.marks["duel-broken-delivery"];
        assert!(mark.points > 0.into(), "{mark:?}");
        assert!(run.done.is_some());
    }
    let lines = duel(&app).lines().len();
    assert_eq!(lines, 2 * (1 + 5 + 4), "opening, replies, attacks");
}

#[test]
fn a_defence_shows_its_slides_and_puts_the_questions_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let slides = folder.path().join("talk.md");
    crate::store::files::write_atomic(&slides, "# 一\n---\n# 二\n---\n# 三".as_bytes()).unwrap();
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz", "duel", "defence"]);
    ask(&mut app, HallAction::Sit(Seat::Entrant(4)));
    ask(&mut app, HallAction::Work(3, Taker::Team(2)));
    game(&mut app, GameAction::Slides(slides));
    let id = shown(&app).id.clone();
    assert_eq!(held(&app).games.deck(&id).unwrap().pages.len(), 3);
    let defence = |app: &App| shown(app).defence().unwrap().state.clone();
    game(&mut app, GameAction::Defence(DefenceInput::Begin));
    game(&mut app, GameAction::Defence(DefenceInput::Ask));
    assert_eq!(defence(&app).asked, 0, "no question while they talk");
    game(
        &mut app,
        GameAction::Defence(DefenceInput::Show { slide: 2 }),
    );
    assert_eq!(defence(&app).slide, 2);
    pass(&mut app, 8);
    assert_eq!(defence(&app).phase, Some(1), "eight minutes are over");
    for _ in 0..5 {
        game(&mut app, GameAction::Defence(DefenceInput::Ask));
    }
    assert_eq!(defence(&app).asked, 4, "the fifth question is none");
    game(&mut app, GameAction::Defence(DefenceInput::Next));
    wait(&mut app, 1);
    let run = held(&app).event.run(3, Taker::Team(2)).unwrap();
    assert!(run.done.is_some() && run.marks.is_empty());
    assert!(run.answers.contains_key("defence-improvement/slides"));
    // The other team's is still to come, and nobody of this one runs it.
    let other = held(&app)
        .games
        .of(3)
        .find(|lane| lane.takers == [Taker::Team(1)])
        .unwrap()
        .id
        .clone();
    game(&mut app, GameAction::Show(other));
    game(&mut app, GameAction::Defence(DefenceInput::Begin));
    assert_eq!(defence(&app).phase, None);
    chief(&mut app);
    game(&mut app, GameAction::Defence(DefenceInput::Begin));
    assert_eq!(defence(&app).phase, Some(0));
}

#[test]
fn games_follow_from_the_records_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = entered(Address::Sqlite {
        path: folder.path().join("heard.sqlite"),
        make_folder: false,
    });
    open(&mut app, &["relay", "quiz"]);
    show(&mut app, 1);
    game(&mut app, GameAction::QuizBegin);
    game(&mut app, GameAction::Ask);
    answer(&mut app, true);
    wait(&mut app, 1);
    let text = app.store.clone().unwrap().event_text(1).wait().unwrap();
    let (records, verified) = read_records(&text);
    assert!(!matches!(verified.end, crate::contest::End::Broken { .. }));
    let again = Event::replay(&records).unwrap();
    let banks = app.model.contest.banks.clone().unwrap();
    let material = read::Material {
        exercises: &app.model.hall.exercises,
        banks: &banks,
    };
    let lanes = read::lanes(&again, 1, &material, &BTreeMap::new());
    assert_eq!(lanes[0], *shown(&app));
}

/// The team preset as it is shipped.
const TEAM: &str = include_str!("../../../../scenarios/contests/team.ron");

/// All three legs of a team; with `task` the exercise is looked at, not answered.
fn whole_relay(app: &mut App, team: u32, lines: &[&str]) {
    let members = held(app).event.team_entry(team).unwrap().members.clone();
    for (leg, member) in members.into_iter().enumerate() {
        ask(app, HallAction::Sit(Seat::Entrant(member)));
        ask(app, HallAction::Work(0, Taker::Team(team)));
        game(app, GameAction::Leg);
        game(app, GameAction::Task);
        match leg {
            1 => game(app, GameAction::TaskDone),
            _ => talk(app, lines),
        }
        game(
            app,
            GameAction::Note("客户要求尽快发货，5 条超了权限，请组长批。".to_owned()),
        );
        if leg < 2 {
            game(app, GameAction::HandOn);
        }
    }
    wait(app, 1);
    assert!(shown(app).is_over());
}

/// So many minutes pass at once.
fn pass(app: &mut App, minutes: i64) {
    let later = app.model.now_ms + minutes * 60_000;
    app.tick(later, Vec::new());
    app.settle(later);
}

fn whole_quiz(app: &mut App) {
    show(app, 1);
    game(app, GameAction::QuizBegin);
    while quiz(app).state.phase != Phase::Over {
        if quiz(app).state.round == 2 && !quiz(app).state.extra_time {
            game(app, GameAction::Stake(20));
        }
        game(app, GameAction::Ask);
        if quiz(app).state.phase == Phase::Read {
            game(app, GameAction::Start);
            game(app, GameAction::Press(0));
            wait(app, 1);
        }
        let Phase::Answer(side) = quiz(app).state.phase else {
            panic!("{:?}", quiz(app).state.phase);
        };
        answer(app, side == 0);
    }
    wait(app, 1);
}

fn whole_defence(app: &mut App, team: u32) {
    let member = held(app).event.team_entry(team).unwrap().members[2];
    ask(app, HallAction::Sit(Seat::Entrant(member)));
    ask(app, HallAction::Work(3, Taker::Team(team)));
    game(app, GameAction::Defence(DefenceInput::Begin));
    pass(app, 8);
    game(app, GameAction::Defence(DefenceInput::Ask));
    pass(app, 7);
    assert!(shown(app).is_over());
    wait(app, 1);
    judged(app, "defence", team, 4);
}

/// All judges give the team their sheets of so many items: the first team better ones.
fn judged(app: &mut App, stage: &str, team: u32, items: usize) {
    for judge in 1..=5 {
        ask(app, HallAction::Sit(Seat::Judge(judge)));
        let sheet = SheetIn {
            stage: stage.to_owned(),
            taker: Taker::Team(team),
            levels: vec![Some(u8::from(team == 1) + 1); items],
            quotes: Vec::new(),
            note: String::new(),
        };
        record(app, What::Sheet(Box::new(sheet)));
    }
}

#[test]
fn the_team_preset_is_run_whole_from_the_draw_to_the_signature() {
    let mut app = opened_with(Address::Memory, TEAM);
    for team in 1..=2_u32 {
        let unit = format!("{team}中心");
        ask(
            &mut app,
            HallAction::Team(format!("{unit}队"), unit.clone()),
        );
        for member in ["赵", "钱", "孙"] {
            let name = format!("{member}{team}");
            ask(
                &mut app,
                HallAction::Entrant(name, unit.clone(), Some(team)),
            );
        }
    }
    for judge in 1..=5 {
        ask(
            &mut app,
            HallAction::Judge(format!("评委{judge}"), "特邀".to_owned()),
        );
    }
    ask(&mut app, HallAction::Draw);
    open(&mut app, &["relay"]);
    whole_relay(&mut app, 1, &["您好，晚到耽误您了，我 24 小时内给您回电。"]);
    whole_relay(&mut app, 2, &["您好。"]);
    chief(&mut app);
    open(&mut app, &["quiz"]);
    whole_quiz(&mut app);
    open(&mut app, &["duel"]);
    show(&mut app, 2);
    game(&mut app, GameAction::Duel(DuelInput::Begin { seed: 0 }));
    fight(&mut app);
    wait(&mut app, 1);
    for team in 1..=2 {
        judged(&mut app, "duel", team, 3);
    }
    chief(&mut app);
    open(&mut app, &["defence"]);
    whole_defence(&mut app, 1);
    whole_defence(&mut app, 2);
    chief(&mut app);
    for stage in ["relay", "quiz", "duel", "defence"] {
        let stage = stage.to_owned();
        record(&mut app, What::StageClosed { stage });
    }
    let standing = &held(&app).standing;
    assert!(
        standing.teams.iter().all(|row| !row.pending),
        "{standing:?}"
    );
    assert!(standing.teams[0].total > standing.teams[1].total);
    record(&mut app, What::Published);
    ask(&mut app, HallAction::Close);
    assert!(held(&app).event.is_closed(), "{:?}", app.model.notices);
}
