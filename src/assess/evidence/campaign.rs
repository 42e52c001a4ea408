//! `Campaign`: how the segments of a campaign stand, and whether an answer agrees with them.

use rust_decimal::Decimal;

use super::{Held, View, Window, figures, plan::holding};
use crate::{
    hearing::FigureKind,
    scenario::{CampaignIs, CampaignValue, FigureEvidence},
};

/// The campaign is so at the end of the window, or a reply states a figure of it.
pub(super) fn campaign(view: &View<'_>, window: Window, question: &CampaignIs) -> Option<Held> {
    let CampaignIs::States(value) = question else {
        let then = &view.record.campaign.then;
        return holding(view, window, then, |campaign| campaign.is(question));
    };
    figures::stated(view, window, |said, figure| {
        let campaign = view.record.campaign.at(said.event);
        let wanted = campaign.and_then(|it| it.value(*value));
        let wanted = wanted.map(|wanted| figure_of(*value, wanted));
        wanted.is_some_and(|wanted| figures::equals(view, said, figure, &wanted))
    })
}

/// The figure to be heard: amounts within one per cent, an uplift within a tenth of a point.
fn figure_of(value: CampaignValue, wanted: Decimal) -> FigureEvidence {
    let (kind, tolerance) = match value {
        CampaignValue::Contacts | CampaignValue::Orders => (FigureKind::Count, Decimal::ZERO),
        CampaignValue::Cost | CampaignValue::Net => {
            (FigureKind::Money, wanted.abs() / Decimal::ONE_HUNDRED)
        }
        CampaignValue::Uplift => (FigureKind::Percent, Decimal::new(1, 1)),
    };
    FigureEvidence {
        kind,
        value: wanted.normalize().to_string().into(),
        unit: None,
        tolerance: Some(tolerance.round_dp(2).to_string()),
        with: Vec::new(),
        rounded: None,
        scope: Vec::new(),
    }
}
