//! The store from outside: what it keeps, how it fails, and what is left after the process is killed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests make the files, processes and failures they look at"
)]

mod failures;
mod files;
mod kill;
mod library;
mod papers;
mod people;
mod sample;
mod sessions;
mod trainers;
