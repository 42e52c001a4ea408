//! Moments around the beginning of a talk, as the desk writes them.

use jiff::{ToSpan, civil::DateTime};

/// How the desk writes a moment.
const FORM: &str = "%Y-%m-%d %H:%M";

/// So many minutes after `begins` (`2025-11-08 15:43`); `begins` itself where it is no moment.
pub(super) fn after(begins: &str, minutes: i64) -> String {
    let moment = DateTime::strptime(FORM, begins.trim());
    let later = moment.and_then(|moment| moment.checked_add(minutes.minutes()));
    later.map_or_else(
        |_| begins.to_owned(),
        |later| later.strftime(FORM).to_string(),
    )
}

/// So many days after the day of `begins`.
pub(super) fn day_after(begins: &str, days: i64) -> String {
    let at = after(begins, days * 24 * 60);
    at.split(' ').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_run_over_midnight() {
        assert_eq!(after("2025-11-08 23:50", 20), "2025-11-09 00:10");
        assert_eq!(day_after("2025-12-31 09:00", 1), "2026-01-01");
        assert_eq!(after("soon", 20), "soon");
    }
}
