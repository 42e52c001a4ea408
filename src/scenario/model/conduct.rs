//! What a customer does beside answering: speaks again at once, strays, falls silent, claims what is not so.

use serde::{Deserialize, Serialize};

use super::{Text, kinds::closed_list};
use crate::text::Located;

/// How often in one talk a generated customer does what no reply asked for. The numbers are the case's, whoever is drawn,
/// so that no seed is harder than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Conduct {
    /// Speaks again before they are answered.
    pub interrupts: u32,
    /// Remarks on what goes on around them.
    pub strays: u32,
    /// Does not answer for a while.
    pub falls_silent: u32,
    /// Says things that are not so, of those in `claims`.
    pub claims: u32,
    /// Threatens to complain or to go public, where the mood is hot enough.
    pub threatens: u32,
    /// Leaves when their patience is gone.
    pub leaves: bool,
}

impl Default for Conduct {
    fn default() -> Self {
        Self {
            interrupts: 1,
            strays: 1,
            falls_silent: 1,
            claims: 2,
            threatens: 3,
            leaves: true,
        }
    }
}

impl Conduct {
    /// Whether it is what a case has that says nothing about it.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

closed_list! {
    /// What is wrong with a claim.
    ClaimKind {
        /// A figure, date or name is another.
        Figure = "figure",
        /// An act that was never done or promised.
        Act = "act",
    }
}

/// Something a generated customer says that is not so, and how a reply puts it right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Name within the case.
    pub id: Located<String>,
    /// What is wrong with it.
    pub kind: ClaimKind,
    /// How they say it.
    pub says: Text,
    /// Other ways to say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ways: Vec<Text>,
    /// How it really is, for the debrief.
    pub truth: Text,
    /// Words by which a later reply puts it right; one of them is enough.
    pub corrected: Vec<Text>,
}
