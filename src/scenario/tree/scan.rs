//! The scanner: white space, comments, words and numbers, one position moving forward through the text.

use crate::text::{Diagnostic, Message, Span};

/// Findings after which the reader stops collecting: nobody reads more, and garbage stays cheap.
const MOST_FINDINGS: usize = 200;

/// A position in the text and the findings so far.
pub(super) struct Scanner<'s> {
    pub text: &'s str,
    pub at: usize,
    pub findings: Vec<Diagnostic>,
}

impl<'s> Scanner<'s> {
    pub fn new(text: &'s str) -> Self {
        Self {
            text,
            at: 0,
            findings: Vec::new(),
        }
    }

    /// What lies ahead. The position always is a character boundary.
    pub fn rest(&self) -> &'s str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn peek(&self) -> Option<char> {
        let byte = *self.text.as_bytes().get(self.at)?;
        if byte.is_ascii() {
            Some(byte as char)
        } else {
            self.rest().chars().next()
        }
    }

    pub fn bump(&mut self) -> Option<char> {
        let found = self.peek()?;
        self.at += found.len_utf8();
        Some(found)
    }

    /// Whether no further finding is kept, so that none need be made.
    pub fn full(&self) -> bool {
        self.findings.len() >= MOST_FINDINGS
    }

    pub fn report(&mut self, finding: Diagnostic) {
        if !self.full() {
            self.findings.push(finding);
        }
    }

    /// Reports `message` as a syntax error at `start..end`.
    pub fn syntax(&mut self, start: usize, end: usize, message: Message) {
        self.report(Diagnostic::error("syntax", Span::new(start, end), message));
    }

    /// Skips white space and comments.
    pub fn skip_space(&mut self) {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\t' | b'\r' | 0x0b | 0x0c) => self.at += 1,
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'/') => {
                    let line = &bytes[self.at..];
                    self.at += line.iter().position(|&b| b == b'\n').unwrap_or(line.len());
                }
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'*') => self.block_comment(),
                Some(byte) if !byte.is_ascii() => match self.peek() {
                    Some('\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}') => {
                        self.bump();
                    }
                    _ => return,
                },
                _ => return,
            }
        }
    }

    /// `/* … */`, which nest.
    fn block_comment(&mut self) {
        let (start, bytes) = (self.at, self.text.as_bytes());
        let mut depth = 0_usize;
        while self.at < bytes.len() {
            match (bytes[self.at], bytes.get(self.at + 1)) {
                (b'/', Some(b'*')) => (depth, self.at) = (depth + 1, self.at + 2),
                (b'*', Some(b'/')) => (depth, self.at) = (depth - 1, self.at + 2),
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
        self.syntax(
            start,
            start + 2,
            Message::new("check-syntax-unclosed-comment"),
        );
    }

    /// A word at the position, or an empty one.
    pub fn word(&mut self) -> &'s str {
        let rest = self.rest();
        let length = rest
            .char_indices()
            .find(|&(at, c)| {
                !(c == '_'
                    || if at == 0 {
                        c.is_alphabetic()
                    } else {
                        c.is_alphanumeric()
                    })
            })
            .map_or(rest.len(), |(at, _)| at);
        self.at += length;
        &rest[..length]
    }

    /// A number at the position, as written.
    pub fn number(&mut self) -> &'s str {
        let rest = self.rest();
        let mut before = ' ';
        let length = rest
            .char_indices()
            .find(|&(at, c)| {
                let sign = matches!(c, '+' | '-') && (at == 0 || matches!(before, 'e' | 'E'));
                before = c;
                !(sign || c == '.' || c == '_' || c.is_ascii_alphanumeric())
            })
            .map_or(rest.len(), |(at, _)| at);
        self.at += length;
        &rest[..length]
    }
}

/// A character as it can be shown in a message: invisible ones by their number.
pub(super) fn shown_char(found: char) -> String {
    if found.is_control()
        || found.is_whitespace()
        || matches!(found, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    {
        format!("U+{:04X}", u32::from(found))
    } else {
        found.to_string()
    }
}
