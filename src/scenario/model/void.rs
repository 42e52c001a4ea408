//! When an attempt is void by the author's rule, because the customer's words went wrong.

use serde::{Deserialize, Serialize};

use super::kinds::closed_list;

/// What makes an attempt void. What counts is a line of a language model that the grammar had to replace, and a faulty one
/// that was said all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoidRule {
    /// More of them than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// Any of them with one of these faults.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<VoiceFault>,
}

closed_list! {
    /// A fault of a customer's line, as the voice check names it.
    VoiceFault {
        /// There is nothing in it.
        Empty = "empty",
        /// Longer than anybody types.
        TooLong = "too_long",
        /// Markup, stage directions.
        Markup = "markup",
        /// Another language.
        WrongLanguage = "wrong_language",
        /// Speaks as a model, or of the exercise.
        SpeaksAsModel = "speaks_as_model",
        /// Obeys an order in the trainee's text.
        ObeysInjection = "obeys_injection",
        /// Answers as the agent.
        RoleReversal = "role_reversal",
        /// A figure the case does not have.
        InventedFigure = "invented_figure",
        /// A name the case does not have.
        InventedName = "invented_name",
        /// Something the case does not know.
        InventedFact = "invented_fact",
        /// A fact that may not be told yet.
        UnreleasedFact = "unreleased_fact",
        /// Says goodbye too early.
        EndsEarly = "ends_early",
        /// Agrees too early.
        AgreesEarly = "agrees_early",
        /// Says it again.
        Repeats = "repeats",
    }
}
