//! What the customer carries through a talk: mood, what was told and said, what has happened to them so far.

use crate::scenario::{Cause, IntentName, StartingMood};

use super::{
    Marks, Mood, MoodChange,
    fingerprint::{Prints, fingerprint, sentence_prints},
    table::CAUSES,
};

/// How many intents there are; `Farewell` is the last.
const INTENTS: usize = IntentName::Farewell as usize + 1;

/// The customer's mind: a fold over what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mind {
    /// Mood now.
    pub mood: Mood,
    /// Facts told, by number.
    pub told: Marks,
    /// Whether the hidden need was met.
    pub need_met: bool,
    /// Whether a way offered was accepted and nothing has spoilt it since.
    pub accepted: bool,
    /// How many times in a row the trainee asked for a moment.
    pub waits: u8,
    /// Whether the trainee comforted them and nothing has moved on since.
    pub comforted: bool,
    /// Intent of the last line.
    pub last: Option<IntentName>,
    causes: [u16; CAUSES],
    intents: [u16; INTENTS],
    sayings: [u16; INTENTS],
    heard_since: bool,
    lines: Prints,
    heard: Prints,
    /// The letters of all that was said, one saying behind the other.
    told_letters: String,
}

impl Mind {
    /// The mind before the first line.
    pub fn new(start: StartingMood) -> Self {
        Self {
            mood: start.into(),
            told: Marks::default(),
            need_met: false,
            accepted: false,
            waits: 0,
            comforted: false,
            last: None,
            causes: [0; CAUSES],
            intents: [0; INTENTS],
            sayings: [0; INTENTS],
            heard_since: false,
            lines: Prints::default(),
            heard: Prints::default(),
            told_letters: String::new(),
        }
    }

    /// Takes in that the trainee said `text`.
    pub fn hears(&mut self, text: &str) {
        self.heard.extend(sentence_prints(text));
        self.heard_since = true;
    }

    /// Takes in that the customer said `text` with `intent`.
    pub fn says(&mut self, text: &str, intent: IntentName) {
        if intent == IntentName::Aside {
            // Beside the point: it changes nothing, whether it was said or, waiting for a model's words, was not.
            return;
        }
        self.lines.insert(fingerprint(text));
        self.told_letters.extend(letters(text));
        self.told_letters.push('|');
        if text.contains('\n') {
            // A letter: what stands in its paragraphs was said too.
            let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
            self.lines.extend(paragraphs.map(fingerprint));
        }
        self.intents[intent as usize] = self.intents[intent as usize].saturating_add(1);
        // Several bubbles in a row are one saying.
        let new = self.heard_since || self.last != Some(intent);
        if new {
            let sayings = &mut self.sayings[intent as usize];
            *sayings = sayings.saturating_add(1);
        }
        self.heard_since = false;
        self.waits = match intent {
            IntentName::Wait if self.last == Some(intent) && !new => self.waits,
            IntentName::Wait => self.waits.saturating_add(1),
            _ => 0,
        };
        match intent {
            IntentName::Accept => self.accepted = true,
            IntentName::Object
            | IntentName::Press
            | IntentName::Threaten
            | IntentName::Refuse
            | IntentName::Demand => self.accepted = false,
            _ => {}
        }
        self.last = Some(intent);
    }

    /// Takes in a change of mood.
    pub fn moves(&mut self, mood: Mood, causes: &[MoodChange]) {
        self.mood = mood;
        for change in causes {
            let count = &mut self.causes[change.cause as usize];
            *count = count.saturating_add(1);
        }
        let any = |wanted: &[Cause]| causes.iter().any(|it| wanted.contains(&it.cause));
        self.comforted = any(&[Cause::SpecificEmpathy, Cause::SincereApology])
            || self.comforted && !any(&[Cause::Progress, Cause::ConcreteAction, Cause::NeedMet]);
    }

    /// How often `cause` has moved the mood.
    pub fn times(&self, cause: Cause) -> u16 {
        self.causes[cause as usize]
    }

    /// How many lines were said with `intent`.
    pub fn lines_of(&self, intent: IntentName) -> u16 {
        self.intents[intent as usize]
    }

    /// How often something was said with `intent`: a burst counts once.
    pub fn sayings_of(&self, intent: IntentName) -> u16 {
        self.sayings[intent as usize]
    }

    /// How often anything was said: a burst counts once.
    pub fn sayings(&self) -> u16 {
        self.sayings
            .iter()
            .fold(0, |all, &one| all.saturating_add(one))
    }

    /// Whether the trainee has spoken since the customer last did.
    pub fn heard_since_speaking(&self) -> bool {
        self.heard_since
    }

    /// Whether this line was said before.
    pub fn has_said(&self, line: &str) -> bool {
        self.lines.contains(&fingerprint(line))
    }

    /// Whether this line was said before, alone or among others in one message; marks and blanks do not make it another.
    pub fn has_told(&self, line: &str) -> bool {
        let line: String = letters(line).collect();
        self.told_letters.contains(&line)
    }

    /// Whether a line with this fingerprint was said before.
    pub fn has_said_print(&self, print: u64) -> bool {
        self.lines.contains(&print)
    }

    /// Whether the trainee said the sentence with this fingerprint before.
    pub fn has_heard_print(&self, print: u64) -> bool {
        self.heard.contains(&print)
    }

    /// Whether anything the trainee did so far moved the matter on.
    pub fn has_been_heard(&self) -> bool {
        [
            Cause::Progress,
            Cause::ConcreteAction,
            Cause::SpecificEmpathy,
            Cause::NeedMet,
        ]
        .into_iter()
        .any(|cause| self.times(cause) > 0)
    }
}

/// The letters and digits of `text`, in small letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}
