//! # shift-size
//!
//! A number of a shift makes no sense or is too large to be run at once: nobody at work, contacts that take no time, a share
//! above 100, more than 1,000 people or 50,000 contacts, a mark that asks for no number.
//!
//! The shift would be run with other numbers than those written.
//!
//! Bad: `handle: (mean: 0)`
//! Good: `handle: (mean: 240)`

use super::{Lint, walk};
use crate::{
    scenario::{Evidence, Shift},
    text::{Located, Message, Span},
};

/// Most people of a shift.
const PEOPLE: u64 = 1_000;

/// Most contacts of a shift.
const CONTACTS: u64 = 50_000;

pub(super) fn run(cx: &Lint<'_>) {
    if let Some(shift) = &cx.scenario.desk.shift {
        in_shift(cx, shift);
    }
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| {
            let Evidence::Shift(wanted) = it else { return };
            let limits = [&wanted.at_least, &wanted.at_most, &wanted.better_by];
            let limits: Vec<&Located<String>> = limits.into_iter().flatten().collect();
            if limits.is_empty() {
                let span = cx.place("checks");
                cx.error(span, Message::new("check-shift-no-limit"));
            }
            for limit in limits {
                if super::possible::number(limit).is_none() {
                    let message =
                        Message::new("check-shift-number").with("value", limit.value.clone());
                    cx.error(limit.span, message);
                }
            }
        });
    });
}

fn in_shift(cx: &Lint<'_>, shift: &Shift) {
    let posts = shift.groups.iter().flat_map(|it| &it.posts);
    let people: u64 = posts.map(|it| u64::from(it.count.value)).sum();
    let place = || cx.place("desk.shift");
    range(cx, place(), "people", people, (1, PEOPLE));
    let arrivals = shift.channels.iter().flat_map(|it| &it.arrivals);
    // A day has 24 hours: an upper bound is enough here.
    let contacts: u64 = arrivals.map(|it| u64::from(it.per_hour.value)).sum();
    range(cx, place(), "contacts", contacts, (1, CONTACTS / 24));
    for (n, channel) in shift.channels.iter().enumerate() {
        let mean = &channel.handle.mean;
        range(cx, mean.span, "mean", mean.value.into(), (1, 14_400));
        let patience = &channel.patience;
        range(
            cx,
            patience.span,
            "patience",
            patience.value.into(),
            (1, 86_400),
        );
        let at = |field: &str| cx.place(&format!("desk.shift.channels.{n}.{field}"));
        range(
            cx,
            at("target"),
            "percent",
            channel.target.percent.into(),
            (1, 100),
        );
        range(
            cx,
            at("resolves"),
            "resolves",
            channel.resolves.into(),
            (0, 100),
        );
    }
    for (n, it) in shift.disruptions.iter().enumerate() {
        let at = |field: &str| cx.place(&format!("desk.shift.disruptions.{n}.{field}"));
        range(
            cx,
            at("arrivals"),
            "arrivals",
            it.arrivals.into(),
            (0, 2_000),
        );
        range(cx, at("handle"), "handle", it.handle.into(), (10, 1_000));
        range(
            cx,
            it.minutes.span,
            "minutes",
            it.minutes.value.into(),
            (1, 1_440),
        );
    }
    let repeat = &shift.repeat;
    for (name, share) in [
        ("abandoned", repeat.abandoned),
        ("unresolved", repeat.unresolved),
    ] {
        range(
            cx,
            cx.place("desk.shift.repeat"),
            name,
            share.into(),
            (0, 100),
        );
    }
}

fn range(cx: &Lint<'_>, span: Span, name: &'static str, value: u64, (low, high): (u64, u64)) {
    if !(low..=high).contains(&value) {
        let message = Message::new("check-shift-size")
            .with("name", name)
            .with("value", value)
            .with("low", low)
            .with("high", high);
        cx.error(span, message);
    }
}
