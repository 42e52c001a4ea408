//! Pools: who a drawn customer can be. A file of its own, one a language.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Age, Channel, Habit, Sex, Temper};
use crate::text::{Language, Located};

/// A pool file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Version of the format, 1.
    pub format: Located<u32>,
    /// Language its customers speak.
    pub language: Language,
    /// Whether it adds to the shipped pool of its language; else it takes its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub extends: bool,
    /// Family names.
    #[serde(default)]
    pub families: Vec<PoolName>,
    /// Given names.
    #[serde(default)]
    pub given: Vec<GivenName>,
    /// How people are described, and how they talk.
    #[serde(default)]
    pub personas: Vec<PoolPersona>,
    /// Light regional colours.
    #[serde(default)]
    pub regions: Vec<PoolRegion>,
    /// What is going on around them.
    #[serde(default)]
    pub backgrounds: Vec<PoolBackground>,
}

/// A name in the letters of the pool's language and in Latin ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolName {
    /// As written in the pool's language.
    pub name: Located<String>,
    /// In Latin letters, where the pool's language has others.
    #[serde(default)]
    pub latin: Option<String>,
}

/// A given name and whose it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenName {
    /// As written in the pool's language.
    pub name: Located<String>,
    /// In Latin letters, where the pool's language has others.
    #[serde(default)]
    pub latin: Option<String>,
    /// Whose.
    pub sex: Sex,
    /// Of which age; left out, of any.
    #[serde(default)]
    pub ages: Vec<Age>,
}

/// A way to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolPersona {
    /// One line: 说话快，先说结论.
    pub text: Located<String>,
    /// Tempers it goes with; left out, all.
    #[serde(default)]
    pub tempers: Vec<Temper>,
    /// Ages it goes with; left out, all.
    #[serde(default)]
    pub ages: Vec<Age>,
    /// Habits it brings.
    #[serde(default)]
    pub habits: Vec<Habit>,
    /// Trade it names, which must not clash with what the case says they do; left out where it names none.
    #[serde(default)]
    pub trade: Option<String>,
}

/// A region: a few words and particles, never a caricature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolRegion {
    /// Name within the pool.
    pub id: Located<String>,
    /// Words said otherwise there, meaning the same.
    #[serde(default)]
    pub words: Vec<SaidAs>,
    /// What may stand at the end of a statement.
    #[serde(default)]
    pub tails: Vec<String>,
    /// As `tails`, of somebody calm or unsettled.
    #[serde(default)]
    pub calm_tails: Vec<String>,
    /// What may stand at its beginning.
    #[serde(default)]
    pub leads: Vec<String>,
}

/// A word and what is said for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidAs {
    /// The plain word.
    pub plain: Located<String>,
    /// What is said instead.
    pub said: String,
    /// Not where one of these letters stands right before it.
    #[serde(default)]
    pub not_after: String,
    /// Not where one of these letters stands right behind it.
    #[serde(default)]
    pub not_before: String,
}

/// A background and what it makes people say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolBackground {
    /// One line: 在地铁上，信号断断续续.
    pub text: Located<String>,
    /// Remarks beside the point that come of it.
    #[serde(default)]
    pub remarks: Vec<String>,
    /// Habits it brings.
    #[serde(default)]
    pub habits: Vec<Habit>,
    /// Channels on which it would not be said.
    #[serde(default)]
    pub not_on: Vec<Channel>,
    /// Ages it does not go with.
    #[serde(default)]
    pub not_at: Vec<Age>,
}

/// The pools of a trainer's folder, which take the place of the shipped ones in every draw of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pools {
    /// For talks in Chinese.
    pub zh: Option<Arc<Pool>>,
    /// For talks in English.
    pub en: Option<Arc<Pool>>,
    /// blake3 of their files, hex; empty where there are none.
    pub hash: String,
}

impl Pools {
    /// The pool of `language`, if the folder has one.
    pub fn of(&self, language: Language) -> Option<&Pool> {
        match language {
            Language::Zh => self.zh.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }
}
