//! `Mentions`, `MentionsAnyFact`, `Learned`, `NeedMet`: what the customer told, and whether it was heard.

use super::{
    Held, View, Window,
    postings::Hit,
    said::{hits, may_earn},
};
use crate::{
    assess::{guard::Standing, mark::Witness},
    scenario::{Effect, Fact},
    session::Happening,
};

/// A turn mentions the fact by one of its topics, after the customer told it. Asking for it again is no mention;
/// a negation or a quotation of the customer is one (“您说的六点半我没忘”).
pub(super) fn mentions(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let fact = view
        .scenario
        .customer
        .facts
        .iter()
        .find(|fact| fact.id.value == id)?;
    Held::at(mentioned(view, window, fact))
}

/// A turn mentions any fact the customer has told by then.
pub(super) fn mentions_any(view: &View<'_>, window: Window) -> Option<Held> {
    let facts = &view.scenario.customer.facts;
    Held::at(
        facts
            .iter()
            .flat_map(|fact| mentioned(view, window, fact))
            .collect(),
    )
}

fn mentioned(view: &View<'_>, window: Window, fact: &Fact) -> Vec<Witness> {
    let Some(&told) = view.record.told.get(fact.id.value.as_str()) else {
        return Vec::new();
    };
    let topics = fact.topics.iter();
    let mentioned = topics.flat_map(|topic| hits(view, window, topic));
    let counted = mentioned.filter(|hit| {
        hit.there.event > told
            && (window.asked || !hit.asked)
            && may_earn(hit, window)
            && about_them(hit, window)
    });
    counted.map(|hit| hit.there).collect()
}

/// A quick phrase that the desk filled mentions nothing by itself.
fn about_them(hit: &Hit, window: Window) -> bool {
    !window.earning || hit.standing != Some(Standing::Canned)
}

/// The customer told this fact, or something done at the desk brought it to light.
pub(super) fn learned(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let told = view.record.told.get(id).copied();
    let event = [told, met(view, id)].into_iter().flatten().min()?;
    let there = whole(view, event)?;
    window.admits(&there).then(|| Held::there(there))
}

/// The first event in which an action brought the fact to light.
fn met(view: &View<'_>, id: &str) -> Option<usize> {
    let meets = |effect: &Effect| matches!(effect, Effect::MeetFact(fact) if fact.value == id);
    let actions = view.scenario.desk.actions.iter();
    let actions: Vec<&str> = actions
        .filter(|action| action.effects.iter().any(meets))
        .map(|action| action.id.as_str())
        .collect();
    let did = |what: &Happening| matches!(what, Happening::Done { action, .. } if actions.contains(&action.as_str()));
    let found = !actions.is_empty();
    found.then(|| view.events.iter().position(|event| did(&event.what)))?
}

/// The hidden need was met.
pub(super) fn need_met(view: &View<'_>, window: Window) -> Option<Held> {
    let met = |event: &crate::session::Event| matches!(event.what, Happening::NeedMet);
    let there = whole(view, view.events.iter().position(met)?)?;
    window.admits(&there).then(|| Held::there(there))
}

/// The place of a whole event.
pub(super) fn whole(view: &View<'_>, event: usize) -> Option<Witness> {
    let turn = view.events.get(event)?.turn;
    Some(Witness {
        turn,
        event,
        span: None,
    })
}
