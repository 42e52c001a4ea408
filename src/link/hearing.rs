//! Has a reply heard by a model: one question, one answer of a closed shape, recorded whole. Nothing waits for it.

use std::time::Duration;

use tokio::time::Instant;

use super::{Ask, Cancel, Limits, Link, Trouble};
use crate::{
    hearing::second::{Question, read_answer, schema, version},
    session::ModelHearing,
};

/// Most tokens of one answer. A model that thinks first needs some for that.
const TOKENS: u32 = 1_536;
/// The longest wait that a busy endpoint may ask for.
const PATIENCE: u64 = 5;

/// Limits within which a model hears: 15 seconds of silence and 40 in all. What comes later is of no use.
pub fn limits() -> Limits {
    Limits {
        silence: Duration::from_secs(15),
        whole: Duration::from_secs(40),
        bytes: 512 * 1024,
        letters: 32 * 1024,
        patience: Duration::from_secs(PATIENCE),
        ..Limits::default()
    }
}

/// Has `question`, the reply of trainee turn `of_turn`, heard over `link`.
///
/// # Errors
/// There is no answer, or none of the shape that was asked for: then the rules' hearing stands.
pub fn hear(
    link: &Link,
    of_turn: u32,
    question: &Question,
    cancel: &Cancel,
) -> Result<ModelHearing, Trouble> {
    let prompt = question.prompt();
    let mut ask = Ask {
        system: prompt.system,
        user: prompt.user,
        // Not every endpoint can hold a model to a shape; the prompt asks for it as well.
        schema: Some(schema()),
        tokens: TOKENS,
        seed: Some(1),
        plain: false,
    };
    let mut began = Instant::now();
    let answer = match link.ask_simply(&mut ask, cancel) {
        Err(Trouble::Busy(seconds)) if seconds.unwrap_or(1) <= PATIENCE => {
            link.pause(seconds.unwrap_or(1), cancel)?;
            began = Instant::now();
            link.ask_simply(&mut ask, cancel)?
        }
        other => other?,
    };
    Ok(ModelHearing {
        of_turn,
        heard: read_answer(&answer.text).map_err(Trouble::NoUse)?,
        text: answer.text,
        model: link.endpoint().model.clone(),
        prompt: version().to_owned(),
        ms: u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
        tokens: answer.tokens,
    })
}

#[cfg(test)]
mod tests;
