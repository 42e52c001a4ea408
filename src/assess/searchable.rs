//! A reply in one spelling for word search: folded, and without the spaces that Chinese setting puts beside digits.
//!
//! The author writes `11 月 6 日`, the trainee types `11月6日`, or the other way round; both become the same text.

use crate::text::{Normalised, Span, normalise};

/// A text to search in, with the way back to the bytes that were typed.
#[derive(Clone, Debug)]
pub(crate) struct Searchable {
    /// The text: folded, spaces kept only between ASCII characters.
    pub text: String,
    /// For each byte of `text`, the byte of the folded text.
    at: Vec<u32>,
    /// The folded text with its spaces, and its own way back.
    pub folded: Normalised,
}

impl Searchable {
    /// Makes `text` searchable.
    pub fn of(text: &str) -> Self {
        let folded = normalise(text);
        let mut squeezed = String::with_capacity(folded.text.len());
        let mut at = Vec::with_capacity(folded.text.len());
        let mut before = ' ';
        let mut chars = folded.text.char_indices().peekable();
        while let Some((byte, c)) = chars.next() {
            let next = chars.peek().map_or(' ', |&(_, next)| next);
            // White space beside white space goes too; line ends stay, they end sentences.
            let drop = c.is_whitespace()
                && !matches!(c, '\n' | '\r')
                && !(before.is_ascii_graphic() && next.is_ascii_graphic());
            if drop {
                continue;
            }
            before = c;
            squeezed.push(c);
            at.extend((byte..byte + c.len_utf8()).map(|byte| byte as u32));
        }
        Self {
            text: squeezed,
            at,
            folded,
        }
    }

    /// The bytes that were typed under `span` of the text.
    pub fn original(&self, span: Span) -> Span {
        let first = self.at.get(span.start as usize);
        let last = (span.end as usize)
            .checked_sub(1)
            .and_then(|last| self.at.get(last));
        match (first, last) {
            (Some(&first), Some(&last)) if span.start < span.end => self
                .folded
                .original(Span::new(first as usize, last as usize + 1)),
            _ => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn spaces_beside_chinese_do_not_matter() {
        let typed = "灯 是 11 月 6 日 到，Ms Zhou";
        let searchable = Searchable::of(typed);
        assert_eq!(searchable.text, "灯是11月6日到,ms zhou");
        let at = searchable.text.find("11月6日").unwrap();
        let span = searchable.original(Span::new(at, at + "11月6日".len()));
        assert_eq!(span.of(typed), "11 月 6 日");
    }

    #[test]
    fn nothing_to_search() {
        assert_eq!(
            Searchable::of("").original(Span::new(0, 4)),
            Span::default()
        );
    }
}
