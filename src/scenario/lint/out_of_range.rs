//! # out-of-range
//!
//! A number lies outside its scale: anger and trust run from 0 to 100, a check's level from 2 to 5, an empathy level is
//! 1 or 2, the pass mark and the cap lie between 0 and 100.
//!
//! Bad: `mood: (anger: 120, trust: 40, patience: 5)`
//! Good: `mood: (anger: 80, trust: 40, patience: 5)`

use super::{Lint, walk};
use crate::{
    scenario::{Evidence, When},
    text::{Message, Span},
};

pub(super) fn run(cx: &Lint<'_>) {
    let scenario = cx.scenario;
    for (field, value) in [
        ("anger", scenario.customer.mood.anger),
        ("trust", scenario.customer.mood.trust),
    ] {
        if value > 100 {
            report(
                cx,
                cx.place(&format!("customer.mood.{field}")),
                value.into(),
                0,
                100,
            );
        }
    }
    for value in [&scenario.pass, &scenario.critical_cap] {
        within(cx, value.span, value.value, 0, 100);
    }
    if scenario.critical_cap.value >= scenario.pass.value && scenario.pass.value <= 100 {
        let span = cx.place("critical_cap");
        cx.warning(span, Message::new("check-cap-above-pass"));
    }
    let look = scenario.customer.look;
    for (field, value, most) in [
        ("skin", look.skin, 4),
        ("hair_colour", look.hair_colour, 4),
        ("clothing", look.clothing, 5),
    ] {
        if value > most {
            report(
                cx,
                cx.place(&format!("customer.look.{field}")),
                value.into(),
                0,
                most.into(),
            );
        }
    }
    for check in &scenario.checks {
        within(cx, check.level.span, check.level.value.into(), 2, 5);
    }
    walk::evidence(scenario, |_, it| {
        walk::inside(it, &mut |it| {
            if let Evidence::Empathy(level) = it {
                within(cx, level.span, level.value.into(), 1, 2);
            }
        });
    });
    walk::conditions(scenario, |_, when| {
        walk::within(when, &mut |when| match when {
            When::AngerAtLeast(mood)
            | When::AngerAtMost(mood)
            | When::TrustAtLeast(mood)
            | When::TrustAtMost(mood) => {
                within(cx, mood.span, mood.value.into(), 0, 100);
            }
            _ => {}
        });
    });
}

fn within(cx: &Lint<'_>, span: Span, value: u32, low: u32, high: u32) {
    if !(low..=high).contains(&value) {
        report(cx, span, value, low, high);
    }
}

fn report(cx: &Lint<'_>, span: Span, value: u32, low: u32, high: u32) {
    let message = Message::new("check-out-of-range")
        .with("value", value)
        .with("low", low)
        .with("high", high);
    cx.error(span, message);
}
