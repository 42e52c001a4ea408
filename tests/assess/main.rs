//! Marks of small talks, written as data a trainer can read: `talks/*.talk` against `cases/*.ron`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod documents;
mod golden;
mod judge;
mod needs_person;
mod play;
mod properties;
mod results;
mod review;
mod second;
