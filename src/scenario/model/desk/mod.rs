//! What the desk shows and lets the trainee do.

mod action;
mod article;
mod record;
mod table;

pub use action::*;
pub use article::*;
pub use record::*;
pub use table::*;

use serde::{Deserialize, Serialize};

use super::Text;

/// The desk of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Desk {
    /// The customer's record, section by section.
    pub record: Vec<RecordSection>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Knowledge articles.
    pub articles: Vec<Article>,
    /// What can be done: on the actions tab, the ticket or the plan.
    pub actions: Vec<DeskAction>,
    /// Quick phrases offered above the composer.
    pub phrases: Vec<Text>,
}
