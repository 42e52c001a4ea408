//! Shares and rates: `3.2%`, 百分之三十, 三成五, 八五折, 半价, `20 percent off`, 3倍.

use rust_decimal::Decimal;

use super::{
    Found, amount,
    quantity::{self, Quantity},
    scan::Scan,
};
use crate::hearing::{Amount, FigureKind};
use crate::text::numerals::{Script, chinese_digit, digit};

/// Shares that do not start with a number, and 折, whose digits are no place-value number.
pub(super) fn in_words(scan: &Scan<'_>, at: usize) -> Option<Found> {
    per_hundred(scan, at)
        .or_else(|| discount(scan, at))
        .or_else(|| half(scan, at))
}

/// 百分之三十, 百分之三到五, 千分之五, 百分百.
fn per_hundred(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if let Some(end) = scan.after(at, &["百分之百", "百分之一百", "百分百"]) {
        return Some(percent(Amount::One(Decimal::ONE_HUNDRED), at, end));
    }
    let (word, end) = scan.word(at, &["百分之", "千分之"])?;
    let quantity = quantity::read(scan, scan.skip(end))?;
    let shrink = |value: Decimal| {
        if word == "千分之" {
            value / Decimal::TEN
        } else {
            value
        }
    };
    let amount = amount(shrink(quantity.low), quantity.high.map(shrink));
    Some(percent(amount, at, quantity.end))
}

/// 八五折, 85折, 8.5折, 打九折: the share that is still paid.
fn discount(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) {
        return None;
    }
    let (mut value, mut digits, mut end, mut point) = (0_i64, 0, at, None);
    for c in scan.rest(at).chars().take(5) {
        if (c == '.' || c == '点') && digits == 1 && point.is_none() {
            point = Some(digits);
        } else if let Some(digit) = digit(c).or_else(|| chinese_digit(c)) {
            value = value * 10 + i64::from(digit);
            digits += 1;
        } else {
            break;
        }
        end += c.len_utf8();
    }
    let behind = scan.after(end, &["折"])?;
    let fold = scan
        .char(behind)
        .is_some_and(|c| "叠腾旧返断扇合中射".contains(c));
    let sound = (1..=3).contains(&digits)
        && (1..1000).contains(&value)
        && point.is_none_or(|_| digits == 2);
    (sound && !fold).then(|| {
        let rate = Amount::One(Decimal::new(value, digits));
        Found::new(FigureKind::Rate, rate, "", at, behind)
    })
}

/// 半价, 对折, 半折, half price.
fn half(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = scan.after(
        at,
        &["半价", "对折", "half price", "half-price", "half off"],
    )?;
    let rate = Amount::One(Decimal::new(5, 1));
    (!scan.inside_token(at)).then(|| Found::new(FigureKind::Rate, rate, "", at, end))
}

/// A number with a share behind it.
pub(super) fn behind(scan: &Scan<'_>, quantity: &Quantity) -> Option<Found> {
    let at = scan.skip(quantity.end);
    if let Some(found) = percent_range(scan, quantity, at) {
        return Some(found);
    }
    if let Some(end) = scan.after(at, &PERCENT) {
        let amount = amount(quantity.low, quantity.high);
        return Some(percent(amount, quantity.start, end));
    }
    if let Some(end) = scan.after(at, &["倍"]) {
        let amount = amount(quantity.low, quantity.high);
        return Some(Found::new(
            FigureKind::Rate,
            amount,
            "",
            quantity.start,
            end,
        ));
    }
    tenths(scan, quantity, at)
}

const PERCENT: [&str; 7] = [
    "%",
    "percentage points",
    "percent",
    "per cent",
    "pct",
    "个百分点",
    "百分点",
];

/// `3%-5%`.
fn percent_range(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<Found> {
    let dash = scan.skip(scan.after(at, &["%"])?);
    let last = quantity::read(scan, scan.skip(scan.after(dash, &quantity::BETWEEN)?))?;
    let end = scan.after(last.end, &["%"])?;
    let rises = quantity.high.is_none() && last.high.is_none() && quantity.low < last.low;
    rises.then(|| percent(Amount::Range(quantity.low, last.low), quantity.start, end))
}

/// 三成, 三成五, 两到三成. 一成不变 and 成功 are words.
fn tenths(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<Found> {
    let mut end = scan.after(at, &["成"])?;
    let word = scan
        .char(end)
        .is_some_and(|c| "不功为立交员本人长绩就效分品果都真熟语".contains(c));
    if word || quantity.low > Decimal::TEN {
        return None;
    }
    let mut low = quantity.low * Decimal::TEN;
    if quantity.high.is_none()
        && quantity.script == Script::Chinese
        && let Some(c) = scan.char(end)
        && let Some(digit) = chinese_digit(c)
        && !scan
            .char(end + c.len_utf8())
            .is_some_and(|c| "个件天元十百千".contains(c))
    {
        low += Decimal::from(digit);
        end += c.len_utf8();
    }
    let high = quantity.high.map(|high| high * Decimal::TEN);
    Some(percent(amount(low, high), quantity.start, end))
}

fn percent(amount: Amount, start: usize, end: usize) -> Found {
    Found::new(FigureKind::Percent, amount, "%", start, end)
}
