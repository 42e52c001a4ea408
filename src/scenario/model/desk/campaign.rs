//! Segment work: a list of customers, who of them answers to what, and within which limits they may be contacted.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// A campaign to be made from a list of customers. The trainee sees the list, the limits and the offers; who answers
/// to what is for them to find out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The list: a table, a row a customer.
    pub table: Located<String>,
    /// Conditions that hold for customers who must not be contacted: `退订=是`.
    #[serde(default)]
    pub opt_out: Option<Located<String>>,
    /// Whether a segment with such customers is refused; otherwise it is left to the marks.
    #[serde(default)]
    pub refuse_opt_out: bool,
    /// How many customers may be contacted in all.
    pub limit: Located<u32>,
    /// What a contact costs.
    pub cost: Located<String>,
    /// Unit of all money here: 元.
    pub unit: Text,
    /// The least share of each segment that is left alone for comparison, in per cent.
    pub control: Located<u32>,
    /// What can be offered.
    pub offers: Vec<CampaignOffer>,
    /// How customers answer; of those that fit a customer the first counts, and who fits none answers to nothing.
    pub responses: Vec<CampaignResponse>,
}

/// An offer of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignOffer {
    /// Name in `offer=`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// What it costs each time somebody orders with it.
    pub cost: Located<String>,
}

/// How some customers answer; never shown before the debrief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignResponse {
    /// Name, for checks.
    pub id: Located<String>,
    /// Which customers, as conditions on the list: `recency<=90 frequency>=3`.
    pub rows: Located<String>,
    /// How many of a hundred order when nobody contacts them.
    pub base: Located<String>,
    /// How many of a hundred order when they are contacted with an offer that fits.
    pub rate: Located<String>,
    /// How many of a hundred order with another offer; as many as without contact where left out.
    #[serde(default)]
    pub otherwise: Option<Located<String>>,
    /// What an order earns.
    pub value: Located<String>,
    /// Offers that fit; every one where none is named.
    #[serde(default)]
    pub offers: Vec<Located<String>>,
}

/// A question about the campaign as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CampaignIs {
    /// There are segments, and none contacts a customer who must not be.
    ExcludesOptOut,
    /// There are segments, and they contact no more customers than they may.
    WithinLimit,
    /// Every segment leaves at least this share alone, in per cent.
    ControlAtLeast(Located<u32>),
    /// What can be expected of it is at least this share, in per cent, of the best there is.
    ExpectedAtLeast(Located<u32>),
    /// Customers of this response are contacted, and at least seven in ten of them with this offer.
    OfferFits(Located<String>, Located<String>),
    /// It was launched.
    Launched,
    /// A reply states this figure of the campaign as it stood then.
    States(CampaignValue),
}

/// A figure of the campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CampaignValue {
    /// Customers contacted.
    Contacts,
    /// What contacts cost.
    Cost,
    /// Orders of those contacted, after the launch.
    Orders,
    /// By how many in a hundred more of those contacted ordered than of those left alone.
    Uplift,
    /// What the campaign earned beyond what would have come anyway, less its costs.
    Net,
}
