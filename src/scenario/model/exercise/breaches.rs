//! Spotting rule breaches (业务规则甄别): a sheet of rules and records that keep or break them.

use serde::{Deserialize, Serialize};

use super::{
    super::{Level, Trade, kinds::closed_list},
    Needs,
};
use crate::text::{Language, Located};

/// Records to be held against a sheet of rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breaches {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of its texts.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// Where the records come from, and what is to be done.
    pub about: Located<String>,
    /// Line of business.
    pub trade: Trade,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes for all records.
    pub minutes: Located<u32>,
    /// The rules.
    pub rules: Vec<BusinessRule>,
    /// The records.
    pub records: Vec<BusinessRecord>,
    /// Points for each record.
    pub points: BreachPoints,
    /// Points that each record flagged wrongly costs; the total never falls below 0.
    pub wrong_flag: u32,
}

/// A rule of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessRule {
    /// Name by which answers cite it: `R3`.
    pub id: Located<String>,
    /// The rule.
    pub text: Located<String>,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BusinessRecord {
    /// Name within the exercise: `1`.
    pub id: Located<String>,
    /// What it is.
    pub kind: RecordKind,
    /// What it says.
    pub text: Located<String>,
    /// The breach in it, where there is one.
    #[serde(default)]
    pub breach: Option<Breach>,
    /// Why it is a breach or none.
    pub why: Located<String>,
}

/// What is broken, and what whoever found it must be able to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breach {
    /// The rule that is broken.
    pub rule: Located<String>,
    /// Other rules that may be cited for it as well.
    #[serde(default)]
    pub also: Vec<Located<String>>,
    /// What the reason given must carry.
    #[serde(default)]
    pub reason: Needs,
}

/// Points of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachPoints {
    /// For telling whether there is a breach.
    pub verdict: u32,
    /// For the rule, where there is one.
    pub rule: u32,
    /// For the reason, where one is asked for.
    #[serde(default)]
    pub reason: u32,
}

closed_list! {
    /// What a record is.
    RecordKind {
        /// 工单.
        Ticket = "ticket",
        /// 回复.
        Reply = "reply",
        /// 交易.
        Transaction = "transaction",
        /// 通话摘要.
        Call = "call",
        /// 报表或登记.
        Register = "register",
    }
}
