//! `Chose`, `Repeated`, `Ended`, `RepliesWithin`, `Turns`: the course of the talk.

use std::collections::BTreeMap;

use super::{
    Held, View, Window,
    facts::whole,
    said::{utterances, witness},
};
use crate::{
    assess::mark::Witness,
    hearing::ActKind,
    scenario::Text,
    session::Happening,
    text::{Language, Located},
};

/// The written reply was picked.
pub(super) fn chose(view: &View<'_>, window: Window, words: &Text) -> Option<Held> {
    let picked = utterances(view, window).filter(|said| {
        said.chosen
            && Language::ALL
                .into_iter()
                .filter_map(|language| words.exact(language))
                .any(|words| words.trim() == said.text.trim())
    });
    let whole = picked.map(|said| witness(said, crate::text::Span::new(0, said.text.len())));
    Held::at(whole.filter(|there| window.admits(there)).collect())
}

/// The same sentence said at least `times` times within `turns` trainee turns.
pub(super) fn repeated(view: &View<'_>, window: Window, times: u32, turns: u32) -> Option<Held> {
    let mut said_at: BTreeMap<usize, Vec<Witness>> = BTreeMap::new();
    for said in utterances(view, window) {
        for sentence in &said.sentences {
            let there = witness(said, sentence.span);
            if window.admits(&there) {
                said_at.entry(sentence.wording).or_default().push(there);
            }
        }
    }
    let times = times.max(1) as usize;
    let close = |run: &[Witness]| run[times - 1].turn.saturating_sub(run[0].turn) < turns.max(1);
    let repeats = said_at
        .values()
        .flat_map(|places| places.windows(times).filter(|run| close(run)))
        .map(|run| run[times - 1]);
    Held::at(repeats.collect())
}

/// The talk ended in one of these endings.
pub(super) fn ended(view: &View<'_>, window: Window, endings: &[Located<String>]) -> Option<Held> {
    let event = view.events.iter().position(|event| match &event.what {
        Happening::Ended { ending, .. } => ending
            .as_ref()
            .is_some_and(|id| endings.iter().any(|one| one.value == *id)),
        _ => false,
    })?;
    let there = whole(view, event)?;
    window.admits(&there).then(|| Held::there(there))
}

/// At least `least` trainee turns were taken in the window; the place is the turn that made it so.
pub(super) fn turns(view: &View<'_>, window: Window, least: u32) -> Option<Held> {
    match (least as usize).checked_sub(1) {
        None => Some(Held::nowhere()),
        Some(at) => {
            let said = utterances(view, window).nth(at)?;
            Some(Held::there(witness(
                said,
                crate::text::Span::new(0, said.text.len()),
            )))
        }
    }
}

/// Every reply came within `seconds` of the customer's line, or of the trainee's own last one, unless that one
/// asked for a moment. Holds only where somebody replied.
pub(super) fn replies_within(view: &View<'_>, window: Window, seconds: u32) -> Option<Held> {
    late_replies(view, window, seconds)
        .filter(Vec::is_empty)
        .map(|_| Held::nowhere())
}

/// The replies that came late; none where nobody replied.
pub(super) fn late_replies(view: &View<'_>, window: Window, seconds: u32) -> Option<Vec<Witness>> {
    let limit = u64::from(seconds) * 1000;
    let mut waiting_since = 0;
    let mut excused = false;
    let mut replies = 0;
    let mut late = Vec::new();
    for (index, event) in view.events.iter().enumerate() {
        match &event.what {
            Happening::CustomerSaid { .. } => waiting_since = event.at,
            Happening::AgentSaid { .. } | Happening::AgentChose { .. } => {
                let Some(there) = whole(view, index).filter(|there| window.admits(there)) else {
                    continue;
                };
                replies += 1;
                if !excused && event.at.saturating_sub(waiting_since) > limit {
                    late.push(there);
                }
                waiting_since = event.at;
                excused = view
                    .record
                    .utterance_at(index)
                    .is_some_and(|said| said.heard.has_kind(ActKind::HoldRequest));
            }
            _ => {}
        }
    }
    (replies > 0).then_some(late)
}
