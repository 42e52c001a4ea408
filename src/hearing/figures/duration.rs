//! Lengths of time: 半小时, 一个半小时, 3-5个工作日, 两年半, 1小时30分, `two hours`, `half an hour`, `24h`.

use rust_decimal::Decimal;

use super::{
    Found, amount,
    quantity::{self, Quantity},
    scan::Scan,
    units::TIME,
};
use crate::hearing::{Amount, FigureKind};
use crate::text::numerals::Script;

const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// Lengths that do not start with a number.
pub(super) fn in_words(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) {
        return None;
    }
    if let Some((unit, end)) = scan.unit(at, &HALVES) {
        let goes_on = unit == "day" && scan.char(end) == Some('候');
        return (!goes_on).then(|| found(Amount::One(HALF), unit, at, end));
    }
    let end = scan.after(at, &["a ", "an "])?;
    let (unit, end) = scan.unit(end, &TIME)?;
    let idle = matches!(unit, "s" | "min");
    let before = scan.before(at).trim_end();
    if idle || !LEADS.iter().any(|lead| before.ends_with(lead)) {
        return None;
    }
    Some(match scan.after(end, &[" and a half"]) {
        Some(end) => found(Amount::One(Decimal::ONE + HALF), unit, at, end),
        None => found(Amount::One(Decimal::ONE), unit, at, end),
    })
}

const HALVES: [(&str, &str); 16] = [
    ("半个小时", "h"),
    ("半小时", "h"),
    ("半个钟头", "h"),
    ("半个钟", "h"),
    ("半分钟", "min"),
    ("半天", "day"),
    ("半日", "day"),
    ("半个月", "month"),
    ("半个星期", "week"),
    ("半周", "week"),
    ("半年", "year"),
    ("half an hour", "h"),
    ("half-hour", "h"),
    ("half hour", "h"),
    ("half a day", "day"),
    ("half a year", "year"),
];

/// "an hour" is a length behind these; elsewhere ("$5 a month") it is a rate.
const LEADS: [&str; 18] = [
    "within", "in", "for", "about", "takes", "take", "than", "least", "another", "under", "over",
    "after", "around", "nearly", "almost", "up to", "once", "every",
];

/// A number with a unit of time behind it.
pub(super) fn behind(scan: &Scan<'_>, quantity: &Quantity) -> Option<Found> {
    let (unit, end) = unit_behind(scan, quantity)?;
    if quantity.high.is_none() {
        if let Some(unit) = unit.strip_suffix('+') {
            let unit = TIME.iter().find(|(_, known)| *known == unit)?.1;
            return Some(found(
                Amount::One(quantity.low + HALF),
                unit,
                quantity.start,
                end,
            ));
        }
        if let Some(end) = half_behind(scan, end) {
            return Some(found(
                Amount::One(quantity.low + HALF),
                unit,
                quantity.start,
                end,
            ));
        }
        if let Some((value, unit, end)) = compound(scan, quantity.low, unit, end) {
            return Some(found(Amount::One(value), unit, quantity.start, end));
        }
    }
    let amount = amount(quantity.low, quantity.high);
    Some(found(amount, unit, quantity.start, end))
}

fn unit_behind(scan: &Scan<'_>, quantity: &Quantity) -> Option<(&'static str, usize)> {
    let mut at = scan.skip(quantity.end);
    if scan.rest(at).starts_with('-') && scan.char(at + 1).is_some_and(|c| c.is_ascii_lowercase()) {
        at += 1;
    }
    if let Some((minutes, end)) = quarter(scan, quantity, at) {
        return Some((minutes, end));
    }
    if scan.rest(at).starts_with('日') {
        let end = at + '日'.len_utf8();
        let bounded = scan.after(
            end,
            &["内", "之内", "以内", "后", "之后", "以上", "左右", "游"],
        );
        return bounded.map(|_| ("day", end));
    }
    let (unit, end) = scan.unit(at, &TIME)?;
    let word = &scan.text()[at..end];
    let next = scan.char(end);
    let other_word = match word {
        "年" => calendar_year(quantity) || next.is_some_and(|c| "级代底初终轮份".contains(c)),
        "小时" | "个小时" => next == Some('候'),
        "天" | "秒" | "周" => {
            next.is_some_and(|c| "猫河空津杀末边围".contains(c)) || indefinite(scan, quantity)
        }
        "second" | "sec" | "s" => quantity.script == Script::English && quantity.is_one(),
        _ => false,
    };
    (!other_word).then_some((unit, end))
}

/// 一刻钟, 三刻钟: 15 and 45 minutes need another number, so they are read as quarters of an hour.
fn quarter(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(&'static str, usize)> {
    let end = scan.after(at, &["刻钟"])?;
    (quantity.high.is_none() && quantity.low <= Decimal::from(3)).then_some(("quarter_hour", end))
}

/// 2026年 is a year, 3年 are three.
fn calendar_year(quantity: &Quantity) -> bool {
    quantity.low >= Decimal::from(1900) && quantity.low <= Decimal::from(2100)
}

/// 有一天, 每一天, 哪一天: some day.
fn indefinite(scan: &Scan<'_>, quantity: &Quantity) -> bool {
    quantity.script == Script::Chinese
        && quantity.is_one()
        && scan
            .before(quantity.start)
            .ends_with(['有', '每', '哪', '那', '这', '同', '某'])
}

/// 两年半, 一天半, `two hours and a half`.
fn half_behind(scan: &Scan<'_>, end: usize) -> Option<usize> {
    let behind = scan.after(end, &["半", " and a half"])?;
    (!scan.char(behind).is_some_and(|c| "价折个夜路".contains(c))).then_some(behind)
}

/// 1小时30分, `2 hours 30 minutes`: told in the smaller unit.
fn compound(
    scan: &Scan<'_>,
    value: Decimal,
    unit: &str,
    end: usize,
) -> Option<(Decimal, &'static str, usize)> {
    let (smaller, factor): (&'static str, u32) = match unit {
        "h" => ("min", 60),
        "min" => ("s", 60),
        "year" => ("month", 12),
        "day" => ("h", 24),
        _ => return None,
    };
    let at = scan.after(end, &["零", "又", " and "]).unwrap_or(end);
    let rest = quantity::read(scan, scan.skip(at))?;
    let at = scan.skip(rest.end);
    let (next, behind) = match scan.after(at, &["分"]) {
        Some(end) if unit == "h" && scan.char(end) != Some('钟') => ("min", end),
        _ => scan.unit(at, &TIME)?,
    };
    let whole = value.checked_mul(Decimal::from(factor))?;
    (next == smaller && rest.high.is_none()).then_some((whole + rest.low, smaller, behind))
}

fn found(amount: Amount, unit: &'static str, start: usize, end: usize) -> Found {
    if unit == "quarter_hour" {
        let amount = match amount {
            Amount::One(value) => Amount::One(value * Decimal::from(15)),
            other => other,
        };
        return Found::new(FigureKind::Duration, amount, "min", start, end);
    }
    Found::new(FigureKind::Duration, amount, unit, start, end)
}
