//! Something that happened, and when: the lists that duels, relays, quizzes and defences are replayed from.

use serde::{Deserialize, Serialize};

/// One thing that happened, in milliseconds since it began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed<E> {
    /// When; never falls.
    pub at: u64,
    /// What.
    pub what: E,
}

impl<E> Timed<E> {
    /// `what`, at `at`.
    pub fn new(at: u64, what: E) -> Self {
        Self { at, what }
    }
}
