//! Acts that parts of the desk bring along. They are made from what the author listed and stand behind the author's own
//! actions, so that forms, `/do`, conditions and checks know them like any other.

mod campaign;
mod offer;
mod plan;
mod shift;
mod ticket;
mod voices;

use super::{Choice, Desk, DeskAction, Parameter, ParameterKind, Text};
use crate::text::{Language, say};

/// Appends the acts of the parts that `desk` has.
pub(super) fn append(desk: &mut Desk) {
    let mut acts = Vec::new();
    if let Some(project) = &desk.project {
        acts.extend(plan::acts(project));
    }
    if let Some(shift) = &desk.shift {
        acts.extend(shift::acts(shift));
    }
    if let Some(form) = &desk.ticket {
        acts.extend(ticket::acts(form));
    }
    if !desk.catalogue.is_empty() {
        acts.extend(offer::acts(&desk.catalogue));
    }
    if let Some(campaign) = &desk.campaign {
        acts.extend(campaign::acts(campaign));
    }
    if let Some(voices) = &desk.voices {
        acts.extend(voices::acts(voices));
    }
    desk.actions.extend(acts);
}

/// An act called `id`, whose title, explanation and answer are the Fluent messages `desk-act-ID`, `…-about` and
/// `…-done` with a hyphen for the dot.
fn act(
    id: &'static str,
    place: super::ActionPlace,
    repeatable: bool,
    parameters: Vec<Parameter>,
) -> DeskAction {
    let key = format!("desk-act-{}", id.replace('.', "-"));
    DeskAction {
        id: id.to_owned().into(),
        title: words(&key),
        place,
        about: Some(words(&format!("{key}-about"))),
        parameters,
        requires: None,
        refusal: None,
        repeatable,
        result: words(&format!("{key}-done")),
        shift: None,
        locked: false,
        approval: None,
        effects: Vec::new(),
    }
}

/// The parameter `id` with the title `desk-field-ID`.
fn field(id: &'static str, kind: ParameterKind) -> Parameter {
    titled(id, &format!("desk-field-{id}"), kind)
}

/// The parameter `id` with the Fluent message `key` as its title.
fn titled(id: &'static str, key: &str, kind: ParameterKind) -> Parameter {
    Parameter {
        id: id.to_owned().into(),
        title: words(key),
        kind,
        optional: false,
        limit: None,
        belongs_to_customer: Vec::new(),
    }
}

/// As [`field`]; may be left empty.
fn maybe(id: &'static str, kind: ParameterKind) -> Parameter {
    Parameter {
        optional: true,
        ..field(id, kind)
    }
}

/// A choice called `id` with the Fluent message `key` as its title.
fn choice(id: &str, key: &str) -> Choice {
    Choice {
        id: id.to_owned().into(),
        title: words(key),
    }
}

/// A Fluent message in both languages.
fn words(key: &str) -> Text {
    Text {
        zh: Some(say(Language::Zh, key).into()),
        en: Some(say(Language::En, key).into()),
    }
}
