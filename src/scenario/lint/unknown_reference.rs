//! # unknown-reference
//!
//! A fact, ending, action, table, article or check is named that the case does not have.
//!
//! A condition about it could never hold, and a mark about it never be earned. The nearest existing name is the hint.
//!
//! Bad: `tells: ["partty"]` with a fact `"party"`
//! Good: `tells: ["party"]`

use std::collections::HashMap;

use super::{
    Lint,
    references::{self, Wanted},
};
use crate::text::{Message, Span, nearest};

pub(super) fn run(cx: &Lint<'_>) {
    references::each(cx.scenario, |wanted, name, span| {
        let names = &cx.names;
        let lists: Vec<&HashMap<&str, usize>> = match wanted {
            Wanted::Node => return,
            Wanted::Fact => vec![&names.facts],
            Wanted::Ending => vec![&names.endings],
            Wanted::Action => vec![&names.actions],
            Wanted::Table => vec![&names.tables],
            Wanted::Article => vec![&names.articles],
            Wanted::Check => vec![&names.checks],
            Wanted::Trap => vec![&names.traps],
            Wanted::Draft => vec![&names.drafts],
            Wanted::Product => vec![&names.products],
            Wanted::Response => vec![&names.responses],
            Wanted::CampaignOffer => vec![&names.campaign_offers],
            Wanted::Theme => vec![&names.themes],
            Wanted::ThemeOwner => vec![&names.theme_owners],
            Wanted::Work => vec![&names.work],
            Wanted::Person => vec![&names.people],
            Wanted::Involved => vec![&names.people, &names.stakeholders],
            Wanted::Milestone => vec![&names.milestones],
            Wanted::Risk => vec![&names.risks],
            Wanted::Stakeholder => vec![&names.stakeholders],
            Wanted::Purchase => vec![&names.purchases],
            Wanted::Change => vec![&names.changes],
            Wanted::Source | Wanted::Citation => vec![&names.tables, &names.articles],
        };
        if lists.iter().any(|list| list.contains_key(name)) {
            return;
        }
        if wanted == Wanted::Citation && name.contains('#') {
            return cited_row(cx, name, span);
        }
        let message = Message::new("check-unknown-reference")
            .with("wanted", wanted.key())
            .with("name", name.to_string());
        // Sorted, so that the hint does not depend on the order of a hash map.
        let mut known: Vec<&str> = lists.iter().flat_map(|list| list.keys().copied()).collect();
        known.sort_unstable();
        let finding = cx.error(span, message);
        if let Some(near) = nearest(name, known.into_iter().take(1_000)) {
            finding.hint(Message::new("check-did-you-mean").with("name", near.to_string()));
        }
    });
}

/// `parcels#2`: the table must exist and have that row.
fn cited_row(cx: &Lint<'_>, name: &str, span: Span) {
    let row = name.rsplit_once('#').and_then(|(table, row)| {
        let table = cx.names.table(table)?;
        let row: usize = row.parse().ok()?;
        (1..=table.len()).contains(&row).then_some(row)
    });
    if row.is_none() {
        cx.error(
            span,
            Message::new("check-unknown-row").with("name", name.to_string()),
        );
    }
}
