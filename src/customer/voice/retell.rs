//! A sentence said as this person says it now: equivalents, lead-in and tail, messages, marks, a slip at times.

use rand::{Rng, RngExt};

use crate::{
    customer::{Mind, MoodBand, Persona},
    scenario::Age,
    text::Language,
};

use super::{
    clause::{Clause, clauses, kind},
    kept::kept,
    same::{Speaker, habit, said_by},
    speech::{Fits, Place, Speech},
    style::{Marks, Style},
};

/// Attempts at words that were not said before.
const ATTEMPTS: u32 = 12;

/// Chances in a hundred that a lead-in or tail is a brief one.
const BRIEF: u32 = 70;

/// Messages one saying is split into at most.
const MOST_MESSAGES: usize = 3;

/// Messages shorter than this many letters are no sentences: 嗯, 几点, ok. They may come again.
pub const SHORTEST_SENTENCE: usize = 4;

/// What only opens a talk.
const GREETINGS: [&str; 7] = [
    "您好，",
    "在",
    "Hi, ",
    "Hi",
    "Hello",
    "Hello?",
    "打扰您一下，",
];

/// What begins or ends no statement here, though its list has it.
const UNFIT_TAILS: [&str; 5] = ["的", "这样子", "先", "么", "好伐"];

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
    /// A fact is told as somebody unsettled tells it at most.
    Matter,
    /// Softening, thanks, agreement.
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

    /// The messages in which `text` is said, one of `ways` equally likely texts. Nothing where every attempt had been said
    /// before.
    pub fn tell(&mut self, text: &str, ways: u32, ack: bool) -> Option<Vec<String>> {
        let ack = ack.then(|| self.ack()).flatten();
        for attempt in 0..ATTEMPTS {
            // The later, the more is put around it.
            let ways = if attempt > 2 { 1 } else { ways };
            let said = self.once(text, ways);
            let mut fresh = said.iter().enumerate().all(|(at, one)| {
                letters(one) < SHORTEST_SENTENCE && !said[..at].contains(one)
                    || !self.mind.has_said(one)
            });
            fresh &= !(said.len() == 1 && self.mind.has_said(&said[0]));
            if fresh && kept(text, &said.join(" ")) {
                let ack = ack.filter(|ack| !said.contains(ack));
                return Some(self.with_slip(ack.into_iter().chain(said).collect()));
            }
        }
        None
    }

    /// The mood as far as it is heard.
    fn band(&self) -> MoodBand {
        let band = self.mind.mood.band();
        match self.tone {
            Tone::Moved => band,
            Tone::Matter => band.min(MoodBand::Unsettled),
            Tone::Mild => MoodBand::Calm,
        }
    }

    fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn once(&mut self, text: &str, ways: u32) -> Vec<String> {
        let mut messages = self.messages(text, ways);
        let count = messages.len();
        let mut said = Vec::with_capacity(count);
        for (at, message) in messages.drain(..).enumerate() {
            said.push(self.dressed(message, at == 0));
        }
        said
    }

    /// `text` cut into messages, its words exchanged for equivalents.
    fn messages(&mut self, text: &str, ways: u32) -> Vec<Message> {
        let speaker = Speaker {
            language: self.persona.language,
            region: self
                .persona
                .manner
                .region
                .as_ref()
                .map(|it| it.value.as_str()),
            seed: self.seed,
        };
        let parts = clauses(text, self.persona.language);
        let mut messages: Vec<Message> = Vec::new();
        let mut open: Option<Clause> = None;
        for part in parts {
            let begins = match &open {
                None => true,
                Some(before) => self.breaks(before, &part, messages.len()),
            };
            let (words, wordings) = said_by(&part.words, speaker, begins);
            match messages.last_mut() {
                Some(message) if !begins => {
                    let between = self.between(open.as_ref().and_then(|it| it.mark));
                    let message_words = &mut message.words;
                    message_words.push_str(between);
                    message_words.push_str(&words);
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
        messages
    }

    /// Whether a message ends between `before` and `next`.
    fn breaks(&mut self, before: &Clause, next: &Clause, messages: usize) -> bool {
        if self.persona.writes_mail || messages >= MOST_MESSAGES {
            return false;
        }
        if before.mark == Some('|') {
            return true;
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
            (Language::En, _, _) => ". ",
        }
    }

    /// `message` with lead-in, tail and last mark.
    fn dressed(&mut self, message: Message, first: bool) -> String {
        let fits = kind(&message.words, message.mark);
        let at = Place {
            temper: self.persona.temper,
            band: self.band(),
            gentle: self.persona.is_gentle(),
            fits,
        };
        let bare = bare_chance(message.wordings);
        let short = letters(&message.words) < SHORTEST_SENTENCE;
        let lead = match short {
            true => self.chance(10),
            false => !self.chance(bare),
        };
        let tail = match short {
            true => self.chance(6),
            false => !self.chance(bare),
        };
        let mut words = message.words;
        let mut mark = message.mark;
        if tail
            && !self.persona.writes_mail
            && let Some(with) = self.with_tail(&words, at, &mut mark)
        {
            words = with;
        }
        if lead && let Some(lead) = self.lead(at, first) {
            words = self.with_lead(&lead, &words);
        }
        self.marked(words, mark, fits)
    }

    fn lead(&mut self, at: Place, first: bool) -> Option<String> {
        let opening = self.mind.last.is_none();
        let brief = self.style.plain || !first;
        let most = match self.persona.language {
            Language::Zh => 3,
            Language::En => 14,
        };
        let mut fitting: Vec<&str> = self.speech.leads(at).collect();
        let region = self.region();
        fitting.extend(region.iter().flat_map(|it| &it.leads).map(String::as_str));
        fitting.retain(|words| {
            (opening && first || !GREETINGS.contains(words)) && (!brief || letters(words) <= most)
        });
        let formal = self.persona.writes_mail;
        if formal {
            fitting.retain(|words| letters(words) >= 3);
        }
        // People who type are short.
        if self.chance(BRIEF) {
            let most = self.briefest();
            let brief = fitting
                .iter()
                .copied()
                .filter(|words| letters(words) <= most);
            let brief: Vec<&str> = brief.collect();
            if brief.len() >= 6 {
                fitting = brief;
            }
        }
        self.one_of(&fitting, 0x1000).map(str::to_owned)
    }

    /// Letters of a lead-in or tail that is brief.
    fn briefest(&self) -> usize {
        match self.persona.language {
            Language::Zh => 2,
            Language::En => 8,
        }
    }

    fn region(&self) -> Option<&'static crate::scenario::PoolRegion> {
        let id = self.persona.manner.region.as_ref()?;
        crate::customer::draw::region(self.persona.language, id)
    }

    /// One of `list`, of which each person uses about half, the same half all through a session.
    fn one_of<'l>(&mut self, list: &[&'l str], place: u64) -> Option<&'l str> {
        let seed = self.seed;
        let own = |at: usize| habit(seed, place + at as u64).is_multiple_of(2);
        let mine: Vec<&str> = (0..list.len())
            .filter(|&at| own(at))
            .map(|at| list[at])
            .collect();
        let from = if mine.len() >= 4 { &mine } else { list };
        match from.len() {
            0 => None,
            count => from.get(self.rng.random_range(0..count)).copied(),
        }
    }

    /// `words` behind the lead-in.
    fn with_lead(&self, lead: &str, words: &str) -> String {
        match self.persona.language {
            Language::Zh => {
                let lead = match self.style.marks {
                    Marks::Bare => lead.replace(['，', '。'], " ").replace("……", "… "),
                    _ => lead.to_owned(),
                };
                // Two of the same at once: 唉，唉.
                let bare = lead.trim_end_matches(['，', ' ']);
                if words.starts_with(bare) {
                    return words.to_owned();
                }
                format!("{lead}{words}")
            }
            Language::En => {
                let sentence = lead.trim_end().ends_with(['.', '!', '?']);
                let words = match sentence {
                    true => words.to_owned(),
                    false => small(words),
                };
                format!("{lead}{words}")
            }
        }
    }

    /// `words` with a tail, where one fits. A tail takes the place of a question mark only where it asks itself.
    fn with_tail(&mut self, words: &str, at: Place, mark: &mut Option<char>) -> Option<String> {
        let region = self.region();
        let calm = at.band < MoodBand::Agitated;
        let mut fitting: Vec<(&str, bool)> = self.speech.tails(at).collect();
        if at.fits == Fits::Statement {
            let regional = region.iter().flat_map(|it| {
                let calm_tails = it.calm_tails.iter().filter(move |_| calm);
                it.tails.iter().chain(calm_tails)
            });
            // A region is heard in its particles, so they come more often than others.
            for tail in regional {
                fitting.extend([(tail.as_str(), false); 3]);
            }
        }
        let last = words.chars().next_back()?;
        let joins = is_han(last) && !"啊呢呀吗吧嘛哦哈么啦呗哩喔噻".contains(last);
        let moved = self.tone == Tone::Moved;
        fitting.retain(|(tail, alone)| {
            let particle = self.persona.language == Language::Zh
                && !alone
                && !tail.starts_with('，')
                && tail.chars().all(is_han);
            tail.chars().any(char::is_alphabetic)
                && (moved || !alone)
                && !UNFIT_TAILS.contains(tail)
                && (!particle || joins)
                && !(particle && last == '了' && tail.starts_with('了'))
        });
        if self.chance(BRIEF) {
            let most = self.briefest();
            let brief = fitting
                .iter()
                .copied()
                .filter(|(tail, _)| letters(tail) <= most);
            let brief: Vec<(&str, bool)> = brief.collect();
            if brief.len() >= 6 {
                fitting = brief;
            }
        }
        let seed = self.seed;
        let mine: Vec<(&str, bool)> = fitting
            .iter()
            .enumerate()
            .filter(|(at, _)| habit(seed, 0x2000 + *at as u64).is_multiple_of(2))
            .map(|(_, tail)| *tail)
            .collect();
        let from = if mine.len() >= 4 { &mine } else { &fitting };
        if from.is_empty() {
            return None;
        }
        let (tail, alone) = from[self.rng.random_range(0..from.len())];
        Some(match self.persona.language {
            Language::Zh => self.chinese_tail(words, tail, alone, at.fits, mark),
            Language::En => {
                let tail = match alone {
                    true => format!(". {tail}"),
                    false => tail.to_owned(),
                };
                if alone && at.fits == Fits::Question {
                    *mark = None;
                    format!("{words}?{}", &tail[1..])
                } else {
                    format!("{words}{tail}")
                }
            }
        })
    }

    fn chinese_tail(
        &mut self,
        words: &str,
        tail: &str,
        alone: bool,
        fits: Fits,
        mark: &mut Option<char>,
    ) -> String {
        let set_off = alone || tail.starts_with('，');
        let tail = tail.trim_start_matches('，');
        if !set_off {
            return format!("{words}{tail}");
        }
        let asks = fits == Fits::Question;
        let marked = asks && self.chance(10);
        let between = match self.style.marks {
            Marks::Bare if marked => "？",
            Marks::Bare => " ",
            _ if asks => "？",
            _ => "，",
        };
        if asks {
            // The question has its mark before the tail now.
            *mark = None;
        }
        let tail = match self.style.marks {
            Marks::Bare => tail.replace(['，', '！'], " ").trim_end().to_owned(),
            _ => tail.to_owned(),
        };
        format!("{words}{between}{tail}")
    }

    /// With the mark at its end that this person puts there.
    fn marked(&mut self, words: String, mark: Option<char>, fits: Fits) -> String {
        let band = self.mind.mood.band();
        let zh = self.persona.language == Language::Zh;
        let words = words.trim().to_owned();
        let done = words.ends_with(['！', '!', '？', '?', '.', '。', '…']);
        let shouts = matches!(mark, Some('！' | '!'));
        let asks = mark.is_some_and(|mark| "？?".contains(mark))
            || (mark.is_none() && fits == Fits::Question);
        let end = if done {
            ""
        } else if asks && mark.is_some() && self.chance(self.style.asks()) {
            if zh { "？" } else { "?" }
        } else if shouts && !self.persona.is_gentle() && self.chance(self.style.shouts(band)) {
            if zh { "！" } else { "!" }
        } else if self.style.marks == Marks::Full && !asks && mark.is_some() {
            if zh { "。" } else { "." }
        } else if !zh
            && self.style.marks == Marks::Light
            && mark.is_some()
            && !asks
            && self.chance(60)
        {
            "."
        } else {
            ""
        };
        let words = match zh {
            true => words,
            false if self.style.small => small(&words),
            false => capital(&words),
        };
        format!("{words}{end}")
    }

    /// A short answer as a message of its own, at times.
    fn ack(&mut self) -> Option<String> {
        let percent = self.style.acks;
        if self.persona.writes_mail || !self.chance(percent) {
            return None;
        }
        let at = Place {
            temper: self.persona.temper,
            band: self.band(),
            gentle: self.persona.is_gentle(),
            fits: Fits::Any,
        };
        let opening = self.mind.last.is_none();
        let elder = self.persona.age == Age::Elder;
        let mut fitting: Vec<&str> = self.speech.acks(at).collect();
        fitting.retain(|ack| {
            let foreign = self.persona.language == Language::Zh && ack.is_ascii();
            let fits = opening || !GREETINGS.contains(ack);
            let odd = elder && foreign;
            fits && !odd && !self.mind.has_said(ack)
        });
        self.one_of(&fitting, 0x3000).map(str::to_owned)
    }

    /// `said` with a slip of the finger and its correction, at times.
    fn with_slip(&mut self, mut said: Vec<String>) -> Vec<String> {
        if self.style.slips == 0 || !self.chance(self.style.slips) {
            return said;
        }
        let typos: Vec<_> = self
            .speech
            .typos
            .iter()
            .filter_map(|typo| {
                let at = said.iter().position(|one| has_word(one, &typo.right))?;
                Some((at, typo))
            })
            .collect();
        let Some(&(at, typo)) = typos.get(self.rng.random_range(0..typos.len().max(1))) else {
            return said;
        };
        let wrong = said[at].replacen(&typo.right, &typo.wrong, 1);
        let right = format!("*{}", typo.right);
        if self.mind.has_said(&wrong) || self.mind.has_said(&right) {
            return said;
        }
        said[at] = wrong;
        said.insert(at + 1, right);
        said
    }
}

/// Chances in a hundred that nothing is put before a sentence, and as many that nothing is put behind it, where it was one
/// of `wordings`: so that none comes in more than a fiftieth of all talks, and the richer the wordings, the plainer.
fn bare_chance(wordings: u32) -> u32 {
    match wordings {
        0 | 1 => 9,
        2 => 12,
        3 => 15,
        4..6 => 18,
        6..9 => 22,
        9..16 => 29,
        16..32 => 37,
        _ => 46,
    }
}

/// Letters and digits of `text`.
pub fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// Whether `text` has `word`, and in English as a whole word.
fn has_word(text: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return text.contains(word);
    }
    text.match_indices(word).any(|(at, _)| {
        let letter = |c: char| c.is_alphanumeric() || c == '\'';
        !text[..at].ends_with(letter) && !text[at + word.len()..].starts_with(letter)
    })
}

/// Common words that begin with a small letter inside a sentence.
const SMALL: &[&str] = &[
    "The",
    "It",
    "It's",
    "You",
    "Your",
    "You're",
    "My",
    "We",
    "We're",
    "They",
    "He",
    "She",
    "There",
    "This",
    "That",
    "That's",
    "What",
    "When",
    "Who",
    "Where",
    "How",
    "Why",
    "Is",
    "Are",
    "Can",
    "Could",
    "Do",
    "Does",
    "Did",
    "Will",
    "Would",
    "So",
    "And",
    "But",
    "A",
    "An",
    "No",
    "Not",
    "Nobody",
    "Somebody",
    "Someone",
    "Everyone",
    "Please",
    "Just",
    "Tell",
    "Give",
    "Get",
    "Let",
    "If",
    "As",
    "At",
    "In",
    "On",
    "For",
    "From",
    "To",
    "One",
    "Two",
    "Three",
    "All",
    "Every",
    "Half",
    "Our",
    "Their",
    "His",
    "Her",
    "Never",
    "Yesterday",
    "Today",
    "Tonight",
    "Now",
    "Then",
    "Order",
    "Somehow",
    "Whoever",
    "Which",
    "With",
    "Without",
    "After",
    "Before",
    "Until",
    "Since",
    "Because",
    "Otherwise",
    "Nothing",
    "Everybody",
    "Anyone",
    "Once",
    "Twice",
    "Is",
    "Was",
    "Were",
    "Have",
    "Has",
    "Had",
    "Should",
    "Must",
];

/// With a small first letter, where the first word is a common one.
fn small(words: &str) -> String {
    let first = words
        .split([' ', ',', '.', '?', '!'])
        .next()
        .unwrap_or_default();
    if !SMALL.contains(&first) {
        return words.to_owned();
    }
    let mut letters = words.chars();
    let head = letters.next().map(|first| first.to_ascii_lowercase());
    head.into_iter().chain(letters).collect()
}

/// With a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect(),
        _ => words.to_owned(),
    }
}
