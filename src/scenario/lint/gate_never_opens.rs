//! # gate-never-opens
//!
//! A condition can never hold: of a reply, a desk action, an ending, a hint, a model answer or the hidden need.
//!
//! What stands behind it never happens. The rule follows what can come about at all: moods stay within 0–100, a turn
//! comes before the turn limit, `Told` needs a fact that can be told, `Did` an action that can be done, `Asked` only
//! means something in a fact's release. A reply behind one that always applies is never looked at.
//!
//! Bad: `(when: All([Calm, AngerAtLeast(70)]), to: "gone")`
//! Good: `(when: AngerAtLeast(70), to: "gone")`

use super::{
    Lint,
    walk::{self, Site},
};
use crate::{scenario::When, text::Message};

pub(super) fn run(cx: &Lint<'_>) {
    let possible = cx.possible();
    walk::conditions(cx.scenario, |site, when| {
        if !matches!(site, Site::Release(_)) && !possible.can(when, site) {
            let finding = cx.warning(
                cx.place(&site.path()),
                Message::new("check-gate-never-opens"),
            );
            if let Some(hint) = why(cx, site, when) {
                finding.hint(hint);
            }
        }
    });
    for (n, node) in cx.scenario.script.nodes.iter().enumerate() {
        let always = |m: usize, when: &When| {
            matches!(when, When::Otherwise) || possible.must(when, Site::Reply(n, m))
        };
        let first = node
            .replies
            .iter()
            .enumerate()
            .position(|(m, reply)| always(m, &reply.when));
        if let Some(behind) = first.and_then(|first| node.replies.get(first + 1)) {
            let finding = cx.warning(behind.to.span, Message::new("check-reply-behind-always"));
            finding.hint(Message::new("check-reply-behind-always-hint"));
        }
    }
}

/// The innermost part that can never hold by itself, said in words.
fn why(cx: &Lint<'_>, site: Site, when: &When) -> Option<Message> {
    let possible = cx.possible();
    match when {
        When::All(parts) => match parts.iter().find(|part| !possible.can(part, site)) {
            Some(part) => why(cx, site, part),
            None => Some(Message::new("check-gate-why-contradiction")),
        },
        When::Any(parts) => parts.iter().find_map(|part| why(cx, site, part)),
        When::Told(fact) => {
            Some(Message::new("check-gate-why-told").with("fact", fact.value.clone()))
        }
        When::Visited(node) => {
            Some(Message::new("check-gate-why-visited").with("node", node.value.clone()))
        }
        When::Did(action) | When::DidWith(action, _) => {
            Some(Message::new("check-gate-why-did").with("action", action.value.clone()))
        }
        When::NeedMet => Some(Message::new("check-gate-why-need")),
        When::Asked => Some(Message::new("check-gate-why-asked")),
        When::Otherwise => Some(Message::new("check-gate-why-otherwise")),
        When::Turn(_) => Some(Message::new("check-gate-why-turn")),
        When::Elapsed(_) => Some(Message::new("check-gate-why-elapsed")),
        When::AngerAtLeast(_) | When::TrustAtLeast(_) => Some(Message::new("check-gate-why-mood")),
        When::Not(_) => Some(Message::new("check-gate-why-not")),
        _ => None,
    }
}
