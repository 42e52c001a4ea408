//! # approval-never-asked
//!
//! An action names somebody who decides above a limit, and no value of its parameters can be above one.
//!
//! Nobody could ever ask, and a mark for asking could not be earned. An action without limits is always for somebody
//! else to decide.
//!
//! Bad: `kind: Number("1", "50", …), limit: (most: "50", …)` with an `approval`
//! Good: `kind: Number("1", "200", …), limit: (most: "50", …)` with an `approval`

use super::{Lint, possible::number};
use crate::{
    scenario::{ApprovalAnswer, DeskAction, Parameter, ParameterKind},
    text::Message,
};

pub(super) fn run(cx: &Lint<'_>) {
    for action in &cx.scenario.desk.actions {
        let Some(approval) = &action.approval else {
            continue;
        };
        let limited = || action.parameters.iter().filter(|it| it.limit.is_some());
        if limited().next().is_some() && !limited().any(can_be_above) {
            report(cx, action);
        }
        if let ApprovalAnswer::GrantedUpTo(most) = &approval.answer
            && number(most).is_none()
        {
            let message = Message::new("check-bad-number").with("written", most.value.clone());
            cx.error(most.span, message)
                .hint(Message::new("check-bad-number-hint"));
        }
    }
}

/// Whether a value of the parameter may lie above its limit. What cannot be told is a finding of another rule.
fn can_be_above(parameter: &Parameter) -> bool {
    let (ParameterKind::Number(_, high, _), Some(limit)) = (&parameter.kind, &parameter.limit)
    else {
        return true;
    };
    match (number(high), number(&limit.most)) {
        // The rule about ranges tells of a limit beyond the range.
        (Some(high), Some(most)) => high != most,
        _ => true,
    }
}

fn report(cx: &Lint<'_>, action: &DeskAction) {
    let message = Message::new("check-approval-never-asked");
    cx.error(
        action.id.span,
        message.with("action", action.id.value.clone()),
    );
}
