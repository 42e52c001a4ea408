//! No sentence twice in a session, and over many sessions of one case no sentence in more than a fiftieth of them.

use std::collections::{BTreeMap, BTreeSet};

use heard::{customer::SHORTEST_SENTENCE, text::Language};
use rayon::prelude::*;

use super::talks::{case, cases, replies, talk};

/// The letters of a message: marks and blanks do not make another sentence.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// 嗯, 几点 and 好的 are no sentences, nor is “Right” or “I see”: people say them again and again, and so does everybody else.
fn is_sentence(text: &str) -> bool {
    match text.is_ascii() {
        true => text.split_whitespace().count() > 2,
        false => bare(text).chars().count() >= SHORTEST_SENTENCE,
    }
}

#[test]
fn no_sentence_comes_twice_in_a_session() {
    for case in cases() {
        for &language in &case.languages.value {
            let replies = replies(&case, language);
            for seed in 0..6 {
                let mut seen = BTreeSet::new();
                for said in talk(&case, seed, language, &replies) {
                    let bare = bare(&said.text);
                    let new = seen.insert(bare.clone());
                    assert!(
                        new || !is_sentence(&said.text),
                        "{} {seed}: {}",
                        case.id.value,
                        said.text
                    );
                }
            }
        }
    }
}

/// In how many of `sessions` the commonest sentences come, most first.
fn commonest(id: &str, language: Language, sessions: u64) -> Vec<(usize, String)> {
    let case = case(id);
    let replies = replies(&case, language);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..sessions {
        let said = talk(&case, 1000 + seed, language, &replies);
        let sentences = said.iter().filter(|said| is_sentence(&said.text));
        let sentences: BTreeSet<String> = sentences.map(|said| bare(&said.text)).collect();
        for sentence in sentences {
            *counts.entry(sentence).or_default() += 1;
        }
    }
    let mut counts: Vec<(usize, String)> = counts.into_iter().map(|(text, n)| (n, text)).collect();
    counts.sort_by(|a, b| b.cmp(a));
    counts
}

/// Cases whose authors wrote many ways to tell everything.
const RICH: [(&str, Language); 11] = [
    ("late-birthday-gift", Language::Zh),
    ("charged-twice", Language::Zh),
    ("stale-plan-row", Language::Zh),
    ("safe-account", Language::Zh),
    ("review-for-refund", Language::Zh),
    ("rash-after-yogurt", Language::Zh),
    ("sales-day-delay", Language::Zh),
    ("price-protection", Language::Zh),
    ("late-birthday-gift", Language::En),
    ("charged-twice", Language::En),
    ("stale-plan-row", Language::En),
];

/// A case whose author wrote many ways to tell everything, in both languages. 100 sessions leave much to chance, so the bound
/// is wide: the thousand sessions of the other test are what counts.
#[test]
fn over_many_sessions_hardly_a_sentence_comes_again() {
    for (id, language) in [RICH[0], RICH[1], RICH[8]] {
        let most = commonest(id, language, 100);
        println!("{id} {language}: {:?}", &most[..6]);
        assert!(most[0].0 <= 8, "{id} {language}: {:?}", &most[..6]);
    }
}

/// `cargo test --test voice -- --ignored --nocapture` holds the rich cases against it and prints the figures of all.
#[test]
#[ignore = "minutes of talks"]
fn over_a_thousand_sessions_no_sentence_comes_in_more_than_a_fiftieth_of_them() {
    let mut wrong = Vec::new();
    for (id, language) in RICH {
        let most = commonest(id, language, 1000);
        println!("{id} {language}: {:?}", &most[..12]);
        if most[0].0 > 20 {
            wrong.push((id, language, most[0].clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// `HEARD_CASES=late-birthday-gift,smell-of-gas HEARD_SESSIONS=300` keeps it short.
#[test]
#[ignore = "minutes of talks; prints what the other test bounds"]
fn print_the_commonest_of_a_thousand_sessions() {
    let wanted = std::env::var("HEARD_CASES").unwrap_or_default();
    let sessions = std::env::var("HEARD_SESSIONS").map_or(1000, |n| n.parse().unwrap());
    let languages = cases().into_iter().flat_map(|case| {
        let languages = case.languages.value.clone();
        languages
            .into_iter()
            .map(move |language| (case.id.value.clone(), language))
    });
    let chosen =
        languages.filter(|(id, _)| wanted.is_empty() || wanted.split(',').any(|w| w == id));
    let chosen: Vec<(String, Language)> = chosen.collect();
    let printed = chosen.par_iter().map(|(id, language)| {
        let most = commonest(id, *language, sessions);
        let over = most.iter().filter(|(n, _)| *n as u64 * 50 > sessions);
        let lines: Vec<String> = over
            .map(|(n, text)| format!("  {:.1} % {text}", *n as f64 * 100.0 / sessions as f64))
            .collect();
        format!(
            "{id} {language}: {} over 2 %\n{}",
            lines.len(),
            lines.join("\n")
        )
    });
    for case in printed.collect::<Vec<_>>() {
        println!("{case}");
    }
}

/// How the messages of one language are shaped.
#[derive(Debug, Default)]
struct Shape {
    lengths: Vec<usize>,
    bare: usize,
    questions: usize,
    thanks: usize,
    turns: usize,
    bursts: usize,
}

fn shape(language: Language, seeds: u64) -> Shape {
    let mut shape = Shape::default();
    for case in cases() {
        if !case.languages.contains(&language) || case.channel == heard::scenario::Channel::Mail {
            continue;
        }
        let replies = replies(&case, language);
        for seed in 0..seeds {
            let said = talk(&case, 40 + seed, language, &replies);
            let mut turns: BTreeMap<u32, usize> = BTreeMap::new();
            for one in &said {
                *turns.entry(one.turn).or_default() += 1;
                shape.lengths.push(match language {
                    Language::Zh => bare(&one.text).chars().count(),
                    Language::En => one.text.split_whitespace().count(),
                });
                let marked = one.text.contains(|c: char| "，。！？；,.!?;".contains(c));
                shape.bare += usize::from(!marked);
                let asks = [
                    "？", "?", "吗", "什么", "怎么", "咋", "谁", "几点", "多久", "呢", "哪", "啥",
                ];
                shape.questions += usize::from(asks.iter().any(|word| one.text.contains(word)));
                let thanks = ["谢", "辛苦", "thank", "Thank"];
                shape.thanks += usize::from(thanks.iter().any(|word| one.text.contains(word)));
            }
            shape.turns += turns.len();
            shape.bursts += turns.values().filter(|&&count| count > 1).count();
        }
    }
    shape.lengths.sort_unstable();
    shape
}

impl Shape {
    fn quantile(&self, percent: usize) -> usize {
        self.lengths[(self.lengths.len() - 1) * percent / 100]
    }

    fn share(&self, count: usize) -> usize {
        100 * count / self.lengths.len()
    }
}

/// Measured shares of service chats: see the README of the hearing's data.
#[test]
fn messages_are_as_short_and_bare_as_those_of_real_chats() {
    let zh = shape(Language::Zh, 6);
    let quantiles: Vec<usize> = [10, 25, 50, 75, 90].map(|p| zh.quantile(p)).to_vec();
    let bursts = 100 * zh.bursts / zh.turns;
    println!(
        "zh {quantiles:?} bare {} questions {} thanks {} bursts {bursts}",
        zh.share(zh.bare),
        zh.share(zh.questions),
        zh.share(zh.thanks)
    );
    // Real ones: 2, 3, 7, 12, 21; without a mark 76 %, questions 24 %, thanks 5 %, bursts 40 % of the turns.
    let bounds = [1..=3, 3..=6, 6..=9, 10..=16, 18..=25];
    for (quantile, bound) in quantiles.iter().zip(bounds) {
        assert!(bound.contains(quantile), "{quantiles:?}");
    }
    assert!((70..=84).contains(&zh.share(zh.bare)));
    assert!((20..=34).contains(&zh.share(zh.questions)));
    assert!((2..=8).contains(&zh.share(zh.thanks)));
    assert!((35..=48).contains(&bursts));
    let en = shape(Language::En, 6);
    let quantiles: Vec<usize> = [10, 50, 90].map(|p| en.quantile(p)).to_vec();
    println!("en {quantiles:?} bursts {}", 100 * en.bursts / en.turns);
    // Real ones: 2, 11, 40.
    let bounds = [1..=3, 7..=13, 17..=45];
    for (quantile, bound) in quantiles.iter().zip(bounds) {
        assert!(bound.contains(quantile), "{quantiles:?}");
    }
}
