//! What is known of a sitting before its first answer: which paper, from which banks, by which seed, under which rules. With these
//! the paper can be drawn again when somebody appeals.

use serde::{Deserialize, Serialize};

use super::Rules;
use crate::scenario::{Bank, Topic};

/// What is known before the first answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperHeader {
    /// Topics it was drawn on; all of them where none is named.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Seed of the draw.
    pub seed: u64,
    /// The banks it was drawn from.
    pub banks: Vec<BankMark>,
    /// Conditions of the sitting.
    pub rules: Rules,
    /// How the paper came about.
    pub origin: Origin,
    /// The event it belongs to, if any.
    #[serde(default)]
    pub event: Option<String>,
}

/// How a paper came about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Drawn by its seed.
    #[default]
    Drawn,
    /// The same questions as an earlier paper.
    Again,
    /// What was wrong or empty on an earlier paper.
    Wrong,
}

/// A bank as it was when a paper was drawn from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankMark {
    /// Name of the bank.
    pub id: String,
    /// Hash of what it says.
    pub hash: String,
}

impl BankMark {
    /// The mark of `bank`.
    pub fn of(bank: &Bank) -> Self {
        // Locations are not serialised, so moving a question within its file changes nothing but the order.
        let json = serde_json::to_vec(bank).unwrap_or_default();
        Self {
            id: bank.id.value.clone(),
            hash: blake3::hash(&json).to_hex()[..16].to_owned(),
        }
    }
}
