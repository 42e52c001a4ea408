//! Retry from here: a session taken up before a trainee's turn.

use std::sync::Arc;

use heard::{
    session::{Case, CustomerKind, ForkError, Input, Mode, Session},
    text::Language,
};

use super::table::{gift, open};

fn played(mode: Mode) -> Session {
    let mut session = open(&gift(), CustomerKind::Script, mode, Language::Zh, 1);
    session.input(20_000, &Input::Say("您好，让您久等了".to_owned()));
    session.input(25_000, &Input::Show("parcels".to_owned(), None));
    session.input(40_000, &Input::Say("请您冷静".to_owned()));
    session
}

#[test]
fn a_fork_stands_before_the_turn_and_goes_its_own_way() {
    let session = played(Mode::Practise);
    let case = Arc::new(Case::new(gift(), Language::Zh));
    let mut fork = Session::fork(case, &session.transcript(), 2).unwrap();
    assert_eq!(fork.state().turn, 1);
    assert!(
        fork.state().desk.opened_table(0),
        "desk work before the turn is kept"
    );
    fork.input(
        60_000,
        &Input::Say("说好 6 号到却让您等到今天，换我也着急".to_owned()),
    );
    assert!(fork.state().mind.mood.anger < session.state().mind.mood.anger);
}

#[test]
fn an_exam_is_not_rewound_and_a_turn_must_exist() {
    let case = || Arc::new(Case::new(gift(), Language::Zh));
    let fork = |mode, turn| Session::fork(case(), &played(mode).transcript(), turn).err();
    assert_eq!(fork(Mode::Exam, 1), Some(ForkError::Exam));
    assert_eq!(fork(Mode::Learn, 0), Some(ForkError::NoSuchTurn(0)));
    assert_eq!(fork(Mode::Learn, 9), Some(ForkError::NoSuchTurn(9)));
}
