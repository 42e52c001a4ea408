//! Other words never mean something else: figures, dates and every “not” of a fact are heard alike, whoever tells it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use heard::{
    customer::{KnownFact, Mind, Names, Persona, Saying, Tongue, Wording, word},
    hearing::{Figure, hear},
    scenario::{Age, Temper},
    text::{Language, denials, either},
};
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use super::talks::cases;

/// What the figures of `text` are worth, in one order.
fn figures(text: &str) -> Vec<String> {
    let heard = hear(text);
    let worth = |figure: &Figure| format!("{:?} {:?}", figure.kind, figure.amount);
    let mut all: Vec<String> = heard.figures.iter().map(worth).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn every_shipped_fact_means_the_same_in_every_mouth() {
    let mut looked_at = 0;
    for case in cases() {
        for &language in &case.languages.value {
            let names = Names::of(&case);
            let mut meanings = BTreeMap::new();
            for (n, &temper) in Temper::ALL.iter().enumerate() {
                let mut scenario = (*case).clone();
                scenario.customer.temper = temper;
                scenario.customer.age = Age::ALL[n % Age::ALL.len()];
                let regions = &heard::scenario::shipped_pool(language).regions;
                scenario.customer.manner.region = regions.get(n).map(|region| region.id.clone());
                let scenario = Arc::new(scenario);
                let persona = Persona::of(&scenario, language, &names);
                let mut mood = scenario.customer.mood;
                mood.anger = (n as u8 * 15).min(100);
                let mind = Mind::new(mood);
                for (at, fact) in persona.facts.iter().enumerate() {
                    let meant = meanings.entry(at).or_insert_with(|| meant(fact));
                    for seed in 0..12_u64 {
                        let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
                        let tongue = Tongue {
                            seed,
                            free: true,
                            acks: true,
                        };
                        let saying = Saying::about(Wording::Tell, at);
                        let said = word(saying, &persona, &mind, tongue, &mut rng);
                        let told = said.join(if language == Language::Zh {
                            "，"
                        } else {
                            ". "
                        });
                        let denied = denials(&said.join(" "));
                        let same = [told.clone(), bare(&told)]
                            .iter()
                            .any(|told| meant.contains(&(figures(told), denied)));
                        assert!(
                            same,
                            "{}: {meant:?}\n{told} {:?}",
                            scenario.id.value,
                            figures(&told)
                        );
                        looked_at += 1;
                    }
                }
            }
        }
    }
    assert!(looked_at > 10_000, "{looked_at}");
}

/// What `fact` means, told as the author tells it: whatever is told means what one of their own wordings means.
fn meant(fact: &KnownFact) -> BTreeSet<(Vec<String>, usize)> {
    let texts = std::iter::once(&fact.says).chain(&fact.ways);
    let texts = texts.flat_map(|text| every(text));
    texts
        .flat_map(|text| {
            let denied = denials(&text);
            [(figures(&text), denied), (figures(&bare(&text)), denied)]
        })
        .collect()
}

/// Between two figures a comma and a blank are not heard alike; who tells it chooses which.
fn bare(text: &str) -> String {
    text.replace(['，', '。', '！', '？'], " ")
}

/// The sentences that an author's `text` with choices stands for.
fn every(text: &str) -> impl Iterator<Item = String> + '_ {
    (0..either::wordings(text).min(256)).map(move |number| {
        let mut left = number;
        let which = |count: u32| {
            let at = left % count;
            left /= count;
            at
        };
        either::one_of(text, which).into_owned()
    })
}
