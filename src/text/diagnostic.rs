//! A finding in a file: a code, a place, one plain sentence, and hints that can be acted on.

use serde::{Deserialize, Serialize};

use super::{Message, Span};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file cannot be played as it is.
    Error,
    /// It can be played, but the author will want to know.
    Warning,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// Stable name of the rule, kebab-case: `unknown-target`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// Where, in the bytes of the file.
    pub span: Span,
    /// One plain sentence.
    pub message: Message,
    /// What to do about it, most useful first.
    pub hints: Vec<Message>,
}

impl Diagnostic {
    /// An error of rule `code` at `span`.
    pub fn error(code: &'static str, span: Span, message: Message) -> Self {
        Self {
            code,
            severity: Severity::Error,
            span,
            message,
            hints: Vec::new(),
        }
    }

    /// A warning of rule `code` at `span`.
    pub fn warning(code: &'static str, span: Span, message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, span, message)
        }
    }

    /// The same finding with one more hint.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hints.push(hint);
        self
    }
}
