//! The ticket: filed and amended at the desk, checked while it is, and marked field by field.

use std::{collections::BTreeMap, sync::Arc};

use heard::{
    assess::{CheckMark, Status, assess},
    scenario::{Scenario, check},
    session::{CustomerKind, Happening, Input, Mode, Session},
    text::{Language, SourceFile},
};

use super::table::open;

fn case() -> Arc<Scenario> {
    let text = include_str!("cases/double-charge.ron");
    let (scenario, _) = check(&SourceFile::new("double-charge.ron", text));
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

fn ticket(id: &str, pairs: &[(&str, &str)]) -> Input {
    let owned = pairs.iter();
    let owned = owned.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    Input::Do(id.to_owned(), owned.collect::<BTreeMap<_, _>>())
}

const FULL: [(&str, &str); 7] = [
    ("category", "payment"),
    ("priority", "P1"),
    ("owner", "finance"),
    ("deadline", "12:00"),
    ("evidence", "orders#1 refund-2025"),
    ("next", "核对流水后退回多扣的一笔"),
    ("handover", "客户着急，已答应 12:00 前给结果"),
];

fn full(but: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields: BTreeMap<&str, &str> = FULL.into_iter().collect();
    fields.extend(but.iter().copied());
    fields.into_iter().collect()
}

fn done(session: &mut Session, at: u64, input: &Input) -> Result<String, String> {
    match &session.input(at, input)[0].what {
        Happening::Done { result, .. } => Ok(result.clone()),
        Happening::Refused { reason, .. } => Err(reason.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_ticket_that_does_not_fit_is_refused_with_the_reason() {
    for (but, part) in [
        ([("owner", "logistics")], "不接"),
        ([("deadline", "09:00")], "已经过去"),
        ([("evidence", "orders#99")], "orders#99"),
        ([("priority", "P9")], "可选"),
    ] {
        let mut session = session();
        let before = session.state().desk.clone();
        let refused = done(&mut session, 1_000, &ticket("ticket", &full(&but))).unwrap_err();
        assert!(refused.contains(part), "{refused}");
        assert_eq!(session.state().desk, before);
    }
    let early = done(
        &mut session(),
        1_000,
        &ticket("ticket.amend", &[("owner", "finance")]),
    );
    assert!(early.is_err());
}

/// The mark of the ticket check after these inputs, a little time apart.
fn mark(inputs: &[Input]) -> CheckMark {
    let mut session = session();
    for (at, input) in inputs.iter().enumerate() {
        session.input(10_000 + at as u64 * 20_000, input);
    }
    let assessment = assess(&case(), &session.transcript());
    let mut checks = assessment.checks.into_iter();
    checks.find(|check| check.id == "ticket").unwrap()
}

fn say(words: &str) -> Input {
    Input::Say(words.to_owned())
}

#[test]
fn a_full_ticket_that_keeps_the_promise_earns_and_cites_its_fields() {
    let promise = say("财务组会在今天 12:00 前把多扣的钱退给您。");
    let good = mark(&[promise.clone(), ticket("ticket", &full(&[]))]);
    assert_eq!(good.status, Status::Met);
    assert!(good.evidence.iter().all(|place| place.span.is_some()));
    // The owner's clock is kept but the customer was promised an earlier time.
    let late = mark(&[
        promise.clone(),
        ticket("ticket", &full(&[("deadline", "14:00")])),
    ]);
    assert_eq!(late.status, Status::NotMet);
    assert!(late.quote.unwrap().contains("14:00"));
    // Amending it puts that right.
    let amended = mark(&[
        promise.clone(),
        ticket("ticket", &full(&[("deadline", "14:00")])),
        ticket("ticket.amend", &[("deadline", "11:30")]),
    ]);
    assert_eq!(amended.status, Status::Met);
    // Somebody else was named.
    let other = say("物流组会在今天 12:00 前给您打电话。");
    assert_eq!(
        mark(&[other, ticket("ticket", &full(&[]))]).status,
        Status::NotMet
    );
}

#[test]
fn a_gap_a_wrong_priority_or_a_late_deadline_is_pointed_at() {
    for (but, words) in [
        (vec![("handover", "")], None),
        (vec![("priority", "P2")], Some("P2")),
        (vec![("deadline", "23:30")], Some("23:30")),
        (vec![("evidence", "refund-2025")], Some("《")),
    ] {
        let given: Vec<(&str, &str)> = full(&but)
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let mark = mark(&[say("我来建工单。"), ticket("ticket", &given)]);
        assert_eq!(mark.status, Status::NotMet, "{but:?}");
        if let Some(words) = words {
            assert!(mark.quote.unwrap().contains(words), "{but:?}");
        }
    }
}

#[test]
fn days_that_were_promised_bind_the_ticket_and_what_is_kept_in_the_talk_does_not() {
    // The talk begins at ten; the ticket is due at noon of the same day.
    for (promise, deadline, status) in [
        (
            "财务组明天 10:00 前把多扣的钱退给您。",
            "12:00",
            Status::Met,
        ),
        ("我三分钟内给您回复。", "12:00", Status::Met),
        ("财务组会在一小时内把钱退给您。", "12:00", Status::NotMet),
        (
            "财务组 9 月 11 日前把多扣的钱退给您。",
            "12:00",
            Status::Met,
        ),
    ] {
        let filed = ticket("ticket", &full(&[("deadline", deadline)]));
        let mark = mark(&[say(promise), filed]);
        assert_eq!(mark.status, status, "{promise}: {:?}", mark.reason);
    }
}
