//! The voice check: what is wrong with a line before anybody reads it, one file a fault. It looks at the line, the case and
//! the talk so far, and decides nothing else; a language model's lines pass it or are worded again.
//!
//! Each fault has its own finder, asked in the order of [`Fault::ALL`]: the first that finds something names the fault.
//! Everything is decided by words, figures, names and, for who speaks, a small table of weights that is part of the program: the
//! same line is judged the same everywhere.

mod agrees;
mod body;
mod empty;
mod ends;
mod fault;
mod figures;
mod injection;
mod invented;
mod known;
mod language;
mod length;
mod list;
mod markup;
mod names;
mod novel;
mod ordered;
mod phrases;
mod repeats;
mod role;
mod speaker;
mod speaks;
mod surnames;
mod unreleased;

use std::sync::Arc;

use crate::{
    customer::Marks,
    scenario::{Channel, IntentName},
    text::Language,
};

pub use fault::Fault;
pub use known::Known;
pub use speaker::{SPEAKER, print_of_speakers};

/// Faults that show before a sentence is whole.
const PLAIN: &[Fault] = &[
    Fault::TooLong,
    Fault::Markup,
    Fault::WrongLanguage,
    Fault::RoleReversal,
    Fault::InventedFigure,
    Fault::InventedName,
];

/// What a line is checked against: the case, and where the talk stands.
#[derive(Clone, Debug)]
pub struct Ground {
    /// What the case knows.
    pub known: Arc<Known>,
    /// Facts that were told or may be told in this line, by number.
    pub told: Marks,
    /// Whether the hidden need was met.
    pub need_met: bool,
    /// What the line is meant to do.
    pub intent: IntentName,
    /// Whether the customer has agreed, or agrees in this line.
    pub agrees: bool,
    /// The trainee's latest words.
    pub agent: String,
    /// The lines of the talk, oldest first: whether the trainee said it, and the words.
    pub talk: Vec<(bool, String)>,
    /// The grammar's own lines for it.
    pub own: Vec<String>,
}

/// A fault and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What is wrong.
    pub fault: Fault,
    /// The words that are, as far as they can be named.
    pub quote: String,
}

impl Ground {
    /// What is wrong with the whole `line`; none where nothing is.
    pub fn check(&self, line: &str) -> Option<Found> {
        self.find(line, Fault::ALL)
    }

    /// What is wrong with the beginning of a line that is still being written. Its whole sentences are looked at for every
    /// fault; the rest only for what no further word can make good: 我接受 may still become 我接受不了.
    pub fn check_beginning(&self, beginning: &str) -> Option<Found> {
        if beginning.trim().is_empty() {
            return None;
        }
        let marks = ['。', '！', '？', '!', '?', '\n'];
        let whole = beginning.rfind(marks).map_or("", |at| &beginning[..at]);
        let end = beginning[whole.len()..].chars().next();
        let end = whole.len() + end.filter(|_| !whole.is_empty()).map_or(0, char::len_utf8);
        let whole = beginning[..end].trim();
        let found = (!whole.is_empty())
            .then(|| self.find(whole, &Fault::ALL[1..]))
            .flatten();
        found.or_else(|| self.find(beginning, PLAIN))
    }

    fn find(&self, line: &str, faults: &[Fault]) -> Option<Found> {
        let line = line.trim();
        faults.iter().find_map(|&fault| {
            let quote = self.finder(fault)(self, line)?;
            Some(Found { fault, quote })
        })
    }

    fn finder(&self, fault: Fault) -> fn(&Ground, &str) -> Option<String> {
        match fault {
            Fault::Empty => empty::find,
            Fault::TooLong => length::find,
            Fault::Markup => markup::find,
            Fault::WrongLanguage => language::find,
            Fault::SpeaksAsModel => speaks::find,
            Fault::ObeysInjection => injection::find,
            Fault::RoleReversal => role::find,
            Fault::InventedFigure => figures::find,
            Fault::InventedName => names::find,
            Fault::InventedFact => invented::find,
            Fault::UnreleasedFact => unreleased::find,
            Fault::EndsEarly => ends::find,
            Fault::AgreesEarly => agrees::find,
            Fault::Repeats => repeats::find,
        }
    }

    fn language(&self) -> Language {
        self.known.language
    }

    fn writes_mail(&self) -> bool {
        self.known.channel == Channel::Mail
    }

    /// Whether `words` were said in the talk, by anybody.
    fn was_said(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        let mut lines = self.talk.iter().map(|(_, line)| line);
        lines.any(|line| line.to_lowercase().contains(&words))
            || self.agent.to_lowercase().contains(&words)
            || self
                .own
                .iter()
                .any(|own| own.to_lowercase().contains(&words))
    }
}
