//! Exercises of a practical contest: files of their own beside the cases, told apart by the word they begin with.

mod breaches;
mod critique;
mod defence;
mod duel;
mod needs;
mod quiz;
mod relay;
mod sheet;
mod typing;

pub use breaches::*;
pub use critique::*;
pub use defence::*;
pub use duel::*;
pub use needs::*;
pub use quiz::*;
pub use relay::*;
pub use sheet::*;
pub use typing::*;

use super::Level;
use crate::text::{Language, Located};

/// One exercise, of whatever kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exercise {
    /// A recorded talk to be judged: find, name and correct what is wrong.
    Critique(Critique),
    /// Records to be held against a sheet of rules.
    Breaches(Breaches),
    /// A text to be typed.
    Typing(Typing),
    /// One side plays the customer, the other defends.
    Duel(Duel),
    /// A team hands one matter on, from part to part.
    Relay(Relay),
    /// Questions with and without buzzers.
    Quiz(QuizRounds),
    /// A talk before judges, with questions.
    Defence(Defence),
}

/// What each kind of exercise has: told once for all of them.
macro_rules! of_each {
    ($exercise:expr, $one:ident => $value:expr) => {
        match $exercise {
            Exercise::Critique($one) => $value,
            Exercise::Breaches($one) => $value,
            Exercise::Typing($one) => $value,
            Exercise::Duel($one) => $value,
            Exercise::Relay($one) => $value,
            Exercise::Quiz($one) => $value,
            Exercise::Defence($one) => $value,
        }
    };
}

impl Exercise {
    /// The words a file of exercises begins with, one a kind.
    pub const HEADS: [&'static str; 7] = [
        "Critique",
        "Breaches",
        "Typing",
        "Duel",
        "Relay",
        "QuizRounds",
        "Defence",
    ];

    /// The word its file begins with.
    pub fn head(&self) -> &'static str {
        match self {
            Exercise::Critique(_) => "Critique",
            Exercise::Breaches(_) => "Breaches",
            Exercise::Typing(_) => "Typing",
            Exercise::Duel(_) => "Duel",
            Exercise::Relay(_) => "Relay",
            Exercise::Quiz(_) => "QuizRounds",
            Exercise::Defence(_) => "Defence",
        }
    }

    /// Name of the kind in JSON and in Fluent keys: `critique`.
    pub fn kind(&self) -> &'static str {
        match self {
            Exercise::Critique(_) => "critique",
            Exercise::Breaches(_) => "breaches",
            Exercise::Typing(_) => "typing",
            Exercise::Duel(_) => "duel",
            Exercise::Relay(_) => "relay",
            Exercise::Quiz(_) => "quiz",
            Exercise::Defence(_) => "defence",
        }
    }

    /// Version of the format.
    pub fn format(&self) -> &Located<u32> {
        of_each!(self, it => &it.format)
    }

    /// Its name, by which events refer to it; equals the file's name.
    pub fn id(&self) -> &Located<String> {
        of_each!(self, it => &it.id)
    }

    /// The language of its texts.
    pub fn language(&self) -> Language {
        of_each!(self, it => it.language)
    }

    /// Title for people.
    pub fn title(&self) -> &Located<String> {
        of_each!(self, it => &it.title)
    }

    /// What whoever takes it reads first.
    pub fn about(&self) -> &Located<String> {
        of_each!(self, it => &it.about)
    }

    /// Occupational level it belongs to.
    pub fn level(&self) -> Level {
        of_each!(self, it => it.level)
    }

    /// Minutes it takes; hard in exam and contest.
    pub fn minutes(&self) -> &Located<u32> {
        of_each!(self, it => &it.minutes)
    }
}
