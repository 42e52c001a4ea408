//! The generated customer's words: never the same twice, hardly the same in two sessions, always the same meaning.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod meaning;
mod talks;
mod variety;
