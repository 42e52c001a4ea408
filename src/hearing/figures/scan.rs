//! Looking around a place in the folded text: the word there, what stands before it, which unit follows.

use crate::text::{Normalised, Span, numerals};

/// How many bytes a look to the left may take; cues and parts of the day are short.
const LOOK_BACK: usize = 48;

/// The folded text under the readers.
pub(super) struct Scan<'a> {
    folded: &'a Normalised,
    original: &'a str,
}

impl<'a> Scan<'a> {
    pub fn new(folded: &'a Normalised, original: &'a str) -> Self {
        Self { folded, original }
    }

    pub fn text(&self) -> &'a str {
        &self.folded.text
    }

    pub fn rest(&self, at: usize) -> &'a str {
        self.text().get(at..).unwrap_or_default()
    }

    pub fn char(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// What was written under a stretch of the folded text, in its own case and width.
    pub fn written(&self, start: usize, end: usize) -> &'a str {
        self.folded
            .original(Span::new(start, end))
            .of(self.original)
    }

    /// At most `LOOK_BACK` bytes to the left of `at`.
    pub fn before(&self, at: usize) -> &'a str {
        let text = self.text();
        let from = text.floor_char_boundary(at.saturating_sub(LOOK_BACK));
        &text[from..at]
    }

    /// Where `at` goes on after blanks.
    pub fn skip(&self, at: usize) -> usize {
        let rest = self.rest(at);
        at + rest.len().min(3)
            - rest.as_bytes()[..rest.len().min(3)]
                .trim_ascii_start()
                .len()
    }

    /// The first of `words` that stands at `at`, and where it ends. A Latin word must end there too.
    pub fn word<'w>(&self, at: usize, words: &[&'w str]) -> Option<(&'w str, usize)> {
        let rest = self.rest(at);
        words
            .iter()
            .find(|word| starts_with_word(rest, word))
            .map(|&word| (word, at + word.len()))
    }

    /// Where one of `words` at `at` ends.
    pub fn after(&self, at: usize, words: &[&str]) -> Option<usize> {
        self.word(at, words).map(|(_, end)| end)
    }

    /// The value of the first word of `table` that stands at `at`, and where the word ends.
    pub fn unit<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        let rest = self.rest(at);
        let first = *rest.as_bytes().first()?;
        table
            .iter()
            .find(|(word, _)| word.as_bytes()[0] == first && starts_with_word(rest, word))
            .map(|&(word, value)| (value, at + word.len()))
    }

    /// The run of ASCII letters at `at`.
    pub fn letters(&self, at: usize) -> &'a str {
        let rest = self.rest(at);
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        &rest[..length]
    }

    /// False for a Latin word that begins no figure, so that an English reply costs one look-up a word.
    pub fn tells_something(&self, at: usize) -> bool {
        let word = self.letters(at);
        if word.is_empty() {
            return true;
        }
        let next = self.rest(at + word.len()).as_bytes().first().copied();
        let mixed =
            next.is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'$' | b'.'));
        mixed || OPENERS.binary_search(&word).is_ok()
    }

    /// Whether an ASCII letter or digit stands right before `at`.
    pub fn inside_token(&self, at: usize) -> bool {
        self.text()[..at].ends_with(|c: char| c.is_ascii_alphanumeric())
    }

    /// 第3次, 第一: an order, not an amount.
    pub fn ordinal(&self, at: usize) -> bool {
        self.text()[..at].ends_with('第')
    }

    /// Behind what could not be read at `at`: a whole Latin token, a whole Chinese ordinal, or one character.
    pub fn past(&self, at: usize) -> usize {
        let rest = self.rest(at);
        let Some(first) = rest.chars().next() else {
            return at;
        };
        if first.is_ascii_alphanumeric() {
            let length = rest
                .bytes()
                .take_while(|byte| byte.is_ascii_alphanumeric())
                .count();
            let fraction = &rest[length..];
            let more = fraction
                .bytes()
                .take_while(|byte| matches!(byte, b'.' | b','))
                .count();
            // `1.2.3` and `12,34` are one thing; its middle is not to be read as a number of its own.
            let digits = fraction[more..]
                .bytes()
                .take_while(u8::is_ascii_digit)
                .count();
            let joined = more == 1 && digits > 0 && first.is_ascii_digit();
            return at + length + if joined { more + digits } else { 0 };
        }
        let run = || {
            rest.chars()
                .take_while(|&c| numerals::chinese_digit(c).is_some())
        };
        if numerals::chinese_digit(first).is_some() && run().nth(24).is_some() {
            // No number is that long; reading on inside it would take its length again and again.
            return at + run().map(char::len_utf8).sum::<usize>();
        }
        if self.ordinal(at)
            && let Some(numeral) = numerals::numeral_at(self.text(), at)
        {
            return numeral.end;
        }
        at + first.len_utf8()
    }
}

/// Characters at which a figure may start; everything else is passed over in one step.
pub(super) fn may_start(c: char) -> bool {
    match c {
        '0'..='9' | 'a'..='z' | '¥' | '$' | '€' | '£' | '#' | '+' | '(' => true,
        '\0'..='\u{ff}' => false,
        _ => {
            numerals::chinese_digit(c).is_some()
                || matches!(
                    c,
                    '十' | '廿'
                        | '卅'
                        | '百'
                        | '千'
                        | '半'
                        | '对'
                        | '今'
                        | '明'
                        | '后'
                        | '昨'
                        | '前'
                        | '大'
                        | '当'
                        | '本'
                        | '这'
                        | '下'
                        | '上'
                        | '周'
                        | '星'
                        | '礼'
                        | '月'
                        | '年'
                        | '人'
                        | '港'
                        | '美'
                        | '中'
                )
        }
    }
}

fn starts_with_word(rest: &str, word: &str) -> bool {
    let Some(behind) = rest.strip_prefix(word) else {
        return false;
    };
    let latin = word.ends_with(|c: char| c.is_ascii_alphanumeric());
    !(latin && behind.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Latin words that may begin a figure, in order.
const OPENERS: [&str; 87] = [
    "a",
    "an",
    "apr",
    "april",
    "aug",
    "august",
    "cny",
    "coming",
    "day",
    "dec",
    "december",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "end",
    "eod",
    "eur",
    "feb",
    "february",
    "fifteen",
    "fifty",
    "five",
    "forty",
    "four",
    "fourteen",
    "friday",
    "gbp",
    "half",
    "hk",
    "hkd",
    "jan",
    "january",
    "jpy",
    "jul",
    "july",
    "jun",
    "june",
    "last",
    "mar",
    "march",
    "may",
    "monday",
    "next",
    "nine",
    "nineteen",
    "ninety",
    "noon",
    "nov",
    "november",
    "oct",
    "october",
    "one",
    "quarter",
    "rmb",
    "saturday",
    "sep",
    "sept",
    "september",
    "seven",
    "seventeen",
    "seventy",
    "six",
    "sixteen",
    "sixty",
    "sunday",
    "ten",
    "the",
    "thirteen",
    "thirty",
    "this",
    "three",
    "thursday",
    "today",
    "tomorrow",
    "tonight",
    "tuesday",
    "twelve",
    "twenty",
    "twice",
    "two",
    "upcoming",
    "us",
    "usd",
    "wednesday",
    "yesterday",
    "zero",
];
