//! Agreement though the mind did not agree.

use super::{
    Ground,
    phrases::{Phrases, denied, find_in, sentences, without_quotes},
};
use crate::scenario::IntentName;

/// Finds agreement; a condition, a question and a denial are none.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let settled = matches!(
        ground.intent,
        IntentName::Accept | IntentName::Thank | IntentName::Farewell
    );
    if ground.agrees || settled {
        return None;
    }
    let phrases = Phrases::of(ground.language());
    let said = sentences(&without_quotes(line));
    said.iter().find_map(|sentence| {
        let at = find_in(sentence, &phrases.agrees)?;
        let unless = find_in(sentence, &phrases.unless).is_some();
        let asks = sentence.ends_with(['?', '？']);
        (!unless && !asks && !denied(sentence, at)).then(|| at.of(sentence).to_owned())
    })
}
