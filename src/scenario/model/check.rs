//! The units of marking: checks, their evidence, and critical errors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Behaviour, CampaignIs, Competency, PlanIs, PlanValue, ShiftEvidence, Text, TicketEvidence,
    VoiceIs,
};
use crate::{
    hearing::{Act, ActKind, FigureKind, FlagFamily},
    text::Located,
};

/// One unit of marking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Name within the case.
    pub id: Located<String>,
    /// Name for people: 说出感受和她自己的事.
    pub title: Text,
    /// Which competency it feeds.
    pub competency: Located<Competency>,
    /// Anchor level 2–5 whose behaviour it evidences (level 1 is its absence).
    pub level: Located<u8>,
    /// Points, whole.
    pub points: Located<u32>,
    /// What earns all points; leave out where `parts` are given.
    #[serde(default)]
    pub met: Option<Evidence>,
    /// Sub-checks; their points add up to `points`.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Counts only when this holds; otherwise the check is not observed and leaves the denominator.
    #[serde(default)]
    pub applies: Option<Evidence>,
    /// Takes all points away again: a blaming clause in the same breath.
    #[serde(default)]
    pub spoiled_by: Option<Evidence>,
    /// Said when it was earned.
    pub earned: Text,
    /// Said when it was not: what would have earned it.
    pub missed: Text,
    /// Said when it was earned and `spoiled_by` took it away: what was done well, and what undid it.
    // Left out where absent, so that the fingerprints of cases without it stay what they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoiled: Option<Text>,
    /// A better phrase.
    #[serde(default)]
    pub better: Option<Text>,
}

/// A sub-check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What is missing when it is not met: 承诺里没有时间.
    pub missed: Text,
    /// Points of this part.
    pub points: Located<u32>,
    /// What earns them.
    pub met: Evidence,
}

/// A fatal error: listed apart, caps the total, never averaged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriticalError {
    /// Name within the case.
    pub id: Located<String>,
    /// Family.
    pub family: CriticalFamily,
    /// Name for people.
    pub title: Text,
    /// What commits it.
    pub when: Evidence,
    /// Why it is fatal.
    pub reason: Text,
    /// What would have been right.
    pub better: Text,
}

/// Families of fatal errors (COPC's three).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum CriticalFamily {
    /// Abuse, or a wrong answer that costs the customer.
    #[serde(alias = "customer")]
    Customer,
    /// An unauthorised promise or payment.
    #[serde(alias = "business")]
    Business,
    /// Identity not verified, private data told, a mandatory disclosure missing.
    #[serde(alias = "compliance")]
    Compliance,
}

/// A question about the whole transcript. What holds, holds at a place: a turn and the words, or a desk act.
/// Sentences that are negated, asked or quoted do not count as said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// A sentence similar to one of these.
    Says(Vec<Text>),
    /// One turn has any of these words.
    AnyOf(Vec<Text>),
    /// One turn has all of these words.
    AllOf(Vec<Text>),
    /// One turn has at least N of these words.
    SomeOf(u32, Vec<Text>),
    /// The author's pattern: `Pattern("退\\S{0,4}38\\.6")`.
    Pattern(Located<String>),
    /// As `Pattern`, unless the turn also matches the second.
    PatternExcept(Located<String>, Located<String>),
    /// A dialogue act.
    Act(Act),
    /// A finer act.
    Kind(ActKind),
    /// Empathy of a turn at least this: `Empathy(1)` or `Empathy(2)`.
    Empathy(Located<u8>),
    /// A turn names a feeling the customer has (`customer.feelings`).
    NamesFeeling,
    /// A turn mentions this fact (by its `topics`), after the customer told it.
    Mentions(Located<String>),
    /// A turn mentions any fact the customer has told.
    MentionsAnyFact,
    /// States a figure: kind, value, unit, and the largest difference allowed.
    Figure(FigureEvidence),
    /// A promise with a time.
    TimedPromise,
    /// A promise with an owner.
    OwnedPromise,
    /// A promise with both.
    FullPromise,
    /// Language of this family.
    Flag(FlagFamily),
    /// A judge (a person, or a language model that was switched on) finds this behaviour and quotes it. Without one, the
    /// check it stands in is not observed.
    Judge(Behaviour),
    /// The same sentence said at least N times within M turns.
    Repeated(u32, u32),
    /// The written reply was chosen.
    Chose(Text),
    /// The desk action was carried out.
    Did(Located<String>),
    /// As `Did`, with these parameter values.
    DidWith(Located<String>, BTreeMap<String, String>),
    /// As `Did`, a number parameter within low…high.
    DidBetween(Located<String>, String, Located<String>, Located<String>),
    /// The desk action was carried out and the free-words parameter mentions any of these words.
    DidMention(Located<String>, String, Vec<Text>),
    /// The table or article was opened.
    Opened(Located<String>),
    /// This row (from 1, in the author's order) of the table was flagged as doubtful.
    FlaggedRow(Located<String>, Located<u32>),
    /// The article or table row was cited into a reply.
    Cited(Located<String>),
    /// This trap of a table was noticed: one of its rows was flagged (and not half of the table with it), or the doubt
    /// was said or written down.
    Noticed(Located<String>),
    /// A table was asked a question of this shape.
    Analysed(AnalysedEvidence),
    /// The article, or another version of it, was cited and holds on the day of the talk.
    CitedValid(Located<String>),
    /// The article, or another version of it, was cited though it does not hold on the day of the talk.
    CitedOutdated(Located<String>),
    /// The desk action was carried out twice on the same row; where it takes no row, twice at all.
    DidTwice(Located<String>),
    /// The desk action was carried out with a value that belongs to somebody else.
    DidOnOther(Located<String>),
    /// The desk action was sent for approval.
    AskedApproval(Located<String>),
    /// The desk action was refused by the desk.
    WasRefused(Located<String>),
    /// The ticket is all of this.
    Ticket(TicketEvidence),
    /// Holds while the desk is frozen.
    DuringFreeze(Box<Evidence>),
    /// The customer told this fact.
    Learned(Located<String>),
    /// The hidden need was met.
    NeedMet,
    /// The talk ended in one of these endings.
    Ended(Vec<Located<String>>),
    /// The plan on the project board is so in the end.
    Plan(PlanIs),
    /// A reply states this value of the plan as it stood then.
    StatesPlan(PlanValue),
    /// An offer was so.
    Offer(OfferIs),
    /// The campaign is so.
    Campaign(CampaignIs),
    /// The themes of what customers said are so.
    Voice(VoiceIs),
    /// The copilot offered this draft.
    Offered(Located<String>),
    /// The draft was sent, as it was or changed.
    SentDraft(Located<String>),
    /// A fault of the draft was seen: it was turned down for such a fault, or sent with all faults mended.
    CaughtFault(Located<String>),
    /// The draft was sent with a fault in it.
    SentFault(Located<String>),
    /// The draft was turned down, for whatever reason.
    TurnedDown(Located<String>),
    /// Every reply came within N seconds, or asked for a moment first.
    RepliesWithin(Located<u32>),
    /// At least N trainee turns were taken.
    Turns(Located<u32>),
    /// Holds within the first N trainee turns.
    First(Located<u32>, Box<Evidence>),
    /// Holds within the last N trainee turns.
    Last(Located<u32>, Box<Evidence>),
    /// The first holds, and before the second ever does (or the second never does).
    Before(Box<Evidence>, Box<Evidence>),
    /// The second holds, and after the first did.
    After(Box<Evidence>, Box<Evidence>),
    /// All hold in one and the same turn.
    SameTurn(Vec<Evidence>),
    /// All hold in one and the same sentence.
    SameSentence(Vec<Evidence>),
    /// All.
    All(Vec<Evidence>),
    /// Any.
    Any(Vec<Evidence>),
    /// At least N.
    AtLeast(Located<u32>, Vec<Evidence>),
    /// Not.
    Not(Box<Evidence>),
    /// A figure of the whole shift, once it is over: `Shift((metric: Abandonment, better_by: "3"))`.
    Shift(ShiftEvidence),
    /// The act of the shift was carried out within N minutes of the clock after the disruption set in:
    /// `ShiftActedWithin("shift.incident", "gateway", 15)`.
    ShiftActedWithin(Located<String>, Located<String>, Located<u32>),
}

/// A question about what was offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferIs {
    /// The product was offered after the customer told a need it meets, and they can have it.
    Fits(Located<String>),
    /// Something was offered that this customer cannot have: mis-selling.
    NotEligible,
    /// Products were offered at least this many times.
    Pushed(Located<u32>),
    /// Everything that must be said about the product was said, before its order where there was one.
    Told(Located<String>),
    /// An order was placed before everything was said that must be: mis-selling.
    NotTold,
}

/// A figure that must be stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureEvidence {
    /// Kind.
    pub kind: FigureKind,
    /// Value as text: `38.6`, `2025-11-08`, `16:10`.
    pub value: Located<String>,
    /// Unit as in `heard hear`; without one, any.
    #[serde(default)]
    pub unit: Option<String>,
    /// Largest difference allowed, in the unit.
    #[serde(default)]
    pub tolerance: Option<String>,
    /// The same sentence must also have one of these words: scope.
    #[serde(default)]
    pub with: Vec<Text>,
    /// May be rounded, to this many decimals at least: with 0, “约 13” states 12.6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounded: Option<u32>,
    /// Of which period, of which customers: of each list one wording must stand in the sentence or the one before it.
    /// Without, the figure is worth half of the points.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scope: Vec<Vec<Text>>,
}

/// A question that a table must have been asked. It may ask for more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnalysedEvidence {
    /// The table.
    pub table: Located<String>,
    /// Columns that rows are put together by: `warehouse`, `week(shipped)`, `customers.tier`.
    #[serde(default)]
    pub by: Vec<Located<String>>,
    /// What is counted or added up: `rate` for any rate, `mean(days)` for that one, `stats` for statistics of a column.
    #[serde(default)]
    pub measure: Option<Located<String>>,
    /// Conditions: `late` for any on that column, `late=yes` for that one.
    #[serde(default)]
    pub filter: Vec<Located<String>>,
    /// The table joined to it.
    #[serde(default)]
    pub join: Option<Located<String>>,
}
