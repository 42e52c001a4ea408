//! What an author plants in a table for the trainee to notice.

use serde::{Deserialize, Serialize};

use crate::{scenario::Text, text::Located};

/// Rows that mislead whoever takes them at their word. Nothing on the screen hints at them before the debrief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trap {
    /// Name in `Noticed("…")`.
    pub id: Located<String>,
    /// What is wrong with the rows.
    pub kind: TrapKind,
    /// The rows, from 1 in the author's order.
    pub rows: Vec<Located<u32>>,
    /// What is wrong, for the debrief: 这一行停在 11-05，第 3 行更新.
    pub note: Text,
    /// Words that tell the doubt, said to the customer or written in a note or in free words at the desk.
    #[serde(default)]
    pub words: Vec<Text>,
}

/// Kinds of traps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TrapKind {
    /// 旧记录: it was true once.
    StaleRow,
    /// 前后矛盾: two rows cannot both be true.
    Contradiction,
    /// 单位不对.
    WrongUnit,
    /// 币种不对.
    WrongCurrency,
    /// 重复记录.
    Duplicate,
    /// 别人的记录.
    OtherCustomer,
    /// 只剩留下的: the rows are those that stayed, and say nothing of those that left.
    SurvivorBias,
}

impl TrapKind {
    /// Name in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            TrapKind::StaleRow => "stale-row",
            TrapKind::Contradiction => "contradiction",
            TrapKind::WrongUnit => "wrong-unit",
            TrapKind::WrongCurrency => "wrong-currency",
            TrapKind::Duplicate => "duplicate",
            TrapKind::OtherCustomer => "other-customer",
            TrapKind::SurvivorBias => "survivor-bias",
        }
    }
}
