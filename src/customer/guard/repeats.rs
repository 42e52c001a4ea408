//! A sentence that the customer has said before, word for word or with small changes.

use std::collections::BTreeSet;

use super::{Ground, phrases::sentences};
use crate::{
    customer::{fingerprint, sentence_prints},
    hearing::Cue,
    scenario::IntentName,
    text::Language,
};

/// Sentences of at least so many characters are compared by what they say, not only by their letters.
const LONG: usize = 10;
/// Sentences of at least so many characters are not said twice in one line.
const WITHIN: usize = 2;
/// From this similarity on, both ways, two sentences are the same.
const SAME: u16 = 880;
/// Of a hundred pairs of characters, or words, that two sentences have together so many are in both.
const SHARED: usize = 57;
/// Sentences of fewer pairs or words are too short for that.
const FEW: usize = 8;

/// Finds a repeated sentence; short ones (好的, OK) are said again and again, and who is asked again says it again.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let before: Vec<&str> = ground
        .talk
        .iter()
        .filter(|(agent, _)| !agent)
        .map(|(_, line)| ground.body(line))
        .collect();
    let mut prints: Vec<u64> = before
        .iter()
        .flat_map(|line| sentence_prints(line))
        .collect();
    prints.extend(before.iter().map(|line| fingerprint(line)));
    let earlier: Vec<String> = before.iter().flat_map(|line| sentences(line)).collect();
    let line = ground.body(line);
    let said = sentences(line);
    let within = said.iter().enumerate().find(|(at, sentence)| {
        let letters = sentence.chars().filter(|c| c.is_alphanumeric()).count();
        letters >= WITHIN && said[..*at].contains(sentence)
    });
    if let Some((_, sentence)) = within {
        return Some(sentence.clone());
    }
    if ground.intent != IntentName::AlreadyTold
        && before
            .iter()
            .any(|earlier| nearly(earlier, line, ground.language()))
    {
        return Some(line.to_owned());
    }
    said.into_iter().find(|sentence| {
        let long = sentence.chars().filter(|c| c.is_alphanumeric()).count();
        let same = long >= LONG / 2 && prints.contains(&fingerprint(sentence));
        let alike = || {
            let cue = Cue::new([sentence]);
            earlier.iter().any(|other| {
                let other_long = other.chars().filter(|c| c.is_alphanumeric()).count();
                other_long >= LONG
                    && cue.similarity(other) >= SAME
                    && Cue::new([other]).similarity(sentence) >= SAME
            })
        };
        same || (long >= LONG && alike())
    })
}

/// Whether two lines are made of nearly the same pairs of characters, or words.
fn nearly(one: &str, other: &str, language: Language) -> bool {
    let [one, other] = [one, other].map(|line| parts(line, language));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count();
    one.len().min(other.len()) >= FEW && shared * 100 >= all * SHARED
}

fn parts(line: &str, language: Language) -> BTreeSet<String> {
    let lower = line.to_lowercase();
    match language {
        Language::Zh => {
            let letters: Vec<char> = lower.chars().filter(|c| c.is_alphanumeric()).collect();
            letters
                .windows(2)
                .map(|pair| pair.iter().collect())
                .collect()
        }
        Language::En => lower
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect(),
    }
}
