//! The scripted kind: replies in the author's order, misses, written replies, timed nodes.

use std::sync::Arc;

use heard::{
    scenario::{Node, Reply, Scenario, Text, When},
    session::{CustomerKind, Happening, Input, Mode, Session},
    text::Language,
};

use super::table::{gift, lines, open};

fn text(words: &str) -> Text {
    Text {
        zh: Some(words.to_owned().into()),
        en: None,
    }
}

fn node(id: &str, says: &str, replies: Vec<(When, &str)>) -> Node {
    Node {
        id: id.to_owned().into(),
        says: vec![text(says)],
        ways: Vec::new(),
        tells: Vec::new(),
        replies: replies
            .into_iter()
            .map(|(when, to)| Reply {
                when,
                to: to.to_owned().into(),
                shift: None,
            })
            .collect(),
        ends: None,
    }
}

/// The first case with another script.
fn with_script(nodes: Vec<Node>) -> Arc<Scenario> {
    let mut scenario = (*gift()).clone();
    scenario.script.start = nodes[0].id.clone();
    scenario.script.nodes = nodes;
    scenario.customer.mood.patience = 200;
    Arc::new(scenario)
}

fn scripted(scenario: &Arc<Scenario>) -> Session {
    open(
        scenario,
        CustomerKind::Script,
        Mode::Practise,
        Language::Zh,
        1,
    )
}

fn say(session: &mut Session, turn: u64, words: &str) -> Vec<String> {
    let events = session.input(turn * 20_000, &Input::Say(words.to_owned()));
    lines(events).into_iter().map(str::to_owned).collect()
}

#[test]
fn the_first_reply_that_applies_wins() {
    let scenario = with_script(vec![
        node(
            "a",
            "A",
            vec![
                (When::Turn(5.into()), "c"),
                (When::Turn(1.into()), "b"),
                (When::Opening, "c"),
            ],
        ),
        node("b", "B", vec![]),
        node("c", "C", vec![]),
    ]);
    assert_eq!(say(&mut scripted(&scenario), 1, "好"), ["B"]);
}

#[test]
fn otherwise_waits_for_the_second_miss() {
    let scenario = with_script(vec![
        node(
            "a",
            "A",
            vec![
                (When::Cue(vec![text("我马上给您退款")]), "b"),
                (When::Otherwise, "c"),
            ],
        ),
        node("b", "B", vec![]),
        node("c", "C", vec![]),
    ]);
    let mut session = scripted(&scenario);
    let first = say(&mut session, 1, "今天天气不错");
    assert!(!first.is_empty() && first != ["C"]);
    assert_eq!(say(&mut session, 2, "风有点大"), ["C"]);
    let mut session = scripted(&scenario);
    assert_eq!(say(&mut session, 1, "我这就给您退款"), ["B"]);
}

#[test]
fn written_replies_are_offered_while_their_way_is_open() {
    let did = || When::Did("verify".to_owned().into());
    let scenario = with_script(vec![
        node(
            "a",
            "A",
            vec![
                (
                    When::All(vec![When::Choice(text("已为您核验")), did()]),
                    "b",
                ),
                (When::Choice(text("请稍等")), "c"),
            ],
        ),
        node("b", "B", vec![]),
        node("c", "C", vec![]),
    ]);
    let mut session = scripted(&scenario);
    assert_eq!(session.state().choices(session.case(), 0), ["请稍等"]);
    let with = [("digits".to_owned(), "2716".to_owned())].into();
    session.input(1_000, &Input::Do("verify".to_owned(), with));
    assert_eq!(
        session.state().choices(session.case(), 1_000),
        ["已为您核验", "请稍等"]
    );
    assert!(session.input(2_000, &Input::Choose(0)).is_empty());
    assert!(session.input(2_000, &Input::Choose(3)).is_empty());
    assert_eq!(lines(session.input(2_000, &Input::Choose(1))), ["B"]);
}

#[test]
fn a_written_reply_may_be_typed() {
    let scenario = with_script(vec![
        node(
            "a",
            "A",
            vec![(When::Choice(text("请稍等，我查一下。")), "b")],
        ),
        node("b", "B", vec![]),
    ]);
    assert_eq!(say(&mut scripted(&scenario), 1, "请稍等 我查一下"), ["B"]);
}

#[test]
fn silence_moves_a_script_that_waits_for_it() {
    let scenario = with_script(vec![
        node("a", "A", vec![(When::Silence(30.into()), "b")]),
        node("b", "B", vec![(When::Elapsed(50.into()), "a")]),
    ]);
    let mut session = scripted(&scenario);
    let events = session.input(60_000, &Input::Tick);
    assert_eq!(lines(events)[..2], ["B", "A"]);
    assert_eq!((events[0].at, events[2].at), (30_000, 50_000));
    assert!(events.len() < 100, "a loop of timed replies ends");
}

#[test]
fn unknown_targets_do_not_stop_a_talk() {
    let scenario = with_script(vec![node("a", "A", vec![(When::Opening, "nowhere")])]);
    let mut session = scripted(&scenario);
    assert!(!say(&mut session, 1, "您好").is_empty());
    assert!(session.events().iter().all(|event| event.what
        != Happening::NodeEntered {
            node: "nowhere".to_owned()
        }));
}

#[test]
fn the_node_that_ends_says_goodbye_itself() {
    let mut last = node("last", "那就这么办", Vec::new());
    last.ends = Some("accepted".to_owned().into());
    let first = node("first", "怎么办", vec![(When::Turn(1.into()), "last")]);
    let mut session = scripted(&with_script(vec![first, last]));
    assert_eq!(say(&mut session, 1, "我给您一个办法"), ["那就这么办"]);
    assert!(session.state().ended.is_some());
}
