//! A column of dates: minutes since 1970.

use super::date::period;

/// A cell without a date.
const NONE: i64 = i64::MIN;

/// A column of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    minutes: Vec<i64>,
    /// Whether any has a clock time.
    clock: bool,
    today: i64,
}

impl Dates {
    /// The dates of `cells`; a cell that is none has no value. Those without a year are the nearest to `today`.
    pub fn new<'c>(cells: impl Iterator<Item = &'c str>, today: i64) -> Self {
        let mut clock = false;
        let minutes = cells.map(|cell| match period(cell, today) {
            Some(period) => {
                clock |= period.clock;
                period.minutes.start
            }
            None => NONE,
        });
        Self {
            minutes: minutes.collect(),
            clock,
            today,
        }
    }

    /// The minutes of a row since 1970.
    pub fn get(&self, row: usize) -> Option<i64> {
        let minutes = self.minutes.get(row).copied();
        minutes.filter(|&minutes| minutes != NONE)
    }

    /// Whether any date has a clock time.
    pub fn has_clock(&self) -> bool {
        self.clock
    }

    /// The day, since 1970, that dates without a year are near to.
    pub(super) fn today(&self) -> i64 {
        self.today
    }
}
