//! A shift run with open eyes: small steps, the incident, the announcement, people moved there and back again.

use super::{
    super::words::{Words, filled},
    acts::With,
};
use crate::{
    scenario::{AgentGroup, Disruption, Scenario, Shift},
    text::Language,
};

/// Minutes between two looks at the board.
const STEP: u32 = 15;
/// People that are moved to a queue that grows.
const MOVED: u32 = 4;

/// The acts of the shift: those until the first thing that goes wrong is in hand, and those of the rest of the day.
pub(super) fn acts(scenario: &Scenario, language: Language) -> [Vec<(String, With)>; 2] {
    let mut both = [Vec::new(), Vec::new()];
    let Some(shift) = &scenario.desk.shift else {
        return both;
    };
    let end = minute(&shift.to);
    let mut now = minute(&shift.from);
    let mut troubles: Vec<&Disruption> = shift.disruptions.iter().collect();
    troubles.sort_by_key(|it| minute(&it.at));
    for (at, trouble) in troubles.iter().enumerate() {
        let acts = &mut both[usize::from(at > 0)];
        now = walk(acts, now, minute(&trouble.at) + 1);
        acts.extend(answer(shift, trouble, language));
        if at > 0 {
            now = walk(acts, now, now + 60);
            acts.extend(back(shift, trouble));
        } else {
            let rest = &mut both[1];
            now = walk(rest, now, now + 120);
            rest.extend(back(shift, trouble));
        }
    }
    let rest = &mut both[1];
    while now < end {
        now = (now + 2 * STEP).min(end);
        rest.push(act("shift.advance", &[("until", &clock(now))]));
    }
    both
}

/// Small steps until at least `until`.
fn walk(acts: &mut Vec<(String, With)>, mut now: u32, until: u32) -> u32 {
    while now < until {
        now += STEP - now % STEP;
        acts.push(act("shift.advance", &[("until", &clock(now))]));
    }
    now
}

/// What is done about `trouble`.
fn answer(shift: &Shift, trouble: &Disruption, language: Language) -> Vec<(String, With)> {
    let words = Words::of(language);
    let named = trouble.words.iter().filter_map(|it| it.exact(language));
    let named: Vec<&str> = named.take(3).collect();
    let named = named.join(words.one("and"));
    let cut = |text: String, most: usize| text.chars().take(most).collect::<String>();
    let said = cut(filled(words.one("shift message"), &[("word", &named)]), 118);
    let mut acts = Vec::new();
    let severity = trouble
        .incident
        .as_ref()
        .map_or("P2", |it| it.severity.key());
    acts.push(act(
        "shift.incident",
        &[
            ("title", &cut(named.clone(), 58)),
            ("severity", severity),
            ("cause", &said),
        ],
    ));
    for channel in &trouble.channels {
        acts.push(act(
            "shift.message",
            &[("channel", channel), ("text", &said)],
        ));
    }
    let Some(busy) = trouble.channels.first() else {
        return acts;
    };
    for (group, from, count) in spare(shift, trouble) {
        let with = [
            ("group", group.id.as_str()),
            ("count", &count.to_string()),
            ("from", from),
            ("to", busy),
        ];
        acts.push(act("shift.move", &with));
    }
    let (from, to) = (
        minute(&trouble.at),
        minute(&trouble.at) + trouble.minutes.value,
    );
    for pause in shift.groups.iter().flat_map(|it| &it.breaks) {
        let at = minute(&pause.at);
        if (from..to.min(from + 60)).contains(&at) {
            let later = clock(at + shift.break_leeway.min(60));
            acts.push(act("shift.break", &[("which", &pause.id), ("at", &later)]));
        }
    }
    if let Some(reserve) = &shift.reserve
        && trouble.channels.len() > 1
    {
        let count = reserve.count.value.to_string();
        acts.push(act(
            "shift.reserve",
            &[("count", &count), ("channel", busy)],
        ));
    }
    for who in &shift.stakeholders {
        let text = cut(filled(words.one("shift inform"), &[("word", &named)]), 198);
        acts.push(act("shift.inform", &[("who", &who.id), ("text", &text)]));
    }
    acts
}

/// Everybody moved for `trouble` goes back.
fn back(shift: &Shift, trouble: &Disruption) -> Vec<(String, With)> {
    let Some(busy) = trouble.channels.first() else {
        return Vec::new();
    };
    let moved = spare(shift, trouble).into_iter();
    let home = moved.map(|(group, from, count)| {
        let with = [
            ("group", group.id.as_str()),
            ("count", &count.to_string()),
            ("from", busy),
            ("to", from),
        ];
        act("shift.move", &with)
    });
    home.collect()
}

/// People who sit where nothing is wrong and can work where it is: group, channel, how many.
fn spare<'s>(shift: &'s Shift, trouble: &'s Disruption) -> Vec<(&'s AgentGroup, &'s str, u32)> {
    let Some(busy) = trouble.channels.first() else {
        return Vec::new();
    };
    let hit = |channel: &str| trouble.channels.iter().any(|it| **it == *channel);
    let mut found = Vec::new();
    for group in &shift.groups {
        let able = group.skills.iter().any(|it| it.channel == *busy);
        let posts = group.posts.iter().filter(|it| !hit(&it.channel));
        for post in posts.filter(|_| able) {
            found.push((group, post.channel.as_str(), post.count.value.min(MOVED)));
        }
    }
    found
}

fn act(id: &str, with: &[(&str, &str)]) -> (String, With) {
    let with = with.iter();
    let with = with.map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    (id.to_owned(), with.collect())
}

/// Minutes since midnight of `10:10`.
fn minute(clock: &str) -> u32 {
    crate::desk::shift::minute(clock).unwrap_or(0)
}

fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
