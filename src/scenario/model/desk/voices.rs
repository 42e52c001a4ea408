//! Voice of the customer: what customers said, and the themes that are really in it.

use serde::{Deserialize, Serialize};

use crate::{
    scenario::{Choice, Text},
    text::Located,
};

/// Complaints, or whatever customers said, to be put into themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voices {
    /// The table, a row a voice.
    pub table: Located<String>,
    /// Who can be given a theme.
    pub owners: Vec<Choice>,
    /// What is really in the table; never shown before the debrief.
    pub themes: Vec<VoiceTheme>,
}

/// A theme that is really there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoiceTheme {
    /// Name, for checks.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Its rows, as conditions on the table; alternatives are set apart by `|`.
    pub rows: Located<String>,
    /// Words for its cause.
    #[serde(default)]
    pub cause: Vec<Text>,
    /// Words for what helps.
    #[serde(default)]
    pub action: Vec<Text>,
    /// Who can own it.
    #[serde(default)]
    pub owners: Vec<Located<String>>,
}

/// A question about the themes as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceIs {
    /// A theme of the trainee's has at least seven in ten of its rows, and at most three in ten others.
    Found(Located<String>),
    /// A reply states how many voices it has, or their share.
    SizeStated(Located<String>),
    /// The theme found names its cause.
    Cause(Located<String>),
    /// The theme found names something that helps.
    Action(Located<String>),
    /// The theme found has one of its owners.
    Owned(Located<String>),
    /// The theme found has a measure and a day to look at it again.
    Checked(Located<String>),
    /// At least two themes were found, and the largest stand first.
    Ranked,
    /// At least this share of all voices has a theme, in per cent.
    Covered(Located<u32>),
}
