//! Days told from today: 今天, 后天, 下周三, 月底, `tomorrow`, `next Wednesday`, `by Friday`. They have no value here:
//! this room knows no clock.

use super::{Found, date::integer, scan::Scan};

/// The day told from today that starts at `at`.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let end = if scan.char(at)?.is_ascii_lowercase() {
        english(scan, at)?
    } else {
        chinese(scan, at)?
    };
    Some(Found::relative(at, end))
}

fn chinese(scan: &Scan<'_>, at: usize) -> Option<usize> {
    named(scan, at)
        .or_else(|| weekday(scan, at))
        .or_else(|| month(scan, at))
}

fn named(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let (word, end) = scan.word(
        at,
        &[
            "大后天",
            "大前天",
            "今天",
            "今日",
            "今晚",
            "今早",
            "今夜",
            "明天",
            "明日",
            "明晚",
            "明早",
            "明儿",
            "后天",
            "昨天",
            "昨日",
            "昨晚",
            "前天",
            "月底",
            "月末",
            "月初",
            "年底",
            "年末",
            "本月底",
            "本月内",
            "这个月底",
            "这个月内",
            "当月底",
        ],
    )?;
    let next = scan.char(end);
    let other = match word {
        // 前天 in 之前天, 目前天气; 后天 in 之后天, 然后天天.
        "前天" | "后天" => {
            next.is_some_and(|c| "气天数然".contains(c))
                || scan
                    .before(at)
                    .ends_with(['之', '以', '目', '然', '今', '先', '此'])
        }
        "明日" | "今日" => next == Some('之'),
        _ => false,
    };
    (!other).then_some(end)
}

/// 下周三, 本周五, 周日, 这个星期六, 礼拜天, and the weeks to come as a whole.
fn weekday(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let lead = scan.word(
        at,
        &[
            "下下", "上上", "下个", "上个", "这个", "下", "上", "本", "这",
        ],
    );
    let (lead, from) = lead.map_or(("", at), |(word, end)| (word, end));
    let end = scan.after(from, &["周", "星期", "礼拜"])?;
    if scan.before(at).ends_with(['每', '一', '双']) && lead.is_empty() {
        return None;
    }
    if let Some(day) = scan.char(end).filter(|c| "一二三四五六日天末".contains(*c)) {
        let behind = end + day.len_utf8();
        // 下周一次 and 下周二十 are a week and another number.
        let counted = scan
            .char(behind)
            .is_some_and(|c| "次个件百千万十".contains(c));
        if !counted {
            return Some(behind);
        }
    }
    let whole = matches!(lead, "下" | "下个" | "下下" | "本" | "这" | "这个");
    let other = scan
        .char(end)
        .is_some_and(|c| "期边围转岁年全到".contains(c));
    (whole && !other).then_some(end)
}

/// 下个月, 下月5号.
fn month(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let (word, end) = scan.word(
        at,
        &[
            "下下个月",
            "下个月",
            "下月",
            "上个月",
            "上月",
            "这个月",
            "本月",
        ],
    )?;
    if let Some((1..=31, number_end)) = integer(scan, end)
        && let Some(end) = scan.after(number_end, &["号", "日"])
    {
        return Some(end);
    }
    let end = scan
        .after(end, &["底", "初", "末", "中旬", "份"])
        .unwrap_or(end);
    word.starts_with('下').then_some(end)
}

const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn english(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let whole = [
        "the day after tomorrow",
        "day after tomorrow",
        "tomorrow",
        "today",
        "tonight",
        "yesterday",
        "end of the day",
        "end of day",
        "end of the week",
        "end of the month",
        "end of month",
        "end of next week",
        "eod",
    ];
    if let Some((word, end)) = scan.word(at, &whole) {
        // "today's" is still today; "tomorrow morning" is the day, the morning is no clock time.
        return (!word.is_empty()).then_some(end);
    }
    if let Some(end) = scan.after(at, &DAYS) {
        return Some(end);
    }
    let (lead, end) = scan.word(at, &["next", "this", "last", "coming", "upcoming"])?;
    let at = scan.skip(end);
    if let Some(end) = scan.after(at, &DAYS) {
        return Some(end);
    }
    match lead {
        "next" => scan.after(
            at,
            &[
                "week",
                "month",
                "weekend",
                "business day",
                "working day",
                "day",
            ],
        ),
        "this" | "coming" => scan.after(at, &["week", "weekend"]),
        _ => None,
    }
}
