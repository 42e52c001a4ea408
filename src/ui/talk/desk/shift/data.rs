//! What the shift's screen shows: plain words and numbers, made of the floor as it stands and of nothing it hides.

use crate::{
    desk::shift::{
        self, Floor, Load, ShiftPlan, ShiftRun, agents_needed, minutes, shown, with_unit,
    },
    scenario::ShiftMetric,
    text::{Language, Message, say},
    ui::plots::lines::Lines,
};

/// The figures that can be plotted, in the order of the menu.
pub const PLOTTED: [ShiftMetric; 7] = [
    ShiftMetric::Backlog,
    ShiftMetric::ServiceLevel,
    ShiftMetric::Abandonment,
    ShiftMetric::Occupancy,
    ShiftMetric::HandleTime,
    ShiftMetric::FirstContact,
    ShiftMetric::Satisfaction,
];

/// A channel's card.
#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    /// Title.
    pub title: String,
    /// People waiting, and how long the first of them has.
    pub waiting: String,
    /// The same for a screen reader and in small words.
    pub longest: String,
    /// Service level of the last half hour, 0–1, where there is one.
    pub level: Option<f32>,
    /// In words, with the target.
    pub level_words: String,
    /// Whether it lies below the target.
    pub below: bool,
    /// People: busy, free, on a break.
    pub people: String,
    /// Arrivals, and the people they would need by Erlang's formula; empty where nobody came.
    pub load: String,
}

/// A button that lets time pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its words.
    pub label: String,
    /// Until when.
    pub until: String,
}

/// People of a group on a channel, and where they can go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Name of the channel.
    pub channel: String,
    /// Its title.
    pub title: String,
    /// People.
    pub count: u32,
    /// Names and titles of the channels they can go to.
    pub targets: Vec<(String, String)>,
}

/// A group and its posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Name.
    pub id: String,
    /// Title.
    pub title: String,
    /// Where its people are.
    pub posts: Vec<Post>,
}

/// The channels' cards.
pub fn channels(run: &ShiftRun, language: Language, talk: Language) -> Vec<Channel> {
    let (plan, floor) = (&*run.plan, &run.floor);
    let rows = shift::rows(plan, floor);
    rows.into_iter()
        .map(|row| {
            let channel = &plan.authored.channels[row.channel];
            let level = row
                .level
                .map_or_else(|| "—".to_owned(), |level| format!("{}%", shown(level)));
            Channel {
                title: channel.title.get(talk).to_owned(),
                waiting: row.standing.waiting.to_string(),
                longest: Message::new("shift-ui-longest")
                    .with("longest", minutes(row.standing.longest))
                    .say(language),
                level: row.level.map(|level| level as f32 / 1_000.0),
                level_words: Message::new("shift-ui-level")
                    .with("level", level)
                    .with("target", channel.target.percent)
                    .with("within", within(channel.target.seconds, language))
                    .say(language),
                below: row.below,
                people: Message::new("shift-ui-people")
                    .with("busy", row.standing.busy)
                    .with("idle", row.standing.idle)
                    .with("resting", row.standing.resting)
                    .say(language),
                load: match row.arrived {
                    0 => String::new(),
                    arrived => Message::new("shift-ui-load")
                        .with("arrived", arrived)
                        .with("needed", needed(plan, floor, &row))
                        .say(language),
                },
            }
        })
        .collect()
}

/// `20 秒` or `2 小时`, whichever is short.
fn within(seconds: u32, language: Language) -> String {
    let (key, value) = match seconds {
        0..120 => ("shift-ui-seconds", seconds),
        120..7_200 => ("shift-ui-minutes", seconds / 60),
        _ => ("shift-ui-hours", seconds / 3_600),
    };
    Message::new(key).with("value", value).say(language)
}

/// People who would reach the target at the load of the last half hour.
fn needed(plan: &ShiftPlan, floor: &Floor, row: &shift::Row) -> u32 {
    let channel = &plan.authored.channels[row.channel];
    let window = floor.now().clamp(60, 30 * 60);
    let usual = i64::from(channel.handle.mean.value) * 10;
    let load = Load {
        per_hour: row.arrived as f64 * 3_600.0 / f64::from(window),
        handle: row.handle.unwrap_or(usual) as f64 / 10.0,
    };
    let share = f64::from(channel.target.percent) / 100.0;
    agents_needed(load, share, f64::from(channel.target.seconds), 999)
}

/// The clock's line.
pub fn clock(run: &ShiftRun, language: Language) -> String {
    let (plan, floor) = (&*run.plan, &run.floor);
    let clock = plan.clock(floor.now());
    match floor.is_over(plan) {
        true => Message::new("shift-board-over").with("clock", clock),
        false => Message::new("shift-board-clock")
            .with("clock", clock)
            .with("to", plan.clock(plan.length)),
    }
    .say(language)
}

/// The buttons that let time pass: none once the shift is over.
pub fn steps(run: &ShiftRun, language: Language) -> Vec<Step> {
    let (plan, floor) = (&*run.plan, &run.floor);
    if floor.is_over(plan) {
        return Vec::new();
    }
    // Steps end on round times, as people plan.
    let to = |minutes: u32| (floor.now() / 60 / minutes + 1) * minutes * 60;
    let mut steps: Vec<Step> = [5, 15, 30]
        .into_iter()
        .map(|minutes| Step {
            label: Message::new("shift-ui-step")
                .with("minutes", minutes)
                .say(language),
            until: plan.clock(to(minutes).min(plan.length)),
        })
        .collect();
    let next = floor.next_planned().unwrap_or(plan.length).min(plan.length);
    let until = plan.clock(next);
    steps.push(Step {
        label: Message::new("shift-ui-next")
            .with("until", until.clone())
            .say(language),
        until,
    });
    steps
}

/// What the floor has reported, and whether it is over.
pub fn notices(run: &ShiftRun, language: Language, talk: Language) -> Vec<(bool, String)> {
    let (plan, floor) = (&*run.plan, &run.floor);
    let notices = shift::notices(plan, floor).into_iter();
    notices
        .map(|notice| {
            let cause = &plan.authored.disruptions[notice.disruption].cause;
            let (key, at) = match notice.over {
                None => ("shift-board-notice", notice.since),
                Some(over) => ("shift-board-notice-over", over),
            };
            let message = Message::new(key)
                .with("at", plan.clock(at))
                .with("cause", cause.get(talk).to_owned());
            (notice.over.is_some(), message.say(language))
        })
        .collect()
}

/// The groups with their posts; the people called in once they are there.
pub fn groups(run: &ShiftRun, talk: Language) -> Vec<Group> {
    let plan = &*run.plan;
    let authored = plan.authored.groups.iter();
    let mut groups: Vec<(String, String)> = authored
        .map(|group| (group.id.value.clone(), group.title.get(talk).to_owned()))
        .collect();
    let reserve = plan.authored.reserve.iter();
    groups.extend(reserve.map(|it| (shift::RESERVE.to_owned(), it.title.get(talk).to_owned())));
    groups
        .into_iter()
        .enumerate()
        .map(|(number, (id, title))| Group {
            id,
            title,
            posts: posts(run, number, talk),
        })
        .filter(|group| !group.posts.is_empty())
        .collect()
}

fn posts(run: &ShiftRun, group: usize, talk: Language) -> Vec<Post> {
    let channels = &run.plan.authored.channels;
    let named = |number: usize| {
        let channel = &channels[number];
        (channel.id.value.clone(), channel.title.get(talk).to_owned())
    };
    let all = 0..channels.len();
    let posts = all
        .clone()
        .map(|channel| (channel, run.floor.posted(group, channel)));
    posts
        .filter(|(_, count)| *count > 0)
        .map(|(channel, count)| {
            let (id, title) = named(channel);
            let able = |to: &usize| *to != channel && run.plan.can_work(group, *to);
            Post {
                channel: id,
                title,
                count,
                targets: all.clone().filter(able).map(named).collect(),
            }
        })
        .collect()
}

/// `metric` of every channel over the shift so far.
pub fn chart(run: &ShiftRun, metric: ShiftMetric, language: Language, talk: Language) -> Lines {
    let (plan, floor) = (&*run.plan, &run.floor);
    let channels = &plan.authored.channels;
    let lines: Vec<Vec<[f64; 2]>> = (0..channels.len())
        .map(|channel| {
            let past = shift::past(floor, channel);
            let points = past.iter().filter_map(|it| {
                let figure = it.figure(metric)?;
                Some([f64::from(it.until) / 60.0, figure as f64 / 10.0])
            });
            points.collect()
        })
        .collect();
    let shares = !matches!(metric, ShiftMetric::Backlog | ShiftMetric::HandleTime);
    let highest = lines
        .iter()
        .flatten()
        .map(|point| point[1])
        .fold(0.0, f64::max);
    let most = if shares { 100.0 } else { round_up(highest) };
    let minutes = f64::from(plan.length) / 60.0;
    let hours = 0..=plan.length / 3_600;
    let every = if plan.length > 6 * 3_600 { 2 } else { 1 };
    let ticks = hours
        .filter(|hour| hour.is_multiple_of(every))
        .map(|hour| (f64::from(hour * 60), plan.clock(hour * 3_600)));
    Lines {
        sentence: sentence(run, metric, language, talk),
        range: (0.0, minutes.max(1.0)),
        most,
        ticks: ticks.collect(),
        lines,
        target: None,
    }
}

/// The last value of each line in words.
fn sentence(run: &ShiftRun, metric: ShiftMetric, language: Language, talk: Language) -> String {
    let channels = run.plan.authored.channels.iter().enumerate();
    let last = channels.map(|(number, channel)| {
        let past = shift::past(&run.floor, number);
        let figure = past.iter().rev().find_map(|it| it.figure(metric));
        let figure = figure.map_or_else(|| "—".to_owned(), |figure| with_unit(figure, metric));
        format!("{} {figure}", channel.title.get(talk))
    });
    let last: Vec<String> = last.collect();
    let name = say(language, &format!("shift-metric-{}", metric.key()));
    format!("{name}: {}", last.join(", "))
}

/// A round number not below `value`: 1, 2 or 5 times a power of ten.
fn round_up(value: f64) -> f64 {
    let mut step = 10.0;
    loop {
        for times in [1.0, 2.0, 5.0] {
            if step * times >= value {
                return step * times;
            }
        }
        step *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_upper_edge_is_round() {
        for (value, edge) in [
            (0.0, 10.0),
            (11.0, 20.0),
            (34.0, 50.0),
            (90.0, 100.0),
            (101.0, 200.0),
        ] {
            assert_eq!(super::round_up(value), edge);
        }
    }
}
