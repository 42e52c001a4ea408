//! Games by role and label: the quiz by keys, the bout line by line, the relay's way from seat to seat, slides by page keys.
#![allow(clippy::unwrap_used)]

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    app::{
        App,
        hall::{
            GameAction, HallAction, Held, Seat,
            games::tests::{entered, game, open, show},
        },
        testing::ask,
    },
    contest::{
        Taker,
        practical::{defence::DefenceInput, duel::DuelInput, quiz::Phase, relay::RelayInput},
    },
    store::{Address, files},
    ui::testing::{Window, window},
};

fn held<'a>(harness: &'a Harness<'static, Window>) -> &'a Held {
    harness.state().app.model.hall.held.as_ref().unwrap()
}

fn press(harness: &mut Harness<'static, Window>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    harness.run();
}

fn key(harness: &mut Harness<'static, Window>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn with_quiz() -> App {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz"]);
    show(&mut app, 1);
    app
}

#[test]
fn the_host_runs_a_quiz_with_keys_alone() {
    let mut harness = window(with_quiz());
    let phase = |harness: &Harness<'static, Window>| {
        let lane = held(harness).games.shown().unwrap();
        lane.quiz().unwrap().state.phase
    };
    key(&mut harness, Key::Enter);
    assert_eq!(phase(&harness), Phase::Between, "Enter begins");
    for _ in 0..6 {
        key(&mut harness, Key::Enter);
        assert!(matches!(phase(&harness), Phase::Answer(_)));
        let locked = harness.get_by_role_and_label(Role::Button, "锁定答案");
        assert!(locked.accesskit_node().is_disabled(), "nothing is chosen");
        key(&mut harness, Key::Num1);
        key(&mut harness, Key::Enter);
        assert_eq!(phase(&harness), Phase::Between);
    }
    key(&mut harness, Key::Enter);
    assert_eq!(phase(&harness), Phase::Read);
    key(&mut harness, Key::P);
    let foul = harness.query_all_by_label_contains("本题不能抢").count();
    assert!(foul > 0, "an early press is seen");
    key(&mut harness, Key::Enter);
    assert_eq!(phase(&harness), Phase::Open);
    key(&mut harness, Key::Q);
    ask(&mut harness.state_mut().app, HallAction::Look(1, None));
    harness.run();
    assert_eq!(phase(&harness), Phase::Answer(0));
    press(&mut harness, "判对");
    assert_eq!(phase(&harness), Phase::Between);
    // Ending early is asked about first.
    press(&mut harness, "提前结束…");
    assert_eq!(phase(&harness), Phase::Between);
    press(&mut harness, "结束竞答");
    assert_eq!(phase(&harness), Phase::Over);
    assert!(harness.query_all_by_label_contains("第 1 名").count() > 0);
}

#[test]
fn whoever_looks_on_sees_the_quiz_without_its_buttons() {
    let mut app = with_quiz();
    game(&mut app, GameAction::QuizBegin);
    game(&mut app, GameAction::Ask);
    ask(&mut app, HallAction::Sit(Seat::Nobody));
    let harness = window(app);
    assert!(harness.query_by_label("锁定答案").is_none());
    assert!(harness.query_all_by_label_contains("抢答键 Q").count() > 0);
}

#[test]
fn a_bout_is_typed_line_by_line_and_the_card_is_covered_from_the_defender() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz", "duel"]);
    show(&mut app, 2);
    game(&mut app, GameAction::Duel(DuelInput::Begin { seed: 0 }));
    let mut harness = window(app);
    let covered = "身份卡已盖上，只给攻方看";
    assert!(
        harness.query_by_label(covered).is_some(),
        "the defender speaks"
    );
    let field = harness.get_by(|node| {
        node.role() == Role::TextInput && node.label().is_some_and(|it| it.starts_with("守方："))
    });
    field.focus();
    field.type_text("实在抱歉，我来办。");
    harness.run();
    key(&mut harness, Key::Enter);
    assert!(
        harness
            .query_all_by_label_contains("实在抱歉，我来办。")
            .count()
            > 0
    );
    assert!(
        harness.query_by_label(covered).is_none(),
        "the attacker looks"
    );
    // A line of the card is taken as it is.
    let lane = held(&harness).games.shown().unwrap();
    let play = lane.duel().unwrap();
    let line = play.state.card(&play.duel).unwrap().lines[0].value.clone();
    press(&mut harness, &line);
    press(&mut harness, "说出");
    let lines = held(&harness).games.shown().unwrap().duel().unwrap();
    assert_eq!(lines.lines().last().unwrap().2, line);
}

#[test]
fn a_leg_is_handed_from_seat_to_seat() {
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay"]);
    ask(&mut app, HallAction::Sit(Seat::Entrant(2)));
    ask(&mut app, HallAction::Work(0, Taker::Team(1)));
    let mut harness = window(app);
    assert!(harness.query_by_label("开始这一棒").is_none());
    let name = {
        let number = held(&harness).event.number(Taker::Entrant(1)).unwrap();
        format!("{number:02} 号 赵1 就座")
    };
    press(&mut harness, &name);
    assert_eq!(held(&harness).seat, Seat::Entrant(1));
    press(&mut harness, "开始这一棒");
    let lane = held(&harness).games.shown().unwrap();
    let play = lane.relay().unwrap();
    assert_eq!(play.state.part(), Some(0));
    assert_eq!(play.state.next(&play.relay), None);
    assert!(play.state.step(&play.relay, 0, &RelayInput::Begin).is_err());
    harness.get_by_role_and_label(Role::Button, "进入通话");
}

#[test]
fn slides_turn_by_keys_and_the_questions_come_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let slides = folder.path().join("talk.md");
    files::write_atomic(&slides, "# 开场\n---\n- 要点甲\n- 要点乙".as_bytes()).unwrap();
    let mut app = entered(Address::Memory);
    open(&mut app, &["relay", "quiz", "duel", "defence"]);
    ask(&mut app, HallAction::Sit(Seat::Entrant(4)));
    ask(&mut app, HallAction::Work(3, Taker::Team(2)));
    game(&mut app, GameAction::Slides(slides));
    let mut harness = window(app);
    assert!(harness.query_by_label("1 / 2 # 开场").is_some());
    key(&mut harness, Key::Enter);
    key(&mut harness, Key::ArrowRight);
    assert!(harness.query_all_by_label_contains("要点甲").count() > 0);
    let state = |harness: &Harness<'static, Window>| {
        let lane = held(harness).games.shown().unwrap();
        lane.defence().unwrap().state.clone()
    };
    assert_eq!(state(&harness).slide, 1);
    assert!(harness.query_by_label("出下一问").is_none());
    press(&mut harness, "结束这一段…");
    assert_eq!(state(&harness).phase, Some(0), "it is asked first");
    press(&mut harness, "结束这一段");
    assert_eq!(state(&harness).phase, Some(1));
    press(&mut harness, "出下一问");
    assert!(
        harness
            .query_all_by_label_contains("为什么先做这一件")
            .count()
            > 0
    );
    assert!(
        harness.query_all_by_label_contains("有比较").count() == 0,
        "what to listen for is the judges'"
    );
    game(
        &mut harness.state_mut().app,
        GameAction::Defence(DefenceInput::Next),
    );
    ask(
        &mut harness.state_mut().app,
        HallAction::Sit(Seat::Judge(1)),
    );
    harness.run();
    assert!(harness.query_all_by_label_contains("有比较").count() > 0);
}
