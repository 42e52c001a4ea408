//! Papers from draw to result, without a window: a second passes with every action.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::{
    app::{
        Action, App, Screen,
        testing::{app_at, ask},
    },
    scenario::QuestionKind,
    store::Address,
};

/// The program on the contest page with a short paper chosen.
fn app(address: Address) -> App {
    let mut app = app_at(address);
    ask(&mut app, Action::Go(Screen::Contest));
    ask(&mut app, ContestAction::Count(10));
    app
}

/// The answer by the key, or one that is wrong.
fn answer(open: &OpenPaper, place: usize, right: bool) -> Option<Answer> {
    let item = &open.sitting.paper().items[place];
    let question = &item.question;
    let answer = match question.kind {
        QuestionKind::TrueFalse => {
            let key = crate::scenario::verdict(&question.answer.value).unwrap();
            Answer::Verdict(key == right)
        }
        QuestionKind::Numeric if right => Answer::Written(question.answer.value.clone()),
        QuestionKind::Numeric => Answer::Written("-1".into()),
        QuestionKind::Case => Answer::Written("先听完，再核对。".into()),
        QuestionKind::Single if !right => Answer::Chosen(vec![(item.key()[0] + 1) % 3]),
        QuestionKind::Multiple if !right => Answer::Chosen(vec![item.key()[0]]),
        QuestionKind::Order if !right => Answer::Chosen(item.key().into_iter().rev().collect()),
        _ => Answer::Chosen(item.key()),
    };
    Some(answer)
}

fn give(app: &mut App, place: usize, right: bool) {
    let open = app.model.contest.paper.as_ref().unwrap();
    let answer = answer(open, place, right);
    ask(app, PaperAction::Answer(place, answer));
}

#[test]
fn a_paper_goes_from_draw_to_result_and_its_wrong_ones_come_again() {
    let mut app = app(Address::Memory);
    ask(&mut app, ContestAction::Start);
    assert_eq!(app.model.screen, Screen::Paper);
    for place in 0..10 {
        give(&mut app, place, place != 3);
    }
    ask(&mut app, PaperAction::Flag(2));
    ask(&mut app, PaperAction::HandIn);
    assert_eq!(app.model.screen, Screen::PaperResult);
    let result = app.model.contest.result.as_ref().unwrap();
    let sheet = result.sitting.sheet();
    assert_eq!((sheet.earned, sheet.of), (9, 10));
    let first = result.sitting.paper().clone();
    assert_eq!(app.model.contest.past[0].points, Some((9, 10, 0)));

    ask(&mut app, ContestAction::Wrong);
    let again = app.model.contest.paper.as_ref().unwrap();
    let items = &again.sitting.paper().items;
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].question, first.items[3].question);
    ask(&mut app, PaperAction::Leave);

    ask(&mut app, ContestAction::Again);
    let again = app.model.contest.paper.as_ref().unwrap();
    assert_eq!(
        again.sitting.paper(),
        &first,
        "the same questions, shown alike"
    );
    assert_eq!(
        app.model.contest.past.len(),
        2,
        "the third has no number yet"
    );
    ask(&mut app, PaperAction::HandIn);
    assert_eq!(app.model.contest.past.len(), 3);
}

#[test]
fn after_a_crash_it_goes_on_at_the_same_second_with_every_answer() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::file(folder.path().join("heard.sqlite"));
    let passed = {
        let mut app = app(address.clone());
        ask(&mut app, ContestAction::Conditions(Conditions::Exam));
        ask(&mut app, ContestAction::Start);
        give(&mut app, 0, true);
        ask(&mut app, PaperAction::Flag(4));
        let numeric = |open: &OpenPaper| {
            let mut items = open.sitting.paper().items.iter();
            items.position(|it| it.question.kind == QuestionKind::Numeric)
        };
        let open = app.model.contest.paper.as_ref().unwrap();
        if let Some(place) = numeric(open) {
            ask(&mut app, PaperAction::Write(place, "12".into()));
        }
        ask(&mut app, Action::Go(Screen::Library));
        ask(&mut app, Action::Go(Screen::Contest));
        assert_eq!(
            app.model.screen,
            Screen::Paper,
            "a paper that counts waits for nobody"
        );
        app.model
            .contest
            .paper
            .as_ref()
            .unwrap()
            .sitting
            .passed_ms()
        // Nobody closes it.
    };
    assert!(passed > 3_000);
    let mut app = app(address);
    let past = app.model.contest.past.clone();
    assert_eq!((past.len(), past[0].points, past[0].count), (1, None, 10));
    ask(&mut app, ContestAction::Resume(past[0].id));
    let open = app.model.contest.paper.as_ref().unwrap();
    assert!(open.sitting.passed_ms().abs_diff(passed) < 1_000);
    assert!(open.sitting.standing(0).answered && open.sitting.standing(4).flagged);
    assert!(open.is_running());
    give(&mut app, 1, true);
    ask(&mut app, PaperAction::HandIn);
    assert_eq!(app.model.contest.past.len(), 1);
}

#[test]
fn practice_stands_still_while_nobody_looks_and_an_exam_is_handed_in_by_the_clock() {
    let mut app = app(Address::Memory);
    ask(&mut app, ContestAction::Minutes(Some(1)));
    ask(&mut app, ContestAction::Start);
    ask(&mut app, Action::Go(Screen::Records));
    ask(&mut app, Action::Go(Screen::Contest));
    assert_eq!(
        app.model.contest.past.len(),
        1,
        "left by the rail it is listed too"
    );
    let passed = |app: &App| {
        let open = app.model.contest.paper.as_ref();
        open.map(|it| it.sitting.passed_ms())
    };
    let before = passed(&app);
    let later = app.model.now_ms + 600_000;
    app.tick(later, Vec::new());
    assert_eq!(passed(&app), before);
    assert_eq!(app.next_tick_ms(), None, "nothing runs");
    let id = app.model.contest.paper.as_ref().unwrap().id().unwrap();
    ask(&mut app, ContestAction::Resume(id));
    ask(&mut app, PaperAction::HandIn);

    ask(&mut app, ContestAction::Conditions(Conditions::Exam));
    ask(&mut app, ContestAction::Start);
    give(&mut app, 0, true);
    ask(&mut app, PaperAction::Check(0));
    let open = app.model.contest.paper.as_ref().unwrap();
    assert!(!open.sitting.shows_key(0), "no key before it is handed in");
    ask(&mut app, Action::Go(Screen::Settings));
    let due = app.model.now_ms + 61_000;
    app.tick(due, Vec::new());
    assert_eq!(app.model.screen, Screen::PaperResult);
    let handed = app
        .model
        .contest
        .result
        .as_ref()
        .unwrap()
        .sitting
        .handed_in();
    assert!(handed.is_some_and(|it| it.by_clock && it.at == 60_000));
    let said = app.model.notices.shown().iter().map(|it| it.what.key);
    assert!(said.into_iter().any(|key| key == "contest-time-up"));
}

#[test]
fn a_case_is_marked_by_a_person_after_it_is_handed_in() {
    let mut app = app(Address::Memory);
    ask(
        &mut app,
        ContestAction::Topic(crate::scenario::Topic::Operations, true),
    );
    ask(&mut app, ContestAction::Count(1));
    ask(&mut app, ContestAction::Cases(1));
    ask(&mut app, ContestAction::Start);
    let open = app.model.contest.paper.as_ref().unwrap();
    let points = open.sitting.paper().items[1].question.points.len();
    ask(&mut app, PaperAction::Write(1, "先看排队数据。".into()));
    ask(&mut app, PaperAction::HandIn);
    let waiting = |app: &App| app.model.contest.past[0].points.unwrap().2 as usize;
    assert_eq!(waiting(&app), points);
    let mut given = vec![false; points];
    given[0] = true;
    let by = "林老师".to_owned();
    ask(
        &mut app,
        ContestAction::Judge {
            question: 1,
            points: given,
            by,
        },
    );
    assert_eq!(
        (waiting(&app), app.model.contest.past[0].points.unwrap().0),
        (0, 1)
    );
}

#[test]
fn what_was_answered_while_nothing_could_be_kept_is_carried_over() {
    let from = crate::store::Store::open(&Address::Memory).unwrap();
    let to = crate::store::Store::open(&Address::Memory).unwrap();
    let (one, other) = (
        from.first_person(1).wait().unwrap(),
        to.first_person(1).wait().unwrap(),
    );
    let mut app = app(Address::Memory);
    ask(&mut app, ContestAction::Start);
    give(&mut app, 0, true);
    let open = app.model.contest.paper.as_ref().unwrap();
    let new = crate::store::NewPaper {
        person: one.id,
        header: open.header.clone(),
        paper: open.sitting.paper().clone(),
        started_at: 5,
    };
    let id = from.begin_paper(new).wait().unwrap();
    let entry = crate::contest::Entry {
        at: 700,
        what: crate::contest::Step::Flag {
            question: 1,
            on: true,
        },
    };
    from.append_paper(id, 0, &[entry], 900, 6).wait().unwrap();
    for _ in 0..2 {
        let numbers = carry_papers(&from, &to, other.id, 7).unwrap();
        let there = to.papers(other.id).wait().unwrap();
        assert_eq!(there.len(), 1, "carried once");
        assert_eq!(there[0].id, numbers[&id]);
        assert_eq!((there[0].passed, there[0].entries.len()), (900, 1));
    }
}
