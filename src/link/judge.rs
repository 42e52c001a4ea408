//! Has a talk judged: the same question several times, each answer read, nothing recorded unless all came.

use super::{Answer, Ask, Cancel, Link, Trouble};
use crate::{
    assess::judge::{Question, SAMPLES, read_answer, schema},
    session::{Finding, Happening},
};

/// Most tokens of one answer; a talk of forty turns needs about a third.
const TOKENS: u32 = 4_096;
/// How often a busy endpoint is waited for, and an answer of no use is asked for again, for each sample.
const AGAIN: usize = 2;

/// What a judge found in a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The model that was asked.
    pub model: String,
    /// Version of the prompt.
    pub prompt: String,
    /// What it found, each time.
    pub samples: Vec<Vec<Finding>>,
}

impl From<Judged> for Happening {
    fn from(judged: Judged) -> Self {
        Happening::Judged {
            model: judged.model,
            prompt: judged.prompt,
            samples: judged.samples,
        }
    }
}

/// Has `question` judged over `link`.
///
/// # Errors
/// One of the answers did not come: then there is no judgement, and marks stay as they are without one.
pub fn judge(link: &Link, question: &Question, cancel: &Cancel) -> Result<Judged, Trouble> {
    let prompt = question.prompt();
    let mut ask = Ask {
        system: prompt.system,
        user: prompt.user,
        schema: Some(schema()),
        tokens: TOKENS,
        seed: None,
        plain: false,
    };
    let mut samples = Vec::with_capacity(SAMPLES);
    for number in 0..SAMPLES {
        // Each sample draws anew, and the same again the next time where the endpoint can.
        ask.seed = u32::try_from(number + 1).ok();
        samples.push(sample(link, &mut ask, cancel)?);
    }
    Ok(Judged {
        model: link.endpoint().model.clone(),
        prompt: prompt.version,
        samples,
    })
}

fn sample(link: &Link, ask: &mut Ask, cancel: &Cancel) -> Result<Vec<Finding>, Trouble> {
    let mut again = AGAIN;
    loop {
        // Not every endpoint can hold a model to a shape; the prompt asks for it as well.
        let answered = link.ask_simply(ask, cancel);
        let read =
            answered.and_then(|Answer { text, .. }| read_answer(&text).map_err(Trouble::NoUse));
        match read {
            Ok(findings) => return Ok(findings),
            Err(Trouble::Busy(seconds)) if again > 0 => {
                again -= 1;
                link.pause(seconds.unwrap_or(1), cancel)?;
            }
            Err(Trouble::NoUse(_) | Trouble::Empty) if again > 0 => again -= 1,
            Err(trouble) => return Err(trouble),
        }
    }
}
