//! Agreement though the mind did not agree.

use super::{
    Ground,
    phrases::{Phrases, denied, sentences, without_quotes},
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
    let said = sentences(&without_quotes(ground.body(line)));
    said.iter().find_map(|sentence| {
        let unless = phrases.unless.is_in(sentence);
        let asks = sentence.ends_with(['?', '？']);
        if unless || asks {
            return None;
        }
        let named = phrases
            .agrees
            .find(sentence)
            .filter(|at| !denied(sentence, *at));
        named
            .map(|at| at.of(sentence).to_owned())
            .or_else(|| begun(sentence, phrases))
            .or_else(|| resigned(sentence))
    })
}

/// 行，… and "ok, …" with what settles something behind it: 行，就送礼盒吧.
fn begun(sentence: &str, phrases: &Phrases) -> Option<String> {
    let clauses: Vec<&str> = sentence
        .split(['，', ',', '。', '.', '！', '!', ' '])
        .map(str::trim)
        .filter(|clause| !clause.is_empty())
        .collect();
    let (first, rest) = clauses.split_first()?;
    let yes = phrases.yes.iter().any(|yes| yes == first);
    let behind = sentence.get(first.len()..)?;
    let settles = phrases.settles.iter().any(|word| {
        let clause = behind.trim_start_matches(['，', ',', ' ', '。', '.', '！', '!']);
        clause.starts_with(word.as_str())
            || rest.iter().any(|clause| clause.starts_with(word.as_str()))
    });
    (yes && settles).then(|| sentence.to_owned())
}

/// 抵就抵吧, 168 就 168: the same word on both sides of 就; 说关就关 is a reproach.
fn resigned(sentence: &str) -> Option<String> {
    let bare: Vec<char> = sentence.chars().filter(|c| !c.is_whitespace()).collect();
    let found = (1..bare.len()).find(|&at| {
        bare[at] == '就'
            && (1..=4).any(|width| {
                let before = at.checked_sub(width).map(|from| &bare[from..at]);
                let after = bare.get(at + 1..at + 1 + width);
                let next = bare.get(at + 1 + width);
                let reproach = at
                    .checked_sub(width + 1)
                    .is_some_and(|from| bare[from] == '说');
                before.is_some()
                    && !reproach
                    && before == after
                    && next.is_none_or(|c| !c.is_alphanumeric() || *c == '吧')
            })
    });
    found.map(|_| sentence.to_owned())
}
