//! What judges mark and how their marks become one.

use serde::{Deserialize, Serialize};

use super::super::Competency;
use crate::text::Located;

/// The highest level of an item; the lowest is 0.
pub const MOST_LEVEL: u8 = 3;

/// One item of a judge's sheet, marked 0 to 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetItem {
    /// Name within the stage.
    pub id: Located<String>,
    /// Title for people.
    pub title: Located<String>,
    /// The competency it speaks of, where it speaks of one.
    #[serde(default)]
    pub competency: Option<Competency>,
    /// How much it counts beside the others.
    #[serde(default = "one")]
    pub weight: Located<u32>,
    /// The behaviour that earns 0, 1, 2 and 3.
    pub anchors: Located<Vec<Located<String>>>,
}

/// How judges mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Judges {
    /// How many there are.
    pub count: Located<u32>,
    /// From how many sheets on the highest and the lowest are left out of the mean; 0 for never.
    pub drop_extremes_from: Located<u32>,
    /// Levels of one item that lie further apart than this are given back, once.
    pub spread: Located<u32>,
}

impl Default for Judges {
    fn default() -> Self {
        Self {
            count: 0.into(),
            drop_extremes_from: 5.into(),
            spread: 1.into(),
        }
    }
}

fn one() -> Located<u32> {
    1.into()
}
