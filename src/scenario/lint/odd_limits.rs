//! # odd-limits
//!
//! The time, the turns, the patience or the silence of a case make no sense: no minutes, no turns, a customer who leaves
//! at the first word, a talk of several hours.
//!
//! Bad: `minutes: 0`
//! Good: `minutes: 12`

use super::Lint;
use crate::text::{Message, Span};

pub(super) fn run(cx: &Lint<'_>) {
    let scenario = cx.scenario;
    let customer = &scenario.customer;
    check(
        cx,
        scenario.minutes.span,
        "minutes",
        scenario.minutes.value,
        1,
        180,
    );
    check(
        cx,
        scenario.turn_limit.span,
        "turn_limit",
        scenario.turn_limit.value,
        1,
        300,
    );
    if !(10..=3600).contains(&customer.silence_limit.value) {
        let span = cx.place("customer.silence_limit");
        check(
            cx,
            span,
            "silence_limit",
            customer.silence_limit.value,
            10,
            3600,
        );
    }
    if !(1..=50).contains(&customer.mood.patience) {
        let span = cx.place("customer.mood.patience");
        check(cx, span, "patience", customer.mood.patience.into(), 1, 50);
    }
}

fn check(cx: &Lint<'_>, span: Span, name: &'static str, value: u32, low: u32, high: u32) {
    if !(low..=high).contains(&value) {
        let message = Message::new("check-odd-limit")
            .with("name", name)
            .with("value", value)
            .with("low", low)
            .with("high", high);
        cx.error(span, message);
    }
}
