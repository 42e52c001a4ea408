//! The quick chart of an answer: bars, a line, dots or a histogram.

pub mod data;
pub mod view;
