//! A line that says it comes from a model, or speaks of prompts, marks or the exercise.

use super::{
    Ground,
    phrases::{Phrases, denied, sentences, without_quotes},
};
use crate::text::Language;

/// Finds such words. Who asks the trainee about machines, or denies being one, is a customer.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let bare = without_quotes(line);
    let said = match ground.language() {
        // 我是 AI and 我是AI are one.
        Language::Zh => sentences(&bare.replace([' ', '\u{3000}'], "")),
        Language::En => sentences(&bare),
    };
    said.iter().find_map(|sentence| {
        if let Some(at) = phrases.model.find(sentence) {
            return Some(at.of(sentence).to_owned());
        }
        let at = phrases.machine.find(sentence)?;
        let asks = sentence.ends_with(['?', '？']);
        (!asks && !denied(sentence, at)).then(|| at.of(sentence).to_owned())
    })
}
