//! What an assessment as a whole must be: hints, caps, changed cases, the one thing to retry, comparisons.

use heard::{
    assess::{
        Assessment, NotMarked, Status, assess,
        debrief::{self, Marked},
    },
    scenario::Scenario,
    session::{Happening, Transcript},
};

use crate::play;

fn order() -> Scenario {
    play::scenario(include_str!("cases/order.ron"))
}

fn marked(scenario: &Scenario, talk: &str) -> (Transcript, Assessment) {
    let talk = play::talk(scenario, talk);
    let marks = assess(scenario, &talk.transcript);
    (talk.transcript, marks)
}

const OUT_OF_ORDER: &str = include_str!("talks/out-of-order.talk");
const IN_ORDER: &str = include_str!("talks/in-order.talk");

#[test]
fn another_case_is_not_marked() {
    let scenario = order();
    let mut talk = play::talk(&scenario, IN_ORDER);
    talk.transcript.header.scenario = "else".into();
    let marks = assess(&scenario, &talk.transcript);
    assert_eq!(marks.not_marked, Some(NotMarked::OtherScenario));
    assert_eq!((marks.total, marks.passed), (None, None));
}

#[test]
fn a_changed_rubric_is_said() {
    let scenario = order();
    let (mut transcript, marks) = marked(&scenario, IN_ORDER);
    assert!(!marks.case_changed);
    transcript.header.rubric_hash = "of another day".into();
    let again = assess(&scenario, &transcript);
    assert!(again.case_changed);
    assert_eq!(again.total, marks.total);
}

#[test]
fn hints_cost_in_practise_only() {
    let scenario = order();
    let (_, free) = marked(&scenario, IN_ORDER);
    let (_, paid) = marked(&scenario, &format!("{IN_ORDER}\nhint: 3"));
    let (_, learnt) = marked(&scenario, &format!("mode: learn\n{IN_ORDER}\nhint: 3"));
    assert_eq!(paid.total, free.total.map(|total| total - 3));
    assert_eq!(learnt.total, free.total);
}

#[test]
fn a_fatal_error_caps_and_never_vanishes() {
    let mut scenario = order();
    scenario.critical_cap = 5.into();
    let (_, marks) = marked(&scenario, OUT_OF_ORDER);
    assert_eq!(marks.critical.len(), 1);
    assert_eq!(marks.total, Some(5));
    assert!(marks.earned > marks.total);
    assert_eq!(marks.critical[0].quote.as_deref(), Some("荆山路"));
    assert_eq!(marks.critical[0].turn, 1);
}

#[test]
fn the_one_thing_to_retry_is_the_one_that_pays_most() {
    let mut scenario = order();
    scenario.critical_cap = 5.into();
    let (_, marks) = marked(&scenario, OUT_OF_ORDER);
    let retry = debrief::retry(&scenario, &marks).unwrap();
    assert_eq!(retry.marked, Marked::Critical(0));
    assert_eq!((retry.turn, Some(retry.total)), (Some(1), marks.earned));

    // Without the fatal error it is a check; its total is what scoring the corrected marks gives.
    scenario.critical.clear();
    let (_, marks) = marked(&scenario, OUT_OF_ORDER);
    let retry = debrief::retry(&scenario, &marks).unwrap();
    let Marked::Check(at) = retry.marked else {
        panic!("no fatal error is left to retry");
    };
    let lost = marks.checks[at].of - marks.checks[at].points;
    let most = marks
        .checks
        .iter()
        .filter(|check| check.status != Status::NotObserved);
    assert_eq!(Some(lost), most.map(|check| check.of - check.points).max());
    assert!(Some(retry.total) > marks.total);
}

#[test]
fn nothing_to_retry_when_nothing_is_lost() {
    let scenario = play::scenario(include_str!("cases/desk.ron"));
    let (_, marks) = marked(&scenario, include_str!("talks/desk-worked.talk"));
    assert_eq!(marks.total, Some(100));
    assert_eq!(debrief::retry(&scenario, &marks), None);
}

#[test]
fn points_by_turn_add_up_to_the_points() {
    let scenario = order();
    for talk in [IN_ORDER, OUT_OF_ORDER] {
        let (transcript, marks) = marked(&scenario, talk);
        let by_turn = debrief::turns(&transcript, &marks);
        let shown: u32 = by_turn
            .iter()
            .flat_map(|turn| &turn.points)
            .map(|(_, points)| points)
            .sum();
        let placed = marks.checks.iter().filter(|check| check.turn.is_some());
        let (earned, of) = placed.fold((0, 0), |(earned, of), check| match check.status {
            Status::NotObserved => (earned, of),
            _ => (earned + check.points, of + check.of),
        });
        assert_eq!(shown, earned);
        assert!(shown > 0);
        let lost = by_turn.iter().flat_map(|turn| &turn.lost);
        assert_eq!(lost.map(|(_, points)| points).sum::<u32>(), of - earned);
    }
}

#[test]
fn marks_on_a_line_lie_in_its_words() {
    let scenario = order();
    let (transcript, marks) = marked(&scenario, OUT_OF_ORDER);
    let mut seen = 0;
    for turn in 1..=3 {
        for mark in debrief::marks_on(&marks, turn) {
            let event = &transcript.events[mark.event];
            assert_eq!(event.turn, turn);
            if let (Happening::AgentSaid { text }, Some(span)) = (&event.what, mark.span) {
                assert!(!span.of(text).is_empty());
                seen += 1;
            }
        }
    }
    assert!(seen >= 5, "{seen}");
}

#[test]
fn two_attempts_compared() {
    let scenario = order();
    let (_, before) = marked(&scenario, OUT_OF_ORDER);
    let (_, now) = marked(&scenario, IN_ORDER);
    let compared = debrief::compare(&now, &before);
    assert!(compared.total.unwrap() > 0);
    assert_eq!(compared.competencies.len(), 5);
    assert!(compared.gained.contains(&"first".to_owned()) && compared.lost.is_empty());
    assert_eq!(compared.competencies[1].by, None);
}

#[test]
fn the_tally_counts_every_check_once() {
    let (_, marks) = marked(&order(), OUT_OF_ORDER);
    let tally = debrief::tally(&marks);
    let all = tally.met + tally.partly + tally.not_met + tally.not_observed;
    assert_eq!(all as usize, marks.checks.len());
}

#[test]
fn what_was_earned_and_spoiled_says_so_in_the_authors_words() {
    let reason = |scenario: &Scenario, talk: &str| {
        let (_, marks) = marked(scenario, talk);
        let check = marks.checks.into_iter().find(|check| check.id == "spoiled");
        check.unwrap().reason
    };
    let mut scenario = order();
    assert_eq!(reason(&scenario, OUT_OF_ORDER), "道歉了，可又怪到她头上");
    // Where the words were never said, what would have earned it stays the reason.
    let never = "agent: 我先查一下。\nagent: 是您自己没看清楚。\nagent: 再见。";
    assert_eq!(reason(&scenario, never), "没有做到");
    // Without the author's words there is a general sentence.
    for check in &mut scenario.checks {
        check.spoiled = None;
    }
    let general = reason(&scenario, OUT_OF_ORDER);
    assert!(!general.is_empty() && general != "没有做到");
}

#[test]
fn a_mark_is_open_until_it_is_spoiled_or_the_talk_is_over() {
    let scenario = play::scenario(include_str!("cases/heard.ron"));
    let open = |talk: &str| {
        let (_, marks) = marked(&scenario, talk);
        let open = marks.checks.iter().filter(|check| check.open);
        open.map(|check| check.id.clone()).collect::<Vec<_>>()
    };
    let begun = open("agent: 您好，我看一下。");
    assert!(begun.contains(&"soothe".to_owned()), "{begun:?}");
    let over = open("agent: 您好，我看一下。\nended: done");
    assert!(over.is_empty(), "{over:?}");
}
