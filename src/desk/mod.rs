//! The agent's workplace as a state: tables with sort and filter, knowledge search, actions with their checks.
//! Knows nothing of how it is drawn.

mod action;
mod analysis;
mod approval;
pub mod campaign;
mod changes;
mod copilot;
mod knowledge;
mod moment;
mod offers;
mod phrase;
pub mod project;
mod query;
mod register;
mod sheet;
mod sheets;
pub mod shift;
mod state;
#[cfg(test)]
mod testing;
pub mod ticket;
pub mod voices;

pub use action::{Performed, canonical, is_source, listed, perform};
pub use analysis::{
    Answer, Found, Groups, Joined, Key, Line, Middle, Stats, Tables, analyse, figure, measure_title,
};
pub use approval::{Standing, may, needs_approval, over};
pub use changes::Changes;
pub use copilot::Drafts;
pub use knowledge::{Hit, Knowledge};
pub use moment::{resolve as resolve_moment, resolve_day};
pub use offers::Offers;
pub use phrase::{Filled, fill_phrase, hollow};
pub use query::{Dimension, Join, Measure, Place, Query, begins_query, parse};
pub use sheet::{Cells, Order, Relation, Sheet, Step, Test, rows};
pub use sheets::Sheets;
pub use state::{DeskState, Freeze};
