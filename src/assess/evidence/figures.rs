//! `Figure`: a figure the trainee states, compared exactly.
//!
//! - Numbers compare as decimals: equal, or apart by no more than the tolerance. With a unit the said figure must
//!   have it; lengths of time in seconds, minutes, hours, days and weeks convert into each other.
//! - Dates compare as days, with or without a year (the year nearest to `briefing.begins`), and so do 明天 and
//!   下周三; a tolerance counts days. Clock times compare as minutes; a tolerance counts minutes.
//! - A said range counts when it covers the value and is no wider than the value itself (numbers), a week (dates) or
//!   four hours (times), or than twice the tolerance: “0 到 1,000 元” states nothing.
//! - Rounded figures count where the author lets them be rounded: 13 and 12.6 for 12.58 with `rounded: 0`. 万元 and
//!   亿元 convert to 元; hearing reads 三成五 and 百分之三十五 as 35 per cent.
//! - With a `scope` the sentence, or the one before it, says of which period and of which customers.
//! - A figure in a question, a quotation or under a negation is not stated.

use rust_decimal::Decimal;

use super::{
    Held, View, Window,
    days::{Day, minutes, relative},
    said::{hits, utterances, witness},
};
use crate::{
    assess::record::Utterance,
    hearing::{Amount, Figure, FigureKind},
    scenario::FigureEvidence,
};

/// The widest said range of dates, in days, and of times, in minutes.
const WIDEST_DAYS: i64 = 7;
const WIDEST_MINUTES: i64 = 240;

/// The figure is stated, with its scope words in the same sentence.
pub(super) fn figure(view: &View<'_>, window: Window, wanted: &FigureEvidence) -> Option<Held> {
    stated(view, window, |said, figure| {
        equals(view, said, figure, wanted)
            && in_scope(view, said, figure, wanted)
            && names_scope(view, said, figure, wanted)
    })
}

/// The figure is stated, whether or not its scope is said: worth half.
pub(crate) fn unscoped(view: &View<'_>, window: Window, wanted: &FigureEvidence) -> Option<Held> {
    stated(view, window, |said, figure| {
        equals(view, said, figure, wanted) && in_scope(view, said, figure, wanted)
    })
}

/// Whether the sentence of the figure, or the one before it in the reply, says its whole scope.
fn names_scope(
    view: &View<'_>,
    said: &Utterance,
    figure: &Figure,
    wanted: &FigureEvidence,
) -> bool {
    if wanted.scope.is_empty() {
        return true;
    }
    let sentences = &said.sentences;
    let at = sentences.partition_point(|one| one.span.end <= figure.span.start);
    let from = at.saturating_sub(1);
    let near = sentences.get(from..=at).or_else(|| sentences.get(from..));
    let near: Vec<_> = near
        .unwrap_or_default()
        .iter()
        .map(|one| one.span)
        .collect();
    let names = |word| {
        near.iter().any(|&sentence| {
            let here = Window::COSTING.in_sentence(said.event, sentence);
            hits(view, here, word).any(|hit| sentence.contains(hit.span))
        })
    };
    wanted.scope.iter().all(|words| words.iter().any(names))
}

/// A figure of the same kind that was meant for the wanted one: of its unit, or where the author names none, beside its
/// scope words or of its size. The near miss: a wrong 236 for 263 is one, the 四位 of a phone number is not.
pub(super) fn other_figure(
    view: &View<'_>,
    window: Window,
    wanted: &FigureEvidence,
) -> Option<Held> {
    let scoped = !wanted.with.is_empty();
    stated(view, window, |said, figure| {
        let meant = match &wanted.unit {
            Some(unit) => conversion(figure.unit, Some(unit)).is_some(),
            None => of_its_size(figure, wanted) || scoped && in_scope(view, said, figure, wanted),
        };
        figure.kind == wanted.kind && meant
    })
}

/// Whether a number is not more than four times the wanted one, nor less than a quarter. Dates, times and the like are.
fn of_its_size(figure: &Figure, wanted: &FigureEvidence) -> bool {
    let Some((low, high)) = author_range(&wanted.value) else {
        return true;
    };
    let four = Decimal::from(4);
    let (Amount::One(said) | Amount::Range(said, _)) = &figure.amount else {
        return true;
    };
    let fourfold = said.abs().checked_mul(four);
    let widest = high.abs().checked_mul(four);
    fourfold.is_some_and(|said| said >= low.abs()) && widest.is_some_and(|most| said.abs() <= most)
}

/// Places of figures that are meant and `wanted`.
pub(super) fn stated(
    view: &View<'_>,
    window: Window,
    wanted: impl Fn(&Utterance, &Figure) -> bool,
) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        for figure in &said.heard.figures {
            let there = witness(said, figure.span);
            let counts = !window.earning
                || said
                    .sentence_at(figure.span)
                    .is_none_or(|one| one.standing.earns_content());
            let meant = figure.stated || window.asked;
            if counts && meant && window.admits(&there) && wanted(said, figure) {
                places.push(there);
            }
        }
    }
    Held::at(places)
}

fn in_scope(view: &View<'_>, said: &Utterance, figure: &Figure, wanted: &FigureEvidence) -> bool {
    if wanted.with.is_empty() {
        return true;
    }
    let sentence = said
        .sentence_at(figure.span)
        .map_or(figure.span, |one| one.span);
    let in_sentence = Window::COSTING.in_sentence(said.event, sentence);
    let words = wanted.with.iter();
    let mut words = words.flat_map(|word| hits(view, in_sentence, word));
    words.any(|hit| sentence.contains(hit.span))
}

/// Whether a said figure is the wanted one, its scope aside.
pub(super) fn equals(
    view: &View<'_>,
    said: &Utterance,
    figure: &Figure,
    wanted: &FigureEvidence,
) -> bool {
    if figure.kind != wanted.kind {
        return false;
    }
    match wanted.kind {
        FigureKind::Date => date_equals(view, said, figure, wanted),
        FigureKind::Time => time_equals(figure, wanted),
        FigureKind::OrderNo | FigureKind::Phone => match &figure.amount {
            Amount::Text(text) => bare(text) == bare(&wanted.value),
            Amount::One(number) => number.to_string() == bare(&wanted.value),
            _ => false,
        },
        _ => number_equals(figure, wanted),
    }
}

/// Letters and digits alone, without regard to case: `139 0000-8888` is `13900008888`.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn number_equals(figure: &Figure, wanted: &FigureEvidence) -> bool {
    let Some(factor) = conversion(figure.unit, wanted.unit.as_deref()) else {
        return false;
    };
    let Some((low, high)) = author_range(&wanted.value) else {
        return false;
    };
    let tolerance = tolerance(wanted).unwrap_or_default();
    let scaled = |number: Decimal| number.checked_mul(factor.0)?.checked_div(factor.1);
    match figure.amount {
        Amount::One(said) => scaled(said).is_some_and(|said| {
            within(said, low, high, tolerance) || is_rounded(said, low, high, wanted)
        }),
        Amount::Range(from, to) => match (scaled(from), scaled(to)) {
            (Some(from), Some(to)) if low != high => {
                within(from, low, low, tolerance) && within(to, high, high, tolerance)
            }
            (Some(from), Some(to)) => covers(from, to, low, tolerance),
            _ => false,
        },
        _ => false,
    }
}

/// Whether `said` is the wanted number rounded to as many decimals as it was said with.
fn is_rounded(said: Decimal, low: Decimal, high: Decimal, wanted: &FigureEvidence) -> bool {
    let said = said.normalize();
    let rounded = wanted.rounded.filter(|&least| low == high && least <= 9);
    rounded.is_some_and(|least| {
        let decimals = said.scale().max(least);
        let half_up = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        low.round_dp_with_strategy(decimals, half_up) == said
    })
}

/// The author's value: one number, or a range `3-5` (`3…5`, `3~5`).
fn author_range(value: &str) -> Option<(Decimal, Decimal)> {
    let number = |text: &str| {
        text.trim()
            .trim_end_matches('%')
            .replace(',', "")
            .parse::<Decimal>()
            .ok()
    };
    if let Some(one) = number(value) {
        return Some((one, one));
    }
    let at = value
        .char_indices()
        .skip(1)
        .find(|&(_, c)| matches!(c, '-' | '–' | '~' | '…' | '至'))?;
    let (low, high) = (
        number(&value[..at.0])?,
        number(&value[at.0 + at.1.len_utf8()..])?,
    );
    (low <= high).then_some((low, high))
}

fn within(said: Decimal, low: Decimal, high: Decimal, tolerance: Decimal) -> bool {
    let low = low.checked_sub(tolerance);
    let high = high.checked_add(tolerance);
    low.is_some_and(|low| low <= said) && high.is_some_and(|high| said <= high)
}

fn covers(from: Decimal, to: Decimal, value: Decimal, tolerance: Decimal) -> bool {
    let width = to.checked_sub(from);
    let widest = tolerance
        .checked_mul(Decimal::TWO)
        .map(|twice| twice.max(value.abs()));
    within(value, from, to, tolerance)
        && matches!((width, widest), (Some(width), Some(widest)) if width <= widest)
}

fn tolerance(wanted: &FigureEvidence) -> Option<Decimal> {
    let text = wanted.tolerance.as_ref()?;
    text.trim()
        .parse::<Decimal>()
        .ok()
        .map(|tolerance| tolerance.abs())
}

/// Factor, as numerator and denominator, from the said unit to the wanted one; none where they do not fit.
fn conversion(said: &str, wanted: Option<&str>) -> Option<(Decimal, Decimal)> {
    match wanted {
        None => Some((Decimal::ONE, Decimal::ONE)),
        Some(wanted) if wanted == said => Some((Decimal::ONE, Decimal::ONE)),
        Some("元") if said == "CNY" => Some((Decimal::ONE, Decimal::ONE)),
        Some("万元") if said == "CNY" => Some((Decimal::ONE, 10_000.into())),
        Some("亿元") if said == "CNY" => Some((Decimal::ONE, 100_000_000.into())),
        Some(wanted) => Some((seconds(said)?.into(), seconds(wanted)?.into())),
    }
}

fn seconds(unit: &str) -> Option<u32> {
    Some(match unit {
        "s" => 1,
        "min" => 60,
        "h" => 3600,
        "day" => 86_400,
        "week" => 604_800,
        _ => return None,
    })
}

fn date_equals(
    view: &View<'_>,
    said: &Utterance,
    figure: &Figure,
    wanted: &FigureEvidence,
) -> bool {
    let today = Day::begins(view.scenario);
    let Some(day) = Day::near(&wanted.value, today) else {
        return false;
    };
    let apart = whole_tolerance(wanted);
    let near = |text: &str| Day::near(text, today);
    match &figure.amount {
        Amount::Text(text) => near(text).is_some_and(|said| (said.0 - day.0).abs() <= apart),
        Amount::TextRange(from, to) => match (near(from), near(to)) {
            (Some(from), Some(to)) => spans(from.0, to.0, day.0, apart, WIDEST_DAYS),
            _ => false,
        },
        Amount::Relative => today
            .and_then(|today| relative(figure.span.of(&said.text), today))
            .is_some_and(|said| (said.0 - day.0).abs() <= apart),
        _ => false,
    }
}

fn time_equals(figure: &Figure, wanted: &FigureEvidence) -> bool {
    let Some(time) = minutes(&wanted.value) else {
        return false;
    };
    let apart = whole_tolerance(wanted);
    match &figure.amount {
        Amount::Text(text) => minutes(text).is_some_and(|said| (said - time).abs() <= apart),
        Amount::TextRange(from, to) => match (minutes(from), minutes(to)) {
            (Some(from), Some(to)) => spans(from, to, time, apart, WIDEST_MINUTES),
            _ => false,
        },
        _ => false,
    }
}

fn spans(from: i64, to: i64, value: i64, apart: i64, widest: i64) -> bool {
    from - apart <= value && value <= to + apart && to - from <= widest.max(2 * apart)
}

fn whole_tolerance(wanted: &FigureEvidence) -> i64 {
    let text = wanted.tolerance.as_deref().unwrap_or("0");
    // A year of days or minutes is more than any tolerance; it also keeps the sums small.
    text.trim().parse::<i64>().unwrap_or(0).clamp(0, 525_600)
}
