//! A customer worded by a language model: what the mind means to say, put into words by an endpoint, checked while it comes,
//! and worded again where it is faulty.
//!
//! What is shown while it comes is decided in `growing`: letters are shown as soon as they arrive and pass the check, so
//! that the first one is read at once; a figure or a name only when it is whole. Held back until its sentence is complete
//! would be safer and slower: in a chat most lines are one sentence. What is taken back is taken back with a notice, and
//! stands in the transcript as rejected.

mod brief;
mod growing;
mod prompt;

use std::time::Duration;

use tokio::time::Instant;

use super::{Ask, Cancel, Limits, Link, Trouble};
use crate::{
    customer::guard::{Fault, Found},
    session::{By, TRIES, Words},
};
pub use brief::Brief;
pub use growing::{clean, shown};
pub use prompt::version;

/// Most tokens of one reply. A model that thinks first needs some for that.
const TOKENS: u32 = 1_024;
/// The longest wait that a busy endpoint may ask for: the customer is typing meanwhile.
const PATIENCE: u64 = 3;

/// How it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So much may be shown by now.
    Shown(String),
    /// What was shown is taken back: the wording is faulty.
    Withdrawn(Fault),
    /// A wording is whole, or was given up because of a fault: to be handed into the session.
    Words(Words),
}

/// Limits within which a customer answers: 30 seconds of silence and a minute in all.
pub fn limits() -> Limits {
    Limits {
        whole: Duration::from_secs(60),
        bytes: 1024 * 1024,
        letters: 16 * 1024,
        patience: Duration::from_secs(PATIENCE),
        ..Limits::default()
    }
}

/// Has `brief` worded over `link`, up to three times where the wordings are faulty, and tells how it goes.
///
/// # Errors
/// There is no wording; whatever came before was told.
pub fn speak(
    link: &Link,
    brief: &Brief,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Progress),
) -> Result<(), Trouble> {
    let mut fault: Option<(Found, String)> = None;
    let mut plain = false;
    for attempt in brief.attempt..=TRIES {
        let prompt = brief.prompt(fault.as_ref());
        let mut ask = Ask {
            system: prompt.system,
            user: prompt.user,
            schema: None,
            tokens: TOKENS,
            seed: None,
            plain,
        };
        let (text, ms, tokens, found) = worded(link, brief, &mut ask, cancel, tell)?;
        plain = ask.plain;
        if let Some(found) = &found {
            tell(Progress::Withdrawn(found.fault));
        }
        tell(Progress::Words(Words {
            text: text.clone(),
            by: By::Model {
                model: link.endpoint().model.clone(),
                prompt: version().to_owned(),
                attempt,
                ms,
                tokens,
            },
        }));
        match found {
            None => return Ok(()),
            Some(found) => fault = Some((found, text)),
        }
    }
    Ok(())
}

/// One wording: its text, how long it took, its tokens, and what is wrong with it.
type Wording = (String, u64, Option<(u64, u64)>, Option<Found>);

fn worded(
    link: &Link,
    brief: &Brief,
    ask: &mut Ask,
    cancel: &Cancel,
    tell: &mut dyn FnMut(Progress),
) -> Result<Wording, Trouble> {
    let mut waited = false;
    loop {
        let began = Instant::now();
        let given_up = cancel.child();
        let mut text = String::new();
        let mut before = String::new();
        let mut found: Option<Found> = None;
        let answer = link.ask(ask, &given_up, &mut |piece| {
            if found.is_some() || piece.is_empty() {
                return;
            }
            text.push_str(piece);
            let may = shown(&text);
            found = brief.ground.check_beginning(may);
            if found.is_some() {
                given_up.cancel();
            } else if may != before {
                before = may.to_owned();
                tell(Progress::Shown(before.clone()));
            }
        });
        let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        match answer {
            Ok(answer) => {
                let text = clean(&answer.text).to_owned();
                let found = found.or_else(|| brief.ground.check(&text));
                return Ok((text, ms, answer.tokens, found));
            }
            Err(_) if found.is_some() && !cancel.is_cancelled() => {
                return Ok((clean(&text).to_owned(), ms, None, found));
            }
            Err(Trouble::Declined(400 | 422, _)) if !ask.plain => ask.plain = true,
            Err(Trouble::Busy(seconds)) if !waited && seconds.unwrap_or(1) <= PATIENCE => {
                waited = true;
                link.pause(seconds.unwrap_or(1), cancel)?;
            }
            Err(trouble) => return Err(trouble),
        }
    }
}

#[cfg(test)]
mod tests;
