//! How it looks: a folder or file a screen. Reads the model, pushes actions.

pub mod rows;
pub mod theme;
