//! Texts in quotes: plain ones with their escapes, raw ones, and characters.

use std::borrow::Cow;

use super::{Kind, scan::Scanner};
use crate::text::Message;

/// The finding after which nothing is sure about what is a text and what is not.
pub(in crate::scenario) const UNCLOSED_TEXT: &str = "check-syntax-unclosed-text";

impl<'s> Scanner<'s> {
    /// `"…"`; the position stands on the opening quote.
    pub(super) fn text_value(&mut self) -> Kind<'s> {
        let start = self.at;
        self.at += 1;
        let from = self.at;
        let escaped = self.text_end();
        let to = self.at;
        let Some(escaped) = escaped.filter(|_| self.bump().is_some() && self.ends_well(from, to))
        else {
            return self.unclosed_text(start, from);
        };
        let inner = &self.text[from..to];
        Kind::Text(if escaped {
            Cow::Owned(self.unescape(inner, from))
        } else {
            Cow::Borrowed(inner)
        })
    }

    /// Whether the text `from..to` looks closed: one that runs over lines and is followed by something that
    /// cannot follow a text has more likely lost its closing quote, and swallowed the next text's opening one.
    fn ends_well(&self, from: usize, to: usize) -> bool {
        if !self.text[from..to].contains('\n') {
            return true;
        }
        let next = self.rest().trim_start().chars().next();
        next.is_none_or(|c| matches!(c, ',' | ')' | ']' | '}' | ':' | '/'))
    }

    /// Reports a text without its closing quote and goes on behind its first line, before the marks that end it.
    fn unclosed_text(&mut self, start: usize, from: usize) -> Kind<'s> {
        let rest = &self.text[from..];
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        let line = line.split(" //").next().unwrap_or_default();
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ')' | ']' | '}');
        self.at = from + line.trim_end_matches(ends).len();
        let at = self.at;
        self.syntax(start, at, Message::new(UNCLOSED_TEXT));
        Kind::Broken
    }

    /// Moves to the closing quote. Some(whether there are escapes), or None where no quote closes.
    fn text_end(&mut self) -> Option<bool> {
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        loop {
            let rest = &bytes[self.at..];
            self.at += rest.iter().position(|&b| b == b'"' || b == b'\\')?;
            if bytes[self.at] == b'"' {
                return Some(escaped);
            }
            escaped = true;
            self.at += 1;
            self.bump()?;
        }
    }

    /// `r"…"` and `r#"…"#`; the position stands on the `r`.
    pub(super) fn raw_text_value(&mut self) -> Kind<'s> {
        let start = self.at;
        self.at += 1;
        let hashes = self.rest().bytes().take_while(|&b| b == b'#').count();
        self.at += hashes + 1;
        let from = self.at;
        let close = format!("\"{}", "#".repeat(hashes));
        match self.text.get(from..).and_then(|rest| rest.find(&close)) {
            Some(length) => {
                self.at = from + length + close.len();
                Kind::Text(Cow::Borrowed(&self.text[from..from + length]))
            }
            None => {
                let end = from.min(self.text.len());
                self.syntax(start, end, Message::new(UNCLOSED_TEXT));
                self.at = self.text.len();
                Kind::Broken
            }
        }
    }

    /// `'c'`. Scenario files have no use for one; it is read so that the finding can say so.
    pub(super) fn char_value(&mut self) -> Kind<'s> {
        let start = self.at;
        self.bump();
        if self.bump() == Some('\\') {
            self.bump();
        }
        let line = self.rest().split('\n').next().unwrap_or_default();
        match line.find('\'') {
            Some(length) if length <= 8 => {
                self.at += length + 1;
                Kind::Char
            }
            _ => {
                self.syntax(start, self.at, Message::new("check-syntax-apostrophe"));
                Kind::Broken
            }
        }
    }

    /// `inner` (which begins at byte `from` of the file) with its escapes resolved.
    fn unescape(&mut self, inner: &str, from: usize) -> String {
        let mut out = String::with_capacity(inner.len());
        let mut rest = inner;
        while let Some(at) = rest.find('\\') {
            out.push_str(&rest[..at]);
            let place = from + (inner.len() - rest.len()) + at;
            let (resolved, length) = escape(&rest[at + 1..]);
            match resolved {
                Some(Escape::Char(c)) => out.push(c),
                Some(Escape::Nothing) => {}
                None => {
                    let shown = rest[at..at + 1 + length].to_string();
                    let message = Message::new("check-syntax-bad-escape").with("escape", shown);
                    self.syntax(place, place + 1 + length, message);
                }
            }
            rest = &rest[at + 1 + length..];
        }
        out.push_str(rest);
        out
    }
}

/// What an escape stands for.
enum Escape {
    Char(char),
    Nothing,
}

/// The escape behind a backslash and its length in bytes.
fn escape(rest: &str) -> (Option<Escape>, usize) {
    let Some(first) = rest.chars().next() else {
        return (None, 0);
    };
    let simple = |c| (Some(Escape::Char(c)), 1);
    match first {
        'n' => simple('\n'),
        'r' => simple('\r'),
        't' => simple('\t'),
        '0' => simple('\0'),
        '\\' | '"' | '\'' => simple(first),
        // A line that goes on: the break and the indentation are not part of the text.
        '\n' | '\r' => {
            let blank = |c: char| matches!(c, '\n' | '\r' | '\t' | ' ');
            (
                Some(Escape::Nothing),
                rest.len() - rest.trim_start_matches(blank).len(),
            )
        }
        'x' => match rest.get(1..3).map(|hex| u8::from_str_radix(hex, 16)) {
            Some(Ok(byte)) if byte.is_ascii() => (Some(Escape::Char(byte as char)), 3),
            _ => (None, 1),
        },
        'u' => match unicode(rest) {
            Some((c, length)) => (Some(Escape::Char(c)), length),
            None => (None, 1),
        },
        other => (None, other.len_utf8()),
    }
}

/// `u{1F600}`: the character and the length.
fn unicode(rest: &str) -> Option<(char, usize)> {
    let close = rest.find('}')?;
    let hex = rest.get(1..close)?.strip_prefix('{')?;
    if hex.is_empty() || hex.len() > 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
    Some((c, close + 1))
}
