//! Hours said in English words: `half past six tonight`, `quarter to ten`, `by ten tomorrow morning`.

use super::{Found, scan::Scan};
use crate::hearing::{Amount, FigureKind};

/// Minutes around the hour, from the hour that is named.
const AROUND: [(&str, i32); 5] = [
    ("half past", 30),
    ("a quarter past", 15),
    ("quarter past", 15),
    ("a quarter to", -15),
    ("quarter to", -15),
];

const HOURS: [(&str, i32); 12] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
];

/// The half of the day behind an hour: true after noon.
const HALVES: [(&str, bool); 15] = [
    ("am", false),
    ("a.m.", false),
    ("in the morning", false),
    ("this morning", false),
    ("tomorrow morning", false),
    ("pm", true),
    ("p.m.", true),
    ("tonight", true),
    ("in the afternoon", true),
    ("in the evening", true),
    ("this afternoon", true),
    ("this evening", true),
    ("tomorrow afternoon", true),
    ("tomorrow evening", true),
    ("tomorrow night", true),
];

/// A spoken time at `at`. An hour alone needs `by`, `before`, `at` or `until` in front, and a
/// day or the end of the clause behind.
pub(super) fn read(scan: &Scan<'_>, at: usize) -> Option<Found> {
    let (minutes, hour, end) = match scan.unit(at, &AROUND) {
        Some((minutes, end)) => {
            let (hour, end) = named_hour(scan, scan.skip(end))?;
            (minutes, hour, end)
        }
        None => {
            let (hour, end) = scan.unit(at, &HOURS)?;
            let before = scan.before(at).trim_end();
            let led = [" by", " before", " at", " until", " till"]
                .iter()
                .any(|word| before.ends_with(word) || before == word.trim_start());
            let day = scan.after(scan.skip(end), &["today", "tomorrow", "sharp"]);
            // "by ten." is a time, "one by one" is none.
            let last = hour > 2 && scan.rest(scan.skip(end)).chars().next().is_none_or(ends);
            (led && (last || day.is_some() || half(scan, end).is_some()))
                .then_some((0, hour, end))?
        }
    };
    let after_noon = half(scan, end).unwrap_or(false) && hour < 12;
    let total = (hour + if after_noon { 12 } else { 0 }) * 60 + minutes;
    let text = format!("{:02}:{:02}", total / 60 % 24, total % 60);
    let found = Found::new(FigureKind::Time, Amount::Text(text), "", at, end);
    Some(found)
}

fn ends(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | '!' | '?' | '\n')
}

fn named_hour(scan: &Scan<'_>, at: usize) -> Option<(i32, usize)> {
    scan.unit(at, &HOURS).or_else(|| {
        let digits = scan.rest(at).bytes().take_while(u8::is_ascii_digit).count();
        let hour = scan.rest(at)[..digits].parse().ok()?;
        (1..=12).contains(&hour).then_some((hour, at + digits))
    })
}

fn half(scan: &Scan<'_>, end: usize) -> Option<bool> {
    scan.unit(scan.skip(end), &HALVES).map(|(after, _)| after)
}
