//! How far a generated customer may differ from the one the author wrote, and how a customer talks.

use serde::{Deserialize, Serialize};

use super::{Age, Temper, Text};
use crate::text::Located;

/// Bounds within which a seed draws another customer for the same case. What decides difficulty (facts, releases, checks,
/// the mood table) is the case's own in every draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawn {
    /// Sex of everybody who is drawn: texts say 她 and 女士, 他 and 先生.
    pub sex: Sex,
    /// Tempers to draw from; left out, the case's own.
    #[serde(default)]
    pub tempers: Vec<Temper>,
    /// Age groups to draw from; left out, the case's own.
    #[serde(default)]
    pub ages: Vec<Age>,
    /// What stays as the author wrote it.
    #[serde(default)]
    pub keep: Vec<Keep>,
    /// Details of the case that differ from draw to draw.
    #[serde(default)]
    pub vary: Vec<Vary>,
}

/// A detail of the case: wherever the file says `text`, a drawn case says one of `with` instead, in every text alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vary {
    /// The detail as the file has it: an order number, the daughter's name.
    pub text: Located<Text>,
    /// What it may be instead; the author's own stays one of the choices.
    pub with: Vec<Text>,
}

/// How a customer talks, beside temper and age.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Manner {
    /// Habits of writing.
    pub habits: Vec<Habit>,
    /// Region whose words colour the talk, as the pools name it.
    pub region: Option<Located<String>>,
    /// What is going on around them while they talk: on the underground, a child on the arm.
    pub background: Option<Text>,
    /// Remarks beside the point, each made once at most.
    pub remarks: Vec<Text>,
}

impl Manner {
    /// Whether they have the habit `habit`.
    pub fn has(&self, habit: Habit) -> bool {
        self.habits.contains(&habit)
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];
        }
    };
}

words! {
    /// Sex of a customer, as far as texts and names show it.
    Sex {
        /// 女.
        Woman,
        /// 男.
        Man,
    }
}

words! {
    /// What a draw leaves as it is.
    Keep {
        /// Name and address.
        Name,
        /// The line that describes them.
        Persona,
        /// The face.
        Look,
        /// The mood at the first line.
        Mood,
        /// The last digits of their telephone.
        Number,
        /// What is going on around them: nothing is drawn.
        Background,
    }
}

words! {
    /// A habit of writing.
    Habit {
        /// Short lines.
        Short,
        /// Long lines, many lead-ins.
        Long,
        /// Sends a sentence in several messages.
        Bursts,
        /// Sends everything in one message.
        OneMessage,
        /// Writes commas and full stops.
        Punctuates,
        /// Writes none.
        NoPunctuation,
        /// Mistypes now and then, and puts it right.
        Typos,
        /// Few lead-ins and particles.
        Plain,
    }
}
