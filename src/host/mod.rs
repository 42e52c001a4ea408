//! The outer doors: the window and the command line.

pub mod cli;
