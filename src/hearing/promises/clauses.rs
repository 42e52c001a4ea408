//! The clauses of a sentence with their promise words.

use super::words::{Role, Word};
use crate::text::Span;

/// One clause: the unit in which somebody does something.
pub(super) struct Clause<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where, in the folded reply.
    pub span: Span,
    /// Its promise words.
    pub words: &'a [Word],
    /// Whether it is English: no Chinese character in it.
    pub english: bool,
    /// Whether it says a time that is no figure.
    pub timed: bool,
}

impl Clause<'_> {
    /// Whether the customer stands where somebody acts, not behind the deed: 您提供一下, not 发给您.
    pub fn customer_acts(&self) -> bool {
        let first = |role| self.words.iter().position(|word| word.role == role);
        match (first(Role::Customer), first(Role::Act)) {
            (Some(customer), Some(act)) => customer < act,
            (customer, None) => customer.is_some(),
            (None, _) => false,
        }
    }

    pub fn has(&self, role: Role) -> bool {
        self.words.iter().any(|word| word.role == role)
    }

    /// The clause's text behind `span`, a span in the reply.
    pub fn after(&self, span: Span) -> &str {
        let from = (span.end - self.span.start) as usize;
        self.text.get(from..).unwrap_or_default()
    }

    /// The clause's text before `span`.
    pub fn before(&self, span: Span) -> &str {
        let to = (span.start - self.span.start) as usize;
        self.text.get(..to).unwrap_or_default()
    }
}

/// Cuts the sentence at `span` of `text` at its commas. A comma between digits (`1,200`) cuts nothing.
pub(super) fn clauses<'a>(text: &'a str, span: Span, words: &'a [Word]) -> Vec<Clause<'a>> {
    let sentence = span.of(text);
    let from = span.start as usize;
    let mut out = Vec::new();
    let mut start = 0;
    let mut left = words;
    for (at, c) in sentence.char_indices() {
        if cuts(sentence, at, c) {
            push(text, from + start, from + at, &mut left, &mut out);
            start = at + c.len_utf8();
        }
    }
    push(
        text,
        from + start,
        from + sentence.len(),
        &mut left,
        &mut out,
    );
    out
}

fn cuts(sentence: &str, at: usize, c: char) -> bool {
    match c {
        '，' | '；' | ';' | '！' | '。' | '？' | '\n' => true,
        ',' => !sentence[at + 1..].starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

fn push<'a>(
    text: &'a str,
    start: usize,
    end: usize,
    left: &mut &'a [Word],
    out: &mut Vec<Clause<'a>>,
) {
    let whole = &text[start..end];
    let start = start + whole.len() - whole.trim_start().len();
    let clause = whole.trim();
    let count = left.partition_point(|word| (word.span.start as usize) < end);
    let (words, rest) = left.split_at(count);
    *left = rest;
    if clause.is_empty() {
        return;
    }
    out.push(Clause {
        text: clause,
        span: Span::new(start, start + clause.len()),
        words,
        english: !clause
            .chars()
            .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
        timed: words.iter().any(|word| word.role == Role::Time),
    });
}
