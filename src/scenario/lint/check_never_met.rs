//! # check-never-met
//!
//! No transcript whatever can show this evidence: the points can never be earned, or the critical error never committed.
//!
//! Typical: a fact that is never told, a row the table does not have, an amount outside the limits of the action, at
//! least four of three words, something and its opposite, a turn behind the turn limit, a desk act “in one sentence”.
//!
//! Bad: `met: SomeOf(4, [(en: "hub"), (en: "held"), (en: "tonight")])`
//! Good: `met: SomeOf(2, [(en: "hub"), (en: "held"), (en: "tonight")])`

use super::{Lint, walk};
use crate::{scenario::Evidence, text::Message};

pub(super) fn run(cx: &Lint<'_>) {
    let possible = cx.possible();
    walk::evidence(cx.scenario, |role, evidence| {
        if !possible.can_show(evidence) {
            let span = cx.place(&role.path());
            let finding = cx.error(span, Message::new("check-never-met"));
            if let Some(hint) = why(cx, evidence) {
                finding.hint(hint);
            }
        }
    });
}

/// The innermost piece that cannot be shown, said in words.
fn why(cx: &Lint<'_>, evidence: &Evidence) -> Option<Message> {
    use Evidence as E;
    let possible = cx.possible();
    let impossible = |it: &&Evidence| !possible.can_show(it);
    match evidence {
        E::All(all) | E::SameTurn(all) | E::SameSentence(all) => {
            match all.iter().find(impossible) {
                Some(it) => why(cx, it),
                None => Some(Message::new("check-never-met-contradiction")),
            }
        }
        E::Any(all) | E::AtLeast(_, all) => all.iter().find(impossible).and_then(|it| why(cx, it)),
        E::Before(it, _) | E::First(_, it) | E::Last(_, it) if impossible(&&**it) => why(cx, it),
        E::Mentions(fact) | E::Learned(fact) => {
            Some(Message::new("check-gate-why-told").with("fact", fact.value.clone()))
        }
        E::Did(action) | E::DidWith(action, _) if !possible.can_do(action) => {
            Some(Message::new("check-gate-why-did").with("action", action.value.clone()))
        }
        E::DidBetween(..) => Some(Message::new("check-never-met-between")),
        E::SomeOf(_, words) => {
            Some(Message::new("check-never-met-some").with("count", words.len() as u64))
        }
        E::FlaggedRow(table, _) => {
            let rows = cx.names.table(table).map_or(0, |table| table.len());
            Some(Message::new("check-never-met-row").with("rows", rows as u64))
        }
        E::Turns(_) => Some(Message::new("check-gate-why-turn")),
        E::Chose(_) => Some(Message::new("check-never-met-chose")),
        E::Empathy(_) => Some(Message::new("check-never-met-empathy")),
        E::NeedMet => Some(Message::new("check-gate-why-need")),
        E::Ended(_) => Some(Message::new("check-never-met-ended")),
        _ => None,
    }
}
