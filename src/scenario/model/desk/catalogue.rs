//! What can be offered: products with price, terms, the way out, and what has to be said before an order.

use serde::{Deserialize, Serialize};

use crate::{
    scenario::{Text, When},
    text::Located,
};

/// A product or service that can be offered at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Name in `product=`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// What it is.
    #[serde(default)]
    pub about: Option<Text>,
    /// Price.
    pub price: Located<String>,
    /// Unit of the price: 元/月.
    pub unit: Text,
    /// Who can have it, as the desk shows it; whether this customer can is for the trainee to find out.
    #[serde(default)]
    pub conditions: Option<Text>,
    /// Term and obligations.
    pub terms: Text,
    /// How it is cancelled.
    pub cancel: Text,
    /// Why this customer cannot have it; never shown before the debrief. Offering it is mis-selling.
    #[serde(default)]
    pub not_for: Option<Text>,
    /// Facts of the customer that it answers.
    #[serde(default)]
    pub meets: Vec<Located<String>>,
    /// What must be said before an order.
    #[serde(default)]
    pub disclosures: Vec<Disclosure>,
    /// When the customer agrees to an order; without it, once trust is at least 50.
    #[serde(default)]
    pub takes: Option<When>,
}

/// Something that must be said before an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// What it is about, for the debrief: 合约期.
    pub title: Text,
    /// Words of which one must be said.
    pub words: Vec<Text>,
}
