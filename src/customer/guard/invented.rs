//! Something about the matter that the case does not know: a claim whose words stand nowhere in it.

use super::{
    Ground,
    list::List,
    novel::novelty,
    phrases::{Phrases, denied, sentences, without_quotes},
};
use crate::{hearing::Gist, text::Language};

/// From so many new words on a sentence that tells what happened tells something new: characters of Chinese, words of
/// English.
const NEW: (usize, usize) = (5, 2);

/// From this similarity on a sentence is about a fact that was told.
const RETOLD: u16 = 420;

/// Finds a claim of something that happened, where neither the case nor the talk knows its words.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let new = match ground.language() {
        Language::Zh => NEW.0,
        Language::En => NEW.1,
    };
    let said = sentences(&without_quotes(line));
    let told = said
        .iter()
        .filter(|sentence| !sentence.ends_with(['?', '？']) && !phrases.unless.is_in(sentence));
    // What was told may be told again in other words.
    told.filter(|sentence| !retold(ground, sentence))
        .filter_map(|sentence| claimed(ground, phrases, sentence, new))
        .next()
}

/// Whether `sentence` is about a fact that was told.
fn retold(ground: &Ground, sentence: &str) -> bool {
    let gist = Gist::of(sentence);
    let facts = ground.known.facts.iter().enumerate();
    let mut told = facts.filter(|(at, _)| ground.told.contains(*at));
    told.any(|(_, fact)| fact.cue.similarity_of(&gist) >= RETOLD)
}

fn claimed(ground: &Ground, phrases: &Phrases, sentence: &str, new: usize) -> Option<String> {
    let strange = phrases.claims.all(sentence).find_map(|at| {
        let claim = at.of(sentence);
        let known = ground.known.words.contains(claim) || ground.was_said(claim);
        let meant = ground.language() == Language::En && phrases.meant.is_in(sentence);
        (!known && !meant).then(|| claim.to_owned())
    });
    if strange.is_some() {
        return strange;
    }
    if let Some(told) = happened(ground, phrases, sentence) {
        return Some(told);
    }
    let past = phrases.past.find(sentence)?;
    let strange = novelty(ground, sentence) >= new;
    strange.then(|| past.of(sentence).to_owned())
}

/// What somebody beside the two did, or what befell somebody, where the case has neither.
fn happened(ground: &Ground, phrases: &Phrases, sentence: &str) -> Option<String> {
    let unknown = |words: &List| {
        words.all(sentence).find_map(|at| {
            let word = at.of(sentence);
            let known = ground.known.words.contains(word) || ground.was_said(word);
            (!known).then(|| (at, word.to_owned()))
        })
    };
    let meant = phrases.meant.is_in(sentence);
    if let Some((at, event)) = unknown(&phrases.events)
        && !denied(sentence, at)
    {
        return Some(event);
    }
    let (at, actor) = unknown(&phrases.actors)?;
    let behind = &sentence[at.end as usize..];
    let happened = phrases.happened.is_in(behind);
    (happened && !meant).then_some(actor)
}
