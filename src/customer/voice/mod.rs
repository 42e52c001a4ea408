//! The offline voice: words an intent in the customer's language, mood and temper, and never says a sentence twice.

mod clause;
mod grammar;
mod letter;
mod retell;
mod same;
mod speech;
mod style;
mod wording;

use rand::{Rng, RngExt};

use super::{Mind, MoodBand, Persona, fingerprint::fingerprint};
use crate::{
    scenario::{Age, IntentName},
    text::{Language, either},
};
use grammar::{Grammar, Lines};
pub use letter::{in_one, joined, letter};
pub use retell::SHORTEST_SENTENCE;
use retell::{Teller, Tone, letters};
use same::habit;
use style::{Marks, Style};
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

/// Whose tongue: the seed of a session's habits, and whether it may word anew what the author wrote.
#[derive(Clone, Copy, Debug)]
pub struct Tongue {
    /// Seed of the session.
    pub seed: u64,
    /// Whether sentences are told in other words, so that two sessions hardly share one; a scripted customer says them as
    /// the author wrote them.
    pub free: bool,
    /// Whether a short answer may stand before it: only before the first of what is said in one go.
    pub acks: bool,
}

/// The bubbles in which `persona` says it now. No sentence was said before in this talk.
pub fn word(
    saying: Saying,
    persona: &Persona,
    mind: &Mind,
    tongue: Tongue,
    rng: &mut impl Rng,
) -> Vec<String> {
    let speaker = Speaker {
        saying,
        persona,
        mind,
        grammar: Grammar::of(persona.language),
    };
    if tongue.free
        && let Some(said) = speaker.freely(tongue, rng)
    {
        return said;
    }
    speaker.plainly(rng)
}

/// `lines`, written by the author to be said in one go, or one of the other `ways` to say them, in this customer's words. `moved`
/// is whether lead-ins and tails of the mood may be put around them.
pub fn retold(
    lines: &[String],
    ways: &[String],
    persona: &Persona,
    mind: &Mind,
    (tongue, moved): (Tongue, bool),
    rng: &mut impl Rng,
) -> Vec<String> {
    let own = lines.join("|");
    if !tongue.free || own.is_empty() {
        return lines.to_vec();
    }
    let (text, count) = one_of(&own, ways, tongue.seed);
    if persona.writes_mail {
        let (mut place, print) = (0, fingerprint(text));
        let text = either::one_of(text, |count| {
            place += 1;
            (habit(tongue.seed, print.wrapping_add(place)) % u64::from(count.max(1))) as u32
        });
        return text.split('|').map(str::to_owned).collect();
    }
    // Nothing stands before the first words of a talk.
    let tone = match moved && mind.sayings() > 0 {
        true => Tone::Moved,
        false => Tone::Mild,
    };
    let mut teller = Teller::new(persona, mind, tongue.seed, tone, rng);
    teller
        .tell(text, count, false)
        .unwrap_or_else(|| lines.to_vec())
}

/// Whether `persona` adds what they want to what they answer in the `turn` of the session with `seed`: people who write
/// long messages come back to it.
pub fn rambles(persona: &Persona, seed: u64, turn: u32) -> bool {
    Style::of(persona, seed).rambles && habit(seed, 0x6000 + u64::from(turn)) % 100 < 45
}

/// Whether `persona` puts all that they say at once into one message.
pub fn joins(persona: &Persona, seed: u64) -> bool {
    Style::of(persona, seed).joins
}

/// What stands between facts told in one message.
pub fn between_facts(persona: &Persona, seed: u64) -> &'static str {
    match (persona.language, Style::of(persona, seed).marks) {
        (Language::Zh, Marks::Bare) => " ",
        (Language::Zh, _) => "，",
        (Language::En, _) => ". ",
    }
}

/// Lines that are tried where all that could be said was said before.
const OTHER_LINES: usize = 5;

/// Wordings beyond which a text counts no more than others.
const MOST_WORDINGS: u64 = 24;

/// How much what is no sentence counts: 几点 may be asked again and again, and mostly is.
const SHORT: u64 = 40;

/// How much a text counts among others: as much as it has wordings.
fn weight(text: &str) -> u64 {
    match either::wordings(text) {
        1 if is_short(text) => SHORT,
        wordings => u64::from(wordings).min(MOST_WORDINGS),
    }
}

/// Whether `text` is no sentence: 几点, “And then?”.
fn is_short(text: &str) -> bool {
    match text.is_ascii() {
        true => text.split_whitespace().count() <= 2,
        false => letters(text) < SHORTEST_SENTENCE,
    }
}

/// `says` or one of the other `ways` to say it, as the seed chooses, and of how many as large as it that was one.
fn one_of<'a>(says: &'a str, ways: &'a [String], seed: u64) -> (&'a str, u32) {
    let all: u64 = 1 + ways.iter().map(|way| weight(way)).sum::<u64>();
    let mut which = habit(seed, fingerprint(says)) % all;
    for way in ways {
        let weight = weight(way);
        if which < weight {
            return (way, (all / weight) as u32);
        }
        which -= weight;
    }
    (says, all as u32)
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
    /// As the author and the grammar have it, word for word.
    fn plainly(&self, rng: &mut impl Rng) -> Vec<String> {
        if let Some(own) = authored(self.saying, self.persona, self.mind) {
            return own;
        }
        let pools = self.pools(self.grammar.lines(self.saying.wording));
        self.fresh(&pools, rng)
            .or_else(|| self.prefixed(&pools, rng))
            .unwrap_or_else(|| self.counted())
    }

    /// In other words: the author's sentence or a line of the grammar, told as this customer tells it.
    fn freely(&self, tongue: Tongue, rng: &mut impl Rng) -> Option<Vec<String>> {
        let seed = tongue.seed;
        let ack = tongue.acks && self.may_be_acknowledged();
        let tone = self.saying.wording.tone();
        // 好的 has one wording: who has said it says the next line.
        (0..OTHER_LINES).find_map(|passed| {
            let (text, ways) = match passed {
                0 => self.to_be_told(seed)?,
                _ => self.by_the_grammar(seed, passed)?,
            };
            Teller::new(self.persona, self.mind, seed, tone, rng).tell(&text, ways, ack)
        })
    }

    /// How often the intent was meant in this talk, and what counts as often in choosing a line of the grammar.
    fn before(&self, seed: u64) -> (usize, usize) {
        let intent = self.saying.wording.intent();
        let said = usize::from(self.mind.sayings_of(intent));
        // Of what went into one message only the last intent was counted.
        match intent == IntentName::Aside || joins(self.persona, seed) {
            true => (said, usize::from(self.mind.sayings())),
            false => (said, said),
        }
    }

    /// A sentence, and among how many the seed chose it.
    fn to_be_told(&self, seed: u64) -> Option<(String, u32)> {
        let Saying { wording, fact } = self.saying;
        if let (Wording::Tell, Some(fact)) = (wording, fact) {
            let fact = &self.persona.facts[fact];
            let (text, count) = one_of(&fact.says, &fact.ways, seed);
            return Some((text.to_owned(), count));
        }
        if wording == Wording::Aside {
            let remark = self.persona.remark(seed)?;
            // Nearly a hundred of them are drawn from.
            return Some((remark.to_owned(), 64));
        }
        let (said, before) = self.before(seed);
        if let (Wording::NotNow, Some(fact)) = (wording, fact) {
            let fact = &self.persona.facts[fact];
            let own = fact.withheld.iter().chain(&fact.withheld_ways);
            let own: Vec<&str> = own.map(String::as_str).collect();
            if said < own.len() {
                return nth(&own, said, seed, wording);
            }
        }
        if wording.stands_for_its_intent()
            // Now and then somebody says it in words that nobody wrote for the case.
            && habit(seed, 0x4000 + before as u64 + 64 * wording as u64) % 10 < 7
        {
            let intent = wording.intent();
            let lists = [&self.persona.lines, &self.persona.more_lines];
            let own = lists.into_iter().filter_map(|list| list.get(&intent));
            let own: Vec<&str> = own.flatten().map(String::as_str).collect();
            // Half of them in one session: the next one is to hear others.
            let half = own.len().div_ceil(2);
            let place = before % (half * 2).max(1);
            if before == said && said < half || before > said && place < half {
                return nth(&own, place, seed, wording);
            }
        }
        self.by_the_grammar(seed, 0)
    }

    /// A line of the grammar, `passed` lines behind the one whose turn it is, and among how many the seed chose it.
    fn by_the_grammar(&self, seed: u64, passed: usize) -> Option<(String, u32)> {
        let wording = self.saying.wording;
        let (_, before) = self.before(seed);
        let pools = self.pools(self.grammar.lines(wording));
        let lines: Vec<&str> = pools.into_iter().flatten().collect();
        // Never as far as what has hardly another wording: what comes again has its choices made otherwise.
        let place = (before % lines.len().div_ceil(2).max(1) + passed) % lines.len().max(1);
        let (line, ways) = nth(&lines, place, seed, wording)?;
        if line.contains("{fact}")
            && let Some((fact, facts)) = self.pointed_at(seed)
        {
            let line = line.replace("{fact}", &fact);
            return Some((self.fill(&line), ways.saturating_mul(facts)));
        }
        if !line.contains("{want}") {
            return Some((self.fill(&line), ways));
        }
        let (want, wants) = one_of(
            &self.persona.want,
            &self.persona.want_ways,
            seed ^ before as u64,
        );
        Some((self.fill_with(&line, want), ways.saturating_mul(wants)))
    }

    /// How an English customer points back at the fact: the first sentence of a way to tell it, and among how many. A Chinese
    /// gist has no person and needs no other words.
    fn pointed_at(&self, seed: u64) -> Option<(String, u32)> {
        let fact = &self.persona.facts[self.saying.fact?];
        if self.persona.language == Language::Zh || fact.ways.is_empty() {
            return None;
        }
        let (told, count) = one_of(&fact.says, &fact.ways, seed ^ 1);
        let ends = [". ", "! ", "? "];
        let end = ends.iter().filter_map(|end| told.find(end)).min();
        let first = &told[..end.unwrap_or(told.len())];
        Some((first.trim_end_matches(['.', '!', ';']).to_owned(), count))
    }

    /// Whether a short answer may stand before it: not before hurt or anger at what was just said.
    fn may_be_acknowledged(&self) -> bool {
        let answers = self.mind.heard_since_speaking();
        let calm = self.mind.mood.band() < MoodBand::Agitated;
        use Wording::{
            AlreadyTold, Back, BreakSilence, Farewell, Interject, Leave, Object, ObjectBroken,
            Open, Puzzled, PuzzledBlank, Refuse, RefuseSale, Threaten, WardOff,
        };
        answers
            && !matches!(
                self.saying.wording,
                Open | Back | BreakSilence | Interject | PuzzledBlank | Farewell
            )
            && !(calm
                && matches!(
                    self.saying.wording,
                    AlreadyTold
                        | Leave
                        | Object
                        | ObjectBroken
                        | Puzzled
                        | Refuse
                        | RefuseSale
                        | Threaten
                        | WardOff
                ))
    }

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
                let line = either::first(line);
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
        self.fill_with(line, &self.persona.want)
    }

    /// `line` with its slots filled, what is wanted in the words of `want`.
    fn fill_with(&self, line: &str, want: &str) -> String {
        let gist = self
            .saying
            .fact
            .map_or("", |fact| self.persona.facts[fact].gist.as_str());
        // One breath: told again, a fact is not cut into messages.
        let gist = gist.replace('，', "、");
        let filled = line
            .replace("{want}", want)
            .replace("{fact}", &gist)
            .replace("{feeling}", &self.persona.feeling)
            .replace("{number}", &self.persona.number)
            .replace("{name}", &self.persona.name)
            .replace("{address}", &self.persona.address);
        capitalised(filled)
    }
}

/// The line of `lines` that is the `n`th in the order in which the seed has them said, and of how many as large as it that
/// was one. What has more wordings comes earlier, as often as it has them.
fn nth(lines: &[&str], n: usize, seed: u64, wording: Wording) -> Option<(String, u32)> {
    let place = 0x5000 + 0x1_0000 * wording as u64;
    let first = |at: usize| {
        let tickets = 0..weight(lines[at]);
        tickets
            .map(|ticket| habit(seed, place + 0x40 * at as u64 + ticket))
            .min()
    };
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_cached_key(|&at| first(at));
    let line = lines[*order.get(n)?];
    let all: u64 = lines.iter().map(|line| weight(line)).sum();
    Some((line.to_owned(), (all / weight(line)) as u32))
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
