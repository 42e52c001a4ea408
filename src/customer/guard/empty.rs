//! A line with nothing in it: blanks and marks alone.

use super::Ground;

/// Finds a line without a letter or a digit.
pub(super) fn find(_: &Ground, line: &str) -> Option<String> {
    let says = line.chars().any(char::is_alphanumeric);
    (!says).then(String::new)
}
