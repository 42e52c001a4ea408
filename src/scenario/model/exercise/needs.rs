//! What a text of an entrant must carry to count: acts, figures, words, a promise.

use serde::{Deserialize, Serialize};

use super::super::kinds::closed_list;
use crate::{
    hearing::{Act, ActKind},
    text::Located,
};

/// What a text must carry. Whatever is left out is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Needs {
    /// Acts that must all be heard.
    pub acts: Vec<Act>,
    /// Finer acts that must all be heard.
    pub kinds: Vec<ActKind>,
    /// Figures that must all be stated, written as people say them: `38.60 元`, `10 月 14 日`, `24 小时`.
    pub figures: Vec<Located<String>>,
    /// Of each of these lists one wording must stand in the text.
    pub words: Vec<Vec<Located<String>>>,
    /// A promise that must be made.
    pub promise: Option<PromiseIs>,
    /// Wordings that must not stand in the text.
    pub without: Vec<Located<String>>,
}

impl Needs {
    /// Whether nothing is asked for, so that any text would do.
    pub fn is_empty(&self) -> bool {
        self.acts.is_empty()
            && self.kinds.is_empty()
            && self.figures.is_empty()
            && self.words.is_empty()
            && self.promise.is_none()
    }
}

closed_list! {
    /// What a promise must say.
    PromiseIs {
        /// Any firm promise.
        Firm = "firm",
        /// By when.
        Timed = "timed",
        /// Who.
        Owned = "owned",
        /// By when and who.
        Full = "full",
    }
}
