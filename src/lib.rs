//! Heard.
