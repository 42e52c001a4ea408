//! A text file in memory with its path and its lines.

use std::sync::Arc;

use super::{Companion, Span};

/// A file as it was read: where it came from and what it says.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path as the person gave it, for messages only.
    pub path: String,
    /// The whole text.
    pub text: Arc<str>,
    /// Files that belong to it: the rows of its tables.
    pub beside: Arc<[Companion]>,
    line_starts: Arc<[u32]>,
}

/// A place for people: line and column, both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line from 1.
    pub line: usize,
    /// Column from 1, in characters.
    pub column: usize,
}

impl SourceFile {
    /// The file at `path` that says `text`.
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        let text = text.into();
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0)
            .chain(ends.map(|(at, _)| at as u32 + 1))
            .collect();
        Self {
            path: path.into(),
            text,
            beside: Arc::default(),
            line_starts,
        }
    }

    /// The same file with these beside it.
    #[must_use]
    pub fn with(mut self, beside: Vec<Companion>) -> Self {
        self.beside = beside.into();
        self
    }

    /// The same file with these beside it too.
    #[must_use]
    pub fn with_more(mut self, beside: &[Companion]) -> Self {
        if !beside.is_empty() {
            self.beside = self.beside.iter().chain(beside).cloned().collect();
        }
        self
    }

    /// The file of this name beside it.
    pub fn companion(&self, name: &str) -> Option<&Companion> {
        self.beside.iter().find(|companion| companion.name == name)
    }

    /// Line and column of the byte `at`; a byte past the end is the end.
    pub fn place(&self, at: u32) -> Place {
        let at = at.min(self.text.len() as u32);
        let line = self.line_starts.partition_point(|&start| start <= at);
        let start = self.line_starts[line - 1] as usize;
        let before = self.text.get(start..at as usize).unwrap_or_default();
        Place {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// First and last place of `span`; the end is the place just behind its last character.
    pub fn places(&self, span: Span) -> (Place, Place) {
        (self.place(span.start), self.place(span.end))
    }
}
