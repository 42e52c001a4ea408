//! Calendar days and clock times from milliseconds, for dates in lists and the clock of a case.

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;

/// A calendar moment to the minute, in whatever zone its source was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Year.
    pub year: i64,
    /// Month 1–12.
    pub month: u32,
    /// Day 1–31.
    pub day: u32,
    /// Hour 0–23.
    pub hour: u32,
    /// Minute 0–59.
    pub minute: u32,
}

impl Moment {
    /// The moment `ms` milliseconds after 1970-01-01 00:00, before that where negative.
    pub fn from_ms(ms: i64) -> Self {
        let days = ms.div_euclid(DAY_MS);
        let minutes = ms.rem_euclid(DAY_MS) / 60_000;
        let (year, month, day) = civil(days);
        Self {
            year,
            month,
            day,
            hour: (minutes / 60) as u32,
            minute: (minutes % 60) as u32,
        }
    }

    /// The moment an author wrote as `2025-11-08 15:43`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.trim().split_once([' ', 'T'])?;
        let mut date = date.splitn(3, '-');
        let year = date.next()?.parse().ok()?;
        let month = date.next()?.parse().ok()?;
        let day = date.next()?.parse().ok()?;
        let (hour, minute) = time.split_once(':')?;
        let (hour, minute) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
        let plausible = (1..=9_999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60;
        plausible.then_some(Self {
            year,
            month,
            day,
            hour,
            minute,
        })
    }

    /// Milliseconds since 1970-01-01 00:00.
    pub fn ms(self) -> i64 {
        let minutes = i64::from(self.hour) * 60 + i64::from(self.minute);
        days(self.year, self.month, self.day) * DAY_MS + minutes * 60_000
    }

    /// `15:43`.
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }

    /// `11-08`.
    pub fn month_day(self) -> String {
        format!("{:02}-{:02}", self.month, self.day)
    }

    /// `2025-11-08`.
    pub fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Clock time of a case `at` milliseconds after it began at `begins`; without a readable beginning, the time that
/// has passed as `06:12`.
pub fn case_clock(begins: &str, at: u64) -> String {
    let at = i64::try_from(at).unwrap_or(i64::MAX / 2);
    match Moment::parse(begins) {
        Some(start) => Moment::from_ms(start.ms().saturating_add(at)).clock(),
        None => passed(at as u64),
    }
}

/// `06:12`, minutes and seconds; hours stay in the minutes.
pub fn passed(ms: u64) -> String {
    let seconds = ms / 1_000;
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// Days since 1970-01-01 of a civil date (after Howard Hinnant's `days_from_civil`).
fn days(year: i64, month: u32, day: u32) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month = i64::from(month);
    let day_of_year =
        (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The civil date `days` after 1970-01-01.
fn civil(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = (if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    }) as u32;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_moment_survives_the_way_there_and_back() {
        for text in [
            "1970-01-01 00:00",
            "2024-02-29 23:59",
            "2025-11-08 15:43",
            "2100-03-01 07:05",
        ] {
            let moment = Moment::parse(text).unwrap();
            assert_eq!(Moment::from_ms(moment.ms()), moment, "{text}");
        }
        assert_eq!(
            Moment::parse("2025-11-08 15:43").unwrap().ms(),
            1_762_616_580_000
        );
    }

    #[test]
    fn the_clock_of_a_case_runs_past_midnight() {
        assert_eq!(case_clock("2025-11-08 23:59", 61_000), "00:00");
        assert_eq!(case_clock("2025-11-08 15:43", 0), "15:43");
        assert_eq!(case_clock("tomorrow", 372_000), "06:12");
    }

    #[test]
    fn nonsense_is_no_moment() {
        for text in [
            "",
            "2025-13-08 15:43",
            "2025-11-08",
            "2025-11-08 25:00",
            "x-y-z a:b",
            "2025-11-08 1:é",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
