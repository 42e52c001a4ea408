//! A sentence said as this person says it now: one of its wordings, equivalents, messages, little put around it, a slip at
//! times.

mod ack;
mod around;
mod case;
mod marked;
mod slip;

use rand::{Rng, RngExt};

use crate::{
    customer::{Mind, MoodBand, Persona, fingerprint::fingerprint},
    scenario::{PoolRegion, Temper},
    text::{Language, either, kept},
};

use super::{
    clause::{Clause, clauses},
    same::{Speaker, habit, said_by},
    speech::{Mood, Speech},
    style::{Marks, Style},
};

/// Attempts at words that were not said before.
const ATTEMPTS: u64 = 12;

/// Messages one saying is split into at most.
const MOST_MESSAGES: usize = 3;

/// Messages shorter than this many letters are no sentences: 嗯, 几点, ok. They may come again.
pub const SHORTEST_SENTENCE: usize = 4;

/// Retells sentences for one person at one moment.
pub struct Teller<'a, R: Rng> {
    persona: &'a Persona,
    mind: &'a Mind,
    seed: u64,
    rng: &'a mut R,
    style: Style,
    speech: &'static Speech,
    tone: Tone,
}

/// How much of the mood is heard in what is put around a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All of it: demands, threats, questions.
    Moved,
    /// A fact: calmly, or curtly where the mood is hot.
    Matter,
    /// Softening, thanks, agreement, goodbye: as they stand.
    Mild,
}

/// A message in the making.
struct Message {
    words: String,
    /// The mark its last sentence had.
    mark: Option<char>,
    /// Among how many wordings this one was.
    wordings: u32,
}

impl<'a, R: Rng> Teller<'a, R> {
    /// For `persona` with `mind` in the session with `seed`.
    pub fn new(
        persona: &'a Persona,
        mind: &'a Mind,
        seed: u64,
        tone: Tone,
        rng: &'a mut R,
    ) -> Self {
        Self {
            style: Style::of(persona, seed),
            speech: Speech::of(persona.language),
            persona,
            mind,
            seed,
            tone,
            rng,
        }
    }

    /// The messages in which `text` is said, one of `ways` equally likely texts, each of which may offer choices within.
    /// Nothing where every attempt had been said before.
    pub fn tell(&mut self, text: &str, ways: u32, ack: bool) -> Option<Vec<String>> {
        let plain = either::first(text);
        let ack = match ack && letters(&plain) >= SHORTEST_SENTENCE {
            true => self.ack(),
            false => None,
        };
        for attempt in 0..ATTEMPTS {
            let said = self.once(text, ways, attempt);
            let fresh = said.iter().enumerate().all(|(at, one)| {
                let long = letters(one) >= SHORTEST_SENTENCE;
                let again = said[..at].contains(one) || self.mind.has_said(one);
                !again && (!long || !self.mind.has_told(one))
            });
            // Its own choices may be worded with a “not” or without; what is exchanged and put around them may not.
            if fresh && kept(&self.settled(text, attempt), &said.join(" ")) {
                let ack = ack.filter(|&ack| said.iter().all(|one| one != ack));
                return Some(
                    self.with_slip(ack.map(str::to_owned).into_iter().chain(said).collect()),
                );
            }
        }
        None
    }

    /// Whose mood is heard; nothing where nothing may be put around a sentence.
    fn mood(&self) -> Option<Mood> {
        let band = self.mind.mood.band();
        let fights = band.is_hot() && !self.persona.is_gentle();
        match self.tone {
            Tone::Moved => Some(Mood::of(band)),
            Tone::Matter if fights => Some(Mood::Curt),
            Tone::Matter => Some(Mood::of(band.min(MoodBand::Unsettled))),
            Tone::Mild => None,
        }
    }

    /// Whether nothing careless is said: in a letter, or by somebody formal.
    fn careful(&self) -> bool {
        self.persona.writes_mail || self.persona.temper == Temper::Formal
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn once(&mut self, text: &str, ways: u32, attempt: u64) -> Vec<String> {
        let messages = self.messages(text, ways, attempt);
        self.all_dressed(messages, attempt)
    }

    /// `text` cut into messages, with its choices made and its words exchanged for equivalents.
    fn messages(&mut self, text: &str, ways: u32, attempt: u64) -> Vec<Message> {
        let speaker = Speaker {
            language: self.persona.language,
            region: self.region(),
            careful: self.careful(),
            seed: self.seed,
        };
        let mut messages: Vec<Message> = Vec::new();
        let mut open: Option<Clause> = None;
        for mut part in clauses(text, self.persona.language) {
            let choices = either::wordings(&part.words);
            part.words = self.chosen(&part.words, attempt);
            let begins = match &open {
                None => true,
                Some(before) => self.breaks(before, &part, messages.len()),
            };
            let (words, equivalents) = said_by(&part.words, speaker, begins);
            let wordings = choices.saturating_mul(equivalents);
            match messages.last_mut() {
                Some(message) if !begins => {
                    let between = self.between(open.as_ref().and_then(|it| it.mark));
                    let message_words = &mut message.words;
                    message_words.push_str(between);
                    match between {
                        // What was a sentence goes on behind a comma.
                        ", " => message_words.push_str(&case::small(&words)),
                        _ => message_words.push_str(&words),
                    }
                    message.mark = part.mark;
                    // Whether it was cut here is one more way it could have been said.
                    message.wordings = message.wordings.saturating_mul(wordings).saturating_add(1);
                }
                _ => messages.push(Message {
                    words,
                    mark: part.mark,
                    wordings: wordings.saturating_mul(ways.max(1)),
                }),
            }
            open = Some(part);
        }
        if messages.is_empty() {
            // Marks alone: ？
            messages.push(Message {
                words: self.chosen(text, attempt),
                mark: None,
                wordings: ways,
            });
        }
        messages
    }

    /// `text` as its choices are made in this attempt, nothing else changed.
    fn settled(&self, text: &str, attempt: u64) -> String {
        let parts = clauses(text, self.persona.language).into_iter();
        let words: Vec<String> = parts
            .map(|part| self.chosen(&part.words, attempt))
            .collect();
        words.join(" ")
    }

    /// `words` with its choices made: the same all through a session, another at each attempt.
    fn chosen(&self, words: &str, attempt: u64) -> String {
        let print = fingerprint(words).wrapping_add(attempt << 48);
        let mut place = 0;
        let which = |count: u32| {
            place += 1;
            (habit(self.seed, print.wrapping_add(place)) % u64::from(count.max(1))) as u32
        };
        either::one_of(words, which).trim().to_owned()
    }

    /// Whether a message ends between `before` and `next`.
    fn breaks(&mut self, before: &Clause, next: &Clause, messages: usize) -> bool {
        if self.persona.writes_mail || messages >= MOST_MESSAGES {
            return false;
        }
        if before.mark == Some('|') {
            return !self.style.joins;
        }
        // 机器拆走以后 says nothing by itself.
        if before.leans() {
            return false;
        }
        let (hard, soft) = self.style.breaks;
        let long = |clause: &Clause| match self.persona.language {
            Language::Zh => letters(&clause.words) >= 4,
            Language::En => clause.words.split(' ').count() >= 4,
        };
        // Who writes English puts more into one message, and does not cut at a comma.
        match (before.ends(), self.persona.language) {
            (true, Language::Zh) => self.chance(hard),
            (true, Language::En) => self.chance(hard / 3),
            (false, Language::Zh) if long(before) && long(next) => self.chance(soft),
            (false, _) => false,
        }
    }

    /// What stands between two clauses of one message.
    fn between(&self, mark: Option<char>) -> &'static str {
        match (self.persona.language, self.style.marks, mark) {
            (Language::Zh, Marks::Bare, _) => " ",
            (Language::Zh, Marks::Light, _) => "，",
            (Language::Zh, Marks::Full, Some('？' | '?')) => "？",
            (Language::Zh, Marks::Full, Some('！' | '!')) => "！",
            (Language::Zh, Marks::Full, Some('，') | None) => "，",
            (Language::Zh, Marks::Full, _) => "。",
            (Language::En, _, Some('?')) => "? ",
            (Language::En, _, Some('!')) => "! ",
            (Language::En, _, Some(',') | None) => ", ",
            (Language::En, Marks::Bare, _) => ", ",
            (Language::En, _, Some(';')) => "; ",
            (Language::En, _, _) => ". ",
        }
    }

    fn region(&self) -> Option<&'a PoolRegion> {
        self.persona.region.as_ref()
    }

    /// One of `list`, of which each person uses about half, the same half all through a session.
    fn one_of<T: Copy>(&mut self, list: &[T], place: u64) -> Option<T> {
        let seed = self.seed;
        let own = |at: usize| habit(seed, place + at as u64).is_multiple_of(2);
        let mine: Vec<T> = (0..list.len())
            .filter(|&at| own(at))
            .map(|at| list[at])
            .collect();
        let from = if mine.len() >= 4 { &mine } else { list };
        match from.len() {
            0 => None,
            count => from.get(self.rng.random_range(0..count)).copied(),
        }
    }
}

/// Letters and digits of `text`.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}
