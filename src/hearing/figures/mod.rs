//! Figures: exact readings of money, shares, counts, lengths of time, dates, clock times and codes, in Chinese and
//! English, each with its place. Hand-written readers over one walk of the folded text.

mod clock;
mod code;
mod count;
mod date;
mod day;
mod duration;
mod merge;
mod money;
mod quantity;
mod scan;
mod share;
mod spoken_hour;
mod units;

use super::{Amount, Figure, FigureKind};
use crate::text::{Span, normalise};
use rust_decimal::Decimal;
use scan::Scan;

/// The figures of `text`, in its order and without overlap; spans are in its bytes. `stated` is asked for each
/// figure's span whether the speaker states what stands there: not in a question, a quotation or a negation.
pub fn figures(text: &str, stated: &dyn Fn(Span) -> bool) -> Vec<Figure> {
    let folded = normalise(text);
    let scan = Scan::new(&folded, text);
    let found = merge::ranges(&scan, walk(&scan));
    let mut figures: Vec<Figure> = Vec::with_capacity(found.len());
    for found in found {
        let span = folded.original(Span::new(found.start, found.end));
        // One character may fold to several figures: the ½ of `March ½$` to 1 and 2.
        if figures.last().is_some_and(|last| last.span.overlaps(span)) {
            continue;
        }
        figures.push(Figure {
            kind: found.kind,
            amount: found.amount,
            unit: found.unit,
            relative: found.relative,
            stated: stated(span),
            span,
        });
    }
    figures
}

/// One figure in the folded text.
#[derive(Clone, Debug)]
struct Found {
    kind: FigureKind,
    amount: Amount,
    unit: &'static str,
    relative: bool,
    start: usize,
    end: usize,
    /// For clock times: said with 下午 or pm, so that it needs no guess.
    sure: bool,
}

impl Found {
    fn new(kind: FigureKind, amount: Amount, unit: &'static str, start: usize, end: usize) -> Self {
        Self {
            kind,
            amount: tidy(amount),
            unit,
            relative: false,
            start,
            end,
            sure: false,
        }
    }

    /// A date that only makes sense from the day it was said.
    fn relative(start: usize, end: usize) -> Self {
        Self {
            relative: true,
            ..Self::new(FigureKind::Date, Amount::Relative, "", start, end)
        }
    }
}

/// 39.90 and 39.9 are one value and are written as one.
fn tidy(amount: Amount) -> Amount {
    match amount {
        Amount::One(value) => Amount::One(value.normalize()),
        Amount::Range(low, high) => Amount::Range(low.normalize(), high.normalize()),
        other => other,
    }
}

/// One value, or a range where an upper end was said.
fn amount(low: Decimal, high: Option<Decimal>) -> Amount {
    match high {
        Some(high) => Amount::Range(low, high),
        None => Amount::One(low),
    }
}

/// Walks over the text and reads a figure wherever one starts.
fn walk(scan: &Scan<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(c) = scan.char(at) {
        if !scan::may_start(c) {
            at += c.len_utf8();
            continue;
        }
        match read(scan, at) {
            Some(figure) if figure.end > at => {
                at = figure.end;
                found.push(figure);
            }
            _ => at = scan.past(at),
        }
    }
    found
}

/// The figure that starts at `at`, the most telling reading first: a date is no subtraction, a clock time no ratio,
/// and a number behind 单号 no amount unless a unit follows it.
fn read(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.ordinal(at) || !scan.tells_something(at) {
        return None;
    }
    date::read(scan, at)
        .or_else(|| day::read(scan, at))
        .or_else(|| clock::read(scan, at))
        .or_else(|| share::in_words(scan, at))
        .or_else(|| code::after_cue(scan, at))
        .or_else(|| code::phone(scan, at))
        .or_else(|| money::after_sign(scan, at))
        .or_else(|| duration::in_words(scan, at))
        .or_else(|| count::in_words(scan, at))
        .or_else(|| measured(scan, at))
        .or_else(|| code::bare(scan, at))
}

/// A number with a unit behind it.
fn measured(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let quantity = quantity::read(scan, at)?;
    share::behind(scan, &quantity)
        .or_else(|| duration::behind(scan, &quantity))
        .or_else(|| money::behind(scan, &quantity))
        .or_else(|| count::behind(scan, &quantity))
}
