//! `Says`, `AnyOf`, `AllOf`, `SomeOf`, `Pattern`: the trainee's words against the author's.
//!
//! A word counts where it is meant. It is not meant under a negation (unless the author's own words negate), in a
//! quotation, or inside a clause that asks (unless the author's own words ask, or the window allows it): in 卡片我附上了，
//! 您看可以吗？ only the second clause asks, and the first earns.

use super::{
    Held, View, Window, anywhere,
    phrases::{MATCHES, Needle, Own},
};
use crate::{
    assess::{mark::Witness, record::Utterance},
    hearing::{self, CUE_THRESHOLD, Milli},
    scenario::{Evidence, Text},
    text::{Located, Span},
};

/// How similar a sentence must be to a sample that *costs*. Higher than what earns: a fatal error that was never
/// committed destroys more trust than one that slips through, so when unsure, do not flag. (“六点半就要拆礼物” is
/// 517 like “六点半前把灯送到您家”; the loosest wording of that promise in the tests is 571.)
const SURE: Milli = 560;

/// A sentence similar to one of the samples. What asks in it counts only where a sample asks.
pub(super) fn says(view: &View<'_>, window: Window, samples: &[Text]) -> Option<Held> {
    let sample = view.phrases.sample(samples)?;
    let may_ask = window.asked || sample.asks;
    let least = match window.earning {
        true => CUE_THRESHOLD,
        false => SURE,
    };
    let mut places = Vec::new();
    for said in utterances(view, window) {
        for sentence in &said.sentences {
            let there = witness(said, sentence.span);
            let counts = !window.earning || sentence.standing.earns_manner();
            if !counts || !window.admits(&there) {
                continue;
            }
            let gist = sentence.gist(said.text);
            let alike = match may_ask || !sentence.asks {
                true => sample.cue.similarity_of(gist),
                false => sample.cue.similarity_of_stated(gist),
            };
            if alike >= least {
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
            .map(|word| meant(said, window, view.phrases.word(word)))
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
    pattern: &Located<String>,
    except: Option<&Located<String>>,
) -> Option<Held> {
    let pattern = view.phrases.pattern(pattern)?;
    let except = except.and_then(|except| view.phrases.pattern(except));
    let scope = Scope::of(pattern.own, window);
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let folded = &said.searchable.folded;
        if except.is_some_and(|except| except.regex.is_match(&folded.text)) {
            continue;
        }
        let quotes = hearing::quotes(&folded.text);
        for at in pattern.regex.find_iter(&folded.text).take(MATCHES) {
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

/// Places where a word is meant in a reply, in any wording.
fn meant(said: &Utterance<'_>, window: Window, word: &[Needle]) -> Vec<Witness> {
    let text = said.searchable.text.as_str();
    let mut places = Vec::new();
    for needle in word {
        let scope = Scope::of(needle.own, window);
        let found = needle.occurrences(text);
        let meant = found.filter(|&at| scope.meant(text, &said.quotes, at));
        places
            .extend(meant.filter_map(|at| scope.admit(said, window, said.searchable.original(at))));
    }
    places
}

/// What does not have to be meant: the author's own words deny or ask, or the window lets a question count.
struct Scope {
    denies: bool,
    asks: bool,
}

impl Scope {
    fn of(own: Own, window: Window) -> Self {
        Self {
            denies: own.denies,
            asks: window.asked || own.asks,
        }
    }

    /// Whether a match at `at` is meant: neither denied nor quoted.
    fn meant(&self, text: &str, quotes: &[Span], at: Span) -> bool {
        (self.denies || !hearing::negated(text, at)) && !hearing::quoted(text, quotes, at)
    }

    /// The place of a match, if it may count and lies in the window.
    fn admit(&self, said: &Utterance<'_>, window: Window, span: Span) -> Option<Witness> {
        let there = witness(said, span);
        let sentence = said.sentence_at(span);
        let counts = sentence.is_none_or(|sentence| {
            let asked = !self.asks && said.heard.asks(span);
            !asked && (!window.earning || sentence.standing.earns_content())
        });
        (counts && window.admits(&there)).then_some(there)
    }
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
