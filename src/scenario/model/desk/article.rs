//! Articles of the knowledge base.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// A knowledge article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Name within the case: `4.2`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Body, paragraphs split by a blank line.
    pub body: Text,
    /// First day it holds, `2025-06-01`.
    #[serde(default)]
    pub valid_from: Option<String>,
    /// Last day it holds.
    #[serde(default)]
    pub valid_to: Option<String>,
    /// Which version of the text it is: `2025-2`.
    // Each field below is left out where absent, so that the fingerprints of cases without it stay what they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The article that this one takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Located<String>>,
    /// Can be found and opened only after an action opens it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}
