//! A case being drafted from a brief, as screens see it.

use crate::{
    link::{Trouble, draft::Drafted},
    text::Language,
};

/// Where drafting stands.
#[derive(Clone, Debug, Default)]
pub enum Drafting {
    /// Nothing was asked for.
    #[default]
    Not,
    /// A model is at it, for the so-many-eth time.
    Busy(u32),
    /// There is a draft.
    Here(Box<Drafted>),
    /// There is none, and why.
    Failed(Trouble),
}

impl Drafting {
    /// Whether a model is at it.
    pub fn is_busy(&self) -> bool {
        matches!(self, Drafting::Busy(_))
    }
}

/// What a draft is asked for with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Id of the case.
    pub id: String,
    /// The brief.
    pub brief: String,
    /// Language of the case.
    pub language: Language,
}
