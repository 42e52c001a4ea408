//! The ladder of the bots: a case whose marks do not put them in a sensible order marks something else than good work.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod forms;

use std::fmt::Write as _;

use heard::{
    assess::assess,
    batch::bots::{Bot, Piece, play},
    scenario,
    session::{Case, CustomerKind, Session},
    store::library,
    text::Language,
};

/// Talks of each bot in each case; `heard simulate` plays more.
const SEEDS: u64 = 20;
/// How many of a hundred of them must be in order.
const ORDERED: u64 = 95;

/// A case with all its customers.
struct Rung(Piece);

impl Rung {
    /// Every shipped case in its first language.
    fn all() -> Vec<Rung> {
        let files = library::load(&[]).files.into_iter();
        let rung = |file: heard::text::SourceFile| {
            let (scenario, _) = scenario::check(&file);
            let scenario = scenario.unwrap();
            let language = scenario.languages.value[0];
            Rung(Piece::new(
                &file,
                scenario,
                language,
                CustomerKind::Generated,
            ))
        };
        files.map(rung).collect()
    }

    fn id(&self) -> &str {
        &self.0.scenario().id.value
    }
}

#[test]
fn every_shipped_case_puts_expert_average_and_novice_in_this_order() {
    let mut wrong = String::new();
    for rung in Rung::all() {
        let totals = (1..=SEEDS).map(|seed| {
            let stage = rung.0.stage(seed);
            let total = |bot| play(&stage, bot, seed).marks(&stage).total.unwrap_or(0);
            [Bot::Expert, Bot::Average, Bot::Novice].map(total)
        });
        let totals: Vec<[u32; 3]> = totals.collect();
        let ordered = totals.iter().filter(|[a, b, c]| a > b && b > c).count() as u64;
        if ordered * 100 < SEEDS * ORDERED {
            let _ = writeln!(wrong, "{}: {ordered} of {SEEDS}: {totals:?}", rung.id());
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_expert_passes_every_shipped_case_and_who_only_pretends_passes_none() {
    let pretenders = [
        Bot::Stuffer,
        Bot::Parrot,
        Bot::Apologiser,
        Bot::Pusher,
        Bot::Rude,
        Bot::Silent,
        Bot::Novice,
        Bot::Random,
    ];
    let mut wrong = String::new();
    for rung in Rung::all() {
        for seed in 1..=5 {
            let stage = rung.0.stage(seed);
            let marks = play(&stage, Bot::Expert, seed).marks(&stage);
            if marks.passed != Some(true) {
                let _ = writeln!(wrong, "{}: expert {seed}: {:?}", rung.id(), marks.total);
            }
            for bot in pretenders {
                let marks = play(&stage, bot, seed).marks(&stage);
                if marks.passed == Some(true) {
                    let (bot, total) = (bot.key(), marks.total);
                    let _ = writeln!(wrong, "{}: {bot} {seed}: {total:?}", rung.id());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn who_is_kind_with_wrong_figures_and_nothing_done_hardly_ever_passes() {
    let mut wrong = String::new();
    for rung in Rung::all() {
        let passes = |seed: &u64| {
            let stage = rung.0.stage(*seed);
            play(&stage, Bot::WarmButWrong, *seed).marks(&stage).passed == Some(true)
        };
        let passed = (1..=SEEDS).filter(passes).count() as u64;
        if passed * 100 > SEEDS * (100 - ORDERED) {
            let _ = writeln!(wrong, "{}: {passed} of {SEEDS}", rung.id());
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_talk_of_a_bot_is_replayed_and_marked_from_its_transcript_and_is_the_same_again() {
    let rungs = Rung::all();
    for (rung, bot) in rungs.iter().zip(Bot::ALL.iter().cycle()) {
        let stage = rung.0.stage(11);
        let talk = play(&stage, *bot, 11);
        let transcript = talk.session.transcript();
        // Whoever has the case's file and the transcript comes to the same customer.
        let marks = assess(rung.0.scenario(), &transcript);
        assert_eq!(talk.marks(&stage), marks);
        assert!(!marks.case_changed, "{}", rung.id());
        let case = transcript.header.case_of(rung.0.scenario());
        let case = Case::new(case, transcript.header.language);
        let replayed = Session::replay(case.into(), &transcript);
        assert_eq!(replayed.events(), transcript.events, "{}", rung.id());
        let again = play(&rung.0.stage(11), *bot, 11).session.transcript();
        assert_eq!(again.events, transcript.events);
        let other = play(&rung.0.stage(12), *bot, 12).session.transcript();
        assert_ne!(other.events, transcript.events, "{}", rung.id());
    }
}

#[test]
fn the_expert_passes_in_english_and_against_the_script() {
    for rung in Rung::all() {
        let scenario = (**rung.0.scenario()).clone();
        for language in [Language::Zh, Language::En] {
            if !scenario.languages.value.contains(&language) {
                continue;
            }
            let source = heard::text::SourceFile::new("case.ron", "");
            let piece = Piece::new(&source, scenario.clone(), language, CustomerKind::Script);
            let stage = piece.stage(3);
            let marks = play(&stage, Bot::Expert, 3).marks(&stage);
            assert_eq!(
                marks.passed,
                Some(true),
                "{} {language} {:?}",
                rung.id(),
                marks.total
            );
        }
    }
}
