//! Sentences said before: within the reply, or in the speaker's earlier turns.

use super::{fold::fold, scope::quotes, sentences::sentences};

/// What is left of a sentence when width, case, marks and filler are taken away, hashed.
pub(crate) fn fingerprint(sentence: &str) -> u64 {
    const FILLER: [char; 12] = [
        '啊', '呀', '哦', '嗯', '呢', '吧', '哈', '的', '了', '那', '好', '亲',
    ];
    sentence
        .chars()
        .map(fold)
        .filter(|c| c.is_alphanumeric() && !FILLER.contains(c))
        .fold(0xcbf2_9ce4_8422_2325, |hash, c| {
            (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
        })
}

/// The fingerprints of every sentence of `turns`, sorted.
pub(crate) fn said_before(turns: &[&str]) -> Vec<u64> {
    let mut prints: Vec<u64> = turns
        .iter()
        .flat_map(|turn| {
            sentences(turn, &quotes(turn))
                .into_iter()
                .map(|sentence| fingerprint(sentence.span.of(turn)))
        })
        .collect();
    prints.sort_unstable();
    prints.dedup();
    prints
}
