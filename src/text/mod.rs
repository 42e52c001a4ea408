//! Strings with places: source files, spans, findings, the words of the interface, numerals. Knows nothing else.

mod answer;
pub mod chars;
mod companion;
mod denials;
mod diagnostic;
pub mod either;
mod kept;
mod language;
mod nearest;
mod normalise;
pub mod numerals;
mod prompts;
pub mod repair;
mod source;
mod span;
mod words;

pub use answer::{AnswerFault, bare_answer};
pub use companion::{Companion, Content};
pub use denials::denials;
pub use diagnostic::{Diagnostic, Severity};
pub use kept::kept;
pub use language::Language;
pub use nearest::nearest;
pub use normalise::{Normalised, normalise, simplified};
pub use prompts::{Frame, Prompts};
pub use source::{Place, SourceFile};
pub use span::{Located, Span};
pub use words::{Message, say};
