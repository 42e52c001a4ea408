//! Results as documents: text, HTML, JSON. Pure: an assessment goes in, a string comes out; the disk is elsewhere.

mod agreement;
mod drawing;
mod html;
mod json;
mod simulation;
mod text;
mod words;

pub use agreement::{Agreed, csv as agreement_csv};
pub use drawing::{Anchor, Drawing, Shape};
pub use html::html;
pub use json::json;
pub use simulation::simulation;
pub use text::text;

use crate::{assess::Assessment, scenario::Scenario, session::Transcript};

/// One session with its marks: what every document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'a> {
    /// The case.
    pub scenario: &'a Scenario,
    /// What happened.
    pub transcript: &'a Transcript,
    /// What it was worth.
    pub assessment: &'a Assessment,
}
