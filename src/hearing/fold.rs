//! A reply folded for matching (case, width, apostrophes, traditional characters) that remembers where each byte came from.

use std::borrow::Cow;

use crate::text::{Span, simplified};

/// Folded text. Punctuation stays as it was written, so sentences and clauses are found in it too.
pub(crate) struct Folded<'a> {
    /// The folded text.
    pub text: Cow<'a, str>,
    /// Original byte for every folded byte; absent while no character changed its length.
    map: Option<Vec<u32>>,
    original_len: u32,
}

impl<'a> Folded<'a> {
    /// Folds `text`. Most replies change no length, and many change nothing at all.
    pub fn of(text: &'a str) -> Self {
        let original_len = u32::try_from(text.len()).unwrap_or(u32::MAX);
        if text.chars().all(|c| fold(c) == c) {
            let text = Cow::Borrowed(text);
            return Self {
                text,
                map: None,
                original_len,
            };
        }
        let mut folded = String::with_capacity(text.len());
        let mut map: Option<Vec<u32>> = None;
        for (at, c) in text.char_indices() {
            let to = fold(c);
            if map.is_none() && to.len_utf8() != c.len_utf8() {
                map = Some((0..at as u32).collect());
            }
            folded.push(to);
            if let Some(map) = &mut map {
                map.resize(folded.len(), at as u32);
            }
        }
        Self {
            text: Cow::Owned(folded),
            map,
            original_len,
        }
    }

    /// The stretch of the original under a stretch of the folded text.
    pub fn original(&self, span: Span) -> Span {
        let at = |byte: u32| match &self.map {
            None => byte.min(self.original_len),
            Some(map) => map.get(byte as usize).copied().unwrap_or(self.original_len),
        };
        Span {
            start: at(span.start),
            end: at(span.end),
        }
    }
}

/// The folded form of one character; patterns of the lexicons go through the same door.
pub(crate) fn fold(c: char) -> char {
    match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{FF07}' => '\'',
        '\u{3000}' | '\u{00A0}' => ' ',
        // Full-width digits and letters; full-width punctuation is left to the sentence splitter.
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => {
            char::from_u32(c as u32 - 0xFEE0).map_or(c, |c| c.to_ascii_lowercase())
        }
        _ => simplified(c),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn places_survive_a_change_of_length() {
        let text = "ＶＩＰ客户，I’m sorry";
        let folded = Folded::of(text);
        assert_eq!(folded.text, "vip客户，i'm sorry");
        let at = folded.text.find("i'm").unwrap();
        assert_eq!(
            folded.original(Span::new(at, folded.text.len())).of(text),
            "I’m sorry"
        );
    }

    #[test]
    fn plain_text_is_borrowed() {
        assert!(matches!(Folded::of("您好，请稍等").text, Cow::Borrowed(_)));
    }
}
