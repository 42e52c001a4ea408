//! Why a command could not run: one sentence and a hint, exit code 2.

use crate::text::{Language, Message};

/// A command that could not run.
#[derive(Debug)]
pub struct Failure {
    /// What happened, and where.
    pub what: Message,
    /// What to do.
    pub hint: Option<Message>,
}

impl Failure {
    /// A failure without a hint.
    pub fn new(what: Message) -> Self {
        Self { what, hint: None }
    }

    /// The same failure with a hint.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The sentence for people.
    pub fn message(&self, language: Language) -> String {
        match &self.hint {
            Some(hint) => format!("{}\n{}", self.what.say(language), hint.say(language)),
            None => self.what.say(language),
        }
    }
}
