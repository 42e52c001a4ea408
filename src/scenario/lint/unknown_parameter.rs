//! # unknown-parameter
//!
//! A condition or a desk answer names a parameter that its action does not have, or a value it does not offer.
//!
//! The condition could never hold, and the braces in the desk's answer would show as they are.
//!
//! Bad: `DidWith("rebook", {"slott": "tonight"})`, `result: (en: "Booked for {slott}")`
//! Good: `DidWith("rebook", {"slot": "tonight"})`, `result: (en: "Booked for {slot}")`

use std::collections::BTreeMap;

use super::{Lint, walk};
use crate::{
    scenario::{DeskAction, Evidence, ParameterKind, When},
    text::{Located, Message, Span, nearest},
};

pub(super) fn run(cx: &Lint<'_>) {
    walk::conditions(cx.scenario, |_, when| {
        walk::within(when, &mut |when| {
            if let When::DidWith(action, values) = when {
                values_fit(cx, action, values);
            }
        });
    });
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| match it {
            Evidence::DidWith(action, values) => values_fit(cx, action, values),
            Evidence::DidBetween(action, parameter, ..)
            | Evidence::DidMention(action, parameter, _) => {
                parameter_exists(cx, action, parameter);
            }
            _ => {}
        });
    });
    cx.scenario
        .desk
        .actions
        .iter()
        .for_each(|action| braces_fit(cx, action));
}

fn values_fit(cx: &Lint<'_>, action: &Located<String>, values: &BTreeMap<String, String>) {
    for (parameter, value) in values {
        if !parameter_exists(cx, action, parameter) {
            continue;
        }
        if let Some(ParameterKind::OneOf(choices)) = cx.names.parameter(action, parameter)
            && !choices.iter().any(|choice| choice.id.value == *value)
        {
            let message = Message::new("check-unknown-value")
                .with("parameter", parameter.clone())
                .with("value", value.clone());
            let finding = cx.error(cx.quoted_after(action.span, value), message);
            let known = choices.iter().map(|choice| choice.id.as_str());
            if let Some(near) = nearest(value, known) {
                finding.hint(Message::new("check-did-you-mean").with("name", near.to_string()));
            }
        }
    }
}

fn parameter_exists(cx: &Lint<'_>, action: &Located<String>, parameter: &str) -> bool {
    // An unknown action is a finding of its own.
    let Some(known) = cx.names.action(action) else {
        return false;
    };
    let exists = known.parameters.iter().any(|it| it.id.value == parameter);
    if !exists {
        report(
            cx,
            known,
            cx.quoted_after(action.span, parameter),
            parameter,
        );
    }
    exists
}

fn report(cx: &Lint<'_>, action: &DeskAction, span: Span, parameter: &str) {
    let message = Message::new("check-unknown-parameter")
        .with("action", action.id.value.clone())
        .with("parameter", parameter.to_string());
    let finding = cx.error(span, message);
    let known = action.parameters.iter().map(|it| it.id.as_str());
    if let Some(near) = nearest(parameter, known) {
        finding.hint(Message::new("check-did-you-mean").with("name", near.to_string()));
    }
}

/// `{due}` in the desk's answer must be a parameter.
fn braces_fit(cx: &Lint<'_>, action: &DeskAction) {
    for text in [&action.result.zh, &action.result.en].into_iter().flatten() {
        for piece in text.value.split('{').skip(1) {
            let Some((name, _)) = piece.split_once('}') else {
                continue;
            };
            if !action
                .parameters
                .iter()
                .any(|parameter| parameter.id.value == name)
            {
                report(cx, action, text.span, name);
            }
        }
    }
}
