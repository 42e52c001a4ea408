//! Whole conversations: what a person says, and what the customer does with it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod acts;
mod after;
mod boards;
mod clock;
mod customers;
mod desk;
mod files;
mod fork;
mod hostile;
mod mind;
mod phrases;
mod replay;
mod script;
mod search;
mod table;
mod talk;
mod terminal;
mod ticket;
mod words;
