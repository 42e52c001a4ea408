//! The hall's screen: pictures of every scene as the hall sees them, and a long day that costs no more memory than a short one.
#![cfg(feature = "desktop")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

#[cfg(feature = "stage")]
mod pictures;
mod sample;
mod soak;
