//! The phrases by which faults are known: `assets/guard/*.ron`, one file a language, part of the program.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    hearing::{negated, quotes},
    text::{Language, Span},
};

/// Phrases of one language by what they show. A phrase with `~` stands for its parts in one clause, in this order; behind one
/// that ends in `$` the clause ends too: “i'm out$” is no “I'm out with my parents”.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    /// What only agents say.
    pub agent: Vec<String>,
    /// Behind these, somebody else's words are told.
    pub reported: Vec<String>,
    /// Who says these speaks as a model, or of the exercise.
    pub model: Vec<String>,
    /// Who says these of themselves is a machine.
    pub machine: Vec<String>,
    /// Orders to a model.
    pub orders: Vec<String>,
    /// What a model says that obeys.
    pub obeys: Vec<String>,
    /// What somebody says who was ordered to be somebody else or to feel otherwise.
    pub turned: Vec<String>,
    /// With these in front it is scorn.
    pub scorn: Vec<String>,
    /// Goodbyes.
    pub goodbye: Vec<String>,
    /// Agreement.
    pub agrees: Vec<String>,
    /// With these in the sentence it is a condition, a threat or a question and no fact yet.
    pub unless: Vec<String>,
    /// Stage directions.
    pub directions: Vec<String>,
    /// Who speaks, in front of a line.
    pub speakers: Vec<String>,
    /// Behind or before these stands a name.
    pub titles: Vec<String>,
    /// Words that look like names and are none.
    pub no_names: Vec<String>,
    /// What customers tell that a case has to know: they called, paid, were promised.
    pub claims: Vec<String>,
    /// Words that tell what happened.
    pub past: Vec<String>,
    /// Small words of other languages in the same letters.
    pub foreign: Vec<String>,
    /// Words that any customer uses, beside those of the case.
    pub common: Vec<String>,
    /// People beside the two who talk: what they did, a case has to know.
    pub actors: Vec<String>,
    /// What happens to people and things: a case has to know it too.
    pub events: Vec<String>,
    /// With these in the sentence it has happened.
    pub happened: Vec<String>,
    /// With these it is meant to happen, or is a manner of speaking.
    pub meant: Vec<String>,
    /// Agreement where it opens the line, or is all of it.
    pub yes: Vec<String>,
    /// What follows such a word where something is settled.
    pub settles: Vec<String>,
    /// Orders that nobody gives a customer: the answer to them is a model's.
    pub commands: Vec<String>,
}

static ZH: LazyLock<Phrases> =
    LazyLock::new(|| read(include_str!("../../../assets/guard/zh-CN.ron")));
static EN: LazyLock<Phrases> = LazyLock::new(|| read(include_str!("../../../assets/guard/en.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test reads both"
)]
fn read(source: &str) -> Phrases {
    ron::from_str(source).expect("the phrase files are well-formed")
}

impl Phrases {
    /// Those of `language`.
    pub fn of(language: Language) -> &'static Phrases {
        match language {
            Language::Zh => &ZH,
            Language::En => &EN,
        }
    }
}

/// The clauses of `text` with the sentence each stands in, in small letters.
pub(super) fn sentences(text: &str) -> Vec<String> {
    let marks = ['。', '！', '？', '!', '?', '\n', '；', ';', '…'];
    let mut found = Vec::new();
    let mut start = 0;
    let lower = text.to_lowercase().replace('’', "'");
    for (at, mark) in lower.match_indices(|c| marks.contains(&c)) {
        found.push(lower[start..at + mark.len()].trim().to_owned());
        start = at + mark.len();
    }
    // An English full stop ends a sentence only before a blank.
    found.push(lower[start..].trim().to_owned());
    let split = found.iter().flat_map(|sentence| sentence.split(". "));
    let split = split.map(|sentence| sentence.trim().to_owned());
    split.filter(|sentence| !sentence.is_empty()).collect()
}

/// `text` without what it quotes.
pub(super) fn without_quotes(text: &str) -> String {
    let mut out = String::new();
    let mut from = 0;
    for span in quotes(text) {
        let (start, end) = (span.start as usize, span.end as usize);
        if start >= from {
            out.push_str(&text[from..start]);
            from = end;
        }
    }
    out.push_str(&text[from..]);
    out
}

/// Where in `sentence` the first of `phrases` stands that does.
pub(super) fn find_in(sentence: &str, phrases: &[String]) -> Option<Span> {
    phrases.iter().find_map(|phrase| place(sentence, phrase))
}

/// Where `phrase` stands in `sentence`: all its parts between `~` in order.
fn place(sentence: &str, phrase: &str) -> Option<Span> {
    let (phrase, ends) = match phrase.strip_suffix('$') {
        Some(phrase) => (phrase, true),
        None => (phrase, false),
    };
    let mut first = None;
    let mut from = 0;
    for part in phrase.split('~') {
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

/// Whether what stands in `sentence` at `at` is denied.
pub(super) fn denied(sentence: &str, at: Span) -> bool {
    negated(sentence, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read_and_phrases_are_whole_words() {
        for language in Language::ALL {
            assert!(!Phrases::of(language).agent.is_empty());
        }
        let phrases = ["bye".to_owned(), "我帮~查".to_owned()];
        assert!(find_in("ok bye now", &phrases).is_some());
        assert!(find_in("gather bye-laws here byes", &phrases[..1]).is_some());
        assert!(find_in("goodbyes", &phrases).is_none());
        assert!(find_in("好，我帮您查一下", &phrases).is_some());
        assert!(find_in("查一下，我帮您", &phrases).is_none());
        let ends = ["i'm out$".to_owned(), "先撤了$".to_owned()];
        assert!(find_in("right, i'm out.", &ends).is_some());
        assert!(find_in("i'm out with my parents", &ends).is_none());
        assert!(find_in("那我先撤了哈", &ends).is_some());
        assert!(find_in("我先撤了投诉", &ends).is_none());
    }
}
