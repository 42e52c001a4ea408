//! What moves a mood, and what the customer says to it: one reply, one cause, one intent.

use heard::{
    scenario::{Cause, IntentName},
    session::{CustomerKind, Event, Happening, Input, Mode, Session},
    text::Language,
};

use super::table::{gift, open};

fn generated(language: Language) -> Session {
    open(
        &gift(),
        CustomerKind::Generated,
        Mode::Practise,
        language,
        3,
    )
}

fn causes(events: &[Event]) -> Vec<Cause> {
    let changes = events.iter().flat_map(|event| match &event.what {
        Happening::MoodMoved { causes, .. } => causes.clone(),
        _ => Vec::new(),
    });
    changes.map(|change| change.cause).collect()
}

fn intents(events: &[Event]) -> Vec<IntentName> {
    let said = events.iter().filter_map(|event| match &event.what {
        Happening::CustomerSaid { intent, .. } => Some(*intent),
        _ => None,
    });
    said.collect()
}

fn told(events: &[Event]) -> Vec<String> {
    let told = events.iter().flat_map(|event| match &event.what {
        Happening::CustomerSaid { facts, .. } => facts.clone(),
        _ => Vec::new(),
    });
    told.collect()
}

#[test]
fn each_thing_heard_has_its_cause_and_its_answer() {
    for (language, says, cause, intent) in [
        (
            Language::Zh,
            "请您冷静一下",
            Some(Cause::ForbiddenPhrase),
            IntentName::Object,
        ),
        (
            Language::Zh,
            "这是快递的问题，不关我们的事",
            Some(Cause::Blame),
            IntentName::Object,
        ),
        (
            Language::Zh,
            "",
            Some(Cause::NoProgress),
            IntentName::Puzzled,
        ),
        (
            Language::Zh,
            "😀😀😀",
            Some(Cause::NoProgress),
            IntentName::Puzzled,
        ),
        (Language::Zh, "请问怎么称呼您？", None, IntentName::Tell),
        (
            Language::En,
            "Please calm down",
            Some(Cause::ForbiddenPhrase),
            IntentName::Object,
        ),
        (
            Language::En,
            "May I have your name?",
            None,
            IntentName::Tell,
        ),
        (
            Language::En,
            "",
            Some(Cause::NoProgress),
            IntentName::Puzzled,
        ),
    ] {
        let mut session = generated(language);
        let events = session.input(20_000, &Input::Say(says.to_owned()));
        let heard = causes(events);
        assert_eq!(heard.first().copied(), cause, "{says}: {heard:?}");
        assert_eq!(intents(events).first(), Some(&intent), "{says}");
    }
}

#[test]
fn a_fact_is_told_when_asked_and_never_twice() {
    for (language, question) in [
        (Language::Zh, "请问订单号是多少？"),
        (Language::En, "What is your order number?"),
    ] {
        let mut session = generated(language);
        assert_eq!(
            told(session.input(20_000, &Input::Say(question.to_owned()))),
            ["order"]
        );
        let again = session.input(40_000, &Input::Say(format!("{question} {question}")));
        assert_eq!(told(again), [""; 0]);
        let once_more = if language == Language::Zh {
            "麻烦再报一下订单号"
        } else {
            "Could you give me the order number again?"
        };
        let events = session.input(60_000, &Input::Say(once_more.to_owned()));
        assert_eq!(causes(events).first(), Some(&Cause::AsksAgain));
        assert_eq!(intents(events), [IntentName::AlreadyTold]);
    }
}

#[test]
fn every_fact_is_told_at_most_once_and_only_when_released() {
    let scenario = gift();
    for seed in 0..20 {
        let mut session = open(
            &scenario,
            CustomerKind::Generated,
            Mode::Learn,
            Language::Zh,
            seed,
        );
        for (turn, says) in [
            "您好",
            "能具体说说吗？",
            "家里几点有人收货？",
            "昨天您问过吗？",
            "您女儿多大了？",
            "订单号是多少？",
            "嗯",
        ]
        .into_iter()
        .enumerate()
        {
            session.input(20_000 * (turn as u64 + 1), &Input::Say(says.to_owned()));
        }
        let told = told(session.events());
        let distinct: std::collections::BTreeSet<_> = told.iter().collect();
        assert_eq!(told.len(), distinct.len());
    }
}

#[test]
fn an_apology_loop_does_not_calm() {
    let mut session = generated(Language::Zh);
    let before = session.state().mind.mood.anger;
    for (turn, says) in [
        "非常抱歉给您带来不便",
        "真的非常抱歉",
        "实在对不起您",
        "给您添麻烦了，抱歉",
    ]
    .into_iter()
    .enumerate()
    {
        session.input(20_000 * (turn as u64 + 1), &Input::Say(says.to_owned()));
    }
    assert!(session.state().mind.mood.anger >= before);
}

#[test]
fn naming_the_feeling_and_the_fact_calms_more_than_a_stock_phrase() {
    let anger_after = |says: &str| {
        let mut session = generated(Language::Zh);
        session.input(20_000, &Input::Say(says.to_owned()));
        session.state().mind.mood.anger
    };
    let specific = anger_after("说好 6 号到却让您等到今天，换我也着急");
    let stock = anger_after("我理解您的心情");
    assert!(specific < stock, "{specific} {stock}");
}

#[test]
fn a_customer_whose_patience_is_gone_leaves() {
    let mut session = generated(Language::Zh);
    for turn in 1..10 {
        session.input(
            turn * 20_000,
            &Input::Say(format!("请您冷静一下，这不关我们的事{turn}")),
        );
    }
    let ended = session.state().ended.clone().unwrap();
    assert_eq!(ended.outcome, heard::scenario::Outcome::CustomerLeft);
    assert_eq!(intents(session.events()).last(), Some(&IntentName::Leave));
}

#[test]
fn a_good_talk_settles_in_the_generated_kind() {
    let mut session = generated(Language::Zh);
    let mut at = 0;
    let mut hand_in = |input: Input| {
        at += 20_000;
        session.input(at, &input);
    };
    let done = |id: &str, with: &[(&str, &str)]| {
        let with = with
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        Input::Do(id.to_owned(), with.collect())
    };
    hand_in(Input::Say(
        "说好 6 号到却让您等到今天，换我也着急，对不起。".to_owned(),
    ));
    hand_in(done("birthday_care", &[("card", "小满生日快乐")]));
    hand_in(Input::Say(
        "今晚我给小满申请一份生日关怀盒，免费，18:15 前送到。".to_owned(),
    ));
    hand_in(done(
        "ticket",
        &[
            ("category", "delay"),
            ("priority", "p1"),
            ("owner", "me"),
            ("due", "2025-11-09 15:00"),
            ("evidence", "11-07 21:46 滞留苏州转运仓"),
            ("next", "明日补送投影灯"),
        ],
    ));
    hand_in(done("callback", &[("at", "17:50"), ("who", "me")]));
    hand_in(Input::Say(
        "今天 17:50 我本人给您打电话，告诉您骑手到哪了。".to_owned(),
    ));
    let ended = session.state().ended.clone().unwrap();
    assert_eq!(ended.outcome, heard::scenario::Outcome::Settled);
}

#[test]
fn a_settlement_waits_for_what_its_ending_needs() {
    let mut session = generated(Language::Zh);
    for (turn, words) in [
        (1, "说好 6 号到却让您等到今天，换我也着急，对不起。"),
        (2, "您今晚最担心的是什么？"),
    ] {
        session.input(turn * 20_000, &Input::Say(words.to_owned()));
    }
    let card = [("card".to_owned(), "小满生日快乐".to_owned())];
    session.input(50_000, &Input::Do("birthday_care".to_owned(), card.into()));
    for (turn, words) in [
        (3, "今晚我给小满申请一份生日关怀盒，免费，18:15 前送到。"),
        (4, "今天 17:50 我本人给您打电话，告诉您骑手到哪了。"),
        (5, "灯明天下午 3 点前我们送到您家。"),
    ] {
        session.input(turn * 20_000, &Input::Say(words.to_owned()));
    }
    assert!(session.state().mind.accepted);
    assert!(session.state().ended.is_none(), "no ticket was filed");
}

#[test]
fn who_is_asked_for_a_moment_gives_it() {
    let mut session = generated(Language::Zh);
    let events = session.input(20_000, &Input::Say("您现在方便说两分钟吗？".to_owned()));
    let lines: Vec<_> = super::table::lines(events);
    let goes_on = |line: &&str| line.contains(['说', '讲', '听']);
    assert!(lines.iter().any(goes_on), "{lines:?}");
}

#[test]
fn a_detail_nobody_told_is_not_asked_again() {
    let mut session = generated(Language::Zh);
    session.input(20_000, &Input::Say("您女儿是不是等了很久？".to_owned()));
    let events = session.input(40_000, &Input::Say("您女儿几岁了？".to_owned()));
    assert!(!causes(events).contains(&Cause::AsksAgain));
}

#[test]
fn what_stands_before_the_comma_is_what_is_asked_about() {
    for (language, question) in [
        (Language::Zh, "我想问问订单号，是多少来着？"),
        (Language::Zh, "关于您的订单，能具体讲讲吗？"),
        (Language::En, "About your order, can you tell me more?"),
    ] {
        let mut session = generated(language);
        let events = session.input(20_000, &Input::Say(question.to_owned()));
        assert_eq!(told(events), ["order"], "{question}");
    }
}

#[test]
fn who_asks_what_is_hoped_for_tonight_does_not_ask_again() {
    let mut session = generated(Language::Zh);
    session.input(20_000, &Input::Say("生日会今晚几点开始？".to_owned()));
    let question = "今晚您最希望她拆到什么？";
    let events = session.input(40_000, &Input::Say(question.to_owned()));
    assert!(!causes(events).contains(&Cause::AsksAgain));
}

#[test]
fn the_customer_knows_their_own_number() {
    let mut session = generated(Language::Zh);
    let events = session.input(20_000, &Input::Say("麻烦说一下收货手机号后四位".to_owned()));
    let lines: Vec<_> = super::table::lines(events);
    assert!(lines.concat().contains("2716"), "{lines:?}");
}
