//! The debrief by role and label, and what it says of played talks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{collections::BTreeMap, sync::Arc};

use egui::Key;
use egui_kittest::{Harness, kittest::Queryable};

use super::lines::{Annotated, Filter, Said};
use crate::{
    app::{
        Action, Actions, DebriefAction, Model, Screen,
        debrief::{Debrief, Earlier},
    },
    assess::{
        Status,
        debrief::{Marked, why},
    },
    scenario::{self, Scenario},
    session::{self, CustomerKind, Header, Input, Mode, Session, Transcript},
    text::{Language, SourceFile},
    ui::{Views, show, theme::apply},
};

const GIFT: &str = include_str!("../../../scenarios/ecommerce/late-birthday-gift.ron");

fn gift() -> Arc<Scenario> {
    let (scenario, findings) = scenario::read(&SourceFile::new("gift", GIFT));
    Arc::new(scenario.unwrap_or_else(|| panic!("{findings:?}")))
}

/// Plays `inputs` ten seconds apart, and ends the talk.
fn play(mode: Mode, inputs: Vec<Input>) -> Transcript {
    let scenario = gift();
    let header = Header::new(
        &scenario,
        "hash",
        7,
        mode,
        CustomerKind::Script,
        Language::Zh,
    );
    let case = Arc::new(session::Case::new(scenario, Language::Zh));
    let mut play = Session::new(case, header);
    play.input(0, &Input::Begin);
    for (place, input) in inputs.into_iter().enumerate() {
        play.input(10_000 * (place as u64 + 1), &input);
    }
    play.input(900_000, &Input::End);
    play.transcript()
}

fn say(text: &str) -> Input {
    Input::Say(text.to_owned())
}

/// A talk with a fatal error in turn 3, something earned and something lost.
fn mixed(mode: Mode) -> Transcript {
    let digits = BTreeMap::from([("digits".to_owned(), "2716".to_owned())]);
    play(
        mode,
        vec![
            say("您的包裹目前显示在运输中，预计 11 月 7 日送达，请您再耐心等等。"),
            Input::Show("parcels".into(), None),
            say("您上周就答应了小满，今晚六点半就要拆礼物，换我也着急。"),
            say("您是寄到余杭区五常街道荆山路 18 号 3 幢 402，对吗？"),
            Input::Do("verify".into(), digits),
            say("仓库说灯最早明早 9 点出库，今晚我给您申请生日关怀盒，18:15 前送到。"),
        ],
    )
}

fn debrief(transcript: Transcript) -> Debrief {
    let mut debrief = Debrief::new(gift(), transcript);
    debrief.opened = 1;
    debrief
}

struct Window {
    model: Model,
    views: Views,
    actions: Actions,
    asked: Vec<Action>,
}

fn window(debrief: Debrief, size: [f32; 2]) -> Harness<'static, Window> {
    let mut model = Model::new(Language::Zh);
    model.prefs.reduce_motion = true;
    model.debrief = Some(debrief);
    model.screen = Screen::Debrief;
    let state = Window {
        model,
        views: Views::default(),
        actions: Actions::default(),
        asked: Vec::new(),
    };
    let mut fonts_are_set = false;
    let draw = move |ui: &mut egui::Ui, window: &mut Window| {
        if std::mem::replace(&mut fonts_are_set, true) {
            show(ui, &window.model, &mut window.views, &mut window.actions);
            window.asked.extend(window.actions.take());
        } else {
            apply(ui.ctx(), &crate::ui::look(&window.model));
            ui.ctx().request_repaint();
        }
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .build_ui_state(draw, state);
    harness.run();
    harness
}

fn wide(debrief: Debrief) -> Harness<'static, Window> {
    window(debrief, [1280.0, 800.0])
}

#[test]
fn the_total_and_the_pass_are_told() {
    let shown = debrief(mixed(Mode::Practise));
    let total = shown.marks.total.expect("it was marked");
    let harness = wide(shown);
    harness.get_by_label(&format!("总分 {total} / 100"));
    harness.get_by_label("未通过");
    harness.get_by_label("达标 60");
}

#[test]
fn a_fatal_error_leads_to_its_line() {
    let shown = debrief(mixed(Mode::Practise));
    assert_eq!(shown.marks.critical[0].turn, 3);
    let mut harness = wide(shown);
    harness.get_by_label("看这句").click();
    harness.run();
    assert_eq!(harness.state().views.debrief.turn, Some(3));
    harness.get_by_label_contains("致命：未核验身份");
}

#[test]
fn retry_from_here_is_asked_for_by_button_and_key() {
    let shown = debrief(mixed(Mode::Practise));
    let turn = shown.retry_turn().expect("points were lost in a turn");
    let mut harness = wide(shown);
    let label = format!("从第 {turn} 轮重来");
    let buttons: Vec<_> = harness.get_all_by_label(&label).collect();
    buttons[0].click();
    drop(buttons);
    harness.run();
    harness.key_press(Key::R);
    harness.run();
    let asked = Action::Debrief(DebriefAction::Retry(turn));
    assert_eq!(harness.state().asked, [asked.clone(), asked]);
}

#[test]
fn marks_are_walked_through_by_key() {
    let mut harness = wide(debrief(mixed(Mode::Practise)));
    harness.key_press(Key::J);
    harness.run();
    assert_eq!(harness.state().views.debrief.current, 1);
    harness.get_by_label_contains("批注 1，");
    harness.key_press(Key::J);
    harness.run();
    assert_eq!(harness.state().views.debrief.current, 2);
    harness.key_press(Key::K);
    harness.run();
    assert_eq!(harness.state().views.debrief.current, 1);
}

#[test]
fn what_was_not_marked_never_shows_a_number() {
    let harness = wide(debrief(play(Mode::Practise, Vec::new())));
    harness.get_by_label("总分：没有评分");
    harness.get_by_label("未计分");
    harness.get_by_label("这一场没有说话，也没有办任何事");
    harness.get_by_label_contains("项目管理 证据不足");
    assert!(harness.query_by_label_contains("总分 ").is_none());
    assert!(harness.query_by_label_contains("达标").is_none());
}

#[test]
fn an_exam_is_sealed_until_the_examiner_releases_it_and_never_retried() {
    let mut harness = wide(debrief(mixed(Mode::Exam)));
    for hidden in ["总分", "怒气", "批注 1", "致命", "客户"] {
        let found = harness.query_by_label_contains(hidden);
        assert!(found.is_none(), "{hidden} is shown before the release");
    }
    harness.key_press(Key::R);
    harness.get_by_label("我是考官，发放结果…").click();
    harness.run();
    assert_eq!(harness.state().asked, []);
    harness.get_by_label("我是考官，确认发放").click();
    harness.run();
    let released = Action::Debrief(DebriefAction::Release);
    assert_eq!(harness.state().asked, [released]);
    let shown = harness.state_mut().model.debrief.as_mut().unwrap();
    shown.sealed = false;
    shown.version += 1;
    harness.run();
    harness.get_by_label_contains("总分 ");
    harness.get_by_label("考核不能从中间重来");
    assert!(harness.query_by_label_contains("轮重来").is_none());
}

#[test]
fn the_earlier_attempt_is_put_beside_this_one() {
    let mut shown = debrief(mixed(Mode::Practise));
    let before = play(Mode::Practise, vec![say("您好，请稍等。")]);
    shown.attempt = 2;
    shown.earlier = Some(Earlier::new(1, &gift(), &before, &[]));
    let mut harness = wide(shown);
    assert!(harness.query_by_label_contains("与第 1 次相比").is_none());
    harness.key_press(Key::C);
    harness.run();
    harness.get_by_label_contains("与第 1 次相比");
    harness.get_by_label_contains("这次新做到：");
}

#[test]
fn a_model_answer_stays_folded_until_it_is_asked_for() {
    let shown = debrief(mixed(Mode::Practise));
    let (turn, answer) = shown
        .marks
        .answers
        .iter()
        .next()
        .expect("the author gave one");
    let (turn, says) = (*turn, answer.says.clone());
    let mut harness = wide(shown);
    assert!(harness.query_by_label_contains(&says).is_none());
    harness
        .get_by_label(&format!("第 {turn} 轮的参考说法"))
        .click();
    harness.run();
    harness.get_by_label_contains(&says);
}

#[test]
fn a_narrow_window_shows_the_same_in_one_column() {
    let shown = debrief(mixed(Mode::Practise));
    let total = shown.marks.total.unwrap();
    let harness = window(shown, [853.0, 2400.0]);
    harness.get_by_label(&format!("总分 {total} / 100"));
    harness.get_by_label_contains("批注 1，");
    harness.get_by_label("只重试一件事");
}

#[test]
fn every_check_and_fatal_error_is_told_once() {
    let shown = debrief(mixed(Mode::Practise));
    let talk = Annotated::of(&shown, Language::Zh);
    let on_lines: Vec<usize> = talk
        .lines
        .iter()
        .flat_map(|line| line.notes.iter().map(|note| note.number))
        .collect();
    let numbers: Vec<usize> = (1..=on_lines.len()).collect();
    assert_eq!(on_lines, numbers, "numbers run in the order of the talk");
    let elsewhere = talk.unsaid.len() + talk.throughout.len() + talk.unobserved.len();
    let marks = &shown.marks;
    assert_eq!(
        on_lines.len() + elsewhere,
        marks.checks.len() + marks.critical.len()
    );
    let unobserved = marks
        .checks
        .iter()
        .filter(|check| check.status == Status::NotObserved);
    assert_eq!(talk.unobserved.len(), unobserved.count());
    let lost = talk.shown(Filter::Lost);
    assert!(!lost.is_empty());
    assert!(
        lost.iter()
            .all(|at| talk.lines[*at].notes.iter().any(super::lines::Note::lost))
    );
    assert_eq!(talk.shown(Filter::All).len(), talk.lines.len());
}

#[test]
fn a_reply_stands_under_the_words_it_answers() {
    let shown = debrief(mixed(Mode::Practise));
    let talk = Annotated::of(&shown, Language::Zh);
    let place = talk.line_of_turn(1).unwrap();
    let Said::Own { text, answering } = &talk.lines[place].what else {
        panic!("turn 1 begins with the trainee's words")
    };
    assert!(text.starts_with("您的包裹"));
    assert!(answering.is_some());
}

#[test]
fn a_very_long_talk_is_shown_without_laying_all_of_it_out() {
    let mut transcript = mixed(Mode::Practise);
    let line = transcript
        .events
        .iter()
        .find(|event| event.turn == 1)
        .cloned()
        .unwrap();
    transcript.events.extend(std::iter::repeat_n(line, 5_000));
    let mut shown = debrief(mixed(Mode::Practise));
    shown.transcript = transcript;
    let mut harness = wide(shown);
    harness.get_by_label("全部").click();
    harness.step();
    let drawn = harness
        .query_all_by_label_contains("您的包裹目前显示在运输中")
        .count();
    assert!(drawn < 60, "{drawn} of 5,000 lines are drawn");
}

/// A talk in which hearing is not sure of a warm word, and something heard surely.
fn doubtful() -> Debrief {
    debrief(play(
        Mode::Practise,
        vec![
            say("您上周就答应了小满，真的非常抱歉，换我也着急。"),
            say("恭喜您！会过去的，慢慢来。"),
            say("咱们看看怎么弄好不好"),
        ],
    ))
}

#[test]
fn why_a_mark_stands_is_told_when_asked() {
    let shown = doubtful();
    let heard = |at: &usize| {
        let whys = why(
            &shown.scenario,
            &shown.transcript,
            &shown.marks,
            Marked::Check(*at),
        );
        whys.first().is_some_and(|why| !why.heard.is_empty())
    };
    let at = (0..shown.marks.checks.len())
        .find(heard)
        .expect("something was heard");
    let label = format!("评分依据：{}", shown.marks.checks[at].title);
    let mut harness = window(shown, [1280.0, 2400.0]);
    let told =
        |harness: &Harness<'static, Window>| harness.query_all_by_label_contains("把握（").count();
    assert_eq!(told(&harness), 0);
    harness.get_by_label(&label).click();
    harness.run();
    assert!(told(&harness) > 0);
    harness.get_by_label(&label).click();
    harness.run();
    assert_eq!(told(&harness), 0);
}

#[test]
fn what_needs_a_person_says_so_on_its_line_and_above() {
    let shown = doubtful();
    let need = shown.marks.need_person();
    assert!(need > 0, "the talk has a doubtful word");
    let harness = window(shown, [1280.0, 2400.0]);
    harness.get_by_label_contains(&format!("{need} 处机器听得没有把握"));
    assert!(harness.query_all_by_label_contains("需要人工复核").count() > 0);
}

#[test]
fn models_that_could_not_be_loaded_are_named() {
    let mut shown = doubtful();
    assert!(shown.faults.is_empty(), "the shipped models are whole");
    let fault = crate::hearing::model::Refused::Damaged.message(Language::Zh);
    shown.faults.push(fault);
    let harness = wide(shown);
    harness.get_by_label_contains("倾听模型已损坏");
}
