//! The customer's record.

use serde::{Deserialize, Serialize};

use crate::scenario::Text;

/// A section of the customer record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordSection {
    /// Heading.
    pub title: Text,
    /// Lines: label and value.
    pub fields: Vec<RecordField>,
}

/// A line of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Label.
    pub label: Text,
    /// Value.
    pub value: Text,
}
