//! # contest-stage-twice
//!
//! A contest has no stage, two stages with the same id, or two items with the same id on one sheet.
//!
//! Records name stages and items by their ids; with two alike nobody could say later which one was meant.
//!
//! Bad: `stages: [(id: "live", …), (id: "live", …)]`
//! Good: `stages: [(id: "live", …), (id: "special", …)]`

use std::collections::BTreeSet;

use super::Look;
use crate::text::Message;

pub(super) fn run(look: &mut Look<'_>) {
    let contest = look.contest;
    if contest.stages.is_empty() {
        look.error(contest.id.span, Message::new("check-contest-no-stages"));
    }
    let mut stages = BTreeSet::new();
    for stage in &contest.stages {
        let mut items = BTreeSet::new();
        let own = std::iter::once((&stage.id, stages.insert(&stage.id.value)));
        let items: Vec<_> = (stage.sheet.iter())
            .map(|item| (&item.id, items.insert(&item.id.value)))
            .collect();
        for (id, _) in own.chain(items).filter(|(_, new)| !new) {
            let message = Message::new("check-contest-twice").with("name", id.value.clone());
            look.error(id.span, message);
        }
    }
}
