//! What can be done with a list of customers: make a segment, drop it, launch the campaign.

use super::{act, titled, words};
use crate::scenario::{
    ActionPlace, Campaign, Choice, DeskAction, Parameter, ParameterKind as Kind,
};

/// The acts of `campaign`.
pub(super) fn acts(campaign: &Campaign) -> Vec<DeskAction> {
    let offers = campaign.offers.iter().map(|offer| Choice {
        id: offer.id.clone(),
        title: offer.title.clone(),
    });
    let percent = Kind::Number(
        "0".to_owned().into(),
        "90".to_owned().into(),
        words("desk-unit-percent"),
    );
    let name = || field("name", Kind::Words(30));
    let made = |id, parameters| act(id, ActionPlace::Campaign, true, parameters);
    vec![
        made(
            "campaign.segment",
            vec![
                name(),
                field("where", Kind::Words(160)),
                field("offer", Kind::OneOf(offers.collect())),
                field("control", percent),
            ],
        ),
        made("campaign.drop", vec![name()]),
        made("campaign.launch", Vec::new()),
    ]
}

/// The parameter `id` with the title `desk-field-campaign-ID`.
fn field(id: &'static str, kind: Kind) -> Parameter {
    titled(id, &format!("desk-field-campaign-{id}"), kind)
}
