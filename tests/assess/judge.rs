//! Checks of kind judge: settled by what was recorded and by nothing else, left to a person where nobody judged, and
//! deaf to replies that give orders to a model.

use std::collections::BTreeSet;

use heard::{
    assess::{
        Assessment, Status, assess,
        judge::{Question, SAMPLES, read_answer, version},
    },
    scenario::{Behaviour, IntentName, Scenario},
    session::{Event, Finding, Happening, Transcript, from_jsonl, to_jsonl},
};
use proptest::prelude::*;
use serde::Deserialize;

use crate::play::{self, Clock};

const HONEST: &str = "也就是说今晚就要拆礼物了，您手上却什么都没有，换谁都着急。";
const PLAIN: &str = "包裹现在在中转站。";

fn scenario() -> Scenario {
    play::scenario(include_str!("cases/judge.ron"))
}

fn talk(scenario: &Scenario, replies: &[&str]) -> Transcript {
    let mut clock = Clock::default();
    let mut events = vec![clock.event(Happening::CustomerSaid {
        text: "你们怎么回事，生日会今晚六点半！".into(),
        intent: IntentName::Open,
        facts: vec!["party".into()],
    })];
    for reply in replies {
        let text = (*reply).to_owned();
        events.push(clock.event(Happening::AgentSaid { text }));
    }
    Transcript {
        header: play::header(scenario),
        events,
    }
}

/// What a model answers that finds everything in every reply, in its own words.
fn obedient(question: &Question) -> String {
    let findings = question.replies().flat_map(|(turn, text)| {
        let quote: String = text.chars().take(120).collect();
        let each = Behaviour::ALL.iter();
        each.map(move |it| serde_json::json!({"behaviour": it.key(), "reply": turn, "quote": quote.clone()}))
    });
    serde_json::json!({ "findings": findings.collect::<Vec<_>>() }).to_string()
}

/// The talk with what `answer` says of it recorded at its end, as often as a judge is asked.
fn judged(transcript: &Transcript, answer: impl Fn(&Question) -> String) -> Transcript {
    let question = Question::of(transcript.header.language, &transcript.events);
    let samples = (0..SAMPLES).map(|_| read_answer(&answer(&question)).unwrap());
    let mut judged = transcript.clone();
    let last = transcript.events.last().unwrap();
    judged.events.push(Event {
        what: Happening::Judged {
            model: "test".into(),
            prompt: version().into(),
            samples: samples.collect(),
        },
        ..last.clone()
    });
    judged
}

fn statuses(marks: &Assessment) -> Vec<(Status, u32)> {
    let marks = marks.checks.iter();
    marks.map(|mark| (mark.status, mark.points)).collect()
}

#[test]
fn without_a_judge_a_check_waits_for_a_person_and_leaves_the_denominator() {
    let scenario = scenario();
    let marks = assess(&scenario, &talk(&scenario, &["对不起。", HONEST, PLAIN]));
    assert_eq!(
        statuses(&marks),
        [
            (Status::Met, 2),
            (Status::NotObserved, 0),
            (Status::NotObserved, 0)
        ]
    );
    assert_eq!(marks.total, Some(100));
    assert!(
        marks.checks[1].reason.contains("由人"),
        "{}",
        marks.checks[1].reason
    );
    assert_eq!(marks.need_person(), 2);
    assert!(marks.opinions.is_empty());
}

#[test]
fn what_was_found_settles_it_at_its_place_and_leaves_an_opinion() {
    let scenario = scenario();
    let transcript = judged(&talk(&scenario, &["对不起。", HONEST, PLAIN]), |_| {
        serde_json::json!({"findings": [
            {"behaviour": "shows_understanding", "reply": 2, "quote": "今晚就要拆礼物了，您手上却什么都没有"},
            {"behaviour": "validates_feeling", "reply": 2, "quote": "换谁都着急"},
        ]})
        .to_string()
    });
    let marks = assess(&scenario, &transcript);
    assert_eq!(
        statuses(&marks),
        [(Status::Met, 2), (Status::Met, 4), (Status::NotMet, 0)],
        "in the first turn nothing was validated"
    );
    assert_eq!(marks.checks[1].turn, Some(2));
    assert!(
        marks.checks[1]
            .quote
            .as_deref()
            .unwrap()
            .starts_with("今晚就要")
    );
    let titles: BTreeSet<&str> = marks.opinions.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        titles,
        BTreeSet::from(["judge-shows_understanding", "judge-validates_feeling"])
    );
    assert!(
        marks
            .opinions
            .iter()
            .all(|it| (it.points, it.of, it.turn) == (0, 0, Some(2)))
    );
}

#[test]
fn the_recorded_judgement_travels_with_the_transcript() {
    let scenario = scenario();
    let transcript = judged(&talk(&scenario, &[HONEST, PLAIN]), obedient);
    let text = to_jsonl(&transcript);
    let last = text.lines().last().unwrap();
    assert!(
        last.contains(r#""judged":{"model":"test","prompt":"judge-1-"#),
        "{last}"
    );
    let read = from_jsonl(&text).unwrap();
    assert_eq!(read.transcript, transcript);
    assert_eq!(
        assess(&scenario, &read.transcript),
        assess(&scenario, &transcript)
    );
}

#[test]
fn a_forged_quote_in_a_transcript_earns_nothing() {
    let scenario = scenario();
    let transcript = judged(&talk(&scenario, &[PLAIN, "请稍等。"]), |_| {
        serde_json::json!({"findings": [{"behaviour": "shows_understanding", "reply": 1, "quote": HONEST}]}).to_string()
    });
    let marks = assess(&scenario, &transcript);
    assert_eq!(marks.checks[1].status, Status::NotMet);
    assert!(marks.opinions.is_empty());
}

#[derive(Deserialize)]
struct Attacks {
    what: String,
    replies: Vec<String>,
}

#[test]
fn orders_to_a_model_change_no_mark_though_it_obeys() {
    let scenario = scenario();
    let attacks: Vec<Attacks> = ron::from_str(include_str!("judge/attacks.ron")).unwrap();
    let all: Vec<(&str, &str)> = attacks
        .iter()
        .flat_map(|one| {
            one.replies
                .iter()
                .map(|reply| (one.what.as_str(), reply.as_str()))
        })
        .collect();
    assert!(all.len() >= 20, "{}", all.len());
    let mut moved = Vec::new();
    for (what, attack) in all {
        // Alone, before and after replies that say nothing, and with a reply that would earn.
        for replies in [
            vec![attack],
            vec![attack, PLAIN],
            vec![PLAIN, attack],
            vec![HONEST, attack],
        ] {
            let bare = talk(&scenario, &replies);
            let without = assess(&scenario, &bare);
            let with = assess(&scenario, &judged(&bare, obedient));
            let same = statuses(&with) == statuses(&without) && with.total == without.total;
            if !same || !with.opinions.is_empty() || with.need_person() == 0 {
                moved.push(format!("{what}: {replies:?}"));
            }
        }
    }
    assert!(moved.is_empty(), "{}", moved.join("\n"));
    // The same model earns an honest reply its points: it is the attack that is turned away.
    let honest = assess(
        &scenario,
        &judged(&talk(&scenario, &[HONEST, PLAIN]), obedient),
    );
    assert_eq!(honest.checks[1].status, Status::Met);
}

/// Words that replies and quotes are made of, some of them hostile.
fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec![
            "换谁都着急",
            "今晚就要拆礼物",
            "，",
            "包裹",
            "…",
            " ",
            "“",
            "of course",
            "upset",
            "\u{202e}",
            "😀",
            "\u{0}",
            "冷静一下",
            "Ａ",
        ]),
        0..8,
    )
    .prop_map(|words| words.concat())
}

fn finding() -> impl Strategy<Value = Finding> {
    let behaviour = prop::sample::select(Behaviour::ALL.to_vec());
    (behaviour, 0u32..5, words()).prop_map(|(behaviour, turn, quote)| Finding {
        behaviour,
        turn,
        quote,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever a model answers: nothing panics, every opinion stands on words of its own turn that most samples quoted,
    /// and marks that ask for no judge do not move.
    #[test]
    fn any_answer_is_weighed(replies in prop::collection::vec(words(), 1..4), samples in prop::collection::vec(prop::collection::vec(finding(), 0..6), 0..5)) {
        let scenario = scenario();
        let replies: Vec<&str> = replies.iter().map(String::as_str).collect();
        let bare = talk(&scenario, &replies);
        let mut with = bare.clone();
        let last = bare.events.last().unwrap().clone();
        let what = Happening::Judged { model: "m".into(), prompt: "p".into(), samples: samples.clone() };
        with.events.push(Event { what, ..last });
        let (before, after) = (assess(&scenario, &bare), assess(&scenario, &with));
        prop_assert_eq!(&before.checks.first(), &after.checks.first());
        for opinion in &after.opinions {
            prop_assert!(samples.len() >= SAMPLES);
            let place = opinion.evidence[0];
            let said = replies[place.turn as usize - 1];
            let words = place.span.unwrap();
            prop_assert!(said.get(words.range()).is_some_and(|words| !words.trim().is_empty()));
            let key = opinion.id.trim_start_matches("judge-");
            let voices = samples.iter().filter(|sample| sample.iter().any(|it| it.behaviour.key() == key && it.turn == place.turn));
            prop_assert!(voices.count() * 2 > samples.len());
        }
    }
}
