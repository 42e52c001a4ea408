//! A line with nothing in it: blanks and marks alone. A bare ？ is how people in a chat ask whether anybody is there.

use super::Ground;

/// Most question marks of somebody who waits.
const WAITS: usize = 3;

/// Finds a line without a letter or a digit, unless it is question marks.
pub(super) fn find(_: &Ground, line: &str) -> Option<String> {
    let says = line.chars().any(char::is_alphanumeric);
    let waits = (1..=WAITS).contains(&line.chars().count())
        && line.chars().all(|c| matches!(c, '?' | '？'));
    (!says && !waits).then(String::new)
}
