//! `DidTwice`, `DidOnOther`, `AskedApproval`, `WasRefused`: work at the desk that went wrong, or was done the right way.

use std::collections::BTreeMap;

use super::{
    Held, View, Window,
    desk::{did, happened},
    facts::whole,
};
use crate::{
    scenario::{DeskAction, ParameterKind},
    session::{Happening, Input},
};

type With = BTreeMap<String, String>;

fn action<'a>(view: &View<'a>, id: &str) -> Option<&'a DeskAction> {
    let mut actions = view.scenario.desk.actions.iter();
    actions.find(|action| action.id.value == id)
}

/// The action was carried out a second time on the same row, or at all where it takes none; the places are the second
/// time and every later one.
pub(super) fn did_twice(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let known = action(view, id)?;
    let rows = |with: &With| -> Vec<Option<String>> {
        let keys = known.parameters.iter();
        let keys = keys.filter(|it| matches!(it.kind, ParameterKind::RowOf(..)));
        keys.map(|it| with.get(&it.id.value).cloned()).collect()
    };
    let mut before: Vec<Vec<Option<String>>> = Vec::new();
    let mut again = Vec::new();
    for (index, event) in view.events.iter().enumerate() {
        if let Happening::Done { action, with, .. } = &event.what
            && action == id
        {
            let on = rows(with);
            if before.contains(&on) {
                again.extend(whole(view, index).filter(|there| window.admits(there)));
            }
            before.push(on);
        }
    }
    Held::at(again)
}

/// The action was carried out with a value that belongs to somebody else.
pub(super) fn did_on_other(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    let known = action(view, id)?;
    did(view, window, id, |with| {
        let owned = known.parameters.iter();
        let mut owned = owned.filter(|it| !it.belongs_to_customer.is_empty());
        owned.any(|parameter| {
            with.get(&parameter.id.value).is_some_and(|value| {
                let mut own = parameter.belongs_to_customer.iter();
                !own.any(|own| own.trim().eq_ignore_ascii_case(value.trim()))
            })
        })
    })
}

/// The action was sent for approval.
pub(super) fn asked_approval(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    happened(
        view,
        window,
        |what| matches!(what, Happening::ApprovalAsked { action, .. } if action == id),
    )
}

/// The desk refused the action, or to send it for approval.
pub(super) fn was_refused(view: &View<'_>, window: Window, id: &str) -> Option<Held> {
    happened(view, window, |what| match what {
        Happening::Refused { action, .. } => action == id,
        Happening::TurnedDown {
            input: Input::Request(action, _),
            ..
        } => action == id,
        _ => false,
    })
}
