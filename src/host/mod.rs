//! The outer doors: the window and the command line.

pub mod cli;

mod clock;

#[cfg(feature = "desktop")]
pub mod desktop;

mod keys;

#[cfg(feature = "stage")]
pub mod stage;

mod zone;
