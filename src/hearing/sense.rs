//! Phrases in their place: each hit of the lexicon with its sentence and what its surroundings make of it.

use super::{
    asked::asked,
    fold::Folded,
    lexicon::{Hit, Role, Scope, lexicon},
    scope,
    sentences::{Sentence, sentences},
};
use crate::text::Span;

/// A reply prepared for hearing: folded, cut, with its phrases in their scopes.
pub(crate) struct Reply<'a> {
    /// The reply as it was typed.
    pub text: &'a str,
    /// Folded text; all spans here point into it.
    pub folded: Folded<'a>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// The stretches that ask, in order: clauses, not whole sentences.
    pub asked: Vec<Span>,
    /// Its quotations.
    pub quotes: Vec<Span>,
    /// Its phrases in the order of the text.
    pub senses: Vec<Sense>,
}

/// One phrase and what it amounts to.
#[derive(Clone, Copy)]
pub(crate) struct Sense {
    /// The phrase.
    pub hit: Hit,
    /// Number of its sentence.
    pub sentence: usize,
    /// Whether it stands in a clause that asks.
    pub asked: bool,
    /// Whether somebody else's words are quoted.
    pub quoted: bool,
    /// What the surroundings make of it.
    pub weight: Weight,
}

/// Whether a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// As written.
    Counts,
    /// Denied, asked or quoted away.
    Void,
    /// Turned round: "I'm not sorry".
    BrushOff,
}

impl Sense {
    /// Whether it counts as written and does `role`.
    pub fn is(&self, role: Role) -> bool {
        self.weight == Weight::Counts && self.hit.family.role == Some(role)
    }
}

impl<'a> Reply<'a> {
    /// Prepares `text`.
    pub fn of(text: &'a str) -> Self {
        let folded = Folded::of(text);
        let quotes = scope::quotes(&folded.text);
        let sentences = sentences(&folded.text, &quotes);
        let asked = sentences
            .iter()
            .flat_map(|sentence| asked(&folded.text, sentence))
            .collect();
        let mut reply = Self {
            text,
            folded,
            asked,
            sentences,
            quotes,
            senses: Vec::new(),
        };
        reply.senses = lexicon()
            .find(&reply.folded.text)
            .into_iter()
            .filter_map(|hit| reply.sense(hit))
            .collect();
        reply
    }

    /// The folded text of sentence `number`.
    pub fn sentence(&self, number: usize) -> &str {
        self.sentences
            .get(number)
            .map_or("", |sentence| sentence.span.of(&self.folded.text))
    }

    /// Whether `at` begins in a stretch that asks.
    pub fn asks(&self, at: Span) -> bool {
        let near = self.asked.partition_point(|span| span.end <= at.start);
        self.asked
            .get(near)
            .is_some_and(|span| span.start <= at.start)
    }

    /// The phrases of sentence `number`.
    pub fn senses_of(&self, number: usize) -> impl Iterator<Item = &Sense> {
        let from = self.senses.partition_point(|sense| sense.sentence < number);
        self.senses[from..]
            .iter()
            .take_while(move |sense| sense.sentence == number)
    }

    fn sense(&self, hit: Hit) -> Option<Sense> {
        let at = self
            .sentences
            .partition_point(|sentence| sentence.span.end <= hit.span.start);
        let sentence = self.sentences.get(at)?;
        let text = &self.folded.text;
        let quoted = scope::quoted(text, &self.quotes, hit.span);
        let asked = sentence.question && self.asks(hit.span);
        let family = hit.family;
        let mut weight = Weight::Counts;
        if quoted {
            weight = weigh(family.quoted, weight);
        }
        if asked {
            weight = weigh(family.asked, weight);
        }
        // The dearest question last, and only where its answer matters.
        if weight == Weight::Counts
            && family.negated != Scope::Keep
            && scope::negated(text, hit.span)
        {
            weight = weigh(family.negated, weight);
        }
        Some(Sense {
            hit,
            sentence: at,
            asked,
            quoted,
            weight,
        })
    }
}

fn weigh(scope: Scope, so_far: Weight) -> Weight {
    match scope {
        Scope::Keep => so_far,
        Scope::Drop => Weight::Void,
        Scope::Dismiss => Weight::BrushOff,
    }
}
