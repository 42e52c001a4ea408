//! Calendar dates: `2026-03-05`, 2026年3月5日, 3 月 5 日, 3月5日到8日, `11-08`, `March 5th, 2026`, `5 March`, 15号.

use super::{Found, quantity::BETWEEN, scan::Scan};
use crate::hearing::{Amount, FigureKind};
use crate::text::numerals::{chinese_digit, digit, numeral_at};

/// The date that starts at `at`.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Found> {
    if scan.inside_token(at) {
        return None;
    }
    let first = scan.char(at)?;
    if first.is_ascii_lowercase() {
        return month_first(scan, at);
    }
    if digit(first).is_some() {
        return numeric(scan, at)
            .or_else(|| characters(scan, at))
            .or_else(|| day_first(scan, at));
    }
    (chinese_digit(first).is_some() || matches!(first, '十' | '廿' | '卅'))
        .then(|| characters(scan, at))
        .flatten()
}

/// A day with what is known of it.
#[derive(Clone, Copy)]
struct Day {
    year: Option<u32>,
    month: u32,
    day: u32,
}

impl Day {
    fn checked(year: Option<u32>, month: u32, day: u32) -> Option<Self> {
        let longest = match month {
            2 if year.is_none_or(|year| {
                year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
            }) =>
            {
                29
            }
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let sound =
            (1..=longest).contains(&day) && year.is_none_or(|year| (1900..=2199).contains(&year));
        sound.then_some(Self { year, month, day })
    }

    fn written(self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("--{:02}-{:02}", self.month, self.day),
        }
    }
}

fn one(day: Day, start: usize, end: usize) -> Found {
    Found::new(
        FigureKind::Date,
        Amount::Text(day.written()),
        "",
        start,
        end,
    )
}

/// Up to `most` digits at `at`: value, how many, end.
fn digits(scan: &Scan<'_>, at: usize, most: usize) -> Option<(u32, usize, usize)> {
    let rest = scan.rest(at);
    let count = rest
        .bytes()
        .take(most + 1)
        .take_while(u8::is_ascii_digit)
        .count();
    let value = rest[..count].parse().ok()?;
    (count <= most).then_some((value, count, at + count))
}

/// `2026-03-05`, `2026/3/5`, `2026.3.5`, `3/5/2026`, `11-08`, and `3/5` where the words around it say that it is a day.
fn numeric(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (first, count, end) = digits(scan, at, 4)?;
    let separator = scan.char(end).filter(|c| "-/.".contains(*c))?;
    let (second, second_count, second_end) = digits(scan, end + 1, 2)?;
    if count == 4 {
        (scan.char(second_end)? == separator).then_some(())?;
        let (third, _, end) = digits(scan, second_end + 1, 2)?;
        let day = Day::checked(Some(first), second, third)?;
        return ends_token(scan, end).then(|| one(day, at, end));
    }
    if separator == '/' && scan.char(second_end) == Some('/') {
        let (year, 4, end) = digits(scan, second_end + 1, 4)? else {
            return None;
        };
        // Month first as in the United States, unless only the other order makes a date.
        let day = Day::checked(Some(year), first, second)
            .or_else(|| Day::checked(Some(year), second, first))?;
        return ends_token(scan, end).then(|| one(day, at, end));
    }
    let clear = match separator {
        '-' => {
            count == 2
                && second_count == 2
                && (first < 10 || second < 10 || speaks_of_a_day(scan, at, second_end))
        }
        '/' => speaks_of_a_day(scan, at, second_end),
        _ => false,
    };
    let day = Day::checked(None, first, second)?;
    let alone = ends_token(scan, second_end) && !unit_follows(scan, second_end);
    (clear && alone).then(|| one(day, at, second_end))
}

fn ends_token(scan: &Scan<'_>, end: usize) -> bool {
    let rest = scan.rest(end);
    let mut next = rest.chars();
    match next.next() {
        Some(c) if c.is_ascii_alphanumeric() => false,
        Some('-' | '/' | '.') => !next.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}

/// `02-05天`: a clumsy range, not the fifth of February.
fn unit_follows(scan: &Scan<'_>, end: usize) -> bool {
    let at = scan.skip(end);
    scan.char(at)
        .is_some_and(|c| "天个小分元块%件人次月年点折倍".contains(c))
        || scan
            .after(at, &["days", "hours", "business", "working", "items"])
            .is_some()
}

fn speaks_of_a_day(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    let before = scan.before(start).trim_end();
    [
        "on", "by", "before", "since", "until", "till", "from", "due", "dated", "于", "在", "截止",
        "截至", "日期", "日期:",
    ]
    .iter()
    .any(|word| before.ends_with(word))
        || scan
            .after(
                scan.skip(end),
                &[
                    "前", "之前", "以前", "到期", "到货", "送达", "发货", "下单", "当天", "那天",
                    "日",
                ],
            )
            .is_some()
}

/// 2026年3月5日, 三月五号, 3月5日至8日, 3月份, 15号.
fn characters(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (number, end) = integer(scan, at)?;
    if let Some(end) = scan.after(scan.skip(end), &["年"]) {
        let (month, month_end) = integer(scan, scan.skip(end))?;
        let month_end = scan.after(scan.skip(month_end), &["月"])?;
        return with_month(scan, at, Some(full_year(number)?), month, month_end);
    }
    if let Some(end) = scan.after(scan.skip(end), &["月"]) {
        return with_month(scan, at, None, number, end);
    }
    let (word, end) = scan.word(scan.skip(end), &["号", "日"])?;
    let next = scan.char(end);
    let other = match word {
        "号" => next.is_some_and(|c| "楼线店仓门窗馆院桌柜机客坐码厅车库令称召".contains(c)),
        _ => next.is_some_and(|c| "内之以后间元均常左游达".contains(c)),
    };
    let impossible = scan.before(at).ends_with('月');
    ((1..=31).contains(&number) && !other && !impossible).then(|| Found::relative(at, end))
}

/// 26年 means 2026.
fn full_year(number: u32) -> Option<u32> {
    match number {
        20..=39 => Some(number + 2000),
        1900..=2199 => Some(number),
        _ => None,
    }
}

fn with_month(
    scan: &Scan<'_>,
    start: usize,
    year: Option<u32>,
    month: u32,
    end: usize,
) -> Option<Found> {
    if let Some((low, low_end)) = integer(scan, scan.skip(end)) {
        let marked = scan.after(scan.skip(low_end), &["日", "号"]);
        let from = Day::checked(year, month, low);
        if let Some(from) = from {
            if let Some((to, end)) = until(scan, from, marked.unwrap_or(low_end)) {
                let amount = Amount::TextRange(from.written(), to.written());
                return Some(Found::new(FigureKind::Date, amount, "", start, end));
            }
            if let Some(end) = marked {
                return Some(one(from, start, end));
            }
        } else if marked.is_some() {
            return None;
        }
    }
    month_only(scan, start, year, month, end)
}

/// The other end of 3月5日至8日, 3月5-8号, 3月5日到4月2日.
fn until(scan: &Scan<'_>, from: Day, at: usize) -> Option<(Day, usize)> {
    let at = scan.skip(scan.after(scan.skip(at), &BETWEEN)?);
    let (mut number, mut end) = integer(scan, at)?;
    let mut month = from.month;
    if let Some(behind) = scan.after(scan.skip(end), &["月"]) {
        month = number;
        (number, end) = integer(scan, scan.skip(behind))?;
    }
    let end = scan.after(scan.skip(end), &["日", "号"])?;
    let to = Day::checked(from.year, month, number)?;
    ((to.month, to.day) > (from.month, from.day)).then_some((to, end))
}

/// 2026年3月, 3月份: a month is told like a date that stops there.
fn month_only(
    scan: &Scan<'_>,
    start: usize,
    year: Option<u32>,
    month: u32,
    end: usize,
) -> Option<Found> {
    let other = scan
        .char(end)
        .is_some_and(|c| "卡租付费结票光亮饼球嫂".contains(c));
    if !(1..=12).contains(&month) || other {
        return None;
    }
    let end = scan.after(end, &["份"]).unwrap_or(end);
    let text = match year {
        Some(year) => format!("{year:04}-{month:02}"),
        None => format!("--{month:02}"),
    };
    Some(Found::new(
        FigureKind::Date,
        Amount::Text(text),
        "",
        start,
        end,
    ))
}

/// A whole number in Arabic or Chinese digits, without scale or fraction.
pub(super) fn integer(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    if let Some((value, count, end)) = digits(scan, at, 4) {
        return (count > 0).then_some((value, end));
    }
    let numeral = numeral_at(scan.text(), at)?;
    let whole = numeral.upper.is_none() && numeral.value.is_integer();
    let text = &scan.text()[at..numeral.end];
    (whole && !text.contains(['点', '万', '亿']))
        .then(|| u32::try_from(numeral.value).ok())
        .flatten()
        .map(|value| (value, numeral.end))
}

const MONTHS: [(&str, u32); 23] = [
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
];

fn month_name(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    let (month, end) = scan
        .unit(at, &MONTHS)
        .or_else(|| scan.unit(at, &[("dec", 12)]))?;
    Some((month, scan.after(end, &["."]).unwrap_or(end)))
}

/// `March 5th, 2026`, `Mar. 5`, and `March 5 to 8`.
fn month_first(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (month, end) = month_name(scan, at)?;
    let (day, _, end) = digits(scan, scan.skip(end), 2)?;
    let end = ordinal_end(scan, end);
    if scan
        .char(end)
        .is_some_and(|c| c.is_ascii_alphanumeric() || c == ':' || c == '%')
    {
        return None;
    }
    let (year, end) = year_behind(scan, end);
    Some(one(Day::checked(year, month, day)?, at, end))
}

/// `5 March 2026`, `5th of March`, `on the 9th`.
fn day_first(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (day, _, digits_end) = digits(scan, at, 2)?;
    let end = ordinal_end(scan, digits_end);
    let next = scan.skip(scan.after(end, &[" of"]).unwrap_or(end));
    if let Some((month, end)) = month_name(scan, next)
        && next > digits_end
    {
        let (year, end) = year_behind(scan, end);
        return Some(one(Day::checked(year, month, day)?, at, end));
    }
    let before = scan.before(at);
    let named = [
        "on the ",
        "by the ",
        "until the ",
        "before the ",
        "from the ",
        "after the ",
    ]
    .iter()
    .any(|lead| before.ends_with(lead));
    let noun = scan.rest(end).strip_prefix(' ').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_lowercase())
            && ![
                "at", "and", "or", "to", "by", "if", "for", "with", "of", "in", "but", "as", "we",
            ]
            .iter()
            .any(|word| rest.split(|c: char| !c.is_ascii_lowercase()).next() == Some(word))
    });
    (named && end > digits_end && (1..=31).contains(&day) && !noun)
        .then(|| Found::relative(at, end))
}

fn ordinal_end(scan: &Scan<'_>, end: usize) -> usize {
    scan.after(end, &["st", "nd", "rd", "th"]).unwrap_or(end)
}

fn year_behind(scan: &Scan<'_>, end: usize) -> (Option<u32>, usize) {
    let at = scan.skip(scan.after(end, &[","]).unwrap_or(end));
    match digits(scan, at, 4) {
        Some((year @ 1900..=2199, 4, behind)) if ends_token(scan, behind) && at > end => {
            (Some(year), behind)
        }
        _ => (None, end),
    }
}
