//! Turns a second: a choice turn against an ink story of the same shape, and a free-text turn.
//!
//! `cargo bench --no-default-features --bench turn`. A round is a thousand turns; the column "items/s" is turns a second.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::sync::Arc;

use divan::{Bencher, black_box, counter::ItemsCount};
use heard::{
    assess::{Marker, Marking},
    scenario::{Cause, MoodRule, MoodShift, Node, Reply, Scenario, Text, When},
    session::{Case, CustomerKind, Header, Input, Mode, Session},
    text::Language,
};

/// Turns in a round.
const TURNS: u64 = 1_000;

fn main() {
    divan::main();
}

/// Words of the node `at`, and of its two written replies.
fn words(at: usize) -> [String; 3] {
    [
        format!("第 {at} 句：我的包裹到哪里了？"),
        format!("我马上为您查询第 {at} 个包裹"),
        format!("请您稍等，第 {at} 次核实"),
    ]
}

/// Where the two replies of `at` lead in a story of `nodes`.
fn targets(at: usize, nodes: usize) -> [usize; 2] {
    [(2 * at + 1) % nodes, (2 * at + 2) % nodes]
}

fn text(words: String) -> Text {
    Text {
        zh: Some(words.into()),
        en: None,
    }
}

/// A scenario of `nodes` nodes with two written replies each, and a customer who never leaves.
fn scenario(nodes: usize) -> Arc<Scenario> {
    let mut scenario = gift();
    scenario.script.start = "n0".to_owned().into();
    scenario.script.nodes = (0..nodes)
        .map(|at| {
            let [says, first, second] = words(at);
            let replies = [first, second].into_iter().zip(targets(at, nodes));
            Node {
                id: format!("n{at}").into(),
                says: vec![text(says)],
                ways: Vec::new(),
                tells: Vec::new(),
                replies: replies
                    .map(|(reply, to)| Reply {
                        when: When::Choice(text(reply)),
                        to: format!("n{to}").into(),
                        shift: None,
                    })
                    .collect(),
                ends: None,
            }
        })
        .collect();
    scenario
        .endings
        .iter_mut()
        .for_each(|ending| ending.when = None);
    unending(scenario)
}

fn gift() -> Scenario {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options
        .from_str(include_str!(
            "../scenarios/ecommerce/late-birthday-gift.ron"
        ))
        .unwrap()
}

/// The same case with neither a turn limit nor a patience that ends.
fn unending(mut scenario: Scenario) -> Arc<Scenario> {
    scenario.turn_limit = u32::MAX.into();
    scenario.customer.mood.patience = 200;
    scenario.customer.mood_table = [
        Cause::NoProgress,
        Cause::RepeatsItself,
        Cause::RepeatedEmpathy,
    ]
    .map(|on| MoodRule {
        on,
        shift: MoodShift {
            anger: 1,
            ..MoodShift::default()
        },
    })
    .to_vec();
    Arc::new(scenario)
}

/// A session that has begun, on a case whose written replies were heard before.
fn session(case: &Arc<Case>, kind: CustomerKind) -> Session {
    let header = Header::new(&case.scenario, "", 1, Mode::Practise, kind, Language::Zh);
    let mut session = Session::new(case.clone(), header);
    session.input(0, &Input::Begin);
    session
}

/// The same story in ink's compiled form: the same lines and written replies, and the same three numbers of a mood that
/// each reply moves and keeps within 0–100, as a Heard turn does.
fn ink(nodes: usize) -> String {
    let knots: Vec<String> = (0..nodes)
        .map(|at| {
            let [says, first, second] = words(at);
            let [a, b] = targets(at, nodes);
            let moved = |name: &str, by: i32| {
                format!(r#""ev",{{"VAR?":"{name}"}},{by},"+",0,"MAX",100,"MIN",{{"VAR=":"{name}","re":true}},"/ev""#)
            };
            let mood = [moved("anger", 1), moved("trust", -2), moved("patience", -1)].join(",");
            let choice = |words: &str, name: &str| {
                format!(r#""ev","str","^{words}","/str","/ev",{{"*":".^.{name}","flg":4}}"#)
            };
            format!(
                r#""n{at}":["^{says}","\n",{},{},{{"c-0":["\n",{mood},{{"->":"n{a}"}},null],"c-1":["\n",{mood},{{"->":"n{b}"}},null]}}]"#,
                choice(&first, "c-0"),
                choice(&second, "c-1"),
            )
        })
        .collect();
    format!(
        r##"{{"inkVersion":21,"root":[[{{"->":"n0"}},["done",{{"#n":"g-0"}}],null],"done",{{{},"global decl":["ev",78,{{"VAR=":"anger"}},30,{{"VAR=":"trust"}},6,{{"VAR=":"patience"}},"/ev","end",null]}}],"listDefs":{{}}}}"##,
        knots.join(",")
    )
}

#[divan::bench(args = [100, 1_000])]
fn choice_turn(bencher: Bencher, nodes: usize) {
    let case = Arc::new(Case::new(scenario(nodes), Language::Zh));
    let mut warm = session(&case, CustomerKind::Script);
    for turn in 0..20 * nodes as u64 {
        warm.input(turn, &Input::Choose(1 + (turn / 7 % 2) as u32));
    }
    bencher
        .counter(ItemsCount::new(TURNS))
        .with_inputs(|| session(&case, CustomerKind::Script))
        .bench_local_values(|mut session| {
            for turn in 0..TURNS {
                black_box(session.input(turn, &Input::Choose(1 + (turn / 7 % 2) as u32)));
            }
            assert_eq!(u64::from(session.state().turn), TURNS);
            session
        });
}

#[divan::bench(args = [100, 1_000])]
fn choice_turn_in_bladeink(bencher: Bencher, nodes: usize) {
    let json = ink(nodes);
    bencher
        .counter(ItemsCount::new(TURNS))
        .with_inputs(|| {
            let mut story = bladeink::story::Story::new(&json).unwrap();
            story.continue_maximally().unwrap();
            story
        })
        .bench_local_values(|mut story| {
            for turn in 0..TURNS {
                let choices = story.get_current_choices();
                assert_eq!(choices.len(), 2);
                story.choose_choice_index((turn / 7 % 2) as usize).unwrap();
                black_box(story.continue_maximally().unwrap());
            }
            story
        });
}

/// A reply of sixty characters.
const SAYS: &str = "说好 6 号到却让您等到今天，换我也着急，对不起。您说一下收货手机号后四位，我马上查灯在哪儿，一分钟内回您。";

/// What was said before it in a longer talk: eleven replies of the fair and the good golden talk.
fn said_before() -> impl Iterator<Item = &'static str> {
    let plans = [
        include_str!("../tests/golden/late-birthday-gift/fair.play"),
        include_str!("../tests/golden/late-birthday-gift/good.play"),
    ];
    let lines = plans.into_iter().flat_map(str::lines);
    lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '/']))
}

/// A whole free-text turn: hearing, mood, answer and events, and then all marks of the talk so far, for a reply of sixty
/// characters. `turns` is how many turns were taken before.
#[divan::bench(args = [("generated", 0), ("script", 0), ("generated", 11)])]
fn free_text_turn_with_marks(bencher: Bencher, (kind, turns): (&str, u32)) {
    let case = Arc::new(Case::new(unending(gift()), Language::Zh));
    let marking = Arc::new(Marking::new(case.scenario.clone()));
    bencher
        .counter(ItemsCount::new(1_u64))
        .with_inputs(|| {
            let mut session = session(&case, customer(kind));
            let mut marker = Marker::new(marking.clone(), session.header().clone());
            for (turn, says) in (0..turns).zip(said_before()) {
                session.input(u64::from(turn) * 20_000, &Input::Say(says.to_owned()));
                marker.assess(session.events(), session.heard());
            }
            (session, marker)
        })
        .bench_local_values(|(mut session, mut marker)| {
            session.input(u64::from(turns) * 20_000, &Input::Say(SAYS.to_owned()));
            black_box(marker.assess(session.events(), session.heard()));
            (session, marker)
        });
}

/// Of that, hearing, mood, answer and events alone.
#[divan::bench(args = ["generated", "script"])]
fn free_text_turn(bencher: Bencher, kind: &str) {
    let case = Arc::new(Case::new(unending(gift()), Language::Zh));
    bencher
        .counter(ItemsCount::new(1_u64))
        .with_inputs(|| session(&case, customer(kind)))
        .bench_local_values(|mut session| {
            black_box(session.input(20_000, &Input::Say(SAYS.to_owned())));
            session
        });
}

fn customer(kind: &str) -> CustomerKind {
    match kind {
        "script" => CustomerKind::Script,
        _ => CustomerKind::Generated,
    }
}
