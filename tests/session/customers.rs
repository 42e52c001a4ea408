//! What a generated customer tells and when, and the words they find: by what was asked, by temper, age and channel.

use std::{collections::BTreeSet, sync::Arc};

use heard::{
    customer::{Mind, Persona, Saying, Tongue, Wording, word},
    scenario::{Age, Channel, IntentName, Scenario, Temper},
    session::{Case, CustomerKind, Event, Happening, Input, Mode, Session},
    text::Language,
};
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::table::{gift, lines, open, scenario};

fn generated(scenario: &Arc<Scenario>, language: Language) -> Session {
    open(
        scenario,
        CustomerKind::Generated,
        Mode::Practise,
        language,
        3,
    )
}

fn told(events: &[Event]) -> Vec<String> {
    let told = events.iter().flat_map(|event| match &event.what {
        Happening::CustomerSaid { facts, .. } => facts.clone(),
        _ => Vec::new(),
    });
    told.collect()
}

fn yogurt() -> Arc<Scenario> {
    scenario(include_str!("../../scenarios/food/rash-after-yogurt.ron"))
}

fn mail() -> Arc<Scenario> {
    scenario(include_str!(
        "../../scenarios/ecommerce/duty-on-a-wedding-gift.ron"
    ))
}

#[test]
fn each_question_of_a_chain_draws_its_fact() {
    for (language, says, facts) in [
        (
            Language::Zh,
            "订单号多少，昨天问过我们同事吗，今晚家里几点以后有人？",
            vec!["order", "asked-yesterday", "party"],
        ),
        (
            Language::Zh,
            "麻烦提供一下订单号、家里什么时候有人。",
            vec!["order", "home"],
        ),
        (
            Language::Zh,
            "真对不起，请问订单号是多少，您什么时候在家？",
            vec!["order", "home"],
        ),
        (
            Language::En,
            "What is the order number, and when is someone home?",
            vec!["order", "home"],
        ),
    ] {
        let mut session = generated(&gift(), language);
        let events = session.input(10_000, &Input::Say(says.into())).to_vec();
        assert_eq!(told(&events), facts, "{says}: {:?}", lines(&events));
    }
}

#[test]
fn several_facts_come_in_two_messages_at_most() {
    let mut session = generated(&yogurt(), Language::Zh);
    let says = "孩子呼吸怎么样，盒子上的批次是多少，以前对什么过敏，孩子几岁？";
    let events = session.input(10_000, &Input::Say(says.into())).to_vec();
    let telling = events.iter().filter(|event| match &event.what {
        Happening::CustomerSaid { facts, .. } => !facts.is_empty(),
        _ => false,
    });
    assert_eq!(told(&events).len(), 4, "{:?}", lines(&events));
    assert_eq!(telling.count(), 2, "{:?}", lines(&events));
}

#[test]
fn a_chain_of_questions_opens_nothing_before_its_time() {
    let mut session = generated(&yogurt(), Language::Zh);
    let says = "盒子上的批次是多少，您自己是不是也很自责？";
    let events = session.input(10_000, &Input::Say(says.into())).to_vec();
    assert_eq!(told(&events), ["batch"], "{:?}", lines(&events));
}

#[test]
fn one_question_draws_one_fact() {
    let mut session = generated(&gift(), Language::Zh);
    let events = session
        .input(10_000, &Input::Say("昨天您和同事说的是今晚几点？".into()))
        .to_vec();
    assert_eq!(told(&events).len(), 1, "{:?}", lines(&events));
}

#[test]
fn nothing_is_volunteered_after_agreement() {
    let replies = [
        "您好，让您着急了，非常抱歉，是我们没有按说好的 6 号送到，我来负责。",
        "我现在就给您申请生日关怀盒，今天 18:15 前我亲自安排骑手送到您家。",
        "您看这样可以吗？",
        "我明天上午十点前再给您打电话，告诉您灯到哪了。",
        "今天 20:00 前我本人再确认一次，您看可以吗？",
        "感谢您的理解，还有什么可以帮您？",
    ];
    let mut agreed = 0;
    for scenario in [gift(), yogurt(), mail()] {
        for seed in 1..=12 {
            let mut scenario = (*scenario).clone();
            // Quickly won, and with nothing needed but an offer.
            scenario.customer.mood.trust = 40;
            scenario.customer.mood.anger = 30;
            scenario.customer.hidden_need = None;
            let scenario = Arc::new(scenario);
            let kind = CustomerKind::Generated;
            let mut session = open(&scenario, kind, Mode::Practise, Language::Zh, seed);
            for (turn, says) in (1..).zip(replies) {
                session.input(turn * 20_000, &Input::Say(says.into()));
            }
            let mut accepted = false;
            for event in session.events() {
                if let Happening::CustomerSaid {
                    intent,
                    facts,
                    text,
                } = &event.what
                {
                    assert!(!accepted || facts.is_empty(), "{seed}: {text}");
                    accepted |= *intent == IntentName::Accept;
                }
            }
            agreed += u32::from(accepted);
        }
    }
    assert!(agreed > 0);
}

/// Everything a customer of this temper and age may say at `anger` in any wording of `wordings`, over many seeds.
fn said(temper: Temper, age: Age, anger: u8, wordings: &[Wording]) -> BTreeSet<String> {
    let mut scenario = (*gift()).clone();
    scenario.customer.temper = temper;
    scenario.customer.age = age;
    scenario.customer.lines.clear();
    scenario.customer.mood.anger = anger;
    let mind = Mind::new(scenario.customer.mood);
    let scenario = Arc::new(scenario);
    let mut said = BTreeSet::new();
    for language in Language::ALL {
        let case = Case::new(scenario.clone(), language);
        let persona: &Persona = &case.persona;
        for &wording in wordings
            .iter()
            .filter(|one| !matches!(one, Wording::Tell | Wording::Aside))
        {
            for seed in 0..40 {
                let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
                for free in [false, true] {
                    let tongue = Tongue {
                        seed,
                        free,
                        acks: true,
                    };
                    said.extend(word(Saying::of(wording), persona, &mind, tongue, &mut rng));
                }
            }
        }
    }
    said
}

#[test]
fn words_fit_temper_and_age() {
    let rough = [
        "你敢挂试试",
        "能不能干点实事",
        "怪我咯？",
        "复读机吗",
        "Don't you dare hang up",
        "Spare me",
    ];
    for (temper, age, anger) in [
        (Temper::Anxious, Age::Adult, 60),
        (Temper::Courteous, Age::Adult, 90),
        (Temper::Formal, Age::Adult, 60),
        (Temper::Rambling, Age::Elder, 60),
        (Temper::Anxious, Age::Elder, 90),
    ] {
        let said = said(temper, age, anger, Wording::ALL);
        assert!(said.len() > 200, "{}", said.len());
        for line in &said {
            let rough = rough.iter().any(|rough| line.contains(rough));
            assert!(!rough, "{temper:?} {age:?}: {line}");
        }
    }
    // Others may, and the roughest only when furious.
    let closing = |anger| said(Temper::Direct, Age::Adult, anger, &[Wording::PressClosing]);
    assert!(closing(90).contains("你敢挂试试"));
    assert!(!closing(60).contains("你敢挂试试"));
}

#[test]
fn a_customer_who_writes_mail_writes_letters() {
    for language in Language::ALL {
        let mut session = generated(&mail(), language);
        for (turn, says) in (1..).zip(["嗯。", "Please wait a moment.", "好的好的", "Fine."])
        {
            session.input(turn * 20_000, &Input::Say(says.into()));
        }
        let name = mail().customer.name.get(language).to_owned();
        let letters = session
            .events()
            .iter()
            .filter_map(|event| match &event.what {
                // The author's own lines stand as written.
                Happening::CustomerSaid { text, intent, .. } if *intent != IntentName::Open => {
                    Some(text)
                }
                _ => None,
            });
        let mut count = 0;
        for letter in letters {
            let parts: Vec<&str> = letter.split("\n\n").collect();
            assert!(parts.len() >= 3, "{letter}");
            assert!(parts[0].ends_with(['：', ',', ':']), "{letter}");
            assert!(letter.ends_with(&name), "{letter}");
            let body = &parts[1..parts.len() - 1];
            for sentence in body {
                assert!(sentence.ends_with(['。', '？', '.', '?', '！']), "{letter}");
            }
            count += 1;
        }
        assert!(count >= 3, "{count}");
    }
}

#[test]
fn a_letter_never_says_a_sentence_twice() {
    let mut scenario = (*mail()).clone();
    scenario.turn_limit = 1_000.into();
    scenario.customer.mood.patience = 255;
    assert_eq!(scenario.channel, Channel::Mail);
    let mut session = generated(&Arc::new(scenario), Language::En);
    for turn in 1..40 {
        session.input(turn * 20_000, &Input::Say(format!("well {turn}")));
    }
    let said = lines(session.events());
    let bodies = said.iter().flat_map(|letter| {
        let parts: Vec<&str> = letter.split("\n\n").collect();
        let last = parts.len().saturating_sub(1).max(1);
        parts[1.min(last)..last].to_vec()
    });
    let bodies: Vec<&str> = bodies.collect();
    let distinct: BTreeSet<&&str> = bodies.iter().collect();
    assert!(bodies.len() > 10, "{said:?}");
    assert_eq!(bodies.len(), distinct.len(), "{bodies:?}");
}

fn transfer() -> Session {
    generated(
        &scenario(include_str!("../../scenarios/banking/safe-account.ron")),
        Language::Zh,
    )
}

/// What is not to be told yet is put off in the author's words, each once; then in general words.
#[test]
fn what_is_asked_too_early_is_withheld_in_the_authors_words() {
    let mut session = transfer();
    let mut ask = |at: u64, says: &str| {
        let events = session.input(at, &Input::Say(says.into())).to_vec();
        assert!(told(&events).is_empty(), "{:?}", lines(&events));
        lines(&events)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let first = ask(10_000, "这笔钱您是转给谁的？").concat();
    let own = |said: &str| said.contains("人家") || said.contains("正规");
    assert!(own(&first), "{first}");
    let second = ask(30_000, "收款的到底是哪个账户？").concat();
    assert!(own(&second) && second != first, "{second}");
    let third = ask(50_000, "那转账的用途是什么呢？").concat();
    assert!(!third.is_empty() && third != second, "{third}");
}

/// Advice and news from somebody not trusted yet are doubted, not answered with the demand, and cost no patience.
#[test]
fn news_is_doubted_before_the_demand_is_repeated() {
    for says in [
        "阿姨，这很可能是诈骗，您先别转",
        "公安机关没有安全账户，也不会让您转账到安全账户。",
    ] {
        let mut session = transfer();
        let before = session.state().mind.mood.patience;
        let events = session.input(10_000, &Input::Say(says.into())).to_vec();
        let intents: Vec<IntentName> = events
            .iter()
            .filter_map(|event| match event.what {
                Happening::CustomerSaid { intent, .. } => Some(intent),
                _ => None,
            })
            .collect();
        assert!(!intents.is_empty(), "{says}");
        let doubts = intents.iter().all(|intent| *intent == IntentName::AskBack);
        assert!(doubts, "{:?}", lines(&events));
        assert!(session.state().mind.mood.patience >= before);
    }
}
