//! How one person writes all through a session: marks, messages, slips. Drawn by the seed within temper, age and habits.

use crate::{
    customer::{MoodBand, Persona},
    scenario::{Age, Habit, Temper},
    text::Language,
};

use super::same::habit;

/// How much they mark sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Hardly at all: a blank between clauses.
    Bare,
    /// Commas and question marks, no full stops.
    Light,
    /// As in print.
    Full,
}

/// One person's way of writing.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Marks.
    pub marks: Marks,
    /// Chances in a hundred that a message ends with a sentence, and with a clause.
    pub breaks: (u32, u32),
    /// Whether all that is said at once goes into one message.
    pub joins: bool,
    /// Whether they come back to what they want in the middle of an answer.
    pub rambles: bool,
    /// Chances in a hundred of a short answer as a message of its own.
    pub acks: u32,
    /// Chances in a hundred of a slip.
    pub slips: u32,
    /// Whether only short lead-ins are used.
    pub plain: bool,
    /// Whether an English sentence begins with a small letter.
    pub small: bool,
}

impl Style {
    /// The way `persona` writes in the session with `seed`.
    pub fn of(persona: &Persona, seed: u64) -> Self {
        let manner = &persona.manner;
        let roll = |place: u64| (habit(seed, 0xA0 + place) % 100) as u32;
        let has = |one| manner.has(one);
        let careful = has(Habit::Punctuates) || persona.temper == Temper::Formal;
        let marks = match roll(0) {
            _ if persona.writes_mail => Marks::Full,
            _ if careful => Marks::Full,
            _ if has(Habit::NoPunctuation) => Marks::Bare,
            0..68 => Marks::Bare,
            68..93 => Marks::Light,
            _ => Marks::Full,
        };
        let breaks = match roll(1) {
            _ if has(Habit::OneMessage) => (0, 0),
            _ if has(Habit::Bursts) => (80, 45),
            _ if has(Habit::Short) => (70, 35),
            _ if has(Habit::Long) || careful => (12, 2),
            _ if persona.age == Age::Elder => (35, 12),
            0..45 => (28, 8),
            45..80 => (16, 3),
            _ => (60, 26),
        };
        let slips = match roll(2) {
            _ if persona.writes_mail || careful => 0,
            _ if has(Habit::Typos) => 12,
            0..15 => 6,
            _ => 0,
        };
        Self {
            marks,
            breaks,
            joins: match persona.language {
                _ if has(Habit::Bursts) || has(Habit::Short) => false,
                _ if has(Habit::OneMessage) || has(Habit::Long) => true,
                _ if persona.temper == Temper::Rambling || careful => true,
                // Who writes English puts it all into one message more often.
                Language::En => roll(4) < 85,
                Language::Zh => roll(4) < 33,
            },
            // An English message of forty words is nothing unusual; a Chinese one of forty characters is.
            rambles: persona.language == Language::En
                && !persona.writes_mail
                && (has(Habit::Long) || persona.temper == Temper::Rambling || roll(5) < 40),
            acks: match persona.temper {
                _ if has(Habit::OneMessage) => 6,
                Temper::Formal => 6,
                Temper::Terse => 36,
                _ if persona.language == Language::En => 18,
                _ => 27,
            },
            slips,
            plain: has(Habit::Plain) || has(Habit::Short) || persona.temper == Temper::Terse,
            small: marks == Marks::Bare && roll(3) < 55,
        }
    }

    /// Chances in a hundred that a question keeps its mark.
    pub fn asks(self) -> u32 {
        match self.marks {
            Marks::Bare => 22,
            Marks::Light => 85,
            Marks::Full => 100,
        }
    }

    /// Chances in a hundred that something shouted keeps its mark.
    pub fn shouts(self, band: MoodBand) -> u32 {
        match (self.marks, band.is_hot()) {
            (Marks::Bare, true) => 18,
            (Marks::Bare, false) => 4,
            (_, true) => 80,
            (_, false) => 40,
        }
    }
}
