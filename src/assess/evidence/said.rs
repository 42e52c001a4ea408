//! `Says`, `AnyOf`, `AllOf`, `SomeOf`, `Pattern`: the trainee's words against the author's.
//!
//! A word counts where it is meant. It is not meant under a negation (unless the author's own words negate), in a
//! quotation, or inside a question (unless the author's own words ask, or the window allows it). In a sentence that
//! ends in a tag (对吗, 可以吗, is that right?) only the tag is asked; what stands before it is stated.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};

use super::{Held, View, Window, anywhere};
use crate::{
    assess::{
        mark::Witness,
        record::{Sentence, Utterance},
        searchable::Searchable,
    },
    hearing::{self, CUE_THRESHOLD, Cue, Milli},
    scenario::{Evidence, Scenario, Text},
    text::{Language, Located, Span},
};

/// Matches of one word looked at in one reply; a reply with more is a flood, not a sentence.
const MATCHES: usize = 64;

/// How similar a sentence must be to a sample that *costs*. Higher than what earns: a fatal error that was never
/// committed destroys more trust than one that slips through, so when unsure, do not flag. (“六点半就要拆礼物” is
/// 517 like “六点半前把灯送到您家”; the loosest wording of that promise in the tests is 571.)
const SURE: Milli = 560;

/// The author's sample sentences and patterns, prepared once a scenario.
#[derive(Default)]
pub(crate) struct Phrases {
    /// By the samples as written.
    cues: BTreeMap<Vec<String>, Cue>,
    /// By the pattern as written; none where it is no pattern (a lint says so).
    patterns: BTreeMap<String, Option<Regex>>,
}

impl Phrases {
    /// Prepares everything the marking of `scenario` compares with.
    pub fn of(scenario: &Scenario) -> Self {
        let mut phrases = Self::default();
        for check in &scenario.checks {
            let parts = check.parts.iter().map(|part| &part.met);
            let whole = [&check.met, &check.applies, &check.spoiled_by];
            for evidence in parts.chain(whole.into_iter().flatten()) {
                phrases.prepare(evidence);
            }
        }
        for critical in &scenario.critical {
            phrases.prepare(&critical.when);
        }
        phrases
    }

    fn prepare(&mut self, evidence: &Evidence) {
        match evidence {
            Evidence::Says(samples) => {
                let samples = wordings(samples);
                let cue = Cue::new(samples.iter().map(String::as_str));
                self.cues.insert(samples, cue);
            }
            Evidence::Pattern(pattern) => self.compile(pattern),
            Evidence::PatternExcept(pattern, except) => {
                self.compile(pattern);
                self.compile(except);
            }
            _ => {}
        }
        for inner in super::inside(evidence) {
            self.prepare(inner);
        }
    }

    fn compile(&mut self, pattern: &str) {
        let compiled = RegexBuilder::new(pattern)
            .case_insensitive(true)
            .size_limit(1 << 20)
            .build();
        self.patterns.insert(pattern.to_owned(), compiled.ok());
    }

    fn pattern(&self, pattern: &str) -> Option<&Regex> {
        self.patterns.get(pattern)?.as_ref()
    }
}

/// Every wording of `texts`, in either language: replies mix them.
pub(super) fn wordings(texts: &[Text]) -> Vec<String> {
    texts
        .iter()
        .flat_map(|text| {
            Language::ALL
                .into_iter()
                .filter_map(|language| text.exact(language))
        })
        .filter(|wording| !wording.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// A sentence similar to one of the samples. An asked sentence counts only where a sample asks.
pub(super) fn says(view: &View<'_>, window: Window, samples: &[Text]) -> Option<Held> {
    let samples = wordings(samples);
    let cue = view.phrases.cues.get(&samples)?;
    let may_ask = window.asked || samples.iter().any(|sample| asks(sample));
    let least = match window.earning {
        true => CUE_THRESHOLD,
        false => SURE,
    };
    let mut places = Vec::new();
    for said in utterances(view, window) {
        for sentence in &said.sentences {
            let there = witness(said, sentence.span);
            let counts = (!window.earning || sentence.standing.earns_manner())
                && (may_ask || !sentence.asks || tagged(said.text, sentence));
            if counts
                && window.admits(&there)
                && cue.similarity_of(sentence.gist(said.text)) >= least
            {
                places.push(there);
            }
        }
    }
    Held::at(places)
}

/// One turn has at least `least` of these words.
pub(super) fn some_of(
    view: &View<'_>,
    window: Window,
    least: usize,
    words: &[Text],
) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let found: Vec<Vec<Witness>> = words
            .iter()
            .map(|word| meant(said, window, word))
            .filter(|places| !places.is_empty())
            .collect();
        if !found.is_empty() && found.len() >= least {
            places.extend(found.into_iter().flatten());
        }
    }
    Held::at(places)
}

/// The author's pattern, in turns that do not also match `except`.
pub(super) fn pattern(
    view: &View<'_>,
    window: Window,
    pattern: &str,
    except: Option<&Located<String>>,
) -> Option<Held> {
    let regex = view.phrases.pattern(pattern)?;
    let except = except.and_then(|except| view.phrases.pattern(except));
    let scope = Scope::of(pattern, window);
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let folded = &said.searchable.folded;
        if except.is_some_and(|except| except.is_match(&folded.text)) {
            continue;
        }
        let quotes = hearing::quotes(&folded.text);
        for at in regex.find_iter(&folded.text).take(MATCHES) {
            let at = Span::new(at.start(), at.end());
            let said_so = scope.meant(&folded.text, &quotes, at);
            places.extend(
                scope
                    .admit(said, window, folded.original(at))
                    .filter(|_| said_so),
            );
        }
    }
    Held::at(places)
}

/// Places where `word` is meant in a reply, in any wording.
fn meant(said: &Utterance<'_>, window: Window, word: &Text) -> Vec<Witness> {
    let mut places = Vec::new();
    for language in Language::ALL {
        let Some(word) = word.exact(language).map(str::trim) else {
            continue;
        };
        let scope = Scope::of(word, window);
        let text = &said.searchable.text;
        let found = occurrences(text, word).into_iter();
        let meant = found.filter(|&at| scope.meant(text, &said.quotes, at));
        places
            .extend(meant.filter_map(|at| scope.admit(said, window, said.searchable.original(at))));
    }
    places
}

/// Places of `word` in a searchable text. A word of letters or digits stands alone, save for an English ending.
pub(super) fn occurrences(searchable: &str, word: &str) -> Vec<Span> {
    let word = Searchable::of(word).text;
    if word.is_empty() {
        return Vec::new();
    }
    searchable
        .match_indices(&word)
        .map(|(at, found)| Span::new(at, at + found.len()))
        .filter(|&at| stands_alone(searchable, at))
        .take(MATCHES)
        .collect()
}

fn stands_alone(text: &str, at: Span) -> bool {
    let (before, word, after) = (
        &text[..at.start as usize],
        at.of(text),
        &text[at.end as usize..],
    );
    let joins = |a: Option<char>, b: Option<char>| {
        let both =
            |test: fn(&char) -> bool| a.as_ref().is_some_and(test) && b.as_ref().is_some_and(test);
        both(char::is_ascii_alphabetic) || both(char::is_ascii_digit)
    };
    if joins(before.chars().next_back(), word.chars().next()) {
        return false;
    }
    let tail = after
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    !joins(word.chars().next_back(), after.chars().next())
        || matches!(tail, "s" | "es" | "d" | "ed" | "ing" | "ly" | "ies")
}

/// What the author's own words already say about negation and question.
struct Scope {
    negates: bool,
    asks: bool,
}

impl Scope {
    fn of(words: &str, window: Window) -> Self {
        Self {
            negates: negates(words),
            asks: window.asked || asks(words),
        }
    }

    /// Whether a match at `at` is meant: neither denied nor quoted.
    fn meant(&self, text: &str, quotes: &[Span], at: Span) -> bool {
        (self.negates || !hearing::negated(text, at)) && !hearing::quoted(text, quotes, at)
    }

    /// The place of a match, if it may count and lies in the window.
    fn admit(&self, said: &Utterance<'_>, window: Window, span: Span) -> Option<Witness> {
        let there = witness(said, span);
        let sentence = said.sentence_at(span);
        let counts = sentence.is_none_or(|sentence| {
            let asked = sentence.asks && !self.asks && !before_tag(said.text, sentence, span);
            !asked && (!window.earning || sentence.standing.earns_content())
        });
        (counts && window.admits(&there)).then_some(there)
    }
}

/// Whether a wording of the author's denies: then a denial in the reply is what is looked for.
fn negates(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    lower.contains(['不', '没', '别', '未', '无', '非', '勿'])
        || lower.contains("n't")
        || lower
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| matches!(word, "not" | "no" | "never" | "cannot" | "without"))
}

/// Whether a wording of the author's asks.
fn asks(words: &str) -> bool {
    const ASKING: [&str; 17] = [
        "?",
        "？",
        "吗",
        "呢",
        "什么",
        "怎么",
        "哪",
        "几",
        "多少",
        "谁",
        "能不能",
        "是不是",
        "方便",
        "what ",
        "when ",
        "which ",
        "how ",
    ];
    let lower = words.to_lowercase();
    ASKING.iter().any(|word| lower.contains(word))
}

/// Whether the question is only a tag behind a statement.
fn tagged(text: &str, sentence: &Sentence) -> bool {
    tag_start(text, sentence).is_some()
}

/// Whether `span` lies in the statement before the tag of its sentence.
pub(super) fn before_tag(text: &str, sentence: &Sentence, span: Span) -> bool {
    tag_start(text, sentence).is_some_and(|start| span.end <= start)
}

fn tag_start(text: &str, sentence: &Sentence) -> Option<u32> {
    const TAGS: [&str; 27] = [
        "对吗",
        "对吧",
        "是吗",
        "是吧",
        "好吗",
        "好吧",
        "可以吗",
        "行吗",
        "行不行",
        "好不好",
        "可以不",
        "您看可以吗",
        "您看行吗",
        "您看好吗",
        "您看这样可以吗",
        "这样可以吗",
        "您看怎么样",
        "怎么样",
        "您觉得呢",
        "您看呢",
        "没错吧",
        "right",
        "is that right",
        "is that ok",
        "is that okay",
        "ok",
        "okay",
    ];
    let words = sentence.span.of(text);
    let (at, mark) = words
        .char_indices()
        .rfind(|&(_, c)| matches!(c, '，' | ',' | '、' | '；' | ';'))?;
    let tag = words[at + mark.len_utf8()..]
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    TAGS.contains(&tag.as_str())
        .then_some(sentence.span.start + at as u32)
}

/// The replies a window can look at.
pub(super) fn utterances<'v>(
    view: &View<'v>,
    window: Window,
) -> impl Iterator<Item = &'v Utterance<'v>> {
    let said: &'v [Utterance<'v>] = &view.record.said;
    let said = match window.sentence {
        Some((event, _)) => match said.binary_search_by_key(&event, |said| said.event) {
            Ok(at) => &said[at..=at],
            Err(_) => &[],
        },
        None => said,
    };
    said.iter()
        .filter(move |said| (window.turns.0..=window.turns.1).contains(&said.turn))
}

/// The place of `span` in a reply.
pub(super) fn witness(said: &Utterance<'_>, span: Span) -> Witness {
    Witness {
        turn: said.turn,
        event: said.event,
        span: Some(span),
    }
}

/// Whether a scenario's evidence uses the clock.
pub(crate) fn uses_clock(evidence: &Evidence) -> bool {
    anywhere(evidence, &|one| matches!(one, Evidence::RepliesWithin(_)))
}
