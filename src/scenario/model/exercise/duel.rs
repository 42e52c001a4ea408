//! Attack and defence (攻防对抗): one side plays the customer by a card, the other defends; then they change sides.

use serde::{Deserialize, Serialize};

use super::{
    super::{Level, Trade},
    JudgedItem, Needs,
};
use crate::text::{Language, Located};

/// A duel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duel {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of the duel.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// What both sides read.
    pub about: Located<String>,
    /// Line of business.
    pub trade: Trade,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes for both halves.
    pub minutes: Located<u32>,
    /// What the defender goes by.
    pub rules: Vec<Located<String>>,
    /// Whom the attacker may be; each half draws one by seed, not the same twice where there are more.
    pub cards: Vec<DuelCard>,
    /// Lines of the attacker in each half.
    pub turns: Located<u32>,
    /// Seconds for each line and each reply.
    pub seconds: Located<u32>,
    /// What the defender earns.
    pub checks: Vec<DuelCheck>,
    /// Points that each forbidden phrase of the defender costs; the total never falls below 0.
    pub flag_costs: u32,
    /// What judges look for in the attacker.
    pub sheet: Vec<JudgedItem>,
}

/// Whom the attacker plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuelCard {
    /// Name within the exercise.
    pub id: Located<String>,
    /// Who it is.
    pub persona: Located<String>,
    /// The line that opens the half.
    pub opening: Located<String>,
    /// What they want.
    pub goals: Vec<Located<String>>,
    /// Lines they may choose from instead of typing their own; may be left out.
    #[serde(default)]
    pub lines: Vec<Located<String>>,
    /// Pressure they may put on.
    pub pressure: Vec<Located<String>>,
    /// What they may not do.
    pub off_limits: Vec<Located<String>>,
}

/// Something the defender earns points by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DuelCheck {
    /// Name within the exercise.
    pub id: Located<String>,
    /// What it is.
    pub title: Located<String>,
    /// Cards it applies to; left out, all.
    #[serde(default)]
    pub cards: Vec<Located<String>>,
    /// Points.
    pub points: Located<u32>,
    /// What one of the replies must carry.
    pub met: Needs,
    /// A reply that would.
    pub model: Located<String>,
}
