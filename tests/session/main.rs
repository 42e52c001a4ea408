//! Whole conversations: what a person says, and what the customer does with it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod table;
mod talk;
