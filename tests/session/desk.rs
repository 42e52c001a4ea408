//! Work at the desk: what is accepted, what is refused and in which words.

use std::collections::BTreeMap;

use heard::{
    session::{CustomerKind, Happening, Input, Mode, Session},
    text::Language,
};

use super::table::{gift, open};

fn session(language: Language) -> Session {
    open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        language,
        1,
    )
}

fn work(
    session: &mut Session,
    action: &str,
    with: &[(&str, &str)],
) -> Result<(BTreeMap<String, String>, String), String> {
    let with = with
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let events = session.input(1_000, &Input::Do(action.to_owned(), with.collect()));
    match &events[0].what {
        Happening::Done { with, result, .. } => Ok((with.clone(), result.clone())),
        Happening::Refused { reason, .. } => Err(reason.clone()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_are_checked_and_kept_in_one_form() {
    let mut session = session(Language::Zh);
    let (with, result) = work(
        &mut session,
        "callback",
        &[("at", "下午5点50分"), ("who", "本人")],
    )
    .unwrap();
    assert_eq!(with["at"], "2025-11-08 17:50");
    assert_eq!(with["who"], "me");
    assert_eq!(result, "已预约 2025-11-08 17:50 回电");
    let (with, _) = work(&mut session, "compensate", &[("amount", "５０ 元")]).unwrap();
    assert_eq!(with["amount"], "50");
}

#[test]
fn what_is_not_possible_is_refused_in_words() {
    for (action, with, part) in [
        ("compensate", vec![("amount", "500")], "1 到 200"),
        ("compensate", vec![("amount", "很多")], "不是"),
        ("compensate", vec![], "还缺"),
        ("compensate", vec![("amont", "50")], "amount"),
        ("callback", vec![("at", "改天"), ("who", "me")], "16:10"),
        ("callback", vec![("at", "16:10"), ("who", "老板")], "可选"),
        ("verify", vec![("digits", "13912342716")], "最多 4"),
        ("call_hub", vec![("now", "1")], "不需要"),
        ("tickt", vec![], "ticket"),
    ] {
        let reason = work(&mut session(Language::Zh), action, &with).unwrap_err();
        assert!(reason.contains(part), "{action} {with:?}: {reason}");
        let english = work(&mut session(Language::En), action, &with).unwrap_err();
        assert_ne!(reason, english);
    }
}

#[test]
fn what_can_be_done_once_is_refused_the_second_time() {
    let mut session = session(Language::Zh);
    work(&mut session, "call_hub", &[]).unwrap();
    assert!(
        work(&mut session, "call_hub", &[])
            .unwrap_err()
            .contains("只能做一次")
    );
    let step = [("step", "tonight"), ("owner", "me"), ("due", "18:15")];
    work(&mut session, "plan", &step).unwrap();
    let twice = work(&mut session, "plan", &step).unwrap_err();
    assert!(twice.contains("刚刚"), "{twice}");
    // The same step a minute later is no double click.
    let with = step.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let again = Input::Do("plan".to_owned(), with.into_iter().collect());
    let events = session.input(60_000, &again);
    assert!(matches!(events[0].what, Happening::Done { .. }));
}

#[test]
fn tables_articles_flags_and_citations_leave_their_trace() {
    let mut session = session(Language::Zh);
    session.input(
        1_000,
        &Input::Show("parcels".to_owned(), Some("滞留".to_owned())),
    );
    session.input(2_000, &Input::FlagRow("parcels".to_owned(), 2));
    assert!(session.state().desk.is_flagged(1 - 1, 2));
    session.input(3_000, &Input::FlagRow("parcels".to_owned(), 2));
    assert!(!session.state().desk.is_flagged(0, 2));
    assert!(
        session
            .input(4_000, &Input::FlagRow("parcels".to_owned(), 99))
            .is_empty()
    );
    assert!(
        session
            .input(4_000, &Input::Show("nothing".to_owned(), None))
            .is_empty()
    );
    assert!(
        !session
            .input(5_000, &Input::Cite("parcels#3".to_owned()))
            .is_empty()
    );
    assert!(
        !session
            .input(5_000, &Input::Cite("4.2".to_owned()))
            .is_empty()
    );
    assert!(
        session
            .input(5_000, &Input::Cite("parcels#0".to_owned()))
            .is_empty()
    );
    let found = session.input(6_000, &Input::Search("生日".to_owned()));
    assert!(
        matches!(&found[0].what, Happening::Searched { found, .. } if found.first().is_some_and(|id| id == "4.2"))
    );
}
