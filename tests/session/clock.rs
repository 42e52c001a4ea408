//! Time in a talk: silence, the exam's clock, the turn limit, hints by mode.

use heard::{
    scenario::Outcome,
    session::{CustomerKind, EndedBy, Happening, Input, Mode},
    text::Language,
};

use super::table::{gift, open};

#[test]
fn silence_is_remarked_on_at_its_own_moment_and_the_third_time_they_leave() {
    let mut session = open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(3_600_000, &Input::Tick);
    let noticed: Vec<u64> = session
        .events()
        .iter()
        .filter(|event| matches!(event.what, Happening::SilenceNoticed { .. }))
        .map(|event| event.at)
        .collect();
    assert_eq!(noticed, [75_000, 150_000, 225_000]);
    assert_eq!(
        session.state().ended.as_ref().unwrap().outcome,
        Outcome::CustomerLeft
    );
}

#[test]
fn an_agent_who_asked_for_a_moment_gets_twice_the_time() {
    let mut session = open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(10_000, &Input::Say("请稍等，我查一下".to_owned()));
    assert!(session.input(159_000, &Input::Tick).is_empty());
    assert!(!session.input(161_000, &Input::Tick).is_empty());
}

#[test]
fn only_an_exam_ends_by_the_clock() {
    for (mode, ends) in [
        (Mode::Learn, false),
        (Mode::Practise, false),
        (Mode::Exam, true),
    ] {
        let mut session = open(&gift(), CustomerKind::Generated, mode, Language::Zh, 1);
        for at in 1..15 {
            session.input(
                at * 60_000,
                &Input::Say(format!("我正在为您联系仓库，请稍等{at}")),
            );
        }
        let by_clock = session
            .state()
            .ended
            .as_ref()
            .is_some_and(|ended| ended.by == EndedBy::Clock);
        assert_eq!(by_clock, ends, "{mode:?}");
        if ends {
            assert_eq!(session.events().last().unwrap().at, 12 * 60_000);
        }
    }
}

#[test]
fn the_turn_limit_ends_a_talk() {
    let mut scenario = (*gift()).clone();
    scenario.turn_limit = 2.into();
    let mut session = open(
        &scenario.into(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(20_000, &Input::Say("您好".to_owned()));
    assert!(session.state().ended.is_none());
    session.input(40_000, &Input::Say("我来看看".to_owned()));
    let ended = session.state().ended.as_ref().unwrap();
    assert_eq!(
        (ended.by, ended.outcome),
        (EndedBy::TurnLimit, Outcome::OutOfTime)
    );
}

#[test]
fn hints_are_free_in_learn_cost_in_practise_and_are_refused_in_an_exam() {
    for (mode, cost) in [
        (Mode::Learn, Some(0)),
        (Mode::Practise, Some(1)),
        (Mode::Exam, None),
    ] {
        let mut session = open(&gift(), CustomerKind::Generated, mode, Language::Zh, 1);
        let given = session
            .input(1_000, &Input::Hint)
            .first()
            .map(|event| event.what.clone());
        let expected = cost.map(|cost| Happening::HintGiven { hint: 0, cost });
        assert_eq!(given, expected, "{mode:?}");
    }
}

#[test]
fn time_never_runs_backwards() {
    let mut session = open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(50_000, &Input::Say("您好".to_owned()));
    session.input(10_000, &Input::Say("我来看看".to_owned()));
    let times: Vec<u64> = session.events().iter().map(|event| event.at).collect();
    assert!(times.is_sorted(), "{times:?}");
}
