//! The phrases by which faults are known: `assets/guard/*.ron`, one file a language, part of the program.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{
    hearing::{negated, quotes},
    text::{Language, Span},
};

use super::list::List;

/// Phrases of one language by what they show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    /// What only agents say.
    pub agent: List,
    /// Behind these, somebody else's words are told.
    pub reported: List,
    /// Who says these speaks as a model, or of the exercise.
    pub model: List,
    /// Who says these of themselves is a machine.
    pub machine: List,
    /// Orders to a model.
    pub orders: List,
    /// What a model says that obeys.
    pub obeys: List,
    /// What somebody says who was ordered to be somebody else or to feel otherwise.
    pub turned: List,
    /// With these in front it is scorn.
    pub scorn: List,
    /// Goodbyes.
    pub goodbye: List,
    /// Agreement.
    pub agrees: List,
    /// With these in the sentence it is a condition, a threat or a question and no fact yet.
    pub unless: List,
    /// Stage directions.
    pub directions: List,
    /// Who speaks, in front of a line.
    pub speakers: List,
    /// Behind or before these stands a name.
    pub titles: List,
    /// Words that look like names and are none.
    pub no_names: List,
    /// What customers tell that a case has to know: they called, paid, were promised.
    pub claims: List,
    /// Words that tell what happened.
    pub past: List,
    /// Small words of other languages in the same letters.
    pub foreign: List,
    /// Words that any customer uses, beside those of the case.
    pub common: List,
    /// People beside the two who talk: what they did, a case has to know.
    pub actors: List,
    /// What happens to people and things: a case has to know it too.
    pub events: List,
    /// With these in the sentence it has happened.
    pub happened: List,
    /// With these it is meant to happen, or is a manner of speaking.
    pub meant: List,
    /// Agreement where it opens the line, or is all of it.
    pub yes: List,
    /// What follows such a word where something is settled.
    pub settles: List,
    /// Orders that nobody gives a customer: the answer to them is a model's.
    pub commands: List,
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

/// Whether what stands in `sentence` at `at` is denied.
pub(super) fn denied(sentence: &str, at: Span) -> bool {
    negated(sentence, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read() {
        for language in Language::ALL {
            assert!(!Phrases::of(language).agent.is_empty());
        }
    }
}
