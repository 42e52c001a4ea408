//! Short numbers that stand for sentences, so that a session can tell what was said before.

use std::{
    collections::HashSet,
    hash::{BuildHasherDefault, Hasher},
};

/// Sentences shorter than this many letters (好的, ok) may be said again without being a repetition.
const SHORTEST: usize = 5;

/// The number of a text, blind to spaces, punctuation and case.
pub fn fingerprint(text: &str) -> u64 {
    let mut print = Print::default();
    text.chars().for_each(|letter| print.take(letter));
    print.hash
}

/// The numbers of the sentences of `text` that are long enough to count as repeated.
pub fn sentence_prints(text: &str) -> impl Iterator<Item = u64> + '_ {
    text.split(|letter| "。！？!?；;\n".contains(letter))
        .filter_map(|sentence| {
            let mut print = Print::default();
            sentence.chars().for_each(|letter| print.take(letter));
            (print.letters >= SHORTEST).then_some(print.hash)
        })
}

/// FNV-1a over lower-case letters: the same number on every machine.
struct Print {
    hash: u64,
    letters: usize,
}

impl Default for Print {
    fn default() -> Self {
        Self {
            hash: 0xcbf2_9ce4_8422_2325,
            letters: 0,
        }
    }
}

impl Print {
    fn take(&mut self, letter: char) {
        match letter {
            // Chinese characters are most of what is said; they have no case and need no look into the tables.
            '\u{4e00}'..='\u{9fff}' | 'a'..='z' | '0'..='9' => self.mix(letter),
            'A'..='Z' => self.mix(letter.to_ascii_lowercase()),
            _ if letter.is_alphanumeric() => {
                letter.to_lowercase().for_each(|lower| self.mix(lower));
            }
            _ => return,
        }
        self.letters += 1;
    }

    fn mix(&mut self, letter: char) {
        self.hash = (self.hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3);
    }
}

/// A set of fingerprints. They are spread over all bits already and are hashed no further.
pub type Prints = HashSet<u64, BuildHasherDefault<AsIs>>;

/// Takes a fingerprint as its own hash.
#[derive(Clone, Copy, Debug, Default)]
pub struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, print: u64) {
        self.0 = print;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_case_do_not_make_a_new_sentence() {
        assert_eq!(fingerprint("Where is it?"), fingerprint("where is IT"));
        assert_ne!(fingerprint("今天送到"), fingerprint("明天送到"));
    }

    #[test]
    fn short_courtesies_have_no_print() {
        assert_eq!(sentence_prints("好的。ok!").count(), 0);
        assert_eq!(sentence_prints("您好。我马上为您查询订单。").count(), 1);
    }
}
