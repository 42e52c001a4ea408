//! The clock of a talk in the terminal: the real one for a person, one made of turns for a script.
#![expect(clippy::disallowed_methods, reason = "the outer door reads the clock")]

use std::time::{Duration, Instant};

use crate::session::Input;

/// Milliseconds a reply takes on the clock made of turns.
const REPLY: u64 = 20_000;
/// Milliseconds any other command takes on it.
const COMMAND: u64 = 5_000;

/// Milliseconds since the talk began.
#[derive(Debug)]
pub struct Clock {
    started: Option<Instant>,
    /// Time made of turns, and time waited for by `/wait`.
    turned: u64,
}

impl Clock {
    /// A clock that starts now; `real` follows the wall.
    pub fn new(real: bool) -> Self {
        Self {
            started: real.then(Instant::now),
            turned: 0,
        }
    }

    /// Now.
    pub fn now(&self) -> u64 {
        let passed = self
            .started
            .map_or(Duration::ZERO, |started| started.elapsed());
        u64::try_from(passed.as_millis())
            .unwrap_or(u64::MAX)
            .saturating_add(self.turned)
    }

    /// The time once `input` has been typed.
    pub fn after(&mut self, input: &Input) -> u64 {
        if self.started.is_none() {
            let takes = match input {
                Input::Say(_) | Input::Choose(_) => REPLY,
                _ => COMMAND,
            };
            self.turned = self.turned.saturating_add(takes);
        }
        self.now()
    }

    /// The time after waiting `seconds`; a person need not sit it out.
    pub fn wait(&mut self, seconds: u32) -> u64 {
        self.turned = self.turned.saturating_add(u64::from(seconds) * 1_000);
        self.now()
    }
}
