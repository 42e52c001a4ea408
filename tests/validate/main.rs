//! `heard validate` on a small folder written for it: figures that can be worked out by hand, and what is left out named.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod any_bytes;
mod command;
mod hearing;
mod judge;
