//! A line longer than a customer types: measured in characters of Chinese and words of English.

use super::Ground;
use crate::text::Language;

/// Most of a chat message, and of a letter: characters in Chinese, words in English.
const CHAT: (usize, usize) = (120, 75);
const LETTER: (usize, usize) = (600, 320);
/// Most bubbles of one answer.
const BUBBLES: usize = 6;

/// Finds a line over the limit.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let mail = ground.writes_mail();
    let (zh, en) = if mail { LETTER } else { CHAT };
    let long = match ground.language() {
        Language::Zh => letters(line) > zh,
        Language::En => line.split_whitespace().count() > en,
    };
    let bubbles = line.lines().filter(|line| !line.trim().is_empty()).count();
    (long || (!mail && bubbles > BUBBLES)).then(String::new)
}

/// Characters as a Chinese reader counts them: a Latin word is one.
fn letters(line: &str) -> usize {
    let mut count = 0;
    let mut inside = false;
    for c in line.chars() {
        let latin = c.is_ascii_alphanumeric();
        if !(c.is_whitespace() || latin && inside) {
            count += 1;
        }
        inside = latin;
    }
    count
}
