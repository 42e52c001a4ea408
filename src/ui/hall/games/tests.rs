//! Games by role and label.
#![allow(clippy::unwrap_used)]
