//! The radar of the five competencies: this time filled, last time dashed, the target dotted.

mod data;
mod view;

pub use data::{Axes, Axis};
pub use view::show;
