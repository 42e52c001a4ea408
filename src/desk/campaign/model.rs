//! What the author knows of the customers: who must not be contacted, who answers to what, and the best there is.

use std::sync::OnceLock;

use rust_decimal::{Decimal, prelude::ToPrimitive};

use crate::{
    desk::register::Register,
    scenario::{Campaign, CampaignResponse},
    text::Located,
};

/// The list with what is behind it.
#[derive(Debug)]
pub(super) struct Model {
    pub plan: Campaign,
    pub register: Register,
    pub seed: u64,
    /// What a contact costs.
    pub contact: Decimal,
    customers: OnceLock<Customers>,
}

/// What holds for each row.
#[derive(Debug)]
struct Customers {
    opted_out: Vec<bool>,
    /// The response that counts, by its place.
    response: Vec<Option<u16>>,
}

impl Model {
    pub fn new(plan: Campaign, register: Register, seed: u64) -> Self {
        Self {
            contact: amount(&plan.cost),
            plan,
            register,
            seed,
            customers: OnceLock::new(),
        }
    }

    fn customers(&self) -> &Customers {
        self.customers.get_or_init(|| {
            let count = self.register.len();
            let fits = |conditions: &str| self.register.rows(conditions).unwrap_or_default();
            let mut customers = Customers {
                opted_out: vec![false; count],
                response: vec![None; count],
            };
            for row in self.plan.opt_out.iter().flat_map(|it| fits(it)) {
                customers.opted_out[row as usize] = true;
            }
            for (at, response) in (0_u16..).zip(&self.plan.responses) {
                for row in fits(&response.rows) {
                    customers.response[row as usize].get_or_insert(at);
                }
            }
            customers
        })
    }

    /// Whether the customer must not be contacted.
    pub fn opted_out(&self, row: u32) -> bool {
        let opted_out = &self.customers().opted_out;
        opted_out.get(row as usize).copied().unwrap_or(false)
    }

    /// How the customer answers.
    pub fn response(&self, row: u32) -> Option<&CampaignResponse> {
        let at = *self.customers().response.get(row as usize)?;
        self.plan.responses.get(usize::from(at?))
    }

    /// What an order with this offer costs.
    pub fn offer_cost(&self, offer: &str) -> Decimal {
        let mut offers = self.plan.offers.iter();
        offers
            .find(|it| *it.id == *offer)
            .map_or(Decimal::ZERO, |it| amount(&it.cost))
    }

    /// What a contact with this offer can be expected to earn beyond what would have come anyway, less its costs.
    pub fn gain(&self, response: Option<&CampaignResponse>, offer: &str) -> Decimal {
        let Some(response) = response else {
            return -self.contact;
        };
        let rate = percent(rate(response, Some(offer)));
        let more = rate - percent(rate_alone(response));
        more * amount(&response.value) - rate * self.offer_cost(offer) - self.contact
    }

    /// What the best campaign within the limit can be expected to earn: those who answer best first, each with the offer
    /// that suits them best, the least share of each left alone, and nobody who must not be contacted.
    pub fn best(&self) -> Decimal {
        let customers = self.customers();
        let mut sizes = vec![0_u64; self.plan.responses.len()];
        let all = customers.response.iter().zip(&customers.opted_out);
        for at in all.filter(|(_, out)| !**out).filter_map(|(at, _)| *at) {
            sizes[usize::from(at)] += 1;
        }
        let mut groups: Vec<(Decimal, u64)> = Vec::new();
        for (response, size) in self.plan.responses.iter().zip(sizes) {
            let offers = self.plan.offers.iter();
            let gains = offers.map(|offer| self.gain(Some(response), &offer.id));
            let alone = control_of(size, *self.plan.control);
            if let Some(gain) = gains.max().filter(|gain| gain.is_sign_positive()) {
                groups.push((gain, size - alone));
            }
        }
        groups.sort_by(|a, b| b.cmp(a));
        let mut left = u64::from(*self.plan.limit);
        let mut best = Decimal::ZERO;
        for (gain, size) in groups {
            let taken = size.min(left);
            left -= taken;
            best += gain * Decimal::from(taken);
        }
        best
    }
}

/// How many of `size` are left alone at `percent`; part of one is one.
pub(super) fn control_of(size: u64, percent: u32) -> u64 {
    (size * u64::from(percent.min(100))).div_ceil(100)
}

/// How many of a hundred order with `offer`, or without any.
pub(super) fn rate<'r>(response: &'r CampaignResponse, offer: Option<&str>) -> &'r Located<String> {
    let Some(offer) = offer else {
        return rate_alone(response);
    };
    let fits = response.offers.is_empty() || response.offers.iter().any(|it| **it == *offer);
    match (fits, &response.otherwise) {
        (true, _) => &response.rate,
        (false, Some(otherwise)) => otherwise,
        (false, None) => rate_alone(response),
    }
}

fn rate_alone(response: &CampaignResponse) -> &Located<String> {
    &response.base
}

/// An amount as the author wrote it; what is none has been found by the checks and counts as nothing.
pub(super) fn amount(written: &str) -> Decimal {
    Decimal::from_str_exact(written.trim()).unwrap_or_default()
}

/// A share of one from per cent.
fn percent(written: &Located<String>) -> Decimal {
    amount(written) / Decimal::ONE_HUNDRED
}

/// Per cent in ten thousandths.
pub(super) fn ten_thousandths(written: &str) -> u32 {
    let scaled = amount(written) * Decimal::ONE_HUNDRED;
    scaled.round().to_u32().unwrap_or(0).min(10_000)
}
