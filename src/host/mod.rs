//! The outer doors: the window and the command line.

pub mod cli;

#[cfg(feature = "desktop")]
pub mod desktop;

#[cfg(feature = "desktop")]
mod zone;
