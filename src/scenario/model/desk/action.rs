//! What can be done at the desk, and what it takes.

use serde::{Deserialize, Serialize};

use super::{Approval, Effect, Limit};
use crate::{
    scenario::{MoodShift, Text, When},
    text::Located,
};

/// Something the trainee can do at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskAction {
    /// Name in `/do ACTION`.
    pub id: Located<String>,
    /// Title on the button.
    pub title: Text,
    /// Which tab it stands on.
    #[serde(default)]
    pub place: ActionPlace,
    /// What it does, in one line.
    #[serde(default)]
    pub about: Option<Text>,
    /// Parameters, in the order of the form.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// Can only be done when this holds.
    #[serde(default)]
    pub requires: Option<When>,
    /// What the desk says when `requires` does not hold.
    #[serde(default)]
    pub refusal: Option<Text>,
    /// Whether it can be done more than once.
    #[serde(default)]
    pub repeatable: bool,
    /// What the desk answers when it is done; may name parameters in braces: `{due}`.
    pub result: Text,
    /// How the customer takes it, when they notice.
    #[serde(default)]
    pub shift: Option<MoodShift>,
    /// Stands on the desk only after another action unlocks it.
    // Each field below is left out where absent, so that the fingerprints of cases without it stay what they were.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// Who decides where a value goes above its limit; where no parameter has a limit, always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Approval>,
    /// What it changes on the desk and in the case when it is done, besides `shift`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
}

/// Where an action stands on the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ActionPlace {
    /// 操作.
    #[default]
    Actions,
    /// 工单: a form whose submission opens or completes the ticket.
    Ticket,
    /// 计划: a form whose submission adds a step, milestone or risk to the plan.
    Plan,
    /// 值班: the acts of a shift.
    Shift,
    /// 产品: what can be offered.
    Offers,
    /// 名单: segments of a campaign.
    Campaign,
    /// 客户之声: themes of what customers said.
    Voices,
}

/// A parameter of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// Name in `key=value`.
    pub id: Located<String>,
    /// Label in the form.
    pub title: Text,
    /// What it takes.
    pub kind: ParameterKind,
    /// May be left empty.
    #[serde(default)]
    pub optional: bool,
    /// The most that may be decided alone; the range of the kind stays for absurd values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
    /// The values that belong to this customer; every other one is somebody else's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub belongs_to_customer: Vec<Located<String>>,
}

/// What a parameter takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterKind {
    /// Free words, at most this many characters.
    Words(u32),
    /// A whole or decimal number from…to, with its unit: `Number("0", "200", (zh: "元"))`.
    Number(Located<String>, Located<String>, Text),
    /// One of these.
    OneOf(Vec<Choice>),
    /// A moment `2025-11-08 16:10`, or `16:10` for the day of the talk.
    Moment,
    /// A day `2025-11-08`, `11-08` or 下周三.
    Day,
    /// The cell of this column in one row of this table: `RowOf("orders", "no")`.
    RowOf(Located<String>, Located<String>),
    /// Articles and rows as `4.2, parcels#3`, at most this many: naming one here cites it.
    Sources(u32),
}

/// One value of a `OneOf` parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Value in `key=value`.
    pub id: Located<String>,
    /// Label.
    pub title: Text,
}
