//! # silence-earns
//!
//! A trainee who says and does nothing earns these points: the evidence only asks that something did *not* happen.
//!
//! Say in `applies` when the check counts at all, or ask for something to happen as well.
//!
//! Bad: `met: Not(Act(Upsell))`
//! Good: `applies: Turns(3), met: Not(Act(Upsell))`

use super::Lint;
use crate::text::Message;

pub(super) fn run(cx: &Lint<'_>) {
    let possible = cx.possible();
    for (n, check) in cx.scenario.checks.iter().enumerate() {
        let counts = check
            .applies
            .as_ref()
            .is_none_or(|it| possible.shown_by_silence(it));
        if !counts {
            continue;
        }
        if check
            .met
            .as_ref()
            .is_some_and(|it| possible.shown_by_silence(it))
        {
            report(cx, &format!("checks.{n}.met"));
        }
        for (m, part) in check.parts.iter().enumerate() {
            if possible.shown_by_silence(&part.met) {
                report(cx, &format!("checks.{n}.parts.{m}.met"));
            }
        }
    }
}

fn report(cx: &Lint<'_>, path: &str) {
    cx.error(cx.place(path), Message::new("check-silence-earns"))
        .hint(Message::new("check-silence-earns-hint"));
}
