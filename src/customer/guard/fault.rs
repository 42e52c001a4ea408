//! What can be wrong with a line before anybody reads it: the closed list of the voice check.

use serde::{Deserialize, Serialize};

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident => $key:literal,)+) => {
        /// A fault of a line that a customer is about to say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Fault { $($(#[$doc])* $name,)+ }

        impl Fault {
            /// Every fault, in the order in which a line is looked at.
            pub const ALL: &'static [Fault] = &[$(Fault::$name,)+];

            /// The name in JSON, in files and in Fluent keys.
            pub fn key(self) -> &'static str {
                match self { $(Fault::$name => $key,)+ }
            }
        }
    };
}

faults! {
    /// There is nothing in it.
    Empty => "empty",
    /// Longer than anybody types, or than a part of a form.
    TooLong => "too_long",
    /// Headings, lists, tags, stage directions, the speaker's name in front.
    Markup => "markup",
    /// Another language than that of the talk.
    WrongLanguage => "wrong_language",
    /// Says that it is a model, or speaks of prompts, marks or role play.
    SpeaksAsModel => "speaks_as_model",
    /// Does what the trainee's text orders a model to do.
    ObeysInjection => "obeys_injection",
    /// Answers as the agent, or offers help.
    RoleReversal => "role_reversal",
    /// A figure that stands nowhere in the case and was not said in the talk.
    InventedFigure => "invented_figure",
    /// A name that stands nowhere in the case and was not said in the talk.
    InventedName => "invented_name",
    /// Something about the matter that the case does not know.
    InventedFact => "invented_fact",
    /// A fact that may not be told yet.
    UnreleasedFact => "unreleased_fact",
    /// Says goodbye though the mind did not end the talk.
    EndsEarly => "ends_early",
    /// Agrees though the mind did not.
    AgreesEarly => "agrees_early",
    /// A sentence that was said before.
    Repeats => "repeats",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::VoiceFault;

    #[test]
    fn an_author_names_the_same_faults() {
        let named: Vec<&str> = VoiceFault::ALL.iter().map(|fault| fault.key()).collect();
        let found: Vec<&str> = Fault::ALL.iter().map(|fault| fault.key()).collect();
        assert_eq!(named, found);
    }
}
