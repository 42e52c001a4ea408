//! Whole conversations: what a person says, and what the customer does with it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod clock;
mod customers;
mod desk;
mod files;
mod fork;
mod hostile;
mod mind;
mod replay;
mod script;
mod table;
mod talk;
mod terminal;
