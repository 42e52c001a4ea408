//! How it looks: a folder or file a screen. Reads the model, pushes actions.
//!
//! [`show`] draws the window from `&Model` and what the screens keep for themselves ([`Views`]), and collects what the
//! person asked for ([`crate::app::Actions`]). Nothing here reads a clock, opens a file or counts.
//!
//! A screen is a folder: `data.rs` says what it shows (plain values, tested without a window), the other files draw
//! it. To add one: its folder with a `show`, a field in [`Views`], a line in `shell::screen_ui`, an item of the rail.

pub mod briefing;
pub mod contest;
pub mod debrief;
pub mod dialog;
pub mod face;
pub mod figure;
pub mod guide;
pub mod hall;
mod keys;
pub mod library;
mod modal;
pub mod plots;
pub mod rail;
pub mod records;
pub mod region;
pub mod rehearsal;
pub mod review;
pub mod rows;
pub mod settings;
pub mod shapes;
pub mod shell;
pub mod stage;
pub mod talk;
pub mod theme;
pub mod widgets;

#[cfg(test)]
mod screen_tests;
#[cfg(test)]
pub(crate) mod testing;

pub use shell::{Views, look, show};
