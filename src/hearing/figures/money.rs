//! Money: `¥25`, 25元, 三块五, 12元5角, 1.2万元, `$5k`, 人民币300元, `25 dollars`.

use rust_decimal::Decimal;

use super::{
    Found, amount,
    quantity::{self, Quantity},
    scan::Scan,
    units::{CURRENCY_AFTER, CURRENCY_BEFORE, SIGN_AFTER},
};
use crate::hearing::FigureKind;
use crate::text::numerals::{Script, chinese_digit, digit, numeral_at};

/// A currency at `at` with the amount behind it.
pub(super) fn after_sign(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) {
        return None;
    }
    let (unit, end) = currency_before(scan, at)?;
    let mut quantity = quantity::read(scan, scan.skip(end))?;
    second_sign(scan, unit, &mut quantity);
    let end = scan
        .unit(scan.skip(quantity.end), &CURRENCY_AFTER)
        .filter(|&(other, _)| other == unit)
        .map_or(quantity.end, |(_, end)| end);
    let amount = amount(quantity.low, quantity.high);
    Some(Found::new(FigureKind::Money, amount, unit, at, end))
}

/// `rmb300` has no word end behind its currency, so [`Scan::unit`] would not see it.
fn currency_before(scan: &Scan<'_>, at: usize) -> Option<(&'static str, usize)> {
    let rest = scan.rest(at);
    let (word, unit) = CURRENCY_BEFORE
        .iter()
        .find(|(word, _)| rest.starts_with(word))?;
    let end = at + word.len();
    let behind = scan.char(scan.skip(end))?;
    let number = digit(behind).is_some() || (!word.is_ascii() && chinese_digit(behind).is_some());
    number.then_some((unit, end))
}

/// `$100-$200`: the second end has the sign as well.
fn second_sign(scan: &Scan<'_>, unit: &str, quantity: &mut Quantity) {
    let dash = scan.skip(quantity.end);
    let Some(sign) = scan.after(dash, &quantity::BETWEEN) else {
        return;
    };
    let sign = scan.skip(sign);
    if quantity.high.is_none()
        && let Some((other, number)) = currency_before(scan, sign)
        && other == unit
        && let Some(last) = numeral_at(scan.text(), scan.skip(number))
        && last.value > quantity.low
    {
        quantity.high = Some(last.value);
        quantity.end = last.end;
    }
}

/// A number with a currency behind it.
pub(super) fn behind(scan: &Scan<'_>, quantity: &Quantity) -> Option<Found> {
    let at = scan.skip(quantity.end);
    if let Some((low, end)) = small_change(scan, quantity, at) {
        return Some(found(quantity, low, "CNY", end));
    }
    let (unit, end) = scan
        .unit(at, &CURRENCY_AFTER)
        .or_else(|| sign_behind(scan, at))?;
    let word = &scan.text()[at..end];
    if unit == "CNY" && !word.is_ascii() && not_money(scan, quantity, word, end) {
        return None;
    }
    let (low, end) = match quantity.high {
        None if word == "元" || word.starts_with('块') => with_change(scan, quantity.low, end),
        _ => (quantity.low, end),
    };
    let end = scan
        .after(end, &["人民币", "港币", "整", "钱"])
        .unwrap_or(end);
    Some(found(quantity, low, unit, end))
}

fn found(quantity: &Quantity, low: Decimal, unit: &'static str, end: usize) -> Found {
    let amount = amount(low, quantity.high);
    Found::new(FigureKind::Money, amount, unit, quantity.start, end)
}

/// A sign behind a number belongs to it only when no number follows (`3 $5` is another amount).
fn sign_behind(scan: &Scan<'_>, at: usize) -> Option<(&'static str, usize)> {
    let (unit, end) = scan.unit(at, &SIGN_AFTER)?;
    let next = scan.char(scan.skip(end));
    (!next.is_some_and(|c| c.is_ascii_digit())).then_some((unit, end))
}

/// 一块 is "together", 两块电池 are pieces, 元旦 is a day.
fn not_money(scan: &Scan<'_>, quantity: &Quantity, word: &str, end: usize) -> bool {
    let next = scan.char(end);
    match word {
        "元" => next.is_some_and(|c| "旦素件宝宵".contains(c)),
        "块" => {
            let piece =
                next.is_some_and(|c| "电屏地表肥蛋硬砖布玻肉豆糖面木石手主显区".contains(c));
            let together = quantity.script == Script::Chinese
                && quantity.is_one()
                && next
                    .and_then(chinese_digit)
                    .or(next.and_then(digit))
                    .is_none()
                && !next.is_some_and(|c| "毛多".contains(c));
            piece || together
        }
        _ => false,
    }
}

/// 3块5毛, 三块五, 12元5角8分: what follows the yuan.
fn with_change(scan: &Scan<'_>, yuan: Decimal, end: usize) -> (Decimal, usize) {
    let Some((tenths, behind)) = single_digit(scan, end) else {
        return (yuan, end);
    };
    let mut value = yuan + Decimal::new(tenths, 1);
    if let Some(jiao) = scan.after(behind, &["毛钱", "毛", "角"]) {
        let mut end = jiao;
        if let Some((cents, behind)) = single_digit(scan, jiao)
            && let Some(fen) = fen(scan, behind)
        {
            value += Decimal::new(cents, 2);
            end = fen;
        }
        return (value, end);
    }
    // 三块五 is 3.5; 三块五个 and 30元5天 are two figures.
    let follows = scan.char(behind);
    let ends = follows.is_none_or(|c| !c.is_alphanumeric() || "的吧呢啊了一左以".contains(c));
    let spoken = tenths > 0 && scan.text()[..end].ends_with(['块', '钱']) && ends;
    if spoken { (value, behind) } else { (yuan, end) }
}

/// 5毛, 八角五分: no yuan at all. 三角 is a shape; a 角 alone counts only behind digits.
fn small_change(scan: &Scan<'_>, quantity: &Quantity, at: usize) -> Option<(Decimal, usize)> {
    let (word, end) = scan.word(at, &["毛钱", "毛", "角"])?;
    let shape = word == "角" && quantity.script != Script::Digits;
    if shape || quantity.high.is_some() || quantity.low >= Decimal::TEN {
        return None;
    }
    let mut value = quantity.low.checked_div(Decimal::TEN)?;
    let mut end = end;
    if let Some((cents, behind)) = single_digit(scan, end)
        && let Some(fen) = fen(scan, behind)
    {
        value += Decimal::new(cents, 2);
        end = fen;
    }
    Some((value, end))
}

fn fen(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let end = scan.after(at, &["分钱", "分"])?;
    (scan.char(end) != Some('钟')).then_some(end)
}

/// One digit with no other behind it.
fn single_digit(scan: &Scan<'_>, at: usize) -> Option<(i64, usize)> {
    let c = scan.char(at)?;
    let value = digit(c).or_else(|| chinese_digit(c))?;
    let end = at + c.len_utf8();
    let more = scan
        .char(end)
        .is_some_and(|c| digit(c).is_some() || c == '.' || "十百千万".contains(c));
    (!more).then_some((i64::from(value), end))
}
