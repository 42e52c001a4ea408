//! Contests and certification: theory papers drawn from question banks. No clock, no disk, no window; chance is of the seed.

mod balanced;
mod mark;
mod paper;

pub use balanced::balanced;
pub use mark::{Answer, Given, Mark, Sheet};
pub use paper::{Draw, Item, Paper, Shortage};
