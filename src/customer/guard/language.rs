//! A line in another language than the talk's. Names, brands and codes of other letters are no other language.

use super::{Ground, phrases::Phrases};
use crate::text::{Language, simplified};

/// So many words of Latin letters in a row are a sentence of another language in a Chinese talk.
const ROW: usize = 4;
/// So many characters of traditional spelling are no slip.
const TRADITIONAL: usize = 2;
/// So many small words of another language make an English line foreign.
const FOREIGN: usize = 2;

/// Finds words of another language.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let other = line.chars().find(|&c| script(c));
    if let Some(other) = other {
        return Some(other.to_string());
    }
    match ground.language() {
        Language::Zh => traditional(ground, line).or_else(|| latin(ground, line)),
        Language::En => han(ground, line).or_else(|| foreign(ground, line)),
    }
}

/// Letters that neither language has: kana, hangul, Cyrillic, Arabic, Thai.
fn script(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30fa}' | '\u{31f0}'..='\u{31ff}' | '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}'
        | '\u{400}'..='\u{52f}' | '\u{600}'..='\u{6ff}' | '\u{e00}'..='\u{e7f}' | '\u{590}'..='\u{5ff}' | '\u{900}'..='\u{97f}')
}

/// Characters that only traditional spelling has, unless the case is written so.
fn traditional(ground: &Ground, line: &str) -> Option<String> {
    let other = |c: &char| simplified(*c) != *c && !ground.known.words.contains(*c);
    let found: String = line.chars().filter(other).collect();
    (found.chars().count() >= TRADITIONAL).then_some(found)
}

/// Words in Latin letters that stand in a row and are neither the case's nor of the talk.
fn latin(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(Language::Zh);
    let mut row: Vec<&str> = Vec::new();
    let mut strange = 0;
    let mut words = 0;
    for piece in line.split_inclusive(|c: char| !c.is_ascii_alphabetic() && c != '\'') {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let joined = piece[word.len()..]
            .chars()
            .all(|c| c.is_ascii_whitespace() || c == ',' || c == '.');
        if word.len() > 1 {
            words += 1;
            row.push(word);
            let lower = word.to_lowercase();
            let known = ground.known.words.contains(&lower)
                || ground.was_said(&lower)
                || phrases.common.contains(&lower);
            strange += usize::from(!known);
        }
        if row.len() >= ROW && strange >= 2 {
            return Some(row.join(" "));
        }
        if !joined {
            row.clear();
            strange = 0;
        }
    }
    let han = line.chars().any(|c| matches!(c, '\u{4e00}'..='\u{9fff}'));
    (!han && words >= 2 && strange >= 1).then(|| row.join(" "))
}

/// Chinese in an English talk that is no name of the case.
fn han(ground: &Ground, line: &str) -> Option<String> {
    let runs = line.split(|c: char| !matches!(c, '\u{4e00}'..='\u{9fff}'));
    let mut runs = runs.filter(|run| !run.is_empty());
    let strange = runs.find(|run| !ground.known.words.contains(*run) && !ground.was_said(run));
    strange.map(str::to_owned)
}

/// Small words of languages that use the same letters.
fn foreign(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(Language::En);
    let lower = line.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic());
    let found: Vec<&str> = words
        .filter(|word| phrases.foreign.iter().any(|foreign| foreign == word))
        .filter(|word| !ground.was_said(word))
        .collect();
    (found.len() >= FOREIGN).then(|| found.join(" "))
}
