//! Moments as people type them: `16:10`, `下午4点10分`, `11-09 15:00`, `2025-11-08 16:10`.

use crate::text::normalise;

/// `value` as `2025-11-08 16:10`. A bare clock time belongs to the day of `begins`, a day without a year to its year;
/// 明天 and `tomorrow` are the day after. `None` where no clock time can be made out.
pub fn resolve(value: &str, begins: &str) -> Option<String> {
    let folded = normalise(value).text.to_lowercase();
    let folded = folded.trim();
    let today = date(begins)?;
    let (day, clock) = match folded.split_once([' ', 't']) {
        Some((first, rest)) if date_within(first, today).is_some() => {
            (date_within(first, today)?, rest.trim())
        }
        _ => relative_day(folded, today),
    };
    let (hour, minute) = clock_time(clock)?;
    let (year, month, day) = day;
    Some(format!(
        "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"
    ))
}

/// `value` as `2025-11-08`. A day without a year belongs to the year of `begins`, or to the next where that is more than
/// half a year ago; 明天 and `tomorrow` are the day after. `None` where no day can be made out.
pub fn resolve_day(value: &str, begins: &str) -> Option<String> {
    let folded = normalise(value).text.to_lowercase();
    let folded = folded.trim();
    let today = date(begins)?;
    let (year, month, day) = match date_within(folded, today) {
        Some((year, month, day)) if year == today.0 && month + 6 < today.1 => {
            // Plans look ahead: in December, 01-09 is next year's.
            let written = folded.starts_with(&format!("{year:04}"));
            (year + u32::from(!written), month, day)
        }
        Some(day) => day,
        None => match relative_day(folded, today) {
            (day, "") if !folded.is_empty() => day,
            _ => return None,
        },
    };
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Minutes since the epoch of a resolved moment `2025-11-08 16:10`.
pub(super) fn minutes(moment: &str) -> Option<i64> {
    let (year, month, day) = date(moment)?;
    let (hour, minute) = clock_time(moment.split_once([' ', 'T'])?.1.trim())?;
    // Days from the civil calendar, counted from March (Howard Hinnant's algorithm).
    let year = i64::from(year) - i64::from(month <= 2);
    let day_of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    let leap = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = year * 365 + leap + day_of_year - 719_468;
    Some(days * 24 * 60 + i64::from(hour) * 60 + i64::from(minute))
}

type Date = (u32, u32, u32);

/// 今天, 明天, 后天 in front of a clock time, or today without one.
fn relative_day(text: &str, today: Date) -> (Date, &str) {
    let tomorrow = || next(today);
    for word in ["明天", "明日", "tomorrow"] {
        if let Some(rest) = text.strip_prefix(word) {
            return (tomorrow(), rest.trim_start());
        }
    }
    if let Some(rest) = text.strip_prefix("后天") {
        return (next(tomorrow()), rest.trim_start());
    }
    for word in ["今天", "今日", "today"] {
        if let Some(rest) = text.strip_prefix(word) {
            return (today, rest.trim_start());
        }
    }
    if let Some(rest) = text.strip_prefix("明") {
        return (tomorrow(), rest);
    }
    (today, text)
}

fn date(text: &str) -> Option<Date> {
    let first = text.split([' ', 'T', 't']).next()?;
    date_within(first, (0, 0, 0)).filter(|&(year, ..)| year > 0)
}

/// `2025-11-08`, `11-08`, `11/8`, `11月8日`; without a year in the year of `today`.
fn date_within(text: &str, today: Date) -> Option<Date> {
    let plain = text.replace(['年', '月', '/', '.'], "-");
    let plain = plain.trim_end_matches(['日', '号']);
    let mut parts = plain.split('-').map(|part| part.parse::<u32>().ok());
    let (a, b, c) = (parts.next()??, parts.next()??, parts.next());
    let (year, month, day) = match c {
        Some(day) => (a, b, day?),
        None => (today.0, a, b),
    };
    let real = parts.next().is_none()
        && year <= 9999
        && (1..=12).contains(&month)
        && (1..=days_in(year, month)).contains(&day);
    real.then_some((year, month, day))
}

fn next((year, month, day): Date) -> Date {
    if day < days_in(year, month) {
        (year, month, day + 1)
    } else if month < 12 {
        (year, month + 1, 1)
    } else {
        (year + 1, 1, 1)
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// `16:10`, `4:10 pm`, `下午4点10分`, `晚上6点半`.
fn clock_time(text: &str) -> Option<(u32, u32)> {
    let late = ["下午", "傍晚", "晚上", "今晚", "晚", "pm", "p.m."];
    let early = ["凌晨", "早上", "上午", "早", "中午", "am", "a.m."];
    let is_late = late.iter().any(|word| text.contains(word));
    let mut bare = text.to_owned();
    for word in late.iter().chain(&early) {
        bare = bare.replace(word, "");
    }
    let bare = bare
        .replace(['点', '时', '：'], ":")
        .replace("分", "")
        .replace("半", "30");
    let bare = bare.replace("前", "");
    let (hour, minute) = match bare.trim().split_once(':') {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None if is_late || text.contains(['a', '上', '早']) => (bare.trim(), ""),
        None => return None,
    };
    let mut hour: u32 = hour.parse().ok()?;
    // Seconds, where somebody typed them, do not matter at a desk.
    let minute = minute.split(':').next().unwrap_or_default();
    let minute: u32 = if minute.is_empty() {
        0
    } else {
        minute.parse().ok()?
    };
    if is_late && hour < 12 {
        hour += 12;
    }
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_time_belongs_to_the_day_of_the_talk() {
        let begins = "2025-11-08 15:43";
        for (typed, kept) in [
            ("16:10", Some("2025-11-08 16:10")),
            ("１６：１０", Some("2025-11-08 16:10")),
            ("2025-11-09 09:00", Some("2025-11-09 09:00")),
            ("2025-11-09T09:00", Some("2025-11-09 09:00")),
            ("11-09 15:00", Some("2025-11-09 15:00")),
            ("11月9日 15:00", Some("2025-11-09 15:00")),
            ("下午4点10分", Some("2025-11-08 16:10")),
            ("晚上6点半", Some("2025-11-08 18:30")),
            ("明天 9:00", Some("2025-11-09 09:00")),
            ("明天上午9点", Some("2025-11-09 09:00")),
            ("4:10 pm", Some("2025-11-08 16:10")),
            ("5pm", Some("2025-11-08 17:00")),
            ("25:00", None),
            ("2025-02-30 10:00", None),
            ("soon", None),
            ("", None),
            ("16", None),
        ] {
            assert_eq!(resolve(typed, begins).as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn minutes_count_from_the_epoch() {
        assert_eq!(minutes("1970-01-01 00:00"), Some(0));
        assert_eq!(minutes("2025-11-08 16:10"), Some(20_400 * 24 * 60 + 970));
        let apart = minutes("2024-03-01 00:00").unwrap() - minutes("2024-02-28 00:00").unwrap();
        assert_eq!(apart, 2 * 24 * 60);
        assert_eq!(minutes("soon"), None);
    }

    #[test]
    fn tomorrow_may_be_next_year() {
        assert_eq!(
            resolve("tomorrow 08:00", "2025-12-31 18:00").as_deref(),
            Some("2026-01-01 08:00")
        );
    }
}
