//! Calendar days and clock times as whole numbers, for comparing what was said with what is so.

use crate::scenario::Scenario;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub i64);

impl Day {
    /// The day the talk takes place.
    pub fn begins(scenario: &Scenario) -> Option<Day> {
        let begins = scenario.briefing.begins.value.trim();
        Day::parse(begins.split([' ', 'T']).next()?)
    }

    /// The day of `2025-11-08`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.trim().split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        let day = parts.next()?.parse().ok()?;
        parts
            .next()
            .is_none()
            .then(|| Day::of(year, month, day))
            .flatten()
    }

    /// The day of `2025-11-08`, or of `--11-08` or `11-08` in the year that brings it nearest to `today`.
    pub fn near(text: &str, today: Option<Day>) -> Option<Day> {
        if let Some(day) = Day::parse(text) {
            return Some(day);
        }
        let (month, day) = text.trim().trim_start_matches('-').split_once('-')?;
        let (month, day) = (month.parse().ok()?, day.parse().ok()?);
        let today = today?;
        let year = today.year();
        (year - 1..=year + 1)
            .filter_map(|year| Day::of(year, month, day))
            .min_by_key(|candidate| (candidate.0 - today.0).abs())
    }

    /// Days from the civil calendar (Howard Hinnant's algorithm), for the years 1–9999.
    fn of(year: i64, month: i64, day: i64) -> Option<Day> {
        if !(1..=9999).contains(&year)
            || !(1..=12).contains(&month)
            || !(1..=length(year, month)).contains(&day)
        {
            return None;
        }
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    fn year(self) -> i64 {
        let guess = 1970 + self.0.div_euclid(366);
        (guess..guess + 40)
            .take_while(|&year| Day::of(year, 1, 1).is_some_and(|first| first <= self))
            .last()
            .unwrap_or(guess)
    }

    /// Monday is 0.
    fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day that words like 明天, 下周三 or `tomorrow` mean on `today`; none where they do not name one.
pub(super) fn relative(words: &str, today: Day) -> Option<Day> {
    const NAMED: [(&str, i64); 14] = [
        ("大后天", 3),
        ("后天", 2),
        ("后日", 2),
        ("明天", 1),
        ("明日", 1),
        ("明早", 1),
        ("明晚", 1),
        ("大前天", -3),
        ("前天", -2),
        ("昨", -1),
        ("今", 0),
        ("tomorrow", 1),
        ("yesterday", -1),
        ("today", 0),
    ];
    let words = words.to_lowercase();
    if let Some((_, by)) = NAMED.iter().find(|(name, _)| words.contains(name)) {
        return Some(Day(today.0 + by));
    }
    let weekday = weekday_named(&words)?;
    let monday = today.0 - today.weekday();
    let next = words.contains("下") || words.contains("next");
    let last = words.contains("上") || words.contains("last");
    let week = i64::from(next) - i64::from(last);
    Some(Day(monday + 7 * week + weekday))
}

fn weekday_named(words: &str) -> Option<i64> {
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let chinese = words
        .split_once('周')
        .or_else(|| words.split_once("星期"))
        .or_else(|| words.split_once("礼拜"));
    match chinese {
        Some((_, rest)) => match rest.chars().next()? {
            '日' | '天' => Some(6),
            c => "一二三四五六"
                .chars()
                .position(|day| day == c)
                .map(|at| at as i64),
        },
        None => ENGLISH
            .iter()
            .position(|day| words.contains(day))
            .map(|at| at as i64),
    }
}

/// Minutes of the day of `16:10` (or `16:10:30`).
pub(super) fn minutes(clock: &str) -> Option<i64> {
    let mut parts = clock.trim().split(':');
    let hour: i64 = parts.next()?.parse().ok()?;
    let minute: i64 = parts.next()?.parse().ok()?;
    ((0..=24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn days_count_from_the_epoch() {
        assert_eq!(Day::parse("1970-01-01"), Some(Day(0)));
        assert_eq!(Day::parse("2025-11-08"), Some(Day(20_400)));
        assert_eq!(Day::parse("2025-02-29"), None);
        assert_eq!(Day::parse("2024-02-29").unwrap().year(), 2024);
        assert_eq!(Day::parse("2025-12-31").unwrap().year(), 2025);
        assert_eq!(Day::parse("2026-01-01").unwrap().year(), 2026);
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        let today = Day::parse("2025-12-30");
        assert_eq!(Day::near("--01-03", today), Day::parse("2026-01-03"));
        assert_eq!(Day::near("12-28", today), Day::parse("2025-12-28"));
    }

    #[test]
    fn relative_days() {
        // 2025-11-08 is a Saturday.
        let today = Day::parse("2025-11-08").unwrap();
        for (words, day) in [
            ("明天", "2025-11-09"),
            ("大后天", "2025-11-11"),
            ("昨晚", "2025-11-07"),
            ("下周三", "2025-11-12"),
            ("本周日", "2025-11-09"),
            ("next monday", "2025-11-10"),
        ] {
            assert_eq!(relative(words, today), Day::parse(day), "{words}");
        }
        assert_eq!(relative("改天", today), None);
    }
}
