//! `Says`, `AnyOf`, `AllOf`, `SomeOf`, `Pattern`: the trainee's words against the author's.
//!
//! A word counts where it is meant. It is not meant under a negation (unless the author's own words negate), in a
//! quotation, or inside a clause that asks (unless the author's own words ask, or the window allows it): in 卡片我附上了，
//! 您看可以吗？ only the second clause asks, and the first earns.

use std::collections::BTreeMap;

use super::{Held, View, Window, anywhere, postings::Hit};
use crate::{
    assess::{guard::Standing, mark::Witness, record::Utterance},
    hearing::{CUE_THRESHOLD, Milli},
    scenario::{Evidence, Text},
    text::{Located, Span},
};

/// How similar a sentence must be to a sample that *costs*. Higher than what earns: a fatal error that was never
/// committed destroys more trust than one that slips through, so when unsure, do not flag. (“六点半就要拆礼物” is
/// 517 like “六点半前把灯送到您家”; the loosest wording of that promise in the tests is 571.)
const SURE: Milli = 560;

/// A sentence similar to one of the samples. What asks in it counts only where a sample asks.
pub(super) fn says(view: &View<'_>, window: Window, samples: &[Text]) -> Option<Held> {
    let (number, sample) = view.phrases.sample(samples)?;
    let may_ask = window.asked || sample.asks;
    let even = match window.earning {
        true => CUE_THRESHOLD,
        false => SURE,
    };
    let least = view.lean.least(window, even);
    let alike = in_window(&view.record.postings.samples[number], window, |one| {
        one.there
    });
    let counted = alike.filter(|one| {
        let alike = match may_ask || !one.asks {
            true => one.similarity,
            false => one.stated,
        };
        alike >= least && (!window.earning || one.standing.earns_manner())
    });
    Held::at(counted.map(|one| one.there).collect())
}

/// One reply has at least `least` of these words.
pub(super) fn some_of(
    view: &View<'_>,
    window: Window,
    least: usize,
    words: &[Text],
) -> Option<Held> {
    let mut places = Vec::new();
    let mut replies: BTreeMap<usize, usize> = BTreeMap::new();
    for word in words {
        let mut last = None;
        for hit in meant(view, window, word) {
            if last.replace(hit.there.event) != Some(hit.there.event) {
                *replies.entry(hit.there.event).or_default() += 1;
            }
            places.push(hit.there);
        }
    }
    places.retain(|there| {
        replies
            .get(&there.event)
            .is_some_and(|&found| found >= least)
    });
    Held::at(places)
}

/// The author's pattern, in replies that do not also match `except`.
pub(super) fn pattern(
    view: &View<'_>,
    window: Window,
    pattern: &Located<String>,
    except: Option<&Located<String>>,
) -> Option<Held> {
    let postings = &view.record.postings.patterns;
    let number = view.phrases.pattern(pattern)?;
    let except = except.and_then(|except| view.phrases.pattern(except));
    let excepted = except.map_or(&[][..], |except| &postings[except]);
    let excepted = |event: usize| {
        excepted
            .binary_search_by_key(&event, |hit| hit.there.event)
            .is_ok()
    };
    let hits = in_window(&postings[number], window, |hit| hit.there);
    let meant = hits.filter(|hit| is_meant(hit, window) && !excepted(hit.there.event));
    Held::at(meant.map(|hit| hit.there).collect())
}

/// Places where a word is meant, in any wording.
fn meant<'v>(
    view: &View<'v>,
    window: Window,
    word: &Text,
) -> impl Iterator<Item = &'v Hit> + use<'v> {
    hits(view, window, word).filter(move |hit| is_meant(hit, window))
}

/// Places of a word, meant or not.
pub(super) fn hits<'v>(
    view: &View<'v>,
    window: Window,
    word: &Text,
) -> impl Iterator<Item = &'v Hit> + use<'v> {
    let number = view.phrases.word(word);
    let found = number.map_or(&[][..], |word| &view.record.postings.words[word]);
    in_window(found, window, |hit| hit.there)
}

/// Whether a match is said so: neither denied nor quoted nor asked, unless the author's own words deny or ask, or the
/// window lets a question count; and whether its sentence may earn, where it would.
pub(super) fn is_meant(hit: &Hit, window: Window) -> bool {
    (hit.own.denies || !hit.denied)
        && !hit.quoted
        && (window.asked || hit.own.asks || !hit.asked)
        && may_earn(hit, window)
}

/// Whether what is stated at `hit` may count this way.
pub(super) fn may_earn(hit: &Hit, window: Window) -> bool {
    !window.earning || hit.standing.is_none_or(Standing::earns_content)
}

/// Those of `postings`, which lie in the order of the replies, that the window holds.
fn in_window<T>(
    postings: &[T],
    window: Window,
    there: impl Fn(&T) -> Witness + Copy,
) -> impl Iterator<Item = &T> {
    let (from, upto) = match (window.sentence, window.turns) {
        _ if postings.is_empty() => (0, 0),
        (Some((event, _)), _) => (
            postings.partition_point(|one| there(one).event < event),
            postings.partition_point(|one| there(one).event <= event),
        ),
        (None, Window::ALL_TURNS) => (0, postings.len()),
        (None, (first, last)) => (
            postings.partition_point(|one| there(one).turn < first),
            postings.partition_point(|one| there(one).turn <= last),
        ),
    };
    // The window may be empty: its first turn behind its last.
    let within = postings.get(from..upto).unwrap_or(&[]);
    within.iter().filter(move |one| window.admits(&there(one)))
}

/// The replies a window can look at.
pub(super) fn utterances<'v>(
    view: &View<'v>,
    window: Window,
) -> impl Iterator<Item = &'v Utterance> {
    let said: &'v [Utterance] = &view.record.said;
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
pub(super) fn witness(said: &Utterance, span: Span) -> Witness {
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
