//! Arabic digits, narrow or full-width, with separators, a fraction and a scale behind them.

use rust_decimal::Decimal;

use super::{Numeral, Script, chinese::chinese_digit};

/// More digits than this are a code, not an amount.
const MOST_DIGITS: usize = 15;

/// The value of an Arabic digit, narrow or full-width.
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => Some((c as u32 - '０' as u32) as u8),
        _ => None,
    }
}

pub(super) fn read(text: &str, at: usize) -> Option<Numeral> {
    let (mantissa, end) = mantissa(text, at)?;
    let mut numeral = Numeral::plain(mantissa, Script::Digits, end);
    if let Some((scale, end)) = scale(text, end) {
        numeral.value = mantissa.checked_mul(scale)?;
        numeral.scale = scale;
        numeral.end = end;
        add_tail(text, &mut numeral);
    }
    Some(numeral)
}

/// Digits with thousands separators and a fraction.
fn mantissa(text: &str, at: usize) -> Option<(Decimal, usize)> {
    let (mut value, mut end, mut count) = run(text, at, 0)?;
    if count <= 3 {
        while let Some((group, behind, 3)) =
            separator(text, end).and_then(|at| run(text, at, value))
        {
            count += 3;
            (value, end) = (group, behind);
        }
    }
    let mut scale = 0;
    if let Some(point) = text[end..].starts_with(['.', '．']).then_some(end)
        && let Some((fraction, behind, digits)) = run(text, char_end(text, point), value)
    {
        (value, end, scale) = (fraction, behind, digits);
    }
    (count + scale <= MOST_DIGITS).then_some(())?;
    let value = Decimal::try_from_i128_with_scale(i128::from(value), scale as u32).ok()?;
    Some((value, end))
}

/// The digits from `at`, appended to `value`: new value, end, how many. The walk stops past any amount's length.
fn run(text: &str, at: usize, value: u64) -> Option<(u64, usize, usize)> {
    let (mut value, mut end, mut count) = (value, at, 0);
    for c in text.get(at..)?.chars() {
        let Some(digit) = digit(c) else { break };
        if count > MOST_DIGITS {
            return None;
        }
        value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
        end += c.len_utf8();
        count += 1;
    }
    (count > 0).then_some((value, end, count))
}

fn separator(text: &str, at: usize) -> Option<usize> {
    text[at..].starts_with(',').then_some(at + 1)
}

fn char_end(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// 万, 亿, 千, 百, `k`, `w`, `thousand`, `million` behind a number, and where it ends.
fn scale(text: &str, at: usize) -> Option<(Decimal, usize)> {
    let rest = &text[at..];
    let mut chars = rest.chars();
    let first = chars.next()?;
    let second = chars.next();
    let latin_ends = !second.is_some_and(|c| c.is_ascii_alphanumeric());
    let (scale, length) = match first {
        '亿' | '億' => (100_000_000, first.len_utf8()),
        '万' | '萬' if second == Some('亿') => (1_000_000_000_000_u64, 6),
        '万' | '萬' => (10_000, first.len_utf8()),
        '千' | '仟' if !starts_unit(second) => (1_000, first.len_utf8()),
        '百' | '佰' if second != Some('分') => (100, first.len_utf8()),
        'k' | 'K' if latin_ends => (1_000, 1),
        'w' | 'W' if latin_ends => (10_000, 1),
        ' ' => return super::english::scale_word(text, at + 1),
        _ => return None,
    };
    Some((Decimal::from(scale), at + length))
}

/// 千克, 千米, 千瓦: the 千 belongs to the unit.
pub(super) fn starts_unit(c: Option<char>) -> bool {
    c.is_some_and(|c| "克米瓦卡".contains(c))
}

/// `3万2`, `1万2千`: what stands behind the scale is the next place.
fn add_tail(text: &str, numeral: &mut Numeral) {
    let ten_thousand = Decimal::from(10_000);
    if numeral.scale != ten_thousand || !text[..numeral.end].ends_with(['万', '萬']) {
        return;
    }
    let mut chars = text[numeral.end..].chars();
    let Some(first) = chars.next() else { return };
    let Some(value) = digit(first).or_else(|| chinese_digit(first)) else {
        return;
    };
    let second = chars.next();
    let (place, length) = match second {
        Some('千') if !starts_unit(chars.next()) => (1_000, '千'.len_utf8()),
        Some(c) if digit(c).is_some() || chinese_digit(c).is_some() || c == '.' => return,
        // A unit of its own behind the digit (`3万2天`) makes it another number; 元 and 块 do not.
        Some(c) if !"元块,，。、 )）".contains(c) => return,
        _ => (1_000, 0),
    };
    numeral.value += Decimal::from(u32::from(value) * place);
    numeral.end += first.len_utf8() + length;
}
