//! Relay: agent, analyst and lead of a team hand one matter on, each with a note.

use serde::{Deserialize, Serialize};

use super::{
    super::{Level, Trade, kinds::closed_list},
    Needs,
};
use crate::text::{Language, Located};

/// A relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relay {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Name of the exercise; equals the file's name.
    pub id: Located<String>,
    /// Language of the notes.
    pub language: Language,
    /// Title for people.
    pub title: Located<String>,
    /// What the team reads first.
    pub about: Located<String>,
    /// Line of business.
    pub trade: Trade,
    /// Occupational level it belongs to.
    pub level: Level,
    /// Minutes for the whole relay.
    pub minutes: Located<u32>,
    /// The parts, in order.
    pub parts: Vec<RelayPart>,
}

/// One part of a relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelayPart {
    /// Whose part it is.
    pub role: RelayRole,
    /// What is done in it.
    pub task: RelayTask,
    /// Minutes for it.
    pub minutes: Located<u32>,
    /// Points the result of the task is worth here.
    pub points: Located<u32>,
    /// The note to the next part; the last part has none.
    #[serde(default)]
    pub note: Option<HandOver>,
}

/// What a part does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RelayTask {
    /// Plays this case.
    Case(Located<String>),
    /// Takes this exercise.
    Exercise(Located<String>),
}

/// The note a part hands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// Characters it may have.
    pub longest: Located<u32>,
    /// What it must carry.
    #[serde(default)]
    pub items: Vec<HandOverItem>,
    /// Points for each fact the customer told in a case, as far as the note carries it.
    #[serde(default)]
    pub each_fact: u32,
    /// Points for each firm promise the part gave the customer, as far as the note carries its time.
    #[serde(default)]
    pub each_promise: u32,
}

/// One thing a note must carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOverItem {
    /// Name within the note.
    pub id: Located<String>,
    /// What it is.
    pub title: Located<String>,
    /// Points.
    pub points: Located<u32>,
    /// By what it is recognised.
    pub carries: Needs,
}

closed_list! {
    /// Who of the team.
    RelayRole {
        /// 坐席.
        Agent = "agent",
        /// 数据专员.
        Analyst = "analyst",
        /// 组长.
        Lead = "lead",
    }
}
