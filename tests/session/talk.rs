//! Talks on the first case, in both kinds and languages.

use heard::{
    session::{CustomerKind, Happening, Input, Mode},
    text::Language,
};

use super::table::{gift, lines, open};

#[test]
fn a_talk_opens_with_the_customers_words() {
    let session = open(
        &gift(),
        CustomerKind::Script,
        Mode::Practise,
        Language::Zh,
        1,
    );
    let written = ["你们到底怎么回事？说好 6 号到的，今天都 8 号了！"];
    assert_eq!(lines(session.events()), written);
    // A generated customer says the same in other words.
    let mut openings = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let session = open(
            &gift(),
            CustomerKind::Generated,
            Mode::Practise,
            Language::Zh,
            seed,
        );
        let said = lines(session.events()).concat();
        assert!(said.contains("6 号") && said.contains("8 号"), "{said}");
        openings.insert(said);
    }
    assert!(openings.len() >= 18, "{openings:?}");
}

#[test]
fn no_line_is_said_twice_however_long_the_talk() {
    for language in Language::ALL {
        let mut scenario = (*gift()).clone();
        scenario.turn_limit = 1_000.into();
        scenario.customer.mood.patience = 255;
        let scenario = std::sync::Arc::new(scenario);
        let mut session = open(&scenario, CustomerKind::Generated, Mode::Learn, language, 7);
        for turn in 0..300 {
            session.input(turn * 20_000, &Input::Say(format!("嗯{turn}")));
        }
        let said = lines(session.events());
        let distinct: std::collections::BTreeSet<_> = said.iter().collect();
        assert!(said.len() > 10);
        assert_eq!(said.len(), distinct.len(), "{said:?}");
    }
}

#[test]
fn after_the_end_nothing_happens() {
    let mut session = open(
        &gift(),
        CustomerKind::Script,
        Mode::Practise,
        Language::Zh,
        1,
    );
    session.input(1_000, &Input::End);
    assert!(matches!(
        session.events().last().unwrap().what,
        Happening::Ended { .. }
    ));
    assert!(session.input(2_000, &Input::Say("您好".into())).is_empty());
}

#[test]
fn only_who_apologised_hears_that_apologies_are_enough() {
    let answer = |seed, said: [&str; 2]| {
        let mut session = open(
            &gift(),
            CustomerKind::Generated,
            Mode::Practise,
            Language::Zh,
            seed,
        );
        session.input(10_000, &Input::Say(said[0].into()));
        let before = lines(session.events()).len();
        session.input(20_000, &Input::Say(said[1].into()));
        lines(session.events())[before..].join("\n")
    };
    let of_apology = |line: &str| ["歉", "对不起"].iter().any(|word| line.contains(word));
    let mut heard_enough = 0;
    for seed in 1..=20 {
        let kind_words = answer(seed, ["我理解您的心情。", "我非常理解您的感受。"]);
        assert!(!of_apology(&kind_words), "{seed}: {kind_words}");
        let sorry_again = answer(seed, ["非常抱歉。", "真的非常对不起。"]);
        heard_enough += u32::from(of_apology(&sorry_again));
    }
    assert!(heard_enough > 0);
}
