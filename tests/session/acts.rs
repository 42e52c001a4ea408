//! Limits, approvals, effects, versions of articles and a desk that stops: as events, in their own time, and as marks.

use std::{collections::BTreeMap, sync::Arc};

use heard::{
    assess::{Status, assess},
    desk::{Standing, Tables},
    scenario::{Scenario, check},
    session::{Case, CustomerKind, Happening, Input, Mode, Session, inputs},
    text::{Language, SourceFile},
};

use super::table::open;

fn case() -> Arc<Scenario> {
    let text = include_str!("cases/double-charge.ron");
    let (scenario, findings) = check(&SourceFile::new("double-charge.ron", text));
    let shown: Vec<String> = findings
        .iter()
        .map(|finding| finding.message.say(Language::Zh))
        .collect();
    assert!(shown.is_empty(), "{shown:?}");
    Arc::new(scenario.unwrap())
}

fn session() -> Session {
    open(
        &case(),
        CustomerKind::Generated,
        Mode::Practise,
        Language::Zh,
        1,
    )
}

fn with(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = pairs.iter();
    owned
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect()
}

fn refund(order: &str, amount: &str) -> Input {
    Input::Do(
        "refund".to_owned(),
        with(&[("order", order), ("amount", amount)]),
    )
}

fn request(order: &str, amount: &str) -> Input {
    Input::Request(
        "refund".to_owned(),
        with(&[("order", order), ("amount", amount)]),
    )
}

/// What the desk did with `input`: done, or why not.
fn outcome(session: &mut Session, at: u64, input: &Input) -> Result<String, String> {
    let events = session.input(at, input).to_vec();
    let found = events.iter().find_map(|event| match &event.what {
        Happening::Done { result, .. } => Some(Ok(result.clone())),
        Happening::ApprovalAsked { by, .. } => Some(Ok(by.clone())),
        Happening::Refused { reason, .. } | Happening::TurnedDown { reason, .. } => {
            Some(Err(reason.clone()))
        }
        _ => None,
    });
    found.unwrap_or_else(|| panic!("{input:?} left no trace: {events:?}"))
}

#[test]
fn above_the_limit_is_refused_until_somebody_allows_it_and_only_so_far() {
    let mut session = session();
    let refused = outcome(&mut session, 5_000, &refund("A1001", "100")).unwrap_err();
    assert!(refused.contains("请示"), "{refused}");
    let before = session.state().clone();
    // Absurd values stay absurd, whoever allows them.
    for amount in ["-5", "99999999", "一些"] {
        assert!(outcome(&mut session, 6_000, &request("A1001", amount)).is_err());
    }
    assert_eq!(session.state().desk, before.desk);
    assert!(outcome(&mut session, 7_000, &request("A1001", "20")).is_err());
    outcome(&mut session, 8_000, &request("A1001", "200")).unwrap();
    assert!(outcome(&mut session, 9_000, &request("A1001", "200")).is_err());
    assert!(outcome(&mut session, 10_000, &refund("A1001", "100")).is_err());
    // The answer comes by itself, thirty seconds after it was asked for.
    session.input(38_000, &Input::Tick);
    let at = session.case().names.action("refund").unwrap();
    assert!(matches!(
        session.state().desk.approval(at),
        Some(Standing::Granted { up_to: Some(most), .. }) if most == "120"
    ));
    assert!(outcome(&mut session, 39_000, &refund("A1001", "121")).is_err());
    outcome(&mut session, 40_000, &refund("A1001", "119")).unwrap();
}

#[test]
fn what_is_done_changes_cells_record_facts_articles_and_actions() {
    let mut session = session();
    let find = |session: &mut Session, at| {
        let found = session.input(at, &Input::Search("主管内部备忘".to_owned()));
        let Happening::Searched { found, .. } = &found[0].what else {
            panic!("no search")
        };
        found.contains(&"memo".to_owned())
    };
    assert!(!find(&mut session, 1_000));
    assert!(
        session
            .input(1_000, &Input::Read("memo".to_owned()))
            .is_empty()
    );
    let goodwill = Input::Do("goodwill".to_owned(), BTreeMap::new());
    assert!(outcome(&mut session, 2_000, &goodwill).is_err());
    outcome(&mut session, 3_000, &refund("a1001", "38.60")).unwrap();
    let desk = &session.state().desk;
    assert_eq!(desk.changes.cell(0, 0, 2), Some("已退 38.6 元"));
    assert_eq!(desk.changes.cell(0, 1, 2), None);
    assert_eq!(
        desk.changes.lines(),
        [("退款".to_owned(), "A1001，38.6 元".to_owned())]
    );
    let bank = session.case().names.fact("bank").unwrap();
    assert!(session.state().mind.told.contains(bank));
    assert!(find(&mut session, 4_000));
    outcome(&mut session, 5_000, &goodwill).unwrap();
}

#[test]
fn a_locked_article_is_no_source_before_it_is_opened() {
    let mut session = session();
    let close = Input::Do("close".to_owned(), with(&[("basis", "refund-2025, memo")]));
    let refused = outcome(&mut session, 1_000, &close).unwrap_err();
    assert!(refused.contains("memo"), "{refused}");
    outcome(&mut session, 3_000, &refund("A1001", "10")).unwrap();
    outcome(&mut session, 5_000, &close).unwrap();
}

#[test]
fn a_changed_cell_is_asked_for_as_it_reads_now() {
    let mut session = session();
    let ask = |session: &mut Session, at| {
        let asked = Input::Analyse("orders".to_owned(), "by state count".to_owned());
        let events = session.input(at, &asked).to_vec();
        let Happening::Analysed { answer, .. } = &events[0].what else {
            panic!("{events:?}")
        };
        answer.clone()
    };
    let before = ask(&mut session, 1_000);
    assert!(before.contains("扣款两次"), "{before}");
    outcome(&mut session, 3_000, &refund("A1001", "38.60")).unwrap();
    let after = ask(&mut session, 5_000);
    assert!(
        after.contains("已退 38.6 元") && !after.contains("扣款两次"),
        "{after}"
    );
    let now = session.case().sheets.since(&session.state().desk.changes);
    assert_eq!(now.tables()[0].cell(0, 2, Language::Zh), "已退 38.6 元");
    // What the author wrote stays what it is.
    let written = &session.case().scenario.desk.tables[0];
    assert_eq!(written.cell(0, 2, Language::Zh), "扣款两次");
}

#[test]
fn a_stopped_desk_carries_out_no_draft_and_stops_no_words() {
    let send = |session: &mut Session, at, draft: &str| -> Vec<Happening> {
        let input = Input::SendDraft(draft.to_owned(), String::new());
        let events = session.input(at, &input).iter();
        events.map(|event| event.what.clone()).collect()
    };
    let mut form = session();
    form.input(150_000, &Input::Read("refund-2024".to_owned()));
    let sent = send(&mut form, 210_000, "fill-in");
    let refused = sent.iter().any(|what| {
        matches!(what, Happening::Refused { action, reason, .. } if action == "refund" && reason.contains("支付系统"))
    });
    assert!(refused, "{sent:?}");
    let refund = form.case().names.action("refund").unwrap();
    assert!(form.state().desk.done_with(refund).is_empty());

    let mut reply = session();
    reply.input(150_000, &Input::Read("refund-2025".to_owned()));
    let sent = send(&mut reply, 210_000, "answer");
    let spoke =
        |what: &Happening| matches!(what, Happening::AgentSaid { text } if text.contains("一恢复"));
    assert!(sent.iter().any(spoke), "{sent:?}");
    let stopped = |what: &Happening| {
        matches!(
            what,
            Happening::Refused { .. } | Happening::TurnedDown { .. }
        )
    };
    assert!(!sent.iter().any(stopped), "{sent:?}");
    assert!(reply.state().desk.freeze().is_some());
}

#[test]
fn a_double_click_is_refused_and_the_same_a_minute_later_is_not() {
    let mut session = session();
    outcome(&mut session, 5_000, &refund("A1001", "10")).unwrap();
    let desk = session.state().desk.clone();
    let again = outcome(&mut session, 5_200, &refund("A1001", "10")).unwrap_err();
    assert!(again.contains("刚刚"), "{again}");
    assert_eq!(session.state().desk, desk);
    outcome(&mut session, 50_000, &refund("A1001", "10")).unwrap();
}

#[test]
fn a_stopped_desk_refuses_everything_for_its_time_however_often_it_is_ticked() {
    let mut slow = session();
    let mut fast = session();
    fast.input(
        100_000,
        &Input::Say("我来查一下这笔扣款，请稍等。".to_owned()),
    );
    slow.input(
        100_000,
        &Input::Say("我来查一下这笔扣款，请稍等。".to_owned()),
    );
    for at in (101..=210).map(|second| second * 1_000) {
        fast.input(at, &Input::Tick);
    }
    for session in [&mut slow, &mut fast] {
        for input in [
            refund("A1001", "10"),
            request("A1001", "100"),
            Input::Show("orders".to_owned(), None),
            Input::Search("退款".to_owned()),
            Input::FlagRow("orders".to_owned(), 1),
            Input::Cite("refund-2025".to_owned()),
        ] {
            let refused = outcome(session, 210_000, &input).unwrap_err();
            assert!(refused.contains("支付系统"), "{refused}");
        }
        assert!(session.state().desk.freeze().is_some());
        session.input(241_000, &Input::Tick);
        assert!(session.state().desk.freeze().is_none());
        outcome(session, 245_000, &refund("A1001", "10")).unwrap();
    }
    assert_eq!(slow.events(), fast.events());
    let times: Vec<u64> = slow
        .events()
        .iter()
        .filter(|event| {
            matches!(
                event.what,
                Happening::Froze { .. } | Happening::Thawed { .. }
            )
        })
        .map(|event| event.at)
        .collect();
    assert_eq!(times, [200_000, 240_000]);
}

#[test]
fn everything_is_played_again_from_its_events() {
    let mut first = session();
    first.input(5_000, &refund("B2001", "10"));
    first.input(6_000, &request("A1001", "100"));
    first.input(60_000, &refund("A1001", "100"));
    first.input(205_000, &Input::Search("退款".to_owned()));
    first.input(206_000, &request("A1001", "100"));
    first.input(
        210_000,
        &Input::Say("系统正在切换，您稍等半分钟。".to_owned()),
    );
    first.input(300_000, &Input::Cite("refund-2024".to_owned()));
    let case = Arc::new(Case::new(case(), Language::Zh));
    let mut second = Session::new(case, first.header().clone());
    for (at, input) in inputs(first.events()) {
        second.input(at, &input);
    }
    assert_eq!(first.events(), second.events());
    assert_eq!(first.state(), second.state());
}

/// The checks met and the fatal errors of a talk with these inputs, a minute apart.
fn marks(all: &[Input]) -> (Vec<String>, Vec<String>) {
    let mut session = session();
    for (minute, input) in all.iter().enumerate() {
        session.input(10_000 + minute as u64 * 50_000, input);
    }
    let assessment = assess(&case(), &session.transcript());
    let met = assessment.checks.iter();
    let met = met.filter(|check| check.status == Status::Met);
    let critical = assessment.critical.iter();
    (
        met.map(|check| check.id.clone()).collect(),
        critical.map(|error| error.id.clone()).collect(),
    )
}

#[test]
fn marks_see_the_order_the_approval_the_version_and_the_freeze() {
    let good = [
        request("A1001", "100"),
        refund("A1001", "100"),
        Input::Cite("refund-2025".to_owned()),
        Input::Do(
            "close".to_owned(),
            with(&[("basis", "refund-2025、orders#1")]),
        ),
        Input::Say("支付系统正在切换，我盯着，恢复就告诉您。".to_owned()),
    ];
    let (met, critical) = marks(&good);
    assert_eq!(met, ["right-order", "asked", "valid", "kept"]);
    assert!(critical.is_empty(), "{critical:?}");
    let bad = [
        refund("B2001", "20"),
        refund("A1001", "20"),
        refund("A1001", "20"),
        Input::Do("close".to_owned(), with(&[("basis", "refund-2024")])),
        Input::Say("您再等等。".to_owned()),
    ];
    let (met, critical) = marks(&bad);
    assert_eq!(met, ["right-order"]);
    assert_eq!(critical, ["other", "twice", "outdated"]);
}

#[test]
fn what_names_no_row_and_no_article_is_refused_with_the_word() {
    let mut session = session();
    let unknown = outcome(&mut session, 1_000, &refund("Z9", "10")).unwrap_err();
    assert!(unknown.contains("Z9"), "{unknown}");
    for basis in ["orders#9", "orders#", "nothing", "，，", "memo x"] {
        let close = Input::Do("close".to_owned(), with(&[("basis", basis)]));
        assert!(outcome(&mut session, 2_000, &close).is_err(), "{basis}");
    }
}
