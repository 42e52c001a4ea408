//! What holds of every talk: no panic, the same marks twice, and no way to earn by repeating or by being refused.

use std::{collections::BTreeSet, sync::Arc};

use heard::{
    assess::{Assessment, Marker, Marking, Status, assess},
    hearing::hear,
    scenario::Scenario,
    session::{Happening, Transcript},
};
use proptest::prelude::*;

use crate::play::{self, Clock};

const CASES: [&str; 5] = [
    include_str!("cases/said.ron"),
    include_str!("cases/order.ron"),
    include_str!("cases/figures.ron"),
    include_str!("cases/desk.ron"),
    include_str!("cases/heard.ron"),
];

const SENTENCES: [&str; 14] = [
    "非常抱歉，让您着急了。",
    "我下午四点前给您回电话。",
    "仓库今天可以补发！",
    "您几点方便？",
    "多扣的是 38.6 元。",
    "我不能给您退款。",
    "您寄到荆山路 18 号，对吗？",
    "是您自己没看清楚。",
    "再见。",
    "Sorry, I will refund 38.6 yuan today.",
    "“补发”是谁说的？",
    "今晚六点半，我记得。",
    "这不关我的事。",
    "11月7日滞留 263 件。",
];

fn sentence() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(&SENTENCES[..]).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
        1 => any::<String>(),
    ]
}

fn what() -> impl Strategy<Value = Happening> {
    prop_oneof![
        5 => prop::collection::vec(sentence(), 0..4).prop_map(|said| Happening::AgentSaid { text: said.concat() }),
        2 => sentence().prop_map(|text| Happening::CustomerSaid {
            text,
            intent: heard::scenario::IntentName::Tell,
            facts: vec!["party".into()],
        }),
        1 => prop::sample::select(vec!["verify", "care", "compensate", "ticket", "ask_manager"]).prop_map(done),
        1 => (1u32..4).prop_map(|row| Happening::RowFlagged { table: "parcels".into(), row, flagged: row != 3 }),
        1 => Just(Happening::NeedMet),
    ]
}

fn done(action: &str) -> Happening {
    Happening::Done {
        action: action.into(),
        with: [("amount".to_owned(), "38.6".to_owned())].into(),
        result: String::new(),
    }
}

fn transcript(scenario: &Scenario, happened: &[Happening]) -> Transcript {
    let mut clock = Clock::default();
    Transcript {
        header: play::header(scenario),
        events: happened
            .iter()
            .map(|what| clock.event(what.clone()))
            .collect(),
    }
}

/// Whether `text` has `sentence` as a sentence of its own: glued to the words around it, it would be another one.
fn stands(text: &str, sentence: &str) -> bool {
    let heard = hear(text).sentences;
    heard.iter().any(|one| one.span.of(text).trim() == sentence)
}

fn points(marks: &Assessment) -> u32 {
    marks.checks.iter().map(|check| check.points).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_talk_is_marked_without_panic_and_alike(happened in prop::collection::vec(what(), 0..12), case in 0usize..5) {
        let scenario = play::scenario(CASES[case]);
        let transcript = transcript(&scenario, &happened);
        let marks = assess(&scenario, &transcript);
        prop_assert_eq!(&marks, &assess(&scenario, &transcript));
        prop_assert!(marks.total.is_none_or(|total| total <= 100));
        for check in &marks.checks {
            prop_assert!(check.points <= check.of);
        }
    }

    /// Marked after every event and marked once at the end, a talk is worth the same.
    #[test]
    fn marking_along_is_marking_at_the_end(happened in prop::collection::vec(what(), 1..10), case in 0usize..5) {
        let scenario = play::scenario(CASES[case]);
        let transcript = transcript(&scenario, &happened);
        let marking = Arc::new(Marking::new(Arc::new(scenario)));
        let mut along = Marker::new(marking.clone(), transcript.header.clone());
        for upto in 1..=transcript.events.len() {
            let so_far = Transcript { header: transcript.header.clone(), events: transcript.events[..upto].to_vec() };
            prop_assert_eq!(along.assess(&so_far.events, &[]), marking.assess(&so_far));
        }
    }

    /// While the talk goes on, what is marked as lost for good is never met in the end.
    #[test]
    fn what_is_lost_for_good_stays_lost(happened in prop::collection::vec(what(), 1..10), case in 0usize..5) {
        let scenario = play::scenario(CASES[case]);
        let goes_on = happened.iter().take_while(|what| !matches!(what, Happening::Ended { .. }));
        let transcript = transcript(&scenario, &goes_on.cloned().collect::<Vec<_>>());
        let mut along = Marker::new(Arc::new(Marking::new(Arc::new(scenario))), transcript.header.clone());
        let mut lost: BTreeSet<String> = BTreeSet::new();
        for upto in 1..=transcript.events.len() {
            for check in along.assess(&transcript.events[..upto], &[]).checks {
                prop_assert!(check.status != Status::Met || !lost.contains(&check.id), "{}", check.id);
                let short = matches!(check.status, Status::NotMet | Status::Partly);
                if short && !check.open {
                    lost.insert(check.id);
                }
            }
        }
    }

    /// Saying a sentence of the reply once more earns nothing, wherever in the talk.
    #[test]
    fn repeating_a_sentence_never_earns(happened in prop::collection::vec(what(), 1..8), at in 0usize..8, case in 0usize..5) {
        let scenario = play::scenario(CASES[case]);
        let at = at % happened.len();
        let Happening::AgentSaid { text } = &happened[at] else { return Ok(()); };
        let Some(again) = SENTENCES.iter().find(|one| stands(text, one)) else { return Ok(()); };
        let mut more = happened.clone();
        more[at] = Happening::AgentSaid { text: format!("{text}\n{again}") };
        let before = assess(&scenario, &transcript(&scenario, &happened));
        let after = assess(&scenario, &transcript(&scenario, &more));
        prop_assert!(points(&after) <= points(&before), "{text}\n{again}");
    }

    /// An act the desk refused changes no mark.
    #[test]
    fn a_refused_act_changes_nothing(happened in prop::collection::vec(what(), 0..8), at in 0usize..9, case in 0usize..5) {
        let scenario = play::scenario(CASES[case]);
        let refused = Happening::Refused { action: "care".into(), with: Default::default(), reason: "不行".into() };
        let mut more = happened.clone();
        more.insert(at.min(happened.len()), refused);
        let before = assess(&scenario, &transcript(&scenario, &happened));
        let after = assess(&scenario, &transcript(&scenario, &more));
        prop_assert_eq!(before.total, after.total);
        prop_assert_eq!(points(&before), points(&after));
    }

    /// Turns and times that make no sense are marked like any others, not trusted.
    #[test]
    fn senseless_numbers_are_harmless(happened in prop::collection::vec(what(), 0..8), turns in prop::collection::vec(any::<u32>(), 8), times in prop::collection::vec(any::<u64>(), 8)) {
        let scenario = play::scenario(CASES[1]);
        let mut transcript = transcript(&scenario, &happened);
        for (event, (turn, at)) in transcript.events.iter_mut().zip(turns.iter().zip(&times)) {
            event.turn = *turn;
            event.at = *at;
        }
        let marks = assess(&scenario, &transcript);
        let shown = heard::assess::debrief::turns(&transcript, &marks);
        prop_assert!(shown.len() <= transcript.events.len());
        prop_assert!(heard::assess::debrief::marks_on(&marks, turns[0]).len() <= marks.checks.len() + marks.critical.len());
    }
}

#[test]
fn a_hundred_thousand_characters_are_marked() {
    let scenario = play::scenario(CASES[4]);
    let flood = "抱歉我理解您着急退款38.6元".repeat(6_000);
    let marks = assess(
        &scenario,
        &transcript(&scenario, &[Happening::AgentSaid { text: flood }]),
    );
    assert!(marks.not_marked.is_none());
    assert_eq!(marks.passed, Some(false));
}
