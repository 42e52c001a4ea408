//! # limit-range
//!
//! The limit of what may be decided alone is no number, stands at a parameter that takes no number, or lies outside of
//! what the parameter takes.
//!
//! A limit above the range is never reached, one below it makes every value one for somebody else to decide.
//!
//! Bad: `kind: Number("1", "200", (en: "yuan")), limit: (most: "500", …)`
//! Good: `kind: Number("1", "200", (en: "yuan")), limit: (most: "50", …)`

use super::{Lint, possible::number};
use crate::{
    scenario::{Limit, Parameter, ParameterKind},
    text::Message,
};

pub(super) fn run(cx: &Lint<'_>) {
    let actions = cx.scenario.desk.actions.iter();
    for parameter in actions.flat_map(|action| &action.parameters) {
        if let Some(limit) = &parameter.limit {
            look_at(cx, parameter, limit);
        }
    }
}

fn look_at(cx: &Lint<'_>, parameter: &Parameter, limit: &Limit) {
    let most = &limit.most;
    let ParameterKind::Number(low, high, _) = &parameter.kind else {
        let message = Message::new("check-limit-of-words");
        cx.error(
            most.span,
            message.with("parameter", parameter.id.value.clone()),
        );
        return;
    };
    let Some(value) = number(most) else {
        let message = Message::new("check-bad-number").with("written", most.value.clone());
        cx.error(most.span, message)
            .hint(Message::new("check-bad-number-hint"));
        return;
    };
    // A range that is none is a finding of its own.
    let (Some(low), Some(high)) = (number(low), number(high)) else {
        return;
    };
    if value < low || value > high {
        let message = Message::new("check-limit-outside")
            .with("value", most.value.clone())
            .with("low", low.normalize().to_string())
            .with("high", high.normalize().to_string());
        cx.error(most.span, message);
    }
}
