//! Lists of customers and themes of complaints as they are worked on in a talk: every act is an event, a refusal too, and
//! the same inputs give the same board.

use std::{collections::BTreeMap, sync::Arc};

use heard::{
    scenario::Scenario,
    session::{Case, CustomerKind, Happening, Input, Mode, Session},
    text::Language,
};

use super::table::open;

/// The shipped case `id`, with the tables that lie beside it.
fn case(id: &str) -> Arc<Scenario> {
    let files = heard::store::library::load(&[]).files;
    let mut read = files
        .iter()
        .filter_map(|file| heard::scenario::read(file).0);
    let case = read.find(|case| *case.id == *id);
    Arc::new(case.expect("a shipped case"))
}

fn session(id: &str) -> Session {
    open(
        &case(id),
        CustomerKind::Script,
        Mode::Practise,
        Language::Zh,
        5,
    )
}

/// What came of `action` with these fields: what was done, or why not.
fn does(session: &mut Session, action: &str, with: &[(&str, &str)]) -> Result<String, String> {
    let with: BTreeMap<String, String> = with
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    let at = session.events().last().map_or(0, |event| event.at) + 1_000;
    let events = session.input(at, &Input::Do(action.to_owned(), with));
    let answer = events.iter().find_map(|event| match &event.what {
        Happening::Done { result, .. } => Some(Ok(result.clone())),
        Happening::Refused { reason, .. } => Some(Err(reason.clone())),
        _ => None,
    });
    answer.expect("every act leaves a trace")
}

#[test]
fn a_list_is_cut_into_groups_sent_once_and_never_again() {
    let mut session = session("reactivate-5000");
    let group = |name, conditions, offer| {
        [
            ("name", name),
            ("where", conditions),
            ("offer", offer),
            ("control", "10"),
        ]
    };
    let launch = |session: &mut Session| does(session, "campaign.launch", &[]);
    assert!(launch(&mut session).is_err(), "nothing to send yet");
    // Some of them asked not to be contacted: the desk counts them, and who sends to them all the same answers for it.
    let asleep = "距上次天数>=181 距上次天数<=365 消费>=1000";
    let made = does(
        &mut session,
        "campaign.segment",
        &group("久睡", asleep, "新品小样"),
    );
    let made = made.unwrap();
    assert!(
        made.contains("416 人") && made.contains("不能联系的 48 人"),
        "{made}"
    );
    // More than the budget of 1,000 contacts.
    let all = group("全发", "拒绝联系=否", "满减券");
    let why = does(&mut session, "campaign.segment", &all).unwrap_err();
    assert!(why.contains("1000"), "{why}");
    let asleep = format!("{asleep} 拒绝联系=否");
    let made = does(
        &mut session,
        "campaign.segment",
        &group("久睡", &asleep, "新品小样"),
    );
    assert!(made.unwrap().contains("符合条件 368 人"));
    let sent = launch(&mut session).unwrap();
    assert!(
        sent.contains("联系 331 人") && sent.contains("对照组 37 人"),
        "{sent}"
    );
    let again = launch(&mut session).unwrap_err();
    assert!(again.contains("已经发出"), "{again}");
    let late = group("再补一组", "城市=南汀 拒绝联系=否", "满减券");
    assert!(does(&mut session, "campaign.segment", &late).is_err());
    let board = session.state().desk.campaign.as_ref().unwrap();
    assert_eq!(board.segments.len(), 1, "refusals change nothing");
    same_when_replayed(&session);
}

#[test]
fn a_theme_is_made_changed_and_dropped_and_what_fits_nothing_is_refused() {
    let mut session = session("voice-of-customer");
    let made = does(
        &mut session,
        "voice.theme",
        &[("name", "退款慢"), ("where", "原话~退款 | 原话~到账")],
    );
    assert!(made.unwrap().contains("118 条，占 32.8%"));
    for (with, why) in [
        ([("name", "没有"), ("where", "原话~外星人")], "没有一条"),
        ([("name", "拼错"), ("where", "原画~退款")], "原话"),
        ([("name", "退款慢"), ("by", "明年哪天")], "日期"),
        ([("name", "退款慢"), ("owner", "没有的组")], "财务结算"),
    ] {
        let refused = does(&mut session, "voice.theme", &with).unwrap_err();
        assert!(refused.contains(why), "{why}: {refused}");
    }
    // What is left out stays as it was.
    let owner = [("name", "退款慢"), ("owner", "财务结算")];
    does(&mut session, "voice.theme", &owner).unwrap();
    let board = session.state().desk.voices.as_ref().unwrap();
    assert_eq!((board.themes.len(), board.themes[0].size()), (1, 118));
    assert_eq!(board.themes[0].field("owner"), Some("finance"));
    same_when_replayed(&session);
    does(&mut session, "voice.drop", &[("name", "退款慢")]).unwrap();
    assert!(does(&mut session, "voice.drop", &[("name", "退款慢")]).is_err());
    assert_eq!(session.state().desk.voices.as_ref().unwrap().assigned(), 0);
}

/// The transcript alone gives the same events and the same desk.
fn same_when_replayed(session: &Session) {
    let case: Arc<Case> = session.case().clone();
    let replayed = Session::replay(case, &session.transcript());
    assert_eq!(replayed.events(), session.events());
    assert_eq!(replayed.state().desk, session.state().desk);
}
