//! Contests and certification: theory papers drawn from question banks. No clock, no disk, no window; chance is of the seed.

mod mark;
mod paper;

pub use mark::{Answer, Given, Mark, Sheet};
pub use paper::{Draw, Item, Paper, Shortage};
