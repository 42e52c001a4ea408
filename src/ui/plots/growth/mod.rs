//! The growth of one competency: attempts as dots on real dates, the estimate as a line in its band of uncertainty.

mod data;
mod view;

pub use data::{Attempt, Curve, ENOUGH};
pub use view::show;
