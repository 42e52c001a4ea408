//! Fatal errors: the author's, and abuse, which is fatal in every case whether the author wrote it or not.
//!
//! What is asked counts as told where telling is the error: “您住荆山路 18 号，对吗” has told the address, so in the
//! compliance family a question excuses nothing. A denial or a quotation still does.

use super::{
    checks::quote,
    doubt,
    evidence::{Held, View, Window, find},
    mark::CriticalFinding,
};
use crate::{
    hearing::FlagFamily,
    scenario::{CriticalError, CriticalFamily, Evidence},
    text::Message,
};

/// The id of the engine's own fatal error.
pub const ABUSE: &str = "abuse";

/// Every fatal error that was committed: the author's in their order, then abuse.
pub(super) fn find_all(view: &View<'_>) -> Vec<CriticalFinding> {
    let authored = &view.scenario.critical;
    let mut found: Vec<CriticalFinding> = authored
        .iter()
        .filter_map(|critical| Some(finding(view, critical, committed(view, critical)?)))
        .collect();
    if let Some(held) = abused(view) {
        // The author's own words for the same place say more.
        let told = |finding: &CriticalFinding| {
            finding.evidence.iter().any(|place| {
                held.places.iter().any(|abuse| {
                    abuse.event == place.event
                        && matches!((abuse.span, place.span), (Some(a), Some(b)) if a.overlaps(b))
                })
            })
        };
        if !found.iter().any(told) {
            found.push(abuse(view, held));
        }
    }
    found
}

/// Abuse, wherever it was said.
pub(super) fn abused(view: &View<'_>) -> Option<Held> {
    find(view, Window::COSTING, &Evidence::Flag(FlagFamily::Abuse))
}

/// Where the author's `critical` was committed.
pub(super) fn committed(view: &View<'_>, critical: &CriticalError) -> Option<Held> {
    let window = Window {
        asked: critical.family == CriticalFamily::Compliance,
        ..Window::COSTING
    };
    find(view, window, &critical.when)
}

fn finding(view: &View<'_>, critical: &CriticalError, held: Held) -> CriticalFinding {
    let language = view.record.language;
    let text = |text: &crate::scenario::Text| text.get(language).to_owned();
    CriticalFinding {
        id: critical.id.value.clone(),
        family: critical.family,
        title: text(&critical.title),
        reason: text(&critical.reason),
        better: text(&critical.better),
        // What was left undone is found at the end of the talk.
        turn: held
            .decided
            .map_or(view.record.turns(), |decided| decided.turn),
        quote: held
            .decided
            .as_ref()
            .and_then(|decided| quote(view, decided)),
        evidence: held.places,
        needs_person: doubt::of_critical(view, Some(critical)),
        overruled: None,
    }
}

fn abuse(view: &View<'_>, held: Held) -> CriticalFinding {
    let language = view.record.language;
    let say = |key| Message::new(key).say(language);
    CriticalFinding {
        id: ABUSE.to_owned(),
        family: CriticalFamily::Customer,
        title: say("assess-abuse-title"),
        reason: say("assess-abuse-reason"),
        better: say("assess-abuse-better"),
        turn: held.decided.map_or(0, |decided| decided.turn),
        quote: held
            .decided
            .as_ref()
            .and_then(|decided| quote(view, decided)),
        evidence: held.places,
        needs_person: doubt::of_critical(view, None),
        overruled: None,
    }
}
