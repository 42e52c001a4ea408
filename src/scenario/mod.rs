//! What the author wrote: RON goes in, a [`Scenario`] and findings come out.

mod model;

pub use model::*;
