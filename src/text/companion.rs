//! A file that stands beside another and belongs to it, as the rows of a table beside their case.

use std::sync::Arc;

/// A file beside another.
#[derive(Clone, Debug)]
pub struct Companion {
    /// Its name, without a folder.
    pub name: String,
    /// What was found under that name.
    pub content: Content,
}

/// What was found when a file was looked for.
#[derive(Clone, Debug)]
pub enum Content {
    /// Its bytes.
    Bytes(Arc<[u8]>),
    /// Nothing lies there.
    Missing,
    /// It is larger than what is read, in bytes.
    TooLarge(u64),
    /// It could not be read.
    Unreadable {
        /// Why, as a Fluent key that takes `path` and `detail`.
        why: &'static str,
        /// Where.
        path: String,
        /// What the system said, where that is all there is to say.
        detail: String,
    },
}
