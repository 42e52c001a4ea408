//! The sheet judges mark on: items with a written anchor for each level 0–3.

use serde::{Deserialize, Serialize};

use crate::text::Located;

/// One item of a judge's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgedItem {
    /// Name within the sheet.
    pub id: Located<String>,
    /// What is judged.
    pub title: Located<String>,
    /// Points for level 3; level 1 is worth a third, level 2 two thirds.
    pub points: Located<u32>,
    /// What levels 0, 1, 2 and 3 look like.
    pub anchors: Vec<Located<String>>,
}
