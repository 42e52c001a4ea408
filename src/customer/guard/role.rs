//! A line that answers as the agent: offers help, apologises for the house, asks the other side for its details.

use super::{
    Ground,
    phrases::{Phrases, sentences, without_quotes},
    speaker,
};
use crate::{scenario::IntentName, text::Language};

/// How far before an agent's phrase it may be said whose words they are, in bytes.
const REACH: usize = 30;
/// Behind these a customer says how they are called.
const OWN_NAME: [&str; 8] = [
    "我是", "我叫", "叫我", "我姓", "i am", "i'm", "this is", "call me",
];
/// How only an agent begins to speak to somebody.
const ADDRESSED: [&str; 9] = [
    "先生",
    "女士",
    "阿姨",
    "叔叔",
    "亲，",
    "sir,",
    "madam,",
    "ma'am",
    "dear customer",
];
/// Lines of fewer letters say too little about who speaks.
const SHORT: [usize; 2] = [6, 32];

/// Finds what only an agent says, unless the customer tells it as the agent's words.
pub(super) fn find(ground: &Ground, line: &str) -> Option<String> {
    let phrases = Phrases::of(ground.language());
    let bare = without_quotes(ground.body(line));
    let said = sentences(&bare);
    let phrase = said.iter().find_map(|sentence| {
        let at = phrases.agent.find(sentence)?;
        let from = (at.start as usize).saturating_sub(REACH);
        let before =
            &sentence[crate::text::chars::floor_boundary(sentence, from)..at.start as usize];
        let reported = phrases.reported.is_in(before);
        (!reported).then(|| at.of(sentence).to_owned())
    });
    phrase
        .or_else(|| said.iter().find_map(|sentence| addresses(ground, sentence)))
        .or_else(|| sounds(ground, &bare))
}

/// The customer's own form of address, said to somebody: nobody calls themselves Mr He.
fn addresses(ground: &Ground, sentence: &str) -> Option<String> {
    let address = ground.known.address.trim();
    // Who opens the talk says who they are.
    let opens = ground.intent == IntentName::Open;
    if let Some(at) = sentence
        .find(address)
        .filter(|_| !address.is_empty() && !opens)
    {
        let before = &sentence[..at];
        let own = OWN_NAME.iter().any(|own| before.trim_end().ends_with(own));
        let third = before.ends_with("：") || before.ends_with(':');
        if !own && !third {
            return Some(address.to_owned());
        }
    }
    let opens = ADDRESSED.iter().find(|word| {
        let rest = sentence.strip_prefix(**word);
        rest.is_some_and(|rest| {
            word.ends_with('，')
                || !rest.starts_with(|c: char| c.is_alphanumeric())
                || rest.starts_with('您')
        })
    });
    opens.map(|word| (*word).to_owned())
}

/// What the model of both sides hears as an agent's. What the grammar would say itself is the customer's.
fn sounds(ground: &Ground, line: &str) -> Option<String> {
    if ground.own.iter().any(|own| own.contains(line.trim())) {
        return None;
    }
    let letters = line.chars().filter(|c| c.is_alphanumeric()).count();
    let short = SHORT[usize::from(ground.language() == Language::En)];
    let (share, cut) = speaker::agent(line, ground.language()).filter(|_| letters >= short)?;
    (share > cut).then(String::new)
}
