//! The board of a shift: what a lead sees of it now. It tells a disruption only by its figures, until the floor reports it.

use crate::{
    scenario::ShiftMetric,
    text::{Language, Message, say},
};

use super::{
    Figure, Floor, ShiftPlan, Standing, Tally,
    figures::{of_tally, shown, totals},
    plan::SPAN,
};

/// Spans that the board's shares are taken of: the last half hour.
const RECENT: usize = 2;

/// A channel on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub channel: usize,
    /// How it stands.
    pub standing: Standing,
    /// Contacts of the last half hour.
    pub arrived: u64,
    /// Service level, share who gave up, handle time of the last half hour, in tenths.
    pub level: Option<Figure>,
    /// Share who gave up.
    pub abandoned: Option<Figure>,
    /// Mean handle time.
    pub handle: Option<Figure>,
    /// Whether the service level lies below the target.
    pub below: bool,
}

/// What is known of a disruption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which.
    pub disruption: usize,
    /// Second at which the floor reported it.
    pub since: u32,
    /// Second at which it was over, where it is.
    pub over: Option<u32>,
}

/// The channels as they stand.
pub fn rows(plan: &ShiftPlan, floor: &Floor) -> Vec<Row> {
    let now = floor.now() as usize;
    let span = SPAN as usize;
    let first = (now.div_ceil(span)).saturating_sub(RECENT);
    let spans = first..now / span + 1;
    (0..plan.channels.len())
        .map(|channel| {
            let tally = totals(plan, floor, Some(channel), spans.clone());
            let level = of_tally(&tally, ShiftMetric::ServiceLevel);
            let target = i64::from(plan.authored.channels[channel].target.percent) * 10;
            Row {
                channel,
                standing: floor.standing(channel),
                arrived: tally.arrived,
                below: level.is_some_and(|level| level < target),
                level,
                abandoned: of_tally(&tally, ShiftMetric::Abandonment),
                handle: of_tally(&tally, ShiftMetric::HandleTime),
            }
        })
        .collect()
}

/// What the floor has reported so far, earliest first.
pub fn notices(plan: &ShiftPlan, floor: &Floor) -> Vec<Notice> {
    let disruptions = plan.disruptions.iter().enumerate();
    let mut known: Vec<Notice> = disruptions
        .filter(|(_, it)| it.revealed <= floor.now())
        .map(|(disruption, it)| {
            let end = floor.ends[disruption];
            Notice {
                disruption,
                since: it.revealed,
                over: (end <= floor.now()).then_some(end),
            }
        })
        .collect();
    known.sort_by_key(|notice| (notice.since, notice.disruption));
    known
}

/// The board as a few lines of words.
pub fn board(plan: &ShiftPlan, floor: &Floor, language: Language) -> String {
    let clock = plan.clock(floor.now());
    let head = match floor.is_over(plan) {
        true => Message::new("shift-board-over").with("clock", clock),
        false => Message::new("shift-board-clock")
            .with("clock", clock)
            .with("to", plan.clock(plan.length)),
    };
    let mut lines = vec![head.say(language)];
    let rows = rows(plan, floor);
    lines.extend(rows.iter().map(|row| line(plan, row, language)));
    for notice in notices(plan, floor) {
        let it = &plan.authored.disruptions[notice.disruption];
        let cause = it.cause.get(language).to_owned();
        let message = match notice.over {
            None => Message::new("shift-board-notice").with("at", plan.clock(notice.since)),
            Some(over) => Message::new("shift-board-notice-over").with("at", plan.clock(over)),
        };
        lines.push(message.with("cause", cause).say(language));
    }
    if floor.is_over(plan) {
        lines.push(summary(plan, floor, language));
    }
    lines.join("\n")
}

fn line(plan: &ShiftPlan, row: &Row, language: Language) -> String {
    let channel = &plan.authored.channels[row.channel];
    let figure = |figure: Option<Figure>| {
        figure.map_or_else(|| "—".to_owned(), |figure| format!("{}%", shown(figure)))
    };
    let standing = row.standing;
    Message::new("shift-board-line")
        .with("channel", channel.title.get(language).to_owned())
        .with("waiting", standing.waiting)
        .with("longest", minutes(standing.longest))
        .with("level", figure(row.level))
        .with("target", channel.target.percent)
        .with("seconds", channel.target.seconds)
        .with("abandoned", figure(row.abandoned))
        .with("arrived", row.arrived)
        .with("busy", standing.busy)
        .with("idle", standing.idle)
        .with("resting", standing.resting)
        .say(language)
}

/// The figures of the whole shift in one line.
fn summary(plan: &ShiftPlan, floor: &Floor, language: Language) -> String {
    let figures = ShiftMetric::ALL.iter().filter_map(|&metric| {
        let figure = super::metric(plan, floor, metric, None)?;
        let name = say(language, &format!("shift-metric-{}", metric.key()));
        Some(format!("{name} {}", with_unit(figure, metric)))
    });
    figures.collect::<Vec<_>>().join(" · ")
}

/// `81.2%`, `33 s`, `12`.
pub fn with_unit(figure: Figure, metric: ShiftMetric) -> String {
    let unit = match metric {
        ShiftMetric::ServiceLevel
        | ShiftMetric::Abandonment
        | ShiftMetric::Occupancy
        | ShiftMetric::FirstContact => "%",
        ShiftMetric::HandleTime | ShiftMetric::SpeedOfAnswer => " s",
        ShiftMetric::Backlog | ShiftMetric::Satisfaction | ShiftMetric::Cost => "",
    };
    format!("{}{unit}", shown(figure))
}

/// `3:20` for seconds.
pub fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A closed quarter of an hour of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Past {
    /// Second at which it ended.
    pub until: u32,
    /// What was counted in it.
    pub tally: Tally,
    /// How the channel stood at its end.
    pub standing: Standing,
}

impl Past {
    /// `metric` of it in tenths; the people waiting at its end for [`ShiftMetric::Backlog`].
    pub fn figure(&self, metric: ShiftMetric) -> Option<Figure> {
        match metric {
            ShiftMetric::Backlog => Some(i64::from(self.standing.waiting) * 10),
            _ => of_tally(&self.tally, metric),
        }
    }
}

/// The closed quarters of an hour of `channel`, in order.
pub fn past(floor: &Floor, channel: usize) -> Vec<Past> {
    let closed = floor.closed.iter().zip(&floor.spans).enumerate();
    closed
        .map(|(span, (standings, tallies))| Past {
            until: (span as u32 + 1) * SPAN,
            tally: tallies[channel],
            standing: standings[channel],
        })
        .collect()
}
