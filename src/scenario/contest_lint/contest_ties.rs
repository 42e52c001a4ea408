//! # contest-ties
//!
//! Ties are decided by a stage that is none or stands in the list before, by something behind the extra risk question, or, where there are
//! prizes, by nothing that decides for certain.
//!
//! No place with a prize is shared, so that the last word must be one that ends it.
//!
//! Bad: `ties: [Stage("special")]` with prizes
//! Good: `ties: [Stage("special"), Stage("theory"), ExtraRiskQuestion]`

use super::Look;
use crate::{
    scenario::contest::Tie,
    text::{Located, Message},
};

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    let mut seen: Vec<&str> = Vec::new();
    let mut ended = false;
    for tie in &contest.ties {
        let Tie::Stage(stage) = tie else {
            ended = true;
            continue;
        };
        look.stage(stage);
        if ended || seen.contains(&stage.value.as_str()) {
            let message = Message::new("check-contest-tie-idle").with("name", stage.value.clone());
            look.error(stage.span, message);
        }
        seen.push(&stage.value);
    }
    let awards = &contest.awards;
    let prize = awards.prizes.iter().chain(&awards.team_prizes).next();
    if let Some(Located { span, .. }) = prize.map(|prize| &prize.title).filter(|_| !ended) {
        look.warning(*span, Message::new("check-contest-tie-open"));
    }
}
