//! `Act`, `Kind`, `Empathy`, `NamesFeeling`, `Flag`: what hearing makes of a reply.

use super::{
    Held, View, Window,
    said::{hits, utterances, witness},
};
use crate::{
    assess::{
        guard::Standing,
        record::Utterance,
        second::{Second, Word},
    },
    hearing::{Act, ActKind, ActReading, FlagFamily, second::Label},
    text::Span,
};

/// Language that costs counts from even confidence on.
const EVEN: u16 = 500;

/// A dialogue act.
pub(super) fn act(view: &View<'_>, window: Window, act: Act) -> Option<Held> {
    let wanted = |said: &Utterance, reading: &ActReading| {
        let word = second(view, said).map_or(Word::Silent, |it| it.on_act(said, act, reading.span));
        reading.act == act && view.lean.takes_act(window, reading, word)
    };
    readings(view, window, wanted, |label| label.is_act(act))
}

/// A finer act.
pub(super) fn kind(view: &View<'_>, window: Window, kind: ActKind) -> Option<Held> {
    let wanted = |said: &Utterance, reading: &ActReading| {
        let word =
            second(view, said).map_or(Word::Silent, |it| it.on_kind(said, kind, reading.span));
        view.lean.takes_kind(window, reading, kind, word)
    };
    readings(view, window, wanted, |label| label == Label::Kind(kind))
}

/// What a model heard in what was `said`, where that is looked at.
fn second<'a>(view: &View<'_>, said: &'a Utterance) -> Option<&'a Second> {
    said.second.as_ref().filter(|_| view.aided)
}

fn readings(
    view: &View<'_>,
    window: Window,
    wanted: impl Fn(&Utterance, &ActReading) -> bool,
    labelled: impl Fn(Label) -> bool + Copy,
) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let heard = said.heard.acts.iter().filter(|it| wanted(said, it));
        let heard = heard.map(|reading| reading.span);
        let second = second(view, said).filter(|_| view.lean.takes_found(window));
        let found = second
            .into_iter()
            .flat_map(|it| it.places(window, labelled));
        let counted = heard
            .chain(found)
            .filter(|&span| own_manner(said, window, span));
        places.extend(
            counted
                .map(|span| witness(said, span))
                .filter(|there| window.admits(there)),
        );
    }
    Held::at(places)
}

/// Whether how `span` is said may count in this window.
pub(super) fn own_manner(said: &Utterance, window: Window, span: Span) -> bool {
    !window.earning
        || said
            .sentence_at(span)
            .is_none_or(|sentence| sentence.standing.earns_manner())
}

/// A turn whose empathy is at least `level`. Expected levels are fixed point: one and a half rounds up to two.
pub(super) fn empathy(view: &View<'_>, window: Window, level: u8) -> Option<Held> {
    let least = u16::from(level).saturating_mul(1000).saturating_sub(500);
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let heard = match window.earning {
            true => said.own_empathy,
            false => said.heard.empathy.anchored,
        };
        let empathy = &said.heard.empathy;
        let model = (empathy.level, said.heard.sureness.level);
        let word = second(view, said).map_or(Word::Silent, |it| it.on_level(level));
        if !view.lean.reaches(window, least, heard, model, word) {
            continue;
        }
        let carried = &said.heard.empathy.spans;
        let whole = [Span::new(0, said.text.len())];
        let spans: &[Span] = if carried.is_empty() { &whole } else { carried };
        let own = spans.iter().filter(|&&span| {
            let sentence = said.sentence_at(span);
            !window.earning || sentence.is_none_or(|it| it.standing.is_own())
        });
        places.extend(
            own.map(|&span| witness(said, span))
                .filter(|there| window.admits(there)),
        );
    }
    Held::at(places)
}

/// A turn names a feeling the customer has: the author's word for it, or one that hearing found, where they agree.
pub(super) fn names_feeling(view: &View<'_>, window: Window) -> Option<Held> {
    let feelings = view.scenario.customer.feelings.iter();
    let named = feelings.flat_map(|feeling| hits(view, window, feeling));
    let counted = named.filter(|hit| {
        !hit.denied
            && !hit.quoted
            && (window.asked || !hit.asked)
            && (!window.earning || hit.standing.is_none_or(Standing::is_own))
    });
    Held::at(counted.map(|hit| hit.there).collect())
}

/// Language of a family. It is never guarded: a forbidden phrase costs however it came about.
pub(super) fn flag(view: &View<'_>, window: Window, family: FlagFamily) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let flags = said.heard.flags_of(family).filter(|flag| {
            view.lean
                .takes(window, flag.confidence >= EVEN, flag.confidence)
        });
        places.extend(
            flags
                .map(|flag| witness(said, flag.span))
                .filter(|there| window.admits(there)),
        );
    }
    Held::at(places)
}
