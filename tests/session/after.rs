//! The ticket after the talk, in a time of its own; and a customer who bursts out by the author's plan.

use std::{collections::BTreeMap, sync::Arc};

use heard::{
    scenario::{MoodShift, Scenario, Shock, ShockAt, ShockKind, check},
    session::{CustomerKind, EndedBy, Happening, Input, Mode, Session},
    text::{Language, SourceFile},
};

use super::table::open;

fn case() -> Scenario {
    let text = include_str!("cases/double-charge.ron");
    check(&SourceFile::new("double-charge.ron", text))
        .0
        .unwrap()
}

fn session(case: Scenario) -> Session {
    open(
        &Arc::new(case),
        CustomerKind::Generated,
        Mode::Exam,
        Language::Zh,
        1,
    )
}

fn ticket() -> Input {
    let fields = [
        ("category", "payment"),
        ("priority", "P1"),
        ("owner", "finance"),
        ("deadline", "12:00"),
    ];
    let fields = fields.map(|(key, value)| (key.to_owned(), value.to_owned()));
    Input::Do("ticket".to_owned(), BTreeMap::from(fields))
}

fn replayed(session: &Session) {
    let again = Session::replay(session.case().clone(), &session.transcript());
    assert_eq!(again.events(), session.events());
    let resumed = Session::resume(session.case().clone(), session.transcript());
    assert_eq!(resumed.state(), session.state());
}

#[test]
fn the_ticket_is_written_in_its_own_time_after_the_talk() {
    let mut session = session(case());
    assert!(
        session.input(1_000, &Input::WriteUp(60)).is_empty(),
        "the talk still runs"
    );
    session.input(5_000, &Input::End);
    assert!(
        session.input(6_000, &ticket()).is_empty(),
        "no time was given"
    );
    session.input(7_000, &Input::WriteUp(60));
    assert_eq!(session.state().write_up, Some(67_000));
    assert!(
        session
            .input(8_000, &Input::Say("还有一句".to_owned()))
            .is_empty()
    );
    assert!(matches!(
        session.input(20_000, &ticket())[0].what,
        Happening::Done { .. }
    ));
    let over = session.input(90_000, &Input::Tick);
    assert_eq!(over.len(), 1);
    assert_eq!(
        (over[0].at, &over[0].what),
        (67_000, &Happening::WriteUpOver { by: EndedBy::Clock })
    );
    assert!(session.input(91_000, &ticket()).is_empty());
    assert!(
        session.input(92_000, &Input::WriteUp(60)).is_empty(),
        "it is given once"
    );
    replayed(&session);
}

#[test]
fn the_ticket_may_be_finished_before_its_time() {
    let mut session = session(case());
    session.input(5_000, &Input::End);
    session.input(5_000, &Input::WriteUp(300));
    let over = session.input(30_000, &Input::End);
    assert_eq!(over[0].what, Happening::WriteUpOver { by: EndedBy::Agent });
    replayed(&session);
}

#[test]
fn a_planted_outburst_comes_once_and_moves_the_mood() {
    let mut case = case();
    let shift = MoodShift {
        anger: 30,
        trust: -10,
        patience: 0,
    };
    let mut says = case.title.clone();
    says.zh = Some("你们到底管不管？！".to_owned().into());
    case.desk.shocks = vec![Shock {
        at: ShockAt::AtTurn(1.into()),
        kind: ShockKind::Outburst(shift),
        says,
        ways: Vec::new(),
        tells: Vec::new(),
        over: None,
    }];
    let mut session = session(case);
    let calm = session.state().mind.mood;
    session.input(10_000, &Input::Say("您好，请说。".to_owned()));
    let burst = |session: &Session| {
        let said = session.events().iter().filter(|event| {
            matches!(&event.what, Happening::CustomerSaid { text, .. } if text.contains("管不管"))
        });
        said.count()
    };
    assert_eq!(burst(&session), 1);
    assert!(session.state().mind.mood.anger > calm.anger + 15);
    session.input(20_000, &Input::Say("实在抱歉，我马上为您核对。".to_owned()));
    assert_eq!(burst(&session), 1);
    replayed(&session);
}
