//! The pictures over a scale: the timeline of a talk, the growth of a competency, the radar of all five.
//!
//! Each has two files: `data` says what it shows in plain values, `view` draws it with `egui_plot` from those values and
//! a `Ui` alone, so that any window can show it. They hold still: no dragging, no zooming, no scrolling of their own.

pub mod growth;
pub mod legend;
pub mod lines;
pub mod radar;
pub mod timeline;

pub(super) mod quiet;
