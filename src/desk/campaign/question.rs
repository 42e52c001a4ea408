//! Questions about the campaign: [`CampaignIs`], asked of it as it stands, and the figures a reply can state.

use rust_decimal::Decimal;

use super::Campaign;
use crate::scenario::{CampaignIs, CampaignValue};

impl Campaign {
    /// Whether it is so; what is stated in a reply is not asked of the campaign.
    pub fn is(&self, question: &CampaignIs) -> bool {
        if self.segments.is_empty() {
            return false;
        }
        match question {
            CampaignIs::ExcludesOptOut => self.standings().iter().all(|it| it.opted_out == 0),
            CampaignIs::WithinLimit => self.contacts() as u64 <= u64::from(*self.plan().limit),
            CampaignIs::ControlAtLeast(least) => {
                self.segments.iter().all(|it| it.control >= **least)
            }
            CampaignIs::ExpectedAtLeast(percent) => {
                let best = self.model.best();
                best > Decimal::ZERO
                    && self.expected() * Decimal::ONE_HUNDRED >= best * Decimal::from(**percent)
            }
            CampaignIs::OfferFits(response, offer) => self.fits(response, offer),
            CampaignIs::Launched => self.launched,
            CampaignIs::States(_) => false,
        }
    }

    /// What it can be expected to earn by the author's responses; a contact that must not be earns nothing.
    pub fn expected(&self) -> Decimal {
        let segments = self.segments.iter().zip(self.standings());
        let gains = segments.flat_map(|(segment, standing)| {
            standing.contacts.iter().map(|&row| {
                let response = self.model.response(row);
                let allowed = response.filter(|_| !self.model.opted_out(row));
                self.model.gain(allowed, &segment.offer)
            })
        });
        gains.sum()
    }

    /// A figure of it; none where it is not known yet.
    pub fn value(&self, value: CampaignValue) -> Option<Decimal> {
        match value {
            CampaignValue::Contacts => {
                (!self.segments.is_empty()).then(|| Decimal::from(self.contacts()))
            }
            CampaignValue::Cost => match self.outcome() {
                Some(outcome) => Some(outcome.cost),
                None => (!self.segments.is_empty()).then(|| self.cost()),
            },
            CampaignValue::Orders => Some(Decimal::from(self.outcome()?.orders)),
            CampaignValue::Uplift => self.outcome()?.uplift,
            CampaignValue::Net => self.outcome()?.net,
        }
    }

    /// Whether customers of this response are contacted, and at least seven in ten with this offer.
    fn fits(&self, response: &str, offer: &str) -> bool {
        let (mut all, mut with) = (0_u64, 0_u64);
        for (segment, standing) in self.segments.iter().zip(self.standings()) {
            let theirs = standing.contacts.iter().filter(|row| {
                let found = self.model.response(**row);
                found.is_some_and(|it| *it.id == *response)
            });
            let theirs = theirs.count() as u64;
            all += theirs;
            with += if segment.offer == offer { theirs } else { 0 };
        }
        all > 0 && with * 10 >= all * 7
    }
}
