//! # bad-pattern
//!
//! A pattern is not a valid regular expression. The finding points to the place in it.
//!
//! Looking around (`(?=…)`) and back-references are not part of the language: every reply is read in linear time.
//!
//! Bad: `Pattern("退(款")`
//! Good: `Pattern("退(款|货)")`

use std::collections::HashSet;

use regex::RegexBuilder;

use super::{Lint, walk};
use crate::{
    scenario::Evidence,
    text::{Located, Message, Span},
};

/// Memory a compiled pattern may take: generous for words, too small for a pattern that repeats itself thousandfold.
pub(super) const MOST_MEMORY: usize = 1 << 20;

pub(super) fn run(cx: &Lint<'_>) {
    let mut good = HashSet::new();
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| match it {
            Evidence::Pattern(pattern) => compile(cx, &mut good, pattern),
            Evidence::PatternExcept(pattern, except) => {
                compile(cx, &mut good, pattern);
                compile(cx, &mut good, except);
            }
            _ => {}
        });
    });
}

fn compile<'a>(cx: &Lint<'_>, good: &mut HashSet<&'a str>, pattern: &'a Located<String>) {
    if good.contains(pattern.as_str()) {
        return;
    }
    match RegexBuilder::new(pattern).size_limit(MOST_MEMORY).build() {
        Ok(_) => {
            good.insert(pattern.as_str());
        }
        Err(error) => {
            let said = error.to_string();
            let reason = said.lines().last().unwrap_or_default();
            let reason = reason.strip_prefix("error: ").unwrap_or(reason).to_string();
            let span = place(cx, pattern, &said);
            cx.error(
                span,
                Message::new("check-bad-pattern").with("reason", reason),
            );
        }
    }
}

/// Where in the file the caret of the regex error points to.
fn place(cx: &Lint<'_>, pattern: &Located<String>, said: &str) -> Span {
    // The error shows the pattern indented by four blanks and a line of carets below it.
    let caret = said.lines().find(|line| line.trim_start().starts_with('^'));
    let Some(at) = caret
        .and_then(|line| line.find('^'))
        .and_then(|at| at.checked_sub(4))
    else {
        return pattern.span;
    };
    let written = pattern.span.of(&cx.source.text);
    let Some(quote) = written.find('"') else {
        return pattern.span;
    };
    let raw = written.starts_with('r');
    let mut rest = written[quote + 1..].char_indices();
    for _ in 0..at {
        if let Some((_, '\\')) = rest.next()
            && !raw
        {
            rest.next();
        }
    }
    match rest.next() {
        Some((offset, found)) if found != '"' => {
            let start = pattern.span.start as usize + quote + 1 + offset;
            Span::new(start, start + found.len_utf8())
        }
        _ => pattern.span,
    }
}
