//! A line that says it comes from a model, or speaks of prompts, marks or the exercise.

use super::{
    Ground,
    phrases::{Phrases, denied, find_in, sentences, without_quotes},
};

/// Finds such words, unless the line asks the trainee whether they are a machine, or denies being one.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let said = sentences(&without_quotes(line));
    said.iter().find_map(|sentence| {
        let (at, phrase) = find_in(sentence, &phrases.model)?;
        (!denied(sentence, at, phrase.len())).then(|| phrase.to_owned())
    })
}
