//! What the desk shows and lets the trainee do.

use serde::{Deserialize, Serialize};

use super::{MoodShift, Text, When};
use crate::text::Located;

/// The desk of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Desk {
    /// The customer's record, section by section.
    pub record: Vec<RecordSection>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Knowledge articles.
    pub articles: Vec<Article>,
    /// What can be done: on the actions tab, the ticket or the plan.
    pub actions: Vec<DeskAction>,
    /// Quick phrases offered above the composer.
    pub phrases: Vec<Text>,
}

/// A section of the customer record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordSection {
    /// Heading.
    pub title: Text,
    /// Lines: label and value.
    pub fields: Vec<RecordField>,
}

/// A line of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Label.
    pub label: Text,
    /// Value.
    pub value: Text,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Name within the case.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Source, scope and as-of time: shown above the rows.
    #[serde(default)]
    pub note: Option<Text>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, one cell a column, in the author's order.
    pub rows: Vec<Located<Vec<Text>>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Name in `/show TABLE where`.
    pub id: Located<String>,
    /// Heading.
    pub title: Text,
    /// What its cells are.
    #[serde(default)]
    pub kind: ColumnKind,
    /// Unit shown in the heading.
    #[serde(default)]
    pub unit: Option<Text>,
}

/// What the cells of a column are; decides sorting and alignment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// Words.
    #[default]
    Words,
    /// Numbers, right-aligned.
    Number,
    /// `2025-11-08` or `2025-11-08 15:30` or `11-08 15:30`.
    Date,
}

/// A knowledge article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// Name within the case: `4.2`.
    pub id: Located<String>,
    /// Title.
    pub title: Text,
    /// Body, paragraphs split by a blank line.
    pub body: Text,
    /// First day it holds, `2025-06-01`.
    #[serde(default)]
    pub valid_from: Option<String>,
    /// Last day it holds.
    #[serde(default)]
    pub valid_to: Option<String>,
}

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
