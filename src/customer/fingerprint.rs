//! Short numbers that stand for sentences, so that a session can tell what was said before.

/// Sentences shorter than this many letters (好的, ok) may be said again without being a repetition.
const SHORTEST: usize = 5;

/// The number of a text, blind to spaces, punctuation and case.
pub fn fingerprint(text: &str) -> u64 {
    let mut print = Print::default();
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        print.add(letter);
    }
    print.hash
}

/// The numbers of the sentences of `text` that are long enough to count as repeated.
pub fn sentence_prints(text: &str) -> impl Iterator<Item = u64> + '_ {
    text.split(|letter| "。！？!?；;\n".contains(letter))
        .filter_map(|sentence| {
            let mut print = Print::default();
            for letter in sentence.chars().filter(|letter| letter.is_alphanumeric()) {
                print.add(letter);
            }
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
    fn add(&mut self, letter: char) {
        self.letters += 1;
        if letter.is_ascii() {
            self.mix(letter.to_ascii_lowercase());
        } else {
            letter.to_lowercase().for_each(|lower| self.mix(lower));
        }
    }

    fn mix(&mut self, letter: char) {
        self.hash = (self.hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3);
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
