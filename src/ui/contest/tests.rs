//! The contest by role and label: set up, answered with the keyboard, handed in, looked at, marked.
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};

use crate::{
    app::{
        Action, App, ContestAction, PaperAction, Screen, TableAction,
        contest::OpenPaper,
        testing::{app_at, ask},
    },
    contest::Answer,
    scenario::{QuestionKind, Topic},
    store::Address,
    ui::testing::{Window, window},
};

/// The program on the contest page, with ten questions chosen.
fn app() -> App {
    let mut app = app_at(Address::Memory);
    ask(&mut app, Action::Go(Screen::Contest));
    ask(&mut app, ContestAction::Count(10));
    app
}

/// The window with a paper on the desk.
fn started(app: &mut App) {
    ask(app, ContestAction::Start);
}

fn open<'a>(harness: &'a Harness<'static, Window>) -> &'a OpenPaper {
    let contest = &harness.state().app.model.contest;
    contest.paper.as_ref().or(contest.result.as_ref()).unwrap()
}

/// Turns to the first question of `kind`.
fn turn_to(harness: &mut Harness<'static, Window>, kind: QuestionKind) -> usize {
    let items = &open(harness).sitting.paper().items;
    let place = items
        .iter()
        .position(|it| it.question.kind == kind)
        .unwrap();
    ask(&mut harness.state_mut().app, PaperAction::Turn(place));
    harness.run();
    place
}

fn answer(harness: &Harness<'static, Window>, place: usize) -> Option<Answer> {
    open(harness).sitting.given()[place].answer.clone()
}

#[test]
fn a_paper_is_set_up_and_begun_from_the_page() {
    let mut app = app_at(Address::Memory);
    ask(&mut app, Action::Go(Screen::Contest));
    let mut harness = window(app);
    harness.get_by_label("法律法规").click();
    harness.run();
    harness.get_by_label("10").click();
    harness.run();
    harness.get_by_label("考试").click();
    harness.run();
    let setup = &harness.state().app.model.contest.setup;
    assert_eq!((&setup.topics[..], setup.count), (&[Topic::Law][..], 10));
    harness.get_by_label("开始答题").click();
    harness.run();
    assert_eq!(harness.state().app.model.screen, Screen::Paper);
    assert!(open(&harness).is_exam());
    harness.get_by_label_contains("还剩 ");
    harness.get_by_label("第 1 题，未答");
}

#[test]
fn a_choice_is_made_checked_and_left_with_the_keyboard_alone() {
    let mut app = app();
    started(&mut app);
    let mut harness = window(app);
    let place = turn_to(&mut harness, QuestionKind::Single);
    harness.key_press(Key::B);
    harness.run();
    assert_eq!(answer(&harness, place), Some(Answer::Chosen(vec![1])));
    harness.key_press(Key::Num3);
    harness.run();
    assert_eq!(answer(&harness, place), Some(Answer::Chosen(vec![2])));
    harness.key_press(Key::F);
    harness.run();
    assert!(open(&harness).sitting.standing(place).flagged);
    harness.get_by_label("核对");
    harness.key_press(Key::Enter);
    harness.run();
    assert!(open(&harness).sitting.shows_key(place));
    harness.get_by_label_contains("依据：");
    harness.key_press(Key::A);
    harness.run();
    assert_eq!(
        answer(&harness, place),
        Some(Answer::Chosen(vec![2])),
        "it holds"
    );
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(open(&harness).current, place + 1);
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(open(&harness).current, place);
}

#[test]
fn several_are_chosen_and_let_go_and_right_or_wrong_is_said() {
    let mut app = app();
    started(&mut app);
    let mut harness = window(app);
    let many = turn_to(&mut harness, QuestionKind::Multiple);
    for key in [Key::A, Key::C, Key::A, Key::D] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(answer(&harness, many), Some(Answer::Chosen(vec![2, 3])));
    let one = turn_to(&mut harness, QuestionKind::TrueFalse);
    harness.get_by_label("×. 错").click();
    harness.run();
    assert_eq!(answer(&harness, one), Some(Answer::Verdict(false)));
    harness.key_press(Key::Num1);
    harness.run();
    assert_eq!(answer(&harness, one), Some(Answer::Verdict(true)));
}

#[test]
fn an_order_is_moved_with_keys_and_buttons_and_kept_as_it_is() {
    let mut app = app();
    ask(&mut app, ContestAction::Count(20));
    started(&mut app);
    let mut harness = window(app);
    let place = turn_to(&mut harness, QuestionKind::Order);
    let count = open(&harness).sitting.paper().items[place].shown.len();
    let shown: Vec<usize> = (0..count).collect();
    harness.key_press(Key::K);
    harness.run();
    assert_eq!(answer(&harness, place), Some(Answer::Chosen(shown.clone())));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    let mut moved = shown;
    moved.swap(0, 1);
    assert_eq!(answer(&harness, place), Some(Answer::Chosen(moved.clone())));
    harness.get_by_label("A 上移").click();
    harness.run();
    moved.swap(0, 1);
    assert_eq!(answer(&harness, place), Some(Answer::Chosen(moved)));
}

#[test]
fn a_number_is_typed_and_enter_goes_on() {
    let mut app = app();
    ask(&mut app, ContestAction::Count(20));
    ask(
        &mut app,
        ContestAction::Conditions(crate::contest::Conditions::Exam),
    );
    started(&mut app);
    let mut harness = window(app);
    let place = turn_to(&mut harness, QuestionKind::Numeric);
    harness.get_by_label("答案").type_text("12.5f");
    harness.run();
    assert!(
        !open(&harness).sitting.standing(place).flagged,
        "a letter in a field is a letter"
    );
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(open(&harness).current, place + 1);
    assert_eq!(
        answer(&harness, place),
        Some(Answer::Written("12.5f".into()))
    );
}

#[test]
fn handing_in_names_what_is_empty_and_flagged_and_leads_there() {
    let mut app = app();
    started(&mut app);
    ask(&mut app, PaperAction::Flag(4));
    let mut harness = window(app);
    harness.get_by_label("交卷…").click();
    harness.run();
    harness.get_by_label("还有 10 题没有答：");
    harness.get_by_label("标记了 1 题要再看：");
    let fives: Vec<_> = harness.query_all_by_label("5").collect();
    fives.last().unwrap().click();
    drop(fives);
    harness.run();
    assert_eq!(open(&harness).current, 4);
    assert!(open(&harness).sitting.handed_in().is_none());
    harness.get_by_label("交卷…").click();
    harness.run();
    harness.get_by_label("交卷").click();
    harness.run();
    assert_eq!(harness.state().app.model.screen, Screen::PaperResult);
    harness.get_by_label_contains("失分 10");
    harness.get_by_label("再做错题").click();
    harness.run();
    assert_eq!(harness.state().app.model.screen, Screen::Paper);
}

#[test]
fn a_case_is_written_and_marked_point_by_point() {
    let mut app = app();
    ask(&mut app, ContestAction::Count(1));
    ask(&mut app, ContestAction::Cases(1));
    started(&mut app);
    let mut harness = window(app);
    let place = turn_to(&mut harness, QuestionKind::Case);
    harness
        .get_by_label("你的回答")
        .type_text("先听完，再核对。");
    harness.run();
    ask(&mut harness.state_mut().app, PaperAction::HandIn);
    harness.run();
    harness.get_by_label_contains("案例 1").click();
    harness.run();
    harness.get_by_label("按得分点评分…").click();
    harness.run();
    let first = open(&harness).sitting.paper().items[place].question.points[0]
        .value
        .clone();
    let boxes: Vec<_> = harness.query_all_by_label(&first).collect();
    boxes.last().unwrap().click();
    drop(boxes);
    harness.run();
    let disabled = harness
        .get_by_label_contains("给 1 / ")
        .accesskit_node()
        .is_disabled();
    assert!(disabled, "nobody marks without a name");
    harness.get_by_label("评分人").focus();
    harness.run();
    harness.get_by_label("评分人").type_text("林老师");
    harness.run();
    harness.get_by_label_contains("给 1 / ").click();
    harness.run();
    harness.get_by_label("评分人：林老师");
    assert_eq!(open(&harness).sitting.judged(place).unwrap().by, "林老师");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().app.model.screen, Screen::Contest);
}

#[test]
fn a_table_is_looked_at_before_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.csv");
    let rows = "题型,主题,题目,答案,解析,依据\n判断题,数据,对吗？,对,因为,规定\n判断题,天文,错吗？,对,因为,规定\n";
    crate::store::files::write_atomic(&path, rows.as_bytes()).unwrap();
    let mut app = app();
    ask(&mut app, TableAction::Read(path));
    let mut harness = window(app);
    harness.get_by_label_contains("1 道题没有问题，1 道有问题");
    harness.get_by_label_contains("第 3 行 B 列");
    harness.get_by_label("只导入没有问题的 1 题");
    harness.get_by_label("不导入").click();
    harness.run();
    assert!(harness.state().app.model.contest.import.is_none());
}
