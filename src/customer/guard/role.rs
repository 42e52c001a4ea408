//! A line that answers as the agent: offers help, apologises for the house, asks the other side for its details.

use super::{
    Ground,
    phrases::{Phrases, find_in, sentences, without_quotes},
};

/// How far before an agent's phrase it may be said whose words they are, in bytes.
const REACH: usize = 30;

/// Finds what only an agent says, unless the customer tells it as the agent's words.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let said = sentences(&without_quotes(line));
    said.iter().find_map(|sentence| {
        let at = find_in(sentence, &phrases.agent)?;
        let from = (at.start as usize).saturating_sub(REACH);
        let before =
            &sentence[crate::text::chars::floor_boundary(sentence, from)..at.start as usize];
        let reported = find_in(before, &phrases.reported).is_some();
        (!reported).then(|| at.of(sentence).to_owned())
    })
}
