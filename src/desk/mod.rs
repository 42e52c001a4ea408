//! The agent's workplace as a state: tables with sort and filter, knowledge search, actions with their checks.
//! Knows nothing of how it is drawn.

mod action;
mod knowledge;
mod moment;
pub mod project;
mod state;
mod table;

pub use action::{Performed, canonical, perform};
pub use knowledge::{Hit, Knowledge};
pub use moment::{resolve as resolve_moment, resolve_day};
pub use state::DeskState;
pub use table::{Order, rows};
