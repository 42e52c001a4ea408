//! The figures of a prepared reply, each with whether the speaker states it.

use super::{Amount, Figure, FigureKind, figures::figures, scope, sense::Reply};
use crate::text::Span;

/// How far to the left the surroundings of a figure are looked at, in bytes: a clause, not a page.
const LOOK_BACK: usize = 240;

/// The figures of `reply`, whose original text is `original`. A figure in an asking clause, a quotation or under a negation
/// is not stated. Spans are in the bytes of the original.
pub(crate) fn stated_figures(reply: &Reply<'_>, original: &str) -> Vec<Figure> {
    let text: &str = &reply.folded.text;
    let mut found = figures(text, &|span| stated(reply, text, span));
    for figure in &mut found {
        figure.span = reply.folded.original(figure.span);
        if matches!(figure.kind, FigureKind::OrderNo | FigureKind::Phone) {
            // Codes are kept as written; folding has lowered their case.
            figure.amount = Amount::Text(figure.span.of(original).to_owned());
        }
    }
    found
}

fn stated(reply: &Reply<'_>, text: &str, span: Span) -> bool {
    let quote = reply
        .quotes
        .partition_point(|quote| quote.end <= span.start);
    let quoted = reply
        .quotes
        .get(quote)
        .is_some_and(|quote| quote.contains(span));
    !reply.asks(span) && !quoted && !around_denies(text, span)
}

/// Whether the clause reports somebody else's words or denies the figure. Only the neighbourhood is handed on, so that a long
/// reply without punctuation stays linear.
fn around_denies(text: &str, span: Span) -> bool {
    let from = text.floor_char_boundary((span.start as usize).saturating_sub(LOOK_BACK));
    let to = text.floor_char_boundary((span.end as usize + 24).min(text.len()));
    let near = &text[from..to.max(span.end as usize)];
    let at = Span::new(span.start as usize - from, span.end as usize - from);
    if scope::quoted(near, &[], at) {
        return true;
    }
    let clause = scope::clause_before(near, at.start as usize);
    !BOUNDS.iter().any(|bound| clause.contains(bound)) && scope::negated(near, at)
}

/// 不超过3天 states three days, and 不用担心 denies the worry.
const BOUNDS: [&str; 27] = [
    "不超过",
    "不会超过",
    "不到",
    "不多于",
    "不少于",
    "不低于",
    "不高于",
    "不晚于",
    "不迟于",
    "不足",
    "不止",
    "不只",
    "不用担心",
    "不必担心",
    "别担心",
    "别着急",
    "不用着急",
    "不要着急",
    "请别",
    "没问题",
    "no more than",
    "no later than",
    "not more than",
    "no less than",
    "not later than",
    "don't worry",
    "don't hesitate",
];
