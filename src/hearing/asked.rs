//! Which clauses of an asking sentence ask: the question and what hangs on it, not what is stated beside it.
//!
//! In 让您着急了，方便告诉我订单号吗？ only the second clause asks. A clause asks with another where it could not stand
//! alone: a condition or a topic in front (如果方便的话，…), the other side of a choice (…，还是…？), what a word like 是不是
//! reaches over, a story about the customer that runs on (您昨天付过，今天又付了一次吗？), or what 您是说 takes up. A tag
//! (对吗, is that right?) asks alone.

use super::{
    asking::{Asking, chinese, english},
    sentences::{Sentence, is_closer, is_end_mark},
};
use crate::text::Span;

/// One clause of a sentence and how it asks.
struct Clause<'a> {
    words: &'a str,
    span: Span,
    asking: Asking,
}

/// The stretches of `sentence` that ask, in order; all of it where it has but one clause, none where it does not ask.
pub(crate) fn asked(text: &str, sentence: &Sentence) -> Vec<Span> {
    if !sentence.question {
        return Vec::new();
    }
    let clauses = clauses(text, sentence.span);
    if clauses.len() < 2 {
        return vec![sentence.span];
    }
    let mut asks: Vec<bool> = clauses.iter().map(|one| one.asking.by_itself).collect();
    match clauses.last() {
        Some(last) if is_tag(last.words) => mark_last(&mut asks),
        _ => spread(text, sentence, &clauses, &mut asks),
    }
    if !asks.contains(&true) {
        return vec![sentence.span];
    }
    joined(sentence.span, &clauses, &asks)
}

/// Whether `words`, the last clause of a sentence, only ask whether what stands before them is right or welcome.
pub(crate) fn is_tag(words: &str) -> bool {
    const TAGS: [&str; 34] = [
        "对吗",
        "对吧",
        "对不对",
        "是吗",
        "是吧",
        "是不是",
        "是这样吗",
        "好吗",
        "好吧",
        "可以吗",
        "行吗",
        "行不行",
        "好不好",
        "可以不",
        "您看可以吗",
        "您看行吗",
        "您看好吗",
        "您看这样可以吗",
        "这样可以吗",
        "这样行吗",
        "您看怎么样",
        "怎么样",
        "您觉得呢",
        "您看呢",
        "没错吧",
        "right",
        "is that right",
        "is that correct",
        "is that ok",
        "is that okay",
        "is that all right",
        "would that work",
        "ok",
        "okay",
    ];
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    TAGS.contains(&words) || TAGS.contains(&words.to_lowercase().as_str())
}

fn mark_last(asks: &mut [bool]) {
    if let Some(last) = asks.last_mut() {
        *last = true;
    }
}

/// Lets the asking clauses take in what hangs on them.
fn spread(text: &str, sentence: &Sentence, clauses: &[Clause<'_>], asks: &mut [bool]) {
    let last = clauses.len() - 1;
    let by_itself = asks.contains(&true);
    let trails = clauses[last].asking.trails && by_itself;
    let marked = ends_asking(sentence.span.of(text));
    // 您周一下的单，周二付的款？ only the mark asks: then it asks for all that is said of the customer.
    let echo = marked && !asks[last] && !trails && clauses[last].words.chars().nth(5).is_some();
    if marked && !trails {
        asks[last] = true;
    }
    let mut open = false;
    let mut confirms = false;
    for (at, clause) in clauses.iter().enumerate() {
        let asking = clause.asking;
        open = match (asking.opens_scope, asking.states) {
            (true, _) => true,
            (false, states) => open && !states,
        };
        confirms |= asking.confirms;
        asks[at] |= confirms || (open && at < last);
    }
    for at in (0..last).rev() {
        let asking = clauses[at].asking;
        let next = clauses[at + 1].asking;
        let free = !asking.ours && !asking.reacts;
        let hangs = asking.leads
            || (next.alternative && free)
            || (next.runs_on && asking.of_customer && free)
            || (echo && asking.of_customer && free);
        asks[at] |= asks[at + 1] && hangs;
    }
}

/// The asking clauses, neighbours joined into one stretch; the last reaches to the end of the sentence.
fn joined(whole: Span, clauses: &[Clause<'_>], asks: &[bool]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut before = false;
    for (at, (clause, &asks)) in clauses.iter().zip(asks).enumerate() {
        if asks {
            let last = at + 1 == clauses.len();
            let end = if last { whole.end } else { clause.span.end };
            match found.last_mut().filter(|_| before) {
                Some(span) => span.end = end,
                None => found.push(Span {
                    start: clause.span.start,
                    end,
                }),
            }
        }
        before = asks;
    }
    found
}

/// Cuts the sentence at its commas and semicolons, and English also where a conjunction opens a question.
fn clauses(text: &str, sentence: Span) -> Vec<Clause<'_>> {
    let whole = sentence.of(text);
    let from = sentence.start as usize;
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in whole.char_indices() {
        if at < start {
            continue;
        }
        let (end, next) = match c {
            '，' | '；' | ';' => (at, at + c.len_utf8()),
            ',' if !whole[at + 1..].starts_with(|c: char| c.is_ascii_digit()) => (at, at + 1),
            ' ' if english::opens_behind(&whole[at..]) => (at, at + 1),
            _ => continue,
        };
        push(text, from + start, from + end, &mut found);
        start = next;
    }
    push(text, from + start, from + whole.len(), &mut found);
    found
}

fn push<'a>(text: &'a str, start: usize, end: usize, found: &mut Vec<Clause<'a>>) {
    let whole = &text[start..end];
    let words = whole
        .trim()
        .trim_end_matches(|c| is_end_mark(c) || is_closer(c) || c == '.');
    if !words.chars().any(char::is_alphanumeric) {
        return;
    }
    let start = start + whole.len() - whole.trim_start().len();
    let asking = match words.is_ascii() {
        true => english::asking(words),
        false => chinese::asking(words),
    };
    found.push(Clause {
        words,
        span: Span::new(start, start + whole.trim().len()),
        asking,
    });
}

/// Whether the sentence ends in a question mark.
fn ends_asking(sentence: &str) -> bool {
    sentence
        .trim_end_matches(|c| is_closer(c) || matches!(c, '~' | '～' | '!' | '！'))
        .ends_with(['?', '？'])
}
