//! How much of a sentence is new: words that stand neither in the case nor in the talk and that no customer commonly uses.

use std::{
    collections::{BTreeSet, HashSet},
    sync::LazyLock,
};

use super::Ground;
use crate::text::Language;

/// What customers commonly say: the offline voice and the phrases of the check itself.
static COMMON_ZH: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let voice = include_str!("../../../assets/voice/zh-CN.ron");
    let phrases = include_str!("../../../assets/guard/zh-CN.ron");
    units(voice, Language::Zh)
        .chain(units(known_part(phrases), Language::Zh))
        .collect()
});
static COMMON_EN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let voice = include_str!("../../../assets/voice/en.ron");
    let phrases = include_str!("../../../assets/guard/en.ron");
    units(voice, Language::En)
        .chain(units(known_part(phrases), Language::En))
        .collect()
});

/// The phrases before those that claims are known by: the words of claims are not common.
fn known_part(phrases: &str) -> &str {
    phrases.split("claims:").next().unwrap_or_default()
}

/// How many new words `sentence` has: Chinese characters that stand in no known pair, or English words.
pub(super) fn novelty(ground: &Ground, sentence: &str) -> usize {
    let language = ground.language();
    let common = match language {
        Language::Zh => &*COMMON_ZH,
        Language::En => &*COMMON_EN,
    };
    let talk = ground.talk.iter().map(|(_, line)| line.as_str());
    let own = ground.own.iter().map(String::as_str);
    let talk = talk.chain(own).chain([ground.agent.as_str()]);
    let said: HashSet<String> = talk.flat_map(|line| units(line, language)).collect();
    let known = |unit: &String| {
        common.contains(unit) || said.contains(unit) || ground.known.units.contains(unit)
    };
    match language {
        Language::En => units(sentence, language)
            .filter(|unit| !known(unit))
            .count(),
        Language::Zh => {
            let mut count = 0;
            for run in han_runs(sentence) {
                let letters: Vec<char> = run.chars().collect();
                let pair = |at: usize| {
                    let pair = letters.get(at..at + 2);
                    pair.is_some_and(|pair| known(&pair.iter().collect()))
                };
                let covered = |at: &usize| pair(*at) || at.checked_sub(1).is_some_and(pair);
                count += (0..letters.len()).filter(|at| !covered(at)).count();
            }
            count
        }
    }
}

/// The pairs of characters, or the words without their endings, that `text` is made of.
pub(super) fn units(text: &str, language: Language) -> Box<dyn Iterator<Item = String> + '_> {
    match language {
        Language::Zh => Box::new(han_runs(text).flat_map(|run| {
            let letters: Vec<char> = run.chars().collect();
            let pairs: BTreeSet<String> = letters
                .windows(2)
                .map(|pair| pair.iter().collect())
                .collect();
            pairs
        })),
        Language::En => Box::new(
            text.split(|c: char| !c.is_ascii_alphabetic() && c != '\'')
                .filter(|word| word.len() > 2)
                .map(stem),
        ),
    }
}

fn han_runs(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|c: char| !matches!(c, '\u{4e00}'..='\u{9fff}'));
    runs.filter(|run| !run.is_empty())
}

/// A word without its commonest endings.
fn stem(word: &str) -> String {
    let word = word.to_ascii_lowercase().replace("'s", "");
    for end in ["ing", "ed", "es", "ly", "s"] {
        if let Some(stem) = word.strip_suffix(end).filter(|stem| stem.len() > 2) {
            return stem.to_owned();
        }
    }
    word
}
