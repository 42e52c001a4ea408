//! Strings with places: source files, spans, findings, the words of the interface, numerals. Knows nothing else.

mod diagnostic;
mod language;
mod source;
mod span;
mod words;

pub use diagnostic::{Diagnostic, Severity};
pub use language::Language;
pub use source::{Place, SourceFile};
pub use span::{Located, Span};
pub use words::{Message, say};
