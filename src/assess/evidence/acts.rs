//! `Act`, `Kind`, `Empathy`, `NamesFeeling`, `Flag`: what hearing makes of a reply.

use super::{
    Held, View, Window,
    said::{hits, utterances, witness},
};
use crate::{
    assess::{guard::Standing, record::Utterance},
    hearing::{Act, ActKind, ActReading, FlagFamily},
    text::Span,
};

/// Language that costs counts from even confidence on.
const EVEN: u16 = 500;

/// A dialogue act.
pub(super) fn act(view: &View<'_>, window: Window, act: Act) -> Option<Held> {
    readings(view, window, |reading| {
        reading.act == act && view.lean.takes_act(window, reading)
    })
}

/// A finer act.
pub(super) fn kind(view: &View<'_>, window: Window, kind: ActKind) -> Option<Held> {
    readings(view, window, |reading| {
        view.lean.takes_kind(window, reading, kind)
    })
}

fn readings(view: &View<'_>, window: Window, wanted: impl Fn(&ActReading) -> bool) -> Option<Held> {
    let mut places = Vec::new();
    for said in utterances(view, window) {
        let heard = said.heard.acts.iter().filter(|reading| wanted(reading));
        let counted = heard.filter(|reading| own_manner(said, window, reading.span));
        places.extend(
            counted
                .map(|reading| witness(said, reading.span))
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
        if !view.lean.reaches(window, least, heard, model) {
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
