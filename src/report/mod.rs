//! Results as documents: text, HTML, JSON, PDF, badges. Pure: an assessment goes in, bytes come out; the disk is elsewhere.

mod agreement;
pub mod badge;
mod certificate;
mod certificates;
mod drawing;
pub mod faces;
mod html;
mod json;
mod pdf;
mod simulation;
mod text;
mod words;

pub use agreement::{Agreed, csv as agreement_csv};
pub use certificate::{Certificate, Honour, Points, TEMPLATE as CERTIFICATE};
pub use certificates::{Giver, certificate_files, certificates};
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
