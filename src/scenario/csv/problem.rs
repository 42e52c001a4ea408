//! Something in a CSV file that does not fit, with its line and column.

use crate::text::{Diagnostic, Located, Message, Severity};

/// One thing that does not fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    code: &'static str,
    severity: Severity,
    /// Line of the file, from 1.
    line: u64,
    /// Cell of the line, from 1; none where it is about the whole line.
    column: Option<usize>,
    message: Message,
    hint: Option<Message>,
}

impl Problem {
    /// A file whose rows or columns do not stand as they must.
    pub fn shape(line: u64, column: Option<usize>, message: Message) -> Self {
        Self {
            code: "csv-shape",
            severity: Severity::Error,
            line,
            column,
            message,
            hint: None,
        }
    }

    /// A cell that is not what its column holds.
    pub fn cell(line: u64, column: usize, message: Message) -> Self {
        Self {
            code: "csv-cell",
            ..Self::shape(line, Some(column), message)
        }
    }

    /// A file that is read all the same, but was not saved as it should be.
    pub fn saved(message: Message) -> Self {
        Self {
            code: "csv-encoding",
            severity: Severity::Warning,
            ..Self::shape(1, Some(1), message)
        }
    }

    /// The same, but the file can be used.
    pub fn warning(mut self) -> Self {
        self.severity = Severity::Warning;
        self
    }

    /// The same with a way on.
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The finding at the place where the case names the file. Every message takes the place as arguments.
    pub fn at(self, name: &Located<String>) -> Diagnostic {
        let message = self
            .message
            .with("file", name.value.clone())
            .with("line", self.line)
            .with("column", self.column.unwrap_or(1) as u64);
        let mut finding = Diagnostic::error(self.code, name.span, message);
        finding.severity = self.severity;
        finding.hints.extend(self.hint);
        finding
    }
}
