//! A shift made ready to be run: names as numbers, clock times as seconds, every number within reason.

use crate::{
    scenario::{Disruption, Shift, ShiftSkill},
    text::Located,
};

use super::draws;

/// Seconds of the spans that figures are kept for.
pub const SPAN: u32 = 15 * 60;

/// Most people a floor is run with; the linter says so before.
pub const MOST_PEOPLE: u32 = 1_000;

/// Most contacts a shift is made of, those that come again not counted.
pub const MOST_CONTACTS: usize = 50_000;

/// Name of the group of the people who were called in.
pub const RESERVE: &str = "reserve";

/// A shift made ready to be run. Times are seconds since it begins; channels, groups, breaks and disruptions are named
/// by their place in the author's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftPlan {
    /// As it was written.
    pub authored: Shift,
    /// Day of the talk, `2025-11-08`.
    pub day: String,
    /// Minute of the day at which it begins.
    pub begins: u32,
    /// Seconds it lasts.
    pub length: u32,
    pub(super) channels: Vec<ChannelPlan>,
    pub(super) groups: Vec<GroupPlan>,
    pub(super) breaks: Vec<BreakPlan>,
    pub(super) disruptions: Vec<DisruptionPlan>,
    /// The group of the people who can be called in: behind the author's groups.
    pub(super) reserve: Option<usize>,
}

/// A channel made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ChannelPlan {
    /// From, to, contacts an hour.
    pub arrivals: Vec<(u32, u32, u32)>,
    pub handle: u32,
    pub phases: u32,
    pub patience: u32,
    pub within: u32,
    pub weight: u64,
    pub resolves: u32,
}

/// A group made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct GroupPlan {
    /// Channel and people.
    pub posts: Vec<(usize, u32)>,
    /// By channel: handle time in per cent, none where they cannot work it.
    pub pace: Vec<Option<u32>>,
}

/// A break made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BreakPlan {
    pub group: usize,
    pub at: u32,
    pub lasts: u32,
    pub count: u32,
}

/// A disruption made ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DisruptionPlan {
    pub from: u32,
    pub to: u32,
    /// By channel.
    pub bears_on: Vec<bool>,
    pub arrivals: u32,
    pub handle: u32,
    pub resolves: Option<u32>,
    pub revealed: u32,
}

impl ShiftPlan {
    /// `shift` made ready, in a case whose talk begins at `begins`, `2025-11-08 09:00`. What does not fit (a time that is
    /// none, a channel that is not there) is left out: the linter says so.
    pub fn new(shift: &Shift, begins: &str) -> Self {
        let start = minute(&shift.from).unwrap_or(9 * 60);
        let end = minute(&shift.to).unwrap_or(start).max(start);
        let length = (end - start) * 60;
        let since = |clock: &str| {
            let minute = minute(clock).unwrap_or(0).max(start);
            ((minute - start) * 60).min(length)
        };
        let number = |id: &str| shift.channels.iter().position(|channel| *channel.id == id);
        let mut groups: Vec<GroupPlan> = Vec::new();
        let mut people = 0;
        for group in &shift.groups {
            let posts = group.posts.iter().filter_map(|post| {
                let count = post.count.value.min(MOST_PEOPLE - people);
                people += count;
                Some((number(&post.channel)?, count))
            });
            groups.push(GroupPlan {
                posts: posts.collect(),
                pace: paces(shift, &group.skills),
            });
        }
        let reserve = shift.reserve.as_ref().map(|reserve| {
            groups.push(GroupPlan {
                posts: Vec::new(),
                pace: paces(shift, &reserve.skills),
            });
            groups.len() - 1
        });
        Self {
            day: begins
                .split([' ', 'T'])
                .next()
                .unwrap_or_default()
                .to_owned(),
            begins: start,
            length,
            channels: channels(shift, since),
            breaks: breaks(shift, since),
            disruptions: shift
                .disruptions
                .iter()
                .map(|it| disruption(shift, it, since(&it.at), length))
                .collect(),
            groups,
            reserve,
            authored: shift.clone(),
        }
    }

    /// Number of a channel.
    pub fn channel(&self, id: &str) -> Option<usize> {
        let mut channels = self.authored.channels.iter();
        channels.position(|channel| *channel.id == id)
    }

    /// Number of a group; the people called in are the group [`RESERVE`].
    pub fn group(&self, id: &str) -> Option<usize> {
        let mut groups = self.authored.groups.iter();
        groups
            .position(|group| *group.id == id)
            .or_else(|| self.reserve.filter(|_| id == RESERVE))
    }

    /// Number of a break, through all groups.
    pub fn pause(&self, id: &str) -> Option<usize> {
        let groups = self.authored.groups.iter();
        let mut pauses = groups.flat_map(|group| &group.breaks);
        pauses.position(|pause| *pause.id == id)
    }

    /// Number of a disruption.
    pub fn disruption(&self, id: &str) -> Option<usize> {
        let mut disruptions = self.authored.disruptions.iter();
        disruptions.position(|it| *it.id == id)
    }

    /// Seconds after the beginning at which a disruption sets in.
    pub fn sets_in(&self, disruption: usize) -> Option<u32> {
        self.disruptions.get(disruption).map(|it| it.from)
    }

    /// `10:30` for seconds since the beginning.
    pub fn clock(&self, seconds: u32) -> String {
        let minute = self.begins + seconds / 60;
        format!("{:02}:{:02}", minute / 60, minute % 60)
    }

    /// Seconds since the beginning of a clock time of the day of the talk, as the desk keeps it: `2025-11-08 10:30`.
    /// Negative before the beginning; None for another day.
    pub fn seconds(&self, moment: &str) -> Option<i64> {
        let (day, clock) = moment
            .rsplit_once([' ', 'T'])
            .unwrap_or((&self.day, moment));
        if day != self.day {
            return None;
        }
        Some((i64::from(minute(clock)?) - i64::from(self.begins)) * 60)
    }

    /// Whether people of `group` can be posted to `channel`.
    pub fn can_work(&self, group: usize, channel: usize) -> bool {
        self.pace(group, channel).is_some()
    }

    /// Handle time in per cent of people of `group` on `channel`; None where they cannot work it.
    pub(super) fn pace(&self, group: usize, channel: usize) -> Option<u32> {
        *self.groups.get(group)?.pace.get(channel)?
    }
}

fn paces(shift: &Shift, skills: &[ShiftSkill]) -> Vec<Option<u32>> {
    let channels = shift.channels.iter();
    channels
        .map(|channel| {
            let skill = skills.iter().find(|skill| *skill.channel == *channel.id)?;
            Some(skill.pace.clamp(10, 1_000))
        })
        .collect()
}

fn channels(shift: &Shift, since: impl Fn(&str) -> u32) -> Vec<ChannelPlan> {
    let plan = |channel: &crate::scenario::ShiftChannel| ChannelPlan {
        arrivals: channel
            .arrivals
            .iter()
            .map(|span| {
                (
                    since(&span.from),
                    since(&span.to),
                    span.per_hour.value.min(20_000),
                )
            })
            .collect(),
        handle: channel.handle.mean.value.clamp(1, 14_400),
        phases: draws::phases(channel.handle.spread),
        patience: channel.patience.value.clamp(1, 86_400),
        within: channel.target.seconds,
        weight: u64::from(channel.weight.clamp(1, 100)),
        resolves: channel.resolves.min(100),
    };
    shift.channels.iter().map(plan).collect()
}

fn breaks(shift: &Shift, since: impl Fn(&str) -> u32) -> Vec<BreakPlan> {
    let groups = shift.groups.iter().enumerate();
    groups
        .flat_map(|(group, it)| it.breaks.iter().map(move |pause| (group, pause)))
        .map(|(group, pause)| BreakPlan {
            group,
            at: since(&pause.at),
            lasts: pause.minutes.min(1_440) * 60,
            count: pause.count.min(MOST_PEOPLE),
        })
        .collect()
}

fn disruption(shift: &Shift, it: &Disruption, from: u32, length: u32) -> DisruptionPlan {
    let named = |id: &Located<String>| it.channels.iter().any(|one| **one == **id);
    let channels = shift.channels.iter();
    DisruptionPlan {
        from,
        to: from
            .saturating_add(it.minutes.value.min(1_440) * 60)
            .min(length),
        bears_on: channels
            .map(|channel| it.channels.is_empty() || named(&channel.id))
            .collect(),
        arrivals: it.arrivals.min(2_000),
        handle: it.handle.clamp(10, 1_000),
        resolves: it.resolves.map(|share| share.min(100)),
        revealed: from.saturating_add(it.revealed.min(1_440) * 60),
    }
}

/// Minute of the day of `09:30`.
pub fn minute(clock: &str) -> Option<u32> {
    let (hour, minute) = clock.trim().split_once(':')?;
    let two =
        |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !two(hour) || !two(minute) {
        return None;
    }
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60 || (hour, minute) == (24, 0)).then_some(hour * 60 + minute)
}
