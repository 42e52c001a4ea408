//! A contact centre's shift as the author writes it: channels, people, what goes wrong, and what can be done about it.
//!
//! Times are clock times of the day of the talk, rates are contacts an hour, shares whole per cent.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// A shift on one clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// When it begins, `09:00`.
    pub from: Located<String>,
    /// When it ends, `17:00`.
    pub to: Located<String>,
    /// The queues.
    pub channels: Vec<ShiftChannel>,
    /// The people, group by group.
    pub groups: Vec<AgentGroup>,
    /// What goes wrong, unannounced.
    #[serde(default)]
    pub disruptions: Vec<Disruption>,
    /// Who is to be told.
    #[serde(default)]
    pub stakeholders: Vec<ShiftStakeholder>,
    /// Who tries again.
    #[serde(default)]
    pub repeat: RepeatContacts,
    /// What any announcement does; one that names a disruption does what that says instead.
    #[serde(default)]
    pub announcement: Relief,
    /// People who can be called in.
    #[serde(default)]
    pub reserve: Option<ShiftReserve>,
    /// Minutes by which a break may be moved, either way.
    #[serde(default = "an_hour")]
    pub break_leeway: u32,
}

/// A queue with its demand and its target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftChannel {
    /// Name within the shift: `phone`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Contacts an hour, span by span; none outside of them.
    pub arrivals: Vec<Arrivals>,
    /// How long a contact takes.
    pub handle: HandleTime,
    /// Seconds that people wait on average before they give up.
    pub patience: Located<u32>,
    /// What is to be reached.
    pub target: ServiceTarget,
    /// How much it counts in figures of the whole centre.
    #[serde(default = "one")]
    pub weight: u32,
    /// Share of contacts solved at once.
    #[serde(default = "eighty")]
    pub resolves: u32,
}

/// Demand in one span of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrivals {
    /// From this time,
    pub from: Located<String>,
    /// to this.
    pub to: Located<String>,
    /// Contacts an hour.
    pub per_hour: Located<u32>,
}

/// How long a contact takes, with what has to be written down after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandleTime {
    /// Mean in seconds.
    pub mean: Located<u32>,
    /// Standard deviation in per cent of the mean: 100 is exponential, 50 is four phases.
    #[serde(default = "hundred")]
    pub spread: u32,
}

/// A service level: so many per cent answered within so many seconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceTarget {
    /// Share of contacts.
    pub percent: u32,
    /// Seconds until the answer.
    pub seconds: u32,
}

/// People of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentGroup {
    /// Name within the shift.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Where they sit when the shift begins.
    pub posts: Vec<ShiftPost>,
    /// What they can be posted to.
    pub skills: Vec<ShiftSkill>,
    /// Planned breaks.
    #[serde(default)]
    pub breaks: Vec<ShiftBreak>,
}

/// So many people on one channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftPost {
    /// The channel.
    pub channel: Located<String>,
    /// People.
    pub count: Located<u32>,
}

/// A channel that a group can work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftSkill {
    /// The channel.
    pub channel: Located<String>,
    /// Handle time in per cent of the channel's: 125 for people who do it seldom.
    #[serde(default = "hundred")]
    pub pace: u32,
}

/// A planned break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftBreak {
    /// Name within the shift.
    pub id: Located<String>,
    /// When it begins.
    pub at: Located<String>,
    /// How long it lasts.
    pub minutes: u32,
    /// How many of the group go.
    pub count: u32,
}

/// Something that goes wrong: a surge of contacts, an outage, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disruption {
    /// Name within the shift.
    pub id: Located<String>,
    /// When it begins; nothing tells so but the figures.
    pub at: Located<String>,
    /// How long it lasts if nobody opens an incident.
    pub minutes: Located<u32>,
    /// Channels it bears on; without any, all.
    #[serde(default)]
    pub channels: Vec<Located<String>>,
    /// Contacts in per cent of the usual: 250.
    #[serde(default = "hundred")]
    pub arrivals: u32,
    /// Handle time in per cent of the usual: 140 where a system is slow.
    #[serde(default = "hundred")]
    pub handle: u32,
    /// Share of the contacts it brings that are solved at once; without one, the channel's.
    #[serde(default)]
    pub resolves: Option<u32>,
    /// What it is; shown on the board once it is revealed.
    pub cause: Text,
    /// Minutes after its beginning at which the floor reports the cause.
    pub revealed: u32,
    /// Words by which an announcement names it.
    #[serde(default)]
    pub words: Vec<Text>,
    /// What an announcement that names it does.
    #[serde(default)]
    pub message: Option<Relief>,
    /// What an incident does; without one it lasts its time.
    #[serde(default)]
    pub incident: Option<Mend>,
}

/// What an announcement does to the contacts of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Relief {
    /// Share of contacts that stay away.
    pub fewer: u32,
    /// Patience in per cent of the usual.
    pub patience: u32,
}

impl Default for Relief {
    fn default() -> Self {
        Self {
            fewer: 0,
            patience: 100,
        }
    }
}

/// How an incident ends a disruption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mend {
    /// The severity it deserves; one below takes twice the time.
    pub severity: IncidentSeverity,
    /// Minutes from the incident to the mend.
    pub minutes: u32,
}

/// How bad an incident is; P0 is the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum IncidentSeverity {
    /// Everything stands still.
    P0,
    /// A main service fails for many.
    P1,
    /// A service is impaired.
    P2,
    /// An inconvenience.
    P3,
}

impl IncidentSeverity {
    /// All, worst first.
    pub const ALL: [IncidentSeverity; 4] = [
        IncidentSeverity::P0,
        IncidentSeverity::P1,
        IncidentSeverity::P2,
        IncidentSeverity::P3,
    ];

    /// `P1`.
    pub fn key(self) -> &'static str {
        match self {
            IncidentSeverity::P0 => "P0",
            IncidentSeverity::P1 => "P1",
            IncidentSeverity::P2 => "P2",
            IncidentSeverity::P3 => "P3",
        }
    }
}

/// Somebody who is to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftStakeholder {
    /// Name within the shift.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
}

/// Who tries again, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RepeatContacts {
    /// Share of those who gave up.
    pub abandoned: u32,
    /// Share of those whose problem was not solved.
    pub unresolved: u32,
    /// Mean minutes until then.
    pub after: u32,
}

impl Default for RepeatContacts {
    fn default() -> Self {
        Self {
            abandoned: 0,
            unresolved: 0,
            after: 20,
        }
    }
}

/// People who can be called in, at a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftReserve {
    /// Title.
    pub title: Text,
    /// How many there are.
    pub count: Located<u32>,
    /// Minutes until they sit at a desk.
    pub after: u32,
    /// Price of one, in whole `unit`s.
    pub cost: u32,
    /// Unit of the price: 元.
    pub unit: Text,
    /// What they can be posted to.
    pub skills: Vec<ShiftSkill>,
}

fn one() -> u32 {
    1
}

fn eighty() -> u32 {
    80
}

fn hundred() -> u32 {
    100
}

fn an_hour() -> u32 {
    60
}

/// A figure of a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ShiftMetric {
    /// Per cent answered within the target's time, of those answered or gone.
    ServiceLevel,
    /// Per cent who gave up, of those answered or gone.
    Abandonment,
    /// Per cent of time at work, of time at work or waiting for it.
    Occupancy,
    /// Mean seconds of a contact.
    HandleTime,
    /// Mean seconds until the answer, of those answered.
    SpeedOfAnswer,
    /// People still waiting.
    Backlog,
    /// Per cent solved at once, of those finished.
    FirstContact,
    /// Points 0–100 from waiting and from being helped; who gave up counts 0.
    Satisfaction,
    /// What the people called in cost, in whole units.
    Cost,
}

impl ShiftMetric {
    /// All, in the order shown.
    pub const ALL: [ShiftMetric; 9] = [
        ShiftMetric::ServiceLevel,
        ShiftMetric::Abandonment,
        ShiftMetric::SpeedOfAnswer,
        ShiftMetric::Backlog,
        ShiftMetric::Occupancy,
        ShiftMetric::HandleTime,
        ShiftMetric::FirstContact,
        ShiftMetric::Satisfaction,
        ShiftMetric::Cost,
    ];

    /// Name in messages: `service-level`.
    pub fn key(self) -> &'static str {
        match self {
            ShiftMetric::ServiceLevel => "service-level",
            ShiftMetric::Abandonment => "abandonment",
            ShiftMetric::Occupancy => "occupancy",
            ShiftMetric::HandleTime => "handle-time",
            ShiftMetric::SpeedOfAnswer => "speed-of-answer",
            ShiftMetric::Backlog => "backlog",
            ShiftMetric::FirstContact => "first-contact",
            ShiftMetric::Satisfaction => "satisfaction",
            ShiftMetric::Cost => "cost",
        }
    }

    /// Whether more is better.
    pub fn rises(self) -> bool {
        matches!(
            self,
            ShiftMetric::ServiceLevel | ShiftMetric::FirstContact | ShiftMetric::Satisfaction
        )
    }
}

/// A figure of the whole shift, once it is over: a limit, or a distance from what would have come of leaving everything
/// as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShiftEvidence {
    /// Which figure.
    pub metric: ShiftMetric,
    /// Of this channel; without one, of the whole centre by the channels' weights.
    #[serde(default)]
    pub channel: Option<Located<String>>,
    /// Not below this.
    #[serde(default)]
    pub at_least: Option<Located<String>>,
    /// Not above this.
    #[serde(default)]
    pub at_most: Option<Located<String>>,
    /// Better than the shift left alone by this much, whichever way is better.
    #[serde(default)]
    pub better_by: Option<Located<String>>,
}
