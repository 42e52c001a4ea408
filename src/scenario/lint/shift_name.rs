//! # shift-name
//!
//! A shift, or a check on it, names a channel or a disruption that is not there, or posts people to a channel they cannot
//! work.
//!
//! Nobody would come or answer there, and the mark could never be earned.
//!
//! Bad: `ShiftActedWithin("shift.incident", "outtage", 15)` with a disruption `"outage"`
//! Good: `ShiftActedWithin("shift.incident", "outage", 15)`

use super::{Lint, walk};
use crate::{
    scenario::{AgentGroup, Evidence, Shift},
    text::{Located, Message, nearest},
};

pub(super) fn run(cx: &Lint<'_>) {
    let shift = cx.scenario.desk.shift.as_ref();
    if let Some(shift) = shift {
        in_shift(cx, shift);
    }
    let channels = || shift.into_iter().flat_map(|it| &it.channels);
    let disruptions = || shift.into_iter().flat_map(|it| &it.disruptions);
    walk::evidence(cx.scenario, |_, it| {
        walk::inside(it, &mut |it| match it {
            Evidence::Shift(wanted) => wanted.channel.iter().for_each(|id| {
                known(cx, "channel", id, channels().map(|it| &*it.id.value));
            }),
            Evidence::ShiftActedWithin(_, of, _) => {
                known(cx, "disruption", of, disruptions().map(|it| &*it.id.value));
            }
            _ => {}
        });
    });
}

fn in_shift(cx: &Lint<'_>, shift: &Shift) {
    let channels = || shift.channels.iter().map(|it| &*it.id.value);
    let channel = |id: &Located<String>| known(cx, "channel", id, channels());
    for group in &shift.groups {
        group.skills.iter().for_each(|it| channel(&it.channel));
        for post in &group.posts {
            channel(&post.channel);
            if !can_work(group, &post.channel) && channels().any(|id| id == *post.channel) {
                let message = Message::new("check-shift-cannot-work")
                    .with("group", group.id.value.clone())
                    .with("channel", post.channel.value.clone());
                cx.error(post.channel.span, message);
            }
        }
    }
    let reserve = shift.reserve.iter().flat_map(|it| &it.skills);
    reserve.for_each(|it| channel(&it.channel));
    let disrupted = shift.disruptions.iter().flat_map(|it| &it.channels);
    disrupted.for_each(channel);
}

fn can_work(group: &AgentGroup, channel: &str) -> bool {
    group.skills.iter().any(|skill| *skill.channel == channel)
}

fn known<'a>(
    cx: &Lint<'_>,
    what: &'static str,
    id: &Located<String>,
    all: impl Iterator<Item = &'a str> + Clone,
) {
    if all.clone().any(|known| known == id.value) {
        return;
    }
    let message = Message::new("check-shift-name")
        .with("what", what)
        .with("name", id.value.clone());
    let finding = cx.error(id.span, message);
    if let Some(near) = nearest(id, all.take(1_000)) {
        finding.hint(Message::new("check-did-you-mean").with("name", near.to_owned()));
    }
}
