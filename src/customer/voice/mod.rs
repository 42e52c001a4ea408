//! The offline voice: words an intent in the customer's language, mood and temper, and never says a sentence twice.

mod grammar;
mod letter;
mod wording;

use rand::{Rng, RngExt};

use super::{Mind, Persona};
use crate::scenario::Age;
use grammar::{Grammar, Lines};
pub use letter::{joined, letter};
pub use wording::Wording;

/// Something to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// How it is meant.
    pub wording: Wording,
    /// The fact it tells or points back at.
    pub fact: Option<usize>,
}

impl Saying {
    /// `wording` without a fact.
    pub fn of(wording: Wording) -> Self {
        Self {
            wording,
            fact: None,
        }
    }

    /// `wording` about `fact`.
    pub fn about(wording: Wording, fact: usize) -> Self {
        Self {
            wording,
            fact: Some(fact),
        }
    }
}

/// The bubbles in which `persona` says it now. No bubble was said before in this talk.
pub fn word(saying: Saying, persona: &Persona, mind: &Mind, rng: &mut impl Rng) -> Vec<String> {
    if let Some(own) = authored(saying, persona, mind) {
        return own;
    }
    let grammar = Grammar::of(persona.language);
    let speaker = Speaker {
        saying,
        persona,
        mind,
        grammar,
    };
    let pools = speaker.pools(grammar.lines(saying.wording));
    speaker
        .fresh(&pools, rng)
        .or_else(|| speaker.prefixed(&pools, rng))
        .unwrap_or_else(|| speaker.counted())
}

/// The author's own words, each used once: a fact's sentence, what is said in its place, or a line written for the intent.
fn authored(saying: Saying, persona: &Persona, mind: &Mind) -> Option<Vec<String>> {
    if let (Wording::Tell, Some(fact)) = (saying.wording, saying.fact) {
        let says = &persona.facts[fact].says;
        return (!mind.has_said(says)).then(|| vec![says.clone()]);
    }
    if let (Wording::NotNow, Some(fact)) = (saying.wording, saying.fact) {
        return unsaid(&persona.facts[fact].withheld, mind);
    }
    if !saying.wording.stands_for_its_intent() {
        return None;
    }
    unsaid(persona.lines.get(&saying.wording.intent())?, mind)
}

fn unsaid(lines: &[String], mind: &Mind) -> Option<Vec<String>> {
    let line = lines.iter().find(|line| !mind.has_said(line))?;
    Some(vec![line.clone()])
}

struct Speaker<'a> {
    saying: Saying,
    persona: &'a Persona,
    mind: &'a Mind,
    grammar: &'static Grammar,
}

impl Speaker<'_> {
    /// The wordings that fit temper, age and mood: the most personal pool first.
    fn pools(&self, lines: &'static Lines) -> Vec<Vec<&'static str>> {
        let band = self.mind.mood.band();
        if self.persona.writes_mail && !lines.mail.is_empty() {
            return vec![lines.mail.iter().map(String::as_str).collect()];
        }
        let gentle = self.persona.is_gentle();
        let mut personal: Vec<&str> = Vec::new();
        personal.extend(lines.temper(self.persona.temper, band));
        if self.persona.age == Age::Elder && (gentle || !band.is_hot()) {
            personal.extend(lines.elder.iter().map(String::as_str));
        }
        vec![personal, lines.for_mood(band, gentle)]
    }

    /// A line that was not said yet: half the time a personal one, while there are any.
    fn fresh(&self, pools: &[Vec<&str>], rng: &mut impl Rng) -> Option<Vec<String>> {
        let personal_first = rng.random_range(0..2) == 0;
        let mut order: Vec<&Vec<&str>> = pools.iter().collect();
        if !personal_first {
            order.reverse();
        }
        order
            .into_iter()
            .find_map(|pool| self.any_unsaid(pool.iter().copied(), rng))
    }

    /// A used line with a new beginning.
    fn prefixed(&self, pools: &[Vec<&str>], rng: &mut impl Rng) -> Option<Vec<String>> {
        let prefixes = self.prefixes();
        let composed: Vec<String> = prefixes
            .iter()
            .flat_map(|prefix| {
                let lines = pools.iter().flatten();
                lines.map(move |line| format!("{prefix}{}", after_prefix(line)))
            })
            .collect();
        self.any_unsaid(composed.iter().map(String::as_str), rng)
    }

    /// New beginnings that fit the channel, the temper and the mood.
    fn prefixes(&self) -> &'static [String] {
        let hot = self.mind.mood.band().is_hot() && !self.persona.is_gentle();
        match (self.persona.writes_mail, hot) {
            (true, _) => &self.grammar.prefixes_mail,
            (false, true) => &self.grammar.prefixes_hot,
            (false, false) => &self.grammar.prefixes_cool,
        }
    }

    /// The want with a count, which is new every time.
    fn counted(&self) -> Vec<String> {
        let count = (2..)
            .map(|n: u32| {
                self.fill(&self.grammar.counted)
                    .replace("{n}", &n.to_string())
            })
            .find(|line| !self.mind.has_said(line));
        count.into_iter().collect()
    }

    fn any_unsaid<'l>(
        &self,
        lines: impl Iterator<Item = &'l str>,
        rng: &mut impl Rng,
    ) -> Option<Vec<String>> {
        let mut unsaid: Vec<Vec<String>> = lines
            .filter_map(|line| {
                let bubbles: Vec<String> = line.split('|').map(|part| self.fill(part)).collect();
                let new = bubbles.iter().all(|bubble| !self.mind.has_said(bubble));
                new.then_some(bubbles)
            })
            .collect();
        if unsaid.is_empty() {
            return None;
        }
        Some(unsaid.swap_remove(rng.random_range(0..unsaid.len())))
    }

    /// `line` with its slots filled.
    fn fill(&self, line: &str) -> String {
        let gist = self
            .saying
            .fact
            .map_or("", |fact| self.persona.facts[fact].gist.as_str());
        let filled = line
            .replace("{want}", &self.persona.want)
            .replace("{fact}", gist)
            .replace("{feeling}", &self.persona.feeling)
            .replace("{number}", &self.persona.number)
            .replace("{name}", &self.persona.name)
            .replace("{address}", &self.persona.address);
        capitalised(filled)
    }
}

/// A line as it stands behind a beginning: the first bubble only, with a small Latin first letter.
fn after_prefix(line: &str) -> String {
    let mut letters = line.chars();
    match letters.next() {
        // "I" and names keep their capital.
        Some(first)
            if first.is_ascii_uppercase() && !line.starts_with("I ") && !line.starts_with("I'") =>
        {
            first.to_lowercase().chain(letters).collect()
        }
        _ => line.to_owned(),
    }
}

/// With a capital first Latin letter, as a slot may have put a small one there.
fn capitalised(line: String) -> String {
    match line.chars().next() {
        Some(first) if first.is_ascii_lowercase() => {
            let rest = &line[1..];
            format!("{}{rest}", first.to_ascii_uppercase())
        }
        _ => line,
    }
}
