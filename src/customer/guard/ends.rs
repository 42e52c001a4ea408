//! A goodbye though the mind did not end the talk.

use super::{
    Ground,
    phrases::{Phrases, denied, sentences, without_quotes},
};
use crate::scenario::IntentName;

/// Finds a goodbye; one that is threatened with is none.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    if matches!(ground.intent, IntentName::Farewell | IntentName::Leave) {
        return None;
    }
    let phrases = Phrases::of(ground.language());
    let said = sentences(&without_quotes(ground.body(line)));
    said.iter().find_map(|sentence| {
        let at = phrases.goodbye.find(sentence)?;
        let unless = phrases.unless.is_in(sentence);
        let asks = sentence.ends_with(['?', '？']);
        (!unless && !asks && !denied(sentence, at)).then(|| at.of(sentence).to_owned())
    })
}
