//! Words that come from outside: a model words the customer, a person plays them; mind and marks stay the mind's own.

use std::sync::Arc;

use heard::{
    assess::assess,
    customer::guard::Fault,
    scenario::{IntentName, Scenario},
    session::{
        By, CustomerKind, Event, Happening, Input, Mode, Session, TRIES, Transcript, Words,
        from_jsonl, to_jsonl,
    },
    text::Language,
};

use super::table::{gift, lines, open};

const REPLIES: [&str; 6] = [
    "您好，孩子生日没收到礼物，换我也着急。请问订单号是多少？",
    "我马上帮您查一下物流。",
    "查到了，包裹在分拨中心滞留，今晚七点前我安排专人送到您家，您看可以吗？",
    "真的很抱歉，让孩子空等了一天。您今晚几点在家？",
    "我会亲自跟进，六点给您回电话。",
    "还有什么可以帮您的吗？",
];

fn open_as(case: &Arc<Scenario>, kind: CustomerKind) -> Session {
    open(case, kind, Mode::Practise, Language::Zh, 3)
}

fn model(text: &str, attempt: u32) -> Input {
    Input::Words(Words {
        text: text.into(),
        by: By::Model {
            model: "m".into(),
            prompt: "customer-1-0".into(),
            attempt,
            ms: 900,
            tokens: Some((700, 20)),
        },
    })
}

fn person(text: &str) -> Input {
    Input::Words(Words {
        text: text.into(),
        by: By::Person {
            name: "林老师".into(),
        },
    })
}

/// The words for whatever is awaited.
type Answer = dyn Fn(&Session) -> Option<Input>;

/// Plays all replies; `answer` gives the words for whatever is awaited.
fn played(kind: CustomerKind, answer: impl Fn(&Session) -> Option<Input>) -> Session {
    played_in(&gift(), kind, answer)
}

fn played_in(
    case: &std::sync::Arc<heard::scenario::Scenario>,
    kind: CustomerKind,
    answer: impl Fn(&Session) -> Option<Input>,
) -> Session {
    let mut session = open_as(case, kind);
    let mut at = 0;
    for reply in REPLIES {
        while session.state().awaited.is_some()
            && let Some(words) = answer(&session)
        {
            session.input(at, &words);
        }
        at += 20_000;
        session.input(at, &Input::Say(reply.into()));
    }
    session.input(at, &Input::End);
    session
}

/// What the mind did: moods with their causes, the end.
fn mind(events: &[Event]) -> Vec<&Happening> {
    let all = events.iter().map(|event| &event.what);
    all.filter(|what| {
        matches!(
            what,
            Happening::MoodMoved { .. } | Happening::Ended { .. } | Happening::NeedMet
        )
    })
    .collect()
}

fn facts(session: &Session) -> Vec<String> {
    let all = session.events().iter().flat_map(|event| match &event.what {
        Happening::CustomerSaid { facts, .. } => facts.clone(),
        _ => Vec::new(),
    });
    all.collect()
}

/// Words that pass whatever is meant: the grammar's own with another beginning.
fn own(session: &Session, before: &str) -> String {
    let says = &session.state().awaited.as_ref().unwrap().says;
    let says: Vec<String> = says
        .iter()
        .map(|meant| format!("{before}{}", meant.own))
        .collect();
    says.join("\n")
}

#[test]
fn words_change_neither_mind_nor_marks() {
    let grammar = played(CustomerKind::Generated, |_| None);
    let case = gift();
    let marks = |session: &Session| {
        let marks = assess(&case, &session.transcript());
        (marks.total, format!("{:?}", marks.checks))
    };
    let wordings: [&Answer; 3] = [
        &|_| None,
        &|session| Some(model(&own(session, "哎，"), 1)),
        &|_| Some(Input::NoWords("没有回应".into())),
    ];
    for (number, answer) in wordings.iter().enumerate() {
        let worded = played(CustomerKind::Model, answer);
        assert_eq!(mind(worded.events()), mind(grammar.events()), "{number}");
        assert_eq!(facts(&worded), facts(&grammar), "{number}");
        assert_eq!(worded.state().mind, grammar.state().mind, "{number}");
        assert_eq!(marks(&worded).0, marks(&grammar).0, "{number}");
    }
}

#[test]
fn a_worded_talk_is_played_again_without_a_model() {
    let faulty = |session: &Session| match session.state().awaited.as_ref()?.rejected {
        0 => Some(model("作为一个AI语言模型，我不能生气。", 1)),
        1 => Some(model(&own(session, "哎，"), 2)),
        _ => None,
    };
    let session = played(CustomerKind::Model, faulty);
    let transcript = session.transcript();
    let text = to_jsonl(&transcript);
    let read = from_jsonl(&text).unwrap().transcript;
    assert_eq!(read, transcript);
    let again = Session::replay(session.case().clone(), &read);
    assert_eq!(to_jsonl(&again.transcript()), text);
    let resumed = Session::resume(session.case().clone(), read);
    assert_eq!(resumed.state(), session.state());
    let rejected = |event: &&Event| matches!(&event.what, Happening::WordsRejected { fault, .. } if *fault == Fault::SpeaksAsModel);
    assert!(session.events().iter().filter(rejected).count() >= 4);
}

#[test]
fn after_three_faulty_wordings_the_grammar_speaks() {
    let mut session = open_as(&gift(), CustomerKind::Model);
    session.input(20_000, &Input::Say(REPLIES[0].into()));
    let meant = session.state().awaited.clone().unwrap().says;
    for attempt in 1..=TRIES {
        assert!(session.state().awaited.is_some(), "{attempt}");
        session.input(21_000, &model("请问还有什么可以帮您？", attempt));
    }
    assert!(session.state().awaited.is_none());
    let said = lines(session.events());
    for one in meant {
        assert!(said.contains(&one.own.as_str()));
    }
    assert!(
        session.input(22_000, &model("慢了一步", 1)).is_empty(),
        "words nobody awaits"
    );
}

#[test]
fn who_is_about_to_answer_is_not_silent_and_goes_on_where_it_was_left() {
    let mut session = open_as(&gift(), CustomerKind::Model);
    session.input(20_000, &Input::Say(REPLIES[0].into()));
    session.input(20_000 + 400_000, &Input::Tick);
    let silent = |event: &Event| matches!(event.what, Happening::SilenceNoticed { .. });
    assert!(!session.events().iter().any(silent));
    let Transcript { header, events } = session.transcript();
    let resumed = Session::resume(session.case().clone(), Transcript { header, events });
    assert_eq!(resumed.state().awaited, session.state().awaited);
    let words = model(&own(&session, "哎，"), 1);
    session.input(430_000, &words);
    assert!(session.state().awaited.is_none());
    session.input(440_000, &Input::Tick);
    assert!(
        !session.events().iter().any(silent),
        "the silence begins with the answer"
    );
}

#[test]
fn a_trainer_takes_over_tells_facts_and_gives_back() {
    let mut session = open_as(&gift(), CustomerKind::Generated);
    session.input(10_000, &Input::TakeOver("林老师".into()));
    session.input(20_000, &Input::Say("您好，我来帮您看看。".into()));
    assert!(session.state().awaited.is_some(), "the trainer answers");
    let before = session.state().mind.mood;
    let says = session.case().persona.facts[0].says.clone();
    let events = session.input(30_000, &person(&says)).to_vec();
    let told: Vec<String> = events
        .iter()
        .flat_map(|event| match &event.what {
            Happening::CustomerSaid { facts, .. } => facts.clone(),
            _ => Vec::new(),
        })
        .collect();
    let first = session.case().persona.facts[0].id.clone();
    let opened: Vec<String> = facts(&session);
    assert!(told.contains(&first) || opened.contains(&first), "{told:?}");
    assert_eq!(
        session.state().mind.mood,
        before,
        "words alone move no mood"
    );
    session.input(40_000, &person("你说的到底算不算数？"));
    assert_eq!(session.state().mind.last, Some(IntentName::AskBack));
    session.input(50_000, &Input::Say("我马上为您处理。".into()));
    assert!(session.state().awaited.is_some());
    session.input(60_000, &Input::HandBack);
    assert!(session.state().awaited.is_none(), "what was open is said");
    session.input(70_000, &Input::Say("请问订单号是多少？".into()));
    assert!(
        session.state().awaited.is_none(),
        "the program answers at once"
    );
    let again = Session::replay(session.case().clone(), &session.transcript());
    assert_eq!(again.transcript(), session.transcript());
}

#[test]
fn lines_that_were_said_are_looked_through_once_more_and_an_attempt_is_voided() {
    use heard::session::slips;
    let session = played(CustomerKind::Model, |session| {
        Some(model(&own(session, "哎，"), 1))
    });
    let case = session.case().clone();
    assert_eq!(slips(&case, &session.transcript(), false), []);
    let mut transcript = session.transcript();
    let said = transcript
        .events
        .iter_mut()
        .filter_map(|event| match &mut event.what {
            Happening::CustomerSaid { text, .. } if text.starts_with('哎') => Some(text),
            _ => None,
        });
    *said.last().unwrap() = "您好，请问有什么可以帮您？".into();
    let found = slips(&case, &transcript, false);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].fault, Fault::RoleReversal);

    let mut voided = session.clone();
    let what = Happening::Voided {
        by: "林老师".into(),
        why: "客户说成了客服".into(),
    };
    voided.record(what);
    let marks = assess(&gift(), &voided.transcript());
    assert_eq!((marks.total, marks.passed), (None, None));
    assert_eq!(marks.not_marked, Some(heard::assess::NotMarked::Voided));
    let resumed = Session::resume(case.clone(), voided.transcript());
    assert_eq!(
        resumed.state(),
        session.state(),
        "it is no part of the talk"
    );
    let replayed = Session::replay(case, &voided.transcript());
    assert_eq!(replayed.events(), session.events());
}

#[test]
fn the_grammars_own_lines_are_sound_as_they_grow() {
    use heard::link::customer::shown;
    let mut lines = 0;
    for (language, replies) in [
        (Language::Zh, &REPLIES[..]),
        (
            Language::En,
            &[
                "I am sorry, that must be awful on her birthday. What is the order number?",
                "I will look it up right away.",
                "It is held at the hub. What matters most tonight?",
            ][..],
        ),
    ] {
        for seed in 0..6 {
            let mut session = open(&gift(), CustomerKind::Model, Mode::Practise, language, seed);
            for (turn, reply) in replies.iter().enumerate() {
                session.input(turn as u64 * 20_000, &Input::Say((*reply).into()));
                let Some(ground) = session.ground() else {
                    continue;
                };
                for own in ground.own.clone() {
                    lines += 1;
                    for (at, _) in own.char_indices().skip(1) {
                        let may = shown(&own[..at]);
                        assert_eq!(ground.check_beginning(may), None, "{may} of {own}");
                    }
                    assert_eq!(ground.check(&own), None, "{own}");
                }
            }
        }
    }
    assert!(lines > 40, "{lines}");
}

#[test]
fn the_case_voids_an_attempt_by_its_own_rule() {
    use heard::{
        assess::NotMarked,
        scenario::{VoiceFault, VoidRule},
    };
    // Whether the talk as it was is void, and with its last line said by an agent.
    let voids = |more_than: Option<u32>, any: &[VoiceFault]| {
        let mut scenario = (*gift()).clone();
        // The talk is opened as it is written, so nothing may be drawn when it is marked.
        scenario.customer.drawn = None;
        let any = any.to_vec();
        scenario.voided =
            (more_than.is_some() || !any.is_empty()).then_some(VoidRule { more_than, any });
        let scenario = std::sync::Arc::new(scenario);
        let session = played_in(&scenario, CustomerKind::Model, |session| {
            Some(model(&own(session, "哎，"), 1))
        });
        let mut transcript = session.transcript();
        let sound = assess(&scenario, &transcript).not_marked;
        let said = transcript
            .events
            .iter_mut()
            .filter_map(|event| match &mut event.what {
                Happening::CustomerSaid { text, .. } if text.starts_with('哎') => Some(text),
                _ => None,
            });
        *said.last().unwrap() = "您好，请问有什么可以帮您？".into();
        let marks = assess(&scenario, &transcript);
        assert_eq!(marks.total.is_none(), marks.not_marked.is_some());
        (sound, marks.not_marked)
    };
    let void = Some(NotMarked::VoidedByRule);
    assert_eq!(voids(None, &[]), (None, None), "no rule, no void");
    assert_eq!(voids(Some(0), &[]), (None, void));
    assert_eq!(voids(Some(1), &[]), (None, None));
    assert_eq!(voids(None, &[VoiceFault::RoleReversal]), (None, void));
    assert_eq!(voids(None, &[VoiceFault::EndsEarly]), (None, None));
}
