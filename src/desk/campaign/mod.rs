//! Segment work as a state: which customers of a list are contacted with what, who is left alone, and, once launched,
//! what came of it.

mod acts;
mod chance;
mod model;
mod question;
mod standing;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use rust_decimal::Decimal;

pub use standing::{Outcome, Standing};

use super::register::Register;
use crate::{
    scenario::{self, Table},
    text::{Language, normalise},
};
use model::Model;

/// A segment of the campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name.
    pub name: String,
    /// The conditions that make it, as they were written.
    pub conditions: String,
    /// Which offer.
    pub offer: String,
    /// Share left alone, in per cent.
    pub control: u32,
    /// The rows that fit, from 0.
    rows: Arc<[u32]>,
}

/// The campaign so far.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// Segments, in the order they were made. Who fits two belongs to the first.
    pub segments: Vec<Segment>,
    /// Whether it was launched.
    pub launched: bool,
    model: Arc<Model>,
    standings: OnceLock<Vec<Standing>>,
}

/// Two campaigns are alike when the same was made; figures follow from that.
impl PartialEq for Campaign {
    fn eq(&self, other: &Self) -> bool {
        (&self.segments, self.launched) == (&other.segments, other.launched)
    }
}

impl Eq for Campaign {}

impl Campaign {
    /// The campaign without a segment, on a list among `tables`, in a talk that begins at `begins`; `seed` decides who is
    /// left alone and who orders.
    pub fn new(
        campaign: &scenario::Campaign,
        tables: &[Table],
        begins: &str,
        language: Language,
        seed: u64,
    ) -> Self {
        let register = Register::new(tables, &campaign.table, begins, language);
        Self {
            segments: Vec::new(),
            launched: false,
            model: Arc::new(Model::new(campaign.clone(), register, seed)),
            standings: OnceLock::new(),
        }
    }

    /// What the author wrote.
    pub fn plan(&self) -> &scenario::Campaign {
        &self.model.plan
    }

    /// Customers on the list.
    pub fn customers(&self) -> usize {
        self.model.register.len()
    }

    /// How each segment stands, in their order.
    pub fn standings(&self) -> &[Standing] {
        self.standings
            .get_or_init(|| standing::of(&self.model, &self.segments, self.launched))
    }

    /// Customers contacted in all.
    pub fn contacts(&self) -> usize {
        self.standings().iter().map(|it| it.contacts.len()).sum()
    }

    /// What the contacts cost.
    pub fn cost(&self) -> Decimal {
        self.model.contact * Decimal::from(self.contacts())
    }

    /// What came of all segments together, once launched; figures that a segment without anybody left alone cannot have
    /// are missing then too.
    pub fn outcome(&self) -> Option<Outcome> {
        let outcomes = self.standings().iter().map(|it| it.outcome.clone());
        let outcomes: Option<Vec<Outcome>> = outcomes.collect();
        standing::together(&outcomes?)
    }

    /// The segment called `name`.
    fn place(&self, name: &str) -> Option<usize> {
        let wanted = normalise(name.trim()).text;
        let mut segments = self.segments.iter();
        segments.position(|it| normalise(&it.name).text == wanted)
    }
}
