//! # shift-time
//!
//! A clock time of a shift is not written as `09:30`, lies outside of the shift, or ends before it begins.
//!
//! What is planned for then would happen at another time or never.
//!
//! Bad: `from: "09:00", to: "9 pm"`
//! Good: `from: "09:00", to: "17:00"`

use super::Lint;
use crate::text::{Located, Message};

pub(super) fn run(cx: &Lint<'_>) {
    let Some(shift) = &cx.scenario.desk.shift else {
        return;
    };
    let Some((from, to)) = span(cx, &shift.from, &shift.to) else {
        return;
    };
    for arrivals in shift.channels.iter().flat_map(|it| &it.arrivals) {
        span(cx, &arrivals.from, &arrivals.to);
    }
    let breaks = shift.groups.iter().flat_map(|it| &it.breaks);
    let planned = breaks.map(|it| &it.at);
    for at in planned.chain(shift.disruptions.iter().map(|it| &it.at)) {
        let inside = clock(cx, at).is_none_or(|at| (from..to).contains(&at));
        if !inside {
            let message = Message::new("check-shift-outside").with("value", at.value.clone());
            cx.error(at.span, message);
        }
    }
}

/// Both ends in minutes, where they are times and in order.
fn span(cx: &Lint<'_>, from: &Located<String>, to: &Located<String>) -> Option<(u32, u32)> {
    let (begins, ends) = (clock(cx, from), clock(cx, to));
    let (begins, ends) = (begins?, ends?);
    if begins >= ends {
        cx.error(to.span, Message::new("check-shift-backward"));
        return None;
    }
    Some((begins, ends))
}

/// The minute of the day; a time that is none is reported.
fn clock(cx: &Lint<'_>, at: &Located<String>) -> Option<u32> {
    let minute = minute(at);
    if minute.is_none() {
        let value = crate::text::chars::preview(at, 40);
        cx.error(
            at.span,
            Message::new("check-shift-clock").with("value", value),
        );
    }
    minute
}

/// Minute of the day of `09:30`.
fn minute(clock: &str) -> Option<u32> {
    let (hour, minute) = clock.split_once(':')?;
    let two = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !two(hour) || !two(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60 || (hour, minute) == (24, 0)).then_some(hour * 60 + minute)
}
