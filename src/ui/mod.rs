//! How it looks: a folder or file a screen. Reads the model, pushes actions.

pub mod face;
pub mod rows;
pub mod shapes;
pub mod theme;
pub mod widgets;
