//! The generated customer's words: never the same twice, hardly the same in two sessions, always the same meaning.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod conduct;
mod meaning;
mod talks;
mod variety;
