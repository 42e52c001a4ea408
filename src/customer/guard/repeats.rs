//! A sentence that the customer has said before.

use super::{Ground, phrases::sentences};
use crate::{
    customer::{fingerprint, sentence_prints},
    hearing::Cue,
};

/// Sentences of at least so many characters are compared by what they say, not only by their letters.
const LONG: usize = 10;
/// Sentences of at least so many characters are not said twice in one line.
const WITHIN: usize = 2;
/// From this similarity on, both ways, two sentences are the same.
const SAME: u16 = 880;

/// Finds a repeated sentence; short ones (好的, OK) are said again and again.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let before: Vec<&str> = ground
        .talk
        .iter()
        .filter(|(agent, _)| !agent)
        .map(|(_, line)| line.as_str())
        .collect();
    let mut prints: Vec<u64> = before
        .iter()
        .flat_map(|line| sentence_prints(line))
        .collect();
    prints.extend(before.iter().map(|line| fingerprint(line)));
    let earlier: Vec<String> = before.iter().flat_map(|line| sentences(line)).collect();
    let said = sentences(line);
    let within = said.iter().enumerate().find(|(at, sentence)| {
        let letters = sentence.chars().filter(|c| c.is_alphanumeric()).count();
        letters >= WITHIN && said[..*at].contains(sentence)
    });
    if let Some((_, sentence)) = within {
        return Some(sentence.clone());
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
