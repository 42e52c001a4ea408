//! The ladder of the bots: a case whose marks do not put them in a sensible order marks something else than good work.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::{fmt::Write as _, sync::Arc};

use heard::{
    assess::{Assessment, Marking},
    batch::bots::{Bot, Stage, play},
    scenario,
    session::CustomerKind,
    store::library,
    text::Language,
};

/// Talks of each bot in each case; `heard simulate` plays more.
const SEEDS: u64 = 20;
/// How many of a hundred of them must be in order.
const ORDERED: u64 = 95;

/// A case on its stage.
struct Rung {
    stage: Stage,
    marking: Arc<Marking>,
}

impl Rung {
    /// Every shipped case in its first language.
    fn all() -> Vec<Rung> {
        let files = library::load(&[]).files.into_iter();
        let rung = |file: heard::text::SourceFile| {
            let (scenario, _) = scenario::check(&file);
            let scenario = scenario.unwrap();
            let marking = Arc::new(Marking::new(Arc::new(scenario.clone())));
            let language = scenario.languages.value[0];
            let stage = Stage::new(&file, scenario, language, CustomerKind::Generated);
            Rung { stage, marking }
        };
        files.map(rung).collect()
    }

    fn id(&self) -> &str {
        &self.stage.case.scenario.id.value
    }

    fn marks(&self, bot: Bot, seed: u64) -> Assessment {
        play(&self.stage, bot, seed).marks(&self.marking)
    }

    fn total(&self, bot: Bot, seed: u64) -> u32 {
        self.marks(bot, seed).total.unwrap_or(0)
    }
}

#[test]
fn every_shipped_case_puts_expert_average_and_novice_in_this_order() {
    let mut wrong = String::new();
    for rung in Rung::all() {
        let totals = (1..=SEEDS)
            .map(|seed| [Bot::Expert, Bot::Average, Bot::Novice].map(|bot| rung.total(bot, seed)));
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
            let marks = rung.marks(Bot::Expert, seed);
            if marks.passed != Some(true) {
                let _ = writeln!(wrong, "{}: expert {seed}: {:?}", rung.id(), marks.total);
            }
            for bot in pretenders {
                let marks = rung.marks(bot, seed);
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
fn a_talk_of_a_bot_is_marked_as_its_transcript_is_and_is_the_same_again() {
    let rungs = Rung::all();
    for (rung, bot) in rungs.iter().zip(Bot::ALL.iter().cycle()) {
        let talk = play(&rung.stage, *bot, 11);
        let transcript = talk.session.transcript();
        assert_eq!(talk.marks(&rung.marking), rung.marking.assess(&transcript));
        let again = play(&rung.stage, *bot, 11).session.transcript();
        assert_eq!(again.events, transcript.events);
        let other = play(&rung.stage, *bot, 12).session.transcript();
        assert_ne!(other.events, transcript.events, "{}", rung.id());
    }
}

#[test]
fn the_expert_passes_in_english_and_against_the_script() {
    for rung in Rung::all() {
        let scenario = (*rung.stage.case.scenario).clone();
        for language in [Language::Zh, Language::En] {
            if !scenario.languages.value.contains(&language) {
                continue;
            }
            let source = heard::text::SourceFile::new("case.ron", "");
            let stage = Stage::new(&source, scenario.clone(), language, CustomerKind::Script);
            let marks = play(&stage, Bot::Expert, 3).marks(&rung.marking);
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
