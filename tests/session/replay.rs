//! The transcript is the only truth: any inputs, played again from events or from inputs, give the same talk.

use std::sync::Arc;

use heard::{
    session::{Case, CustomerKind, Input, Mode, Session, State, from_jsonl, step, to_jsonl},
    text::Language,
};
use proptest::prelude::*;

use super::table::{gift, open};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "您好，我是客服小林",
            "非常抱歉",
            "请稍等，我查一下",
            "说好 6 号到却让您等到今天，换我也着急，对不起",
            "请您冷静",
            "请问订单号是多少？",
            "您女儿几点过生日？",
            "灯滞留在苏州转运仓，今晚到不了",
            "我本人 17:50 前给您打电话",
            "今晚我给小满申请生日关怀盒，18:15 前送到，您看可以吗？",
            "要不要办个会员？",
            "感谢您的来电，再见",
            "这是快递的问题",
            "I will call you back myself before 16:10",
            "What is your order number?",
            "",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,40}",
    ]
}

fn input() -> impl Strategy<Value = Input> {
    let id = prop::sample::select(vec![
        "verify",
        "call_hub",
        "birthday_care",
        "callback",
        "plan",
        "nothing",
    ]);
    let values = prop::collection::btree_map("digits|card|at|who|step", "2716|17:50|me|好", 0..3);
    prop_oneof![
        6 => words().prop_map(Input::Say),
        1 => (0_u32..4).prop_map(Input::Choose),
        2 => (id, values).prop_map(|(id, with)| Input::Do(id.to_owned(), with)),
        1 => prop::sample::select(vec!["parcels", "hub", "x"]).prop_map(|id| Input::Show(id.to_owned(), None)),
        1 => prop::sample::select(vec!["4.1", "4.2", "x"]).prop_map(|id| Input::Read(id.to_owned())),
        1 => words().prop_map(Input::Search),
        1 => (0_u32..6).prop_map(|row| Input::FlagRow("parcels".to_owned(), row)),
        1 => words().prop_map(Input::Cite),
        1 => words().prop_map(Input::Note),
        1 => Just(Input::Hint),
        2 => Just(Input::Tick),
        1 => Just(Input::End),
    ]
}

fn talk() -> impl Strategy<Value = (CustomerKind, Mode, Language, u64, Vec<(u64, Input)>)> {
    (
        prop::sample::select(vec![CustomerKind::Script, CustomerKind::Generated]),
        prop::sample::select(vec![Mode::Learn, Mode::Practise, Mode::Exam]),
        prop::sample::select(Language::ALL.to_vec()),
        any::<u64>(),
        prop::collection::vec((0_u64..120_000, input()), 1..14),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_talk_is_what_its_transcript_says((kind, mode, language, seed, inputs) in talk()) {
        let scenario = gift();
        let mut session = open(&scenario, kind, mode, language, seed);
        let mut ticked = open(&scenario, kind, mode, language, seed);
        let mut at = 0;
        for (wait, input) in &inputs {
            let before = session.state().clone();
            ticked.input(at + wait / 3, &Input::Tick);
            ticked.input(at + wait / 2, &Input::Tick);
            at += wait;
            let stepped = step(session.case(), &before, at, input);
            let events = session.input(at, input).to_vec();
            prop_assert_eq!(&stepped, &events, "step is what the session does");
            ticked.input(at, input);
        }
        prop_assert_eq!(session.events(), ticked.events(), "however often it is ticked");

        let case = Arc::new(Case::new(scenario, language));
        let text = to_jsonl(&session.transcript());
        let transcript = from_jsonl(&text).unwrap().transcript;
        let mut folded = State::new(&case, &transcript.header);
        for event in &transcript.events {
            folded.apply(&case, event);
        }
        prop_assert_eq!(format!("{folded:?}"), format!("{:?}", session.state()), "folded from events");
        let replayed = Session::replay(case, &transcript);
        prop_assert_eq!(to_jsonl(&replayed.transcript()), text, "played again from inputs");
    }
}
