//! The written shape of a scenario file: a tree with a place for every value, before anything is known of its meaning.
//!
//! `ron` stops at the first error and forgets places; this reader goes on after an error and keeps them.
//! It reads the part of RON that scenario files use and accepts nothing that plain `ron` would read otherwise.

mod parse;
mod scan;
mod strings;

use std::borrow::Cow;

use crate::text::Span;

pub use parse::parse;
pub(super) use strings::UNCLOSED_TEXT;

/// One value of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree<'s> {
    /// What it is.
    pub kind: Kind<'s>,
    /// Where it was written, name and brackets included.
    pub span: Span,
}

/// A name in the file: of a field or of a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'s> {
    /// The name.
    pub text: &'s str,
    /// Where.
    pub span: Span,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind<'s> {
    /// `"text"` or `r#"text"#`, escapes resolved.
    Text(Cow<'s, str>),
    /// `'c'`.
    Char,
    /// A number as written.
    Number(&'s str),
    /// A bare word: `true`, `None`, `Chat`.
    Word(&'s str),
    /// `(a: 1, b: 2)` or `Name(a: 1)`.
    Fields(Option<Word<'s>>, Vec<(Word<'s>, Tree<'s>)>),
    /// `(1, 2)`, `Name(1)`, `()`.
    Tuple(Option<Word<'s>>, Vec<Tree<'s>>),
    /// `[1, 2]`.
    List(Vec<Tree<'s>>),
    /// `{"a": 1}`.
    Map(Vec<(Tree<'s>, Tree<'s>)>),
    /// A syntax error stood here and has been reported.
    Broken,
}

impl<'s> Tree<'s> {
    /// Name of its kind in the Fluent messages.
    pub fn kind_name(&self) -> &'static str {
        match &self.kind {
            Kind::Text(_) => "text",
            Kind::Char => "char",
            Kind::Number(_) => "number",
            Kind::Word(_) => "word",
            Kind::Fields(..) => "fields",
            Kind::Tuple(..) => "tuple",
            Kind::List(_) => "list",
            Kind::Map(_) => "map",
            Kind::Broken => "broken",
        }
    }
}
