//! Has a case drafted: the brief is sent, the answer checked, and what was found sent back, a few times.

use std::time::Duration;

use super::{Answer, Ask, Cancel, Limits, Link, Trouble};
use crate::scenario::{Brief, Draft};

/// Most tokens of one answer; a case of some size needs about half.
const TOKENS: u32 = 12_000;
/// How often a draft is asked for: once, and twice more with what was found.
pub const ATTEMPTS: u32 = 3;

/// What a draft may take: a whole case takes a small model on a small computer some minutes.
pub fn limits() -> Limits {
    Limits {
        whole: Duration::from_secs(20 * 60),
        ..Limits::default()
    }
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The best draft: one that passes, or the one with the fewest errors.
    pub draft: Draft,
    /// The model that was asked.
    pub model: String,
    /// Edition of the prompt.
    pub prompt: String,
    /// How often it was asked.
    pub attempts: u32,
}

/// Has `brief` made a case over `link`; `begins` is told each attempt, from 1, before it begins.
///
/// # Errors
/// There was no answer at all. Where an earlier attempt came back, trouble with a later one gives that.
pub fn draft(
    link: &Link,
    brief: &Brief,
    cancel: &Cancel,
    mut begins: impl FnMut(u32),
) -> Result<Drafted, Trouble> {
    let mut best: Option<Draft> = None;
    let mut ask = Ask {
        system: brief.orders(),
        user: brief.data(None),
        schema: None,
        tokens: TOKENS,
        seed: None,
        plain: false,
    };
    let drafted = |draft, attempts| Drafted {
        draft,
        model: link.endpoint().model.clone(),
        prompt: Brief::version().to_owned(),
        attempts,
    };
    for attempt in 1..=ATTEMPTS {
        begins(attempt);
        let answer = match answer(link, &mut ask, cancel) {
            Ok(answer) => answer,
            Err(trouble) => {
                let kept = best.filter(|_| trouble != Trouble::Cancelled);
                return kept.map(|draft| drafted(draft, attempt)).ok_or(trouble);
            }
        };
        let new = brief.read(&answer.text);
        ask.user = brief.data(Some(&new));
        let better = best.as_ref().is_none_or(|old| new.errors() < old.errors());
        if better || new.passes() {
            best = Some(new);
        }
        if best.as_ref().is_some_and(Draft::passes) {
            return best
                .map(|draft| drafted(draft, attempt))
                .ok_or(Trouble::Empty);
        }
    }
    best.map(|draft| drafted(draft, ATTEMPTS))
        .ok_or(Trouble::Empty)
}

/// One answer; a busy endpoint is waited for once.
fn answer(link: &Link, ask: &mut Ask, cancel: &Cancel) -> Result<Answer, Trouble> {
    match link.ask_simply(ask, cancel) {
        Err(Trouble::Busy(seconds)) => {
            link.pause(seconds.unwrap_or(1), cancel)?;
            link.ask_simply(ask, cancel)
        }
        other => other,
    }
}
