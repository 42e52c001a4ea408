//! A list of phrases, found in a sentence in one pass: thousands of lines are checked in a simulation.

use std::{collections::BTreeSet, ops::Deref};

use aho_corasick::AhoCorasick;
use serde::Deserialize;

use crate::text::Span;

/// Phrases in the order in which they count. A phrase with `~` stands for its parts in one sentence, in this order; behind one
/// that ends in `$` the clause ends too: “i'm out$” is no “I'm out with my parents”.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct List {
    phrases: Vec<String>,
    /// Finds the first part of each; none where there are none.
    heads: Option<AhoCorasick>,
}

impl From<Vec<String>> for List {
    fn from(phrases: Vec<String>) -> Self {
        let heads = phrases.iter().map(|phrase| parts(phrase).0);
        let heads = heads.map(|mut parts| parts.next().unwrap_or_default());
        let heads = AhoCorasick::new(heads).ok().filter(|_| !phrases.is_empty());
        Self { phrases, heads }
    }
}

impl Deref for List {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.phrases
    }
}

impl List {
    /// Where in `sentence` the first phrase of the list stands that does.
    pub fn find(&self, sentence: &str) -> Option<Span> {
        self.all(sentence).next()
    }

    /// Whether any of them stands in `sentence`.
    pub fn is_in(&self, sentence: &str) -> bool {
        self.find(sentence).is_some()
    }

    /// Where in `sentence` each phrase stands that does, in the order of the list.
    pub fn all<'a>(&'a self, sentence: &'a str) -> impl Iterator<Item = Span> + 'a {
        let heads = self.heads.iter();
        let begun: BTreeSet<usize> = heads
            .flat_map(|heads| heads.find_overlapping_iter(sentence))
            .map(|found| found.pattern().as_usize())
            .collect();
        let begun = begun.into_iter().map(|at| &self.phrases[at]);
        begun.filter_map(|phrase| place(sentence, phrase))
    }
}

/// The parts of `phrase`, and whether the clause ends behind it.
fn parts(phrase: &str) -> (std::str::Split<'_, char>, bool) {
    match phrase.strip_suffix('$') {
        Some(phrase) => (phrase.split('~'), true),
        None => (phrase.split('~'), false),
    }
}

/// Where `phrase` stands in `sentence`: all its parts in order.
fn place(sentence: &str, phrase: &str) -> Option<Span> {
    let (parts, ends) = parts(phrase);
    let mut first = None;
    let mut from = 0;
    for part in parts {
        let at = from + word(&sentence[from..], part)?;
        first = first.or(Some(at));
        from = at + part.len();
    }
    let closed = !ends || is_over(&sentence[from..]);
    closed.then_some(Span::new(first?, from))
}

/// Whether nothing of weight comes behind: a mark, a particle, the end.
fn is_over(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['啊', '哈', '吧', '了', '啦', '哦', '呀']);
    rest.chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric() && !c.is_whitespace())
}

/// Where `part` stands in `text`, as whole words where it is written in Latin letters.
fn word(text: &str, part: &str) -> Option<usize> {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(part)?;
        let end = at + part.len();
        let joined = (latin(part.chars().next()) && latin(text[..at].chars().next_back()))
            || (latin(part.chars().next_back()) && latin(text[end..].chars().next()));
        if !joined {
            return Some(at);
        }
        from = at + part.chars().next().map_or(1, char::len_utf8);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(phrases: &[&str]) -> List {
        List::from(
            phrases
                .iter()
                .map(|it| (*it).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn phrases_are_whole_words_and_their_parts_come_in_order() {
        let phrases = list(&["bye", "我帮~查"]);
        assert!(phrases.is_in("ok bye now"));
        assert!(phrases.is_in("gather bye-laws here byes"));
        assert!(!phrases.is_in("goodbyes"));
        assert!(phrases.is_in("好，我帮您查一下"));
        assert!(!phrases.is_in("查一下，我帮您"));
        assert!(!list(&[]).is_in("bye"));
    }

    #[test]
    fn behind_some_the_clause_ends() {
        let ends = list(&["i'm out$", "先撤了$"]);
        assert!(ends.is_in("right, i'm out."));
        assert!(!ends.is_in("i'm out with my parents"));
        assert!(ends.is_in("那我先撤了哈"));
        assert!(!ends.is_in("我先撤了投诉"));
    }

    #[test]
    fn the_first_of_the_list_is_found_not_the_first_of_the_sentence() {
        let phrases = list(&["full marks", "ten", "five"]);
        let sentence = "five of ten";
        let found: Vec<&str> = phrases.all(sentence).map(|at| at.of(sentence)).collect();
        assert_eq!(found, ["ten", "five"]);
    }
}
