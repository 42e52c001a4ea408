//! What of a model's hearing may be looked at when a reply is marked, and what it may change.
//!
//! The rules hear first and have the last word. A second hearing counts only like this:
//!
//! | what the model says | what becomes of it |
//! |---|---|
//! | a label that the rules are unsure of, with true words of the trainee's own | the reading counts |
//! | a label that the rules heard, though unsurely | the reading is no longer in doubt |
//! | a label that the rules did not hear, or none where they heard one | the mark stays, and goes to a person where it hangs on that |
//! | empathy above the written anchors, where the rules' own model reads as much and is in doubt | the level counts |
//! | anything in a reply that costs, speaks to whoever marks it, blames or brushes off | nothing |
//! | words that do not stand in the reply, are repeated, listed, echoed, pasted or a quick phrase | nothing |
//! | a commitment, a figure, a promise, a fatal error | nothing: the label is not among those that settle anything |
//!
//! What costs is never settled by a model: at most it is shown to a person.

use super::{evidence::Window, guard::Standing, judge::quote, record::Utterance};
use crate::{
    customer::speaks_to_marker,
    hearing::{Act, ActKind, Heard, second::Label},
    session::ModelHearing,
    text::Span,
};

/// Language that costs counts from even confidence on.
const EVEN: u16 = 500;

/// A model's hearing of one reply, as far as it may be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Second {
    /// The model.
    pub model: String,
    /// Labels whose words are true and the trainee's own; none where a guard speaks against the whole reply.
    labels: Option<Vec<(Label, Span)>>,
    /// The level of empathy whose words are true, 0–2; none where a guard speaks against it.
    level: Option<u8>,
}

/// What a second hearing says of one reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Word {
    /// Nothing: no model was asked, or a guard speaks against it.
    #[default]
    Silent,
    /// It hears it too.
    Hears,
    /// It heard the reply, and not this.
    Misses,
}

impl Second {
    /// What counts of `hearing`, which is about what was `said`.
    pub fn of(said: &Utterance, hearing: &ModelHearing) -> Self {
        let model = hearing.model.clone();
        if speaks_to_marker(&said.text) || costs(&said.heard) {
            return Self {
                model,
                labels: None,
                level: None,
            };
        }
        let heard = &hearing.heard;
        let labels = heard.labels.iter();
        let labels = labels.filter_map(|it| Some((it.label, own(said, &it.quote)?)));
        let level = match heard.empathy {
            0 => Some(0),
            _ if said.heard.empathy.listed => None,
            level => own(said, &heard.empathy_quote).map(|_| level),
        };
        Self {
            model,
            labels: Some(labels.collect()),
            level,
        }
    }

    /// What it says of `act` in the sentence around `span`.
    pub fn on_act(&self, said: &Utterance, act: Act, span: Span) -> Word {
        self.on(said, span, |label| label.is_act(act))
    }

    /// What it says of the finer act `kind` in the sentence around `span`.
    pub fn on_kind(&self, said: &Utterance, kind: ActKind, span: Span) -> Word {
        let word = self.on(said, span, |label| label == Label::Kind(kind));
        // Who names the act above leaves the finer one open.
        let above = |act| self.on(said, span, |label| label.is_act(act)) != Word::Misses;
        match word {
            Word::Misses if kind.act().is_some_and(above) => Word::Silent,
            word => word,
        }
    }

    fn on(&self, said: &Utterance, span: Span, is: impl Fn(Label) -> bool) -> Word {
        let Some(labels) = &self.labels else {
            return Word::Silent;
        };
        let sentence = said.sentence_at(span).map_or(span, |it| it.span);
        let named: Vec<&(Label, Span)> = labels.iter().filter(|(label, _)| is(*label)).collect();
        let here = |(label, place): &&(Label, Span)| label.may_settle() && place.overlaps(sentence);
        match named.is_empty() {
            _ if named.iter().any(here) => Word::Hears,
            true => Word::Misses,
            false => Word::Silent,
        }
    }

    /// Where it heard a label that `is` wanted, for or against the trainee as the `window` counts.
    pub fn places(&self, window: Window, is: impl Fn(Label) -> bool) -> impl Iterator<Item = Span> {
        let labels = self.labels.iter().flatten();
        let wanted =
            labels.filter(move |(label, _)| is(*label) && (!window.earning || label.may_settle()));
        wanted.map(|(_, place)| *place)
    }

    /// What it says of a level of empathy of at least `level`.
    pub fn on_level(&self, level: u8) -> Word {
        match self.level {
            None => Word::Silent,
            Some(heard) if heard >= level => Word::Hears,
            Some(_) => Word::Misses,
        }
    }
}

/// Where `words` stand in what was `said`, if every sentence they touch is the trainee's own.
fn own(said: &Utterance, words: &str) -> Option<Span> {
    let place = quote::place(&said.searchable, words)?;
    let mut touched = said.sentences.iter().filter(|it| it.span.overlaps(place));
    touched
        .all(|it| it.standing == Standing::Own)
        .then_some(place)
}

/// Whether the rules hear something in the reply that costs.
fn costs(heard: &Heard) -> bool {
    let mut acts = heard.acts.iter().filter(|reading| reading.counts());
    acts.any(|reading| matches!(reading.act, Act::Dismiss | Act::Blame))
        || heard.flags.iter().any(|flag| flag.confidence >= EVEN)
}
