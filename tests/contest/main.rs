//! Events: their chain of records, what may be recorded, who stands where, and a whole one from draw to signature.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

mod chain;
mod commands;
mod event;
mod judges;
mod rehearsal;
mod small;
mod standing;
mod whole;
