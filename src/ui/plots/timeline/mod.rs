//! The timeline of a talk: the mood turn by turn over its four bands, and under it what each turn earned and lost.

mod data;
mod items;
mod view;

pub use data::{Block, Scale, Turn, blocks, numbered};
pub use view::Timeline;
