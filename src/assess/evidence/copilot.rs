//! `Offered`, `SentDraft`, `CaughtFault`, `SentFault`, `TurnedDown`: how the trainee worked with the copilot.

use super::{Held, View, Window, facts::whole};
use crate::{
    scenario::{CopilotDraft, FaultKind},
    session::Happening,
};

/// The draft was offered.
pub(super) fn offered(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    happened(
        view,
        window,
        |what, _| matches!(what, Happening::DraftOffered { draft, .. } if draft == id),
    )
}

/// The draft was sent.
pub(super) fn sent(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    happened(
        view,
        window,
        |what, _| matches!(what, Happening::DraftSent { draft, .. } if draft == id),
    )
}

/// The draft was turned down.
pub(super) fn turned_down(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    happened(
        view,
        window,
        |what, _| matches!(what, Happening::DraftTurnedDown { draft, .. } if draft == id),
    )
}

/// The draft was turned down for one of its faults, or sent with none of them left.
pub(super) fn caught(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let known = draft(view, id)?;
    if known.faults.is_empty() {
        return None;
    }
    happened(view, window, |what, next| match what {
        Happening::DraftTurnedDown { draft, reason } if draft == id => {
            *reason != FaultKind::OwnWords && known.faults.iter().any(|it| it.kind == *reason)
        }
        Happening::DraftSent {
            draft,
            text,
            edited,
        } if draft == id => *edited && known.fault_in(&words(text, next)).is_none(),
        _ => false,
    })
}

/// The draft was sent with a fault in it.
pub(super) fn sent_fault(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let known = draft(view, id)?;
    happened(view, window, |what, next| match what {
        Happening::DraftSent { draft, text, .. } if draft == id => {
            known.fault_in(&words(text, next)).is_some()
        }
        _ => false,
    })
}

fn draft<'v>(view: &View<'v>, id: &str) -> Option<&'v CopilotDraft> {
    let mut drafts = view.scenario.desk.drafts.iter();
    drafts.find(|draft| *draft.id == *id)
}

/// The words that were sent: the reply, or the values of the form.
fn words(text: &str, next: Option<&Happening>) -> String {
    match next {
        Some(Happening::Done { with, .. } | Happening::Refused { with, .. }) => {
            with.values().cloned().collect::<Vec<_>>().join("\n")
        }
        _ => text.to_owned(),
    }
}

/// Places of what is `wanted`, which is asked of each event and the one after it.
fn happened(
    view: &View<'_>,
    window: Window,
    wanted: impl Fn(&Happening, Option<&Happening>) -> bool,
) -> Option<Held> {
    let next = |index: usize| view.events.get(index + 1).map(|event| &event.what);
    let events = view.events.iter().enumerate();
    let found = events.filter(|(index, event)| wanted(&event.what, next(*index)));
    let places = found.filter_map(|(index, _)| whole(view, index));
    Held::at(places.filter(|there| window.admits(there)).collect())
}
