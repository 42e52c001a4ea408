//! Something about the matter that the case does not know: a claim whose words stand nowhere in it.

use super::{
    Ground,
    phrases::{Phrases, find_in, sentences, without_quotes},
};

/// Finds a claim of something that happened, where neither the case nor the talk knows its words.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let said = sentences(&without_quotes(line));
    said.iter().find_map(|sentence| {
        if sentence.ends_with(['?', '？']) || find_in(sentence, &phrases.unless).is_some() {
            return None;
        }
        let (at, phrase) = find_in(sentence, &phrases.claims)?;
        let claim = sentence.get(at..at + phrase.len()).unwrap_or(phrase);
        let known = ground.known.words.contains(claim) || ground.was_said(claim);
        (!known).then(|| claim.to_owned())
    })
}
