//! Dates of a table: read from cells, cut into days, weeks and months, and written again.

use std::ops::Range;

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// How dates are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// By day.
    Day,
    /// By week, which begins on Monday.
    Week,
    /// By month.
    Month,
}

impl Step {
    /// Every step, with its word in a query.
    pub const ALL: [(Step, &'static str); 3] = [
        (Step::Day, "day"),
        (Step::Week, "week"),
        (Step::Month, "month"),
    ];

    /// The word in a query.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The first minute of the day, week or month that `minutes` lies in.
    pub fn start(self, minutes: i64) -> i64 {
        let day = minutes.div_euclid(DAY);
        let first = match self {
            Step::Day => day,
            // 1970-01-01 was a Thursday.
            Step::Week => day - (day + 3).rem_euclid(7),
            Step::Month => {
                let (year, month, _) = civil(day);
                days(year, month, 1)
            }
        };
        first * DAY
    }
}

/// A date as it was written: the minutes it stands for, from the first to behind the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Minutes since 1970, local.
    pub minutes: Range<i64>,
    /// Whether it has a clock time.
    pub clock: bool,
}

/// Reads `2025-11-08`, `2025-11-08 15:30`, `11-08 15:30`, `11-08`, `2025-11`, `2025` or `15:30`. Without a year it is
/// the one nearest to the day `today`; without a day it is today.
pub fn period(cell: &str, today: i64) -> Option<Period> {
    let cell = cell.trim();
    if cell.is_empty() {
        return None;
    }
    let (date, clock) = match cell.split_once([' ', 'T']) {
        Some((date, clock)) => (date, Some(self::clock(clock.trim())?)),
        None if cell.contains(':') => ("", Some(self::clock(cell)?)),
        None => (cell, None),
    };
    let days = match date {
        "" => today..today + 1,
        date => span(date, today)?,
    };
    let minutes = match clock {
        Some(minute) => {
            let at = days.start * DAY + minute;
            at..at + 1
        }
        None => days.start * DAY..days.end * DAY,
    };
    Some(Period {
        minutes,
        clock: clock.is_some(),
    })
}

/// The days a date without a clock time stands for.
fn span(date: &str, today: i64) -> Option<Range<i64>> {
    let mut parts = date.split(['-', '/', '.']);
    let mut next = || parts.next().map(|part| part.parse::<i64>().ok());
    let first = next()??;
    let (second, third) = (next(), next());
    if next().is_some() || !(1..=9999).contains(&first) {
        return None;
    }
    let day = |year, month, day| {
        let start = is_day(year, month, day).then(|| days(year, month, day))?;
        Some(start..start + 1)
    };
    match (second, third) {
        (None, _) if first >= 1_000 => Some(days(first, 1, 1)..days(first + 1, 1, 1)),
        (Some(month), None) if first >= 1_000 => {
            let month = month.filter(|month| (1..=12).contains(month))?;
            let after = if month == 12 {
                (first + 1, 1)
            } else {
                (first, month + 1)
            };
            Some(days(first, month, 1)..days(after.0, after.1, 1))
        }
        (Some(second), None) => {
            let (year, ..) = civil(today);
            let second = second?;
            let near = [year - 1, year, year + 1];
            let near = near.into_iter().filter_map(|year| day(year, first, second));
            near.min_by_key(|span| (span.start - today).abs())
        }
        (Some(second), Some(third)) => day(first, second?, third?),
        _ => None,
    }
}

/// Minutes of `15:30` or `15:30:20`.
fn clock(written: &str) -> Option<i64> {
    let mut parts = written.split(':').map(|part| part.parse::<i64>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    (fits && parts.next().is_none()).then_some(hour * 60 + minute)
}

/// The day of `2025-11-08 15:43`, in days since 1970; the first day of all where it is none.
pub(super) fn day_of(begins: &str) -> i64 {
    period(begins, 0).map_or(0, |period| period.minutes.start.div_euclid(DAY))
}

/// A moment as cells write it: a day, with its clock time where there is one; or the name of the week or month it
/// begins.
pub fn label(minutes: i64, step: Option<Step>, clock: bool) -> String {
    let (year, month, day) = civil(minutes.div_euclid(DAY));
    let of_day = minutes.rem_euclid(DAY);
    match step {
        Some(Step::Month) => format!("{year:04}-{month:02}"),
        None if clock => format!(
            "{year:04}-{month:02}-{day:02} {:02}:{:02}",
            of_day / 60,
            of_day % 60
        ),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

fn is_day(year: i64, month: i64, day: i64) -> bool {
    if !(1..=12).contains(&month) || !(1..=9999).contains(&year) || day < 1 {
        return false;
    }
    let next = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    day <= days(next.0, next.1, 1) - days(year, month, 1)
}

/// Days since 1970 of a date of the Gregorian calendar (H. Hinnant's algorithm).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date of a day since 1970.
fn civil(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_is_written_and_read_again() {
        for day in -30_000..120_000_i64 {
            let written = label(day * DAY, None, false);
            let read = period(&written, 0).unwrap();
            assert_eq!(read.minutes, day * DAY..(day + 1) * DAY, "{written}");
        }
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        let today = day_of("2026-01-05 09:00");
        let start = |cell| label(period(cell, today).unwrap().minutes.start, None, true);
        assert_eq!(start("12-30 08:10"), "2025-12-30 08:10");
        assert_eq!(start("01-06"), "2026-01-06 00:00");
        assert_eq!(start("15:30"), "2026-01-05 15:30");
        for odd in [
            "",
            "11",
            "13-01",
            "02-30x",
            "2025-02-30",
            "25:00",
            "1-2-3-4",
            "—",
        ] {
            assert_eq!(period(odd, today), None, "{odd}");
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        let at = period("2025-11-09", 0).unwrap().minutes.start;
        assert_eq!(
            label(Step::Week.start(at), Some(Step::Week), false),
            "2025-11-03"
        );
        assert_eq!(
            label(Step::Month.start(at), Some(Step::Month), false),
            "2025-11"
        );
    }
}
