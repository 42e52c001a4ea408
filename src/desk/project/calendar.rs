//! Working days: which days somebody works, counted from the first day of the project.

use jiff::civil::{Date, Weekday};

use crate::scenario::{Absence, Project};

/// The longest project that can be planned, in calendar days.
const HORIZON: i32 = 3_653;

/// A day of the project: 0 is its first.
pub type Day = i32;

/// The days on which somebody works, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    days: Vec<Day>,
}

impl Calendar {
    /// The days on which anybody works at all.
    pub fn of_project(project: &Project, start: Date) -> Self {
        let holidays: Vec<Day> = project
            .holidays
            .iter()
            .filter_map(|day| offset(start, day))
            .collect();
        let works = |day: &Day| {
            let date = date(start, *day);
            let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
            (project.weekends || !weekend) && !holidays.contains(day)
        };
        Self {
            days: (0..HORIZON).filter(works).collect(),
        }
    }

    /// Those of these days that lie outside `away`.
    pub fn without(&self, away: &[Absence], start: Date) -> Self {
        let away: Vec<(Day, Day)> = away
            .iter()
            .filter_map(|away| Some((offset(start, &away.from)?, offset(start, &away.to)?)))
            .collect();
        let there = |day: &&Day| !away.iter().any(|(from, to)| (from..=to).contains(day));
        Self {
            days: self.days.iter().filter(there).copied().collect(),
        }
    }

    /// The first working day from `day` on, and the last of `count` working days that begin there; none where the
    /// calendar is too short.
    pub fn run(&self, day: Day, count: u32) -> Option<(Day, Day)> {
        let first = self.days.partition_point(|&there| there < day);
        let last = first.checked_add(count.max(1) as usize - 1)?;
        Some((*self.days.get(first)?, *self.days.get(last)?))
    }

    /// The latest `count` working days that end by `day`; none where there are not so many.
    pub fn run_back(&self, day: Day, count: u32) -> Option<(Day, Day)> {
        let end = self.days.partition_point(|&there| there <= day);
        let first = end.checked_sub(count.max(1) as usize)?;
        Some((self.days[first], self.days[end - 1]))
    }

    /// Working days after `from` up to and with `to`; negative where `to` is earlier.
    pub fn between(&self, from: Day, to: Day) -> i64 {
        let upto = |day: Day| self.days.partition_point(|&there| there <= day) as i64;
        upto(to) - upto(from)
    }

    /// Whether `day` is a working day.
    pub fn works(&self, day: Day) -> bool {
        self.days.binary_search(&day).is_ok()
    }

    /// The working days from…to, both included.
    pub fn within(&self, from: Day, to: Day) -> &[Day] {
        let first = self.days.partition_point(|&there| there < from);
        let end = self.days.partition_point(|&there| there <= to);
        self.days.get(first..end).unwrap_or(&[])
    }
}

/// The days between `start` and the written `day`.
pub fn offset(start: Date, day: &str) -> Option<Day> {
    let day: Date = day.trim().parse().ok()?;
    Some((day - start).get_days())
}

/// The date of `day`; the last date there is where it lies beyond.
pub fn date(start: Date, day: Day) -> Date {
    start.saturating_add(jiff::Span::new().days(day))
}
