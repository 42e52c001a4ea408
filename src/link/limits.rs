//! How long and how much an endpoint may take.

use std::time::Duration;

/// Limits of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands.
    pub connect: Duration,
    /// Without a word: until the first one, and between two.
    pub silence: Duration,
    /// For the whole answer.
    pub whole: Duration,
    /// Bytes that come over the line.
    pub bytes: usize,
    /// Characters of the answer.
    pub letters: usize,
    /// The longest wait that an endpoint may ask for before it is asked again.
    pub patience: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            silence: Duration::from_secs(30),
            whole: Duration::from_secs(180),
            bytes: 4 * 1024 * 1024,
            letters: 64 * 1024,
            patience: Duration::from_secs(30),
        }
    }
}
