//! The transcript prepared for questions: what the trainee said sentence by sentence, and what was told when.

use std::{cell::OnceCell, collections::BTreeMap};

use super::{
    guard::{Guard, Runs, Standing},
    searchable::Searchable,
};
use crate::{
    hearing::{self, Gist, Heard, Milli},
    scenario::Scenario,
    session::{Event, Happening, Transcript},
    text::{Language, Span},
};

/// A transcript with everything that evidence asks about.
pub(crate) struct Record<'a> {
    pub scenario: &'a Scenario,
    pub events: &'a [Event],
    pub language: Language,
    /// What the trainee said, in order.
    pub said: Vec<Utterance<'a>>,
    /// Event in which each fact was first told.
    pub told: BTreeMap<&'a str, usize>,
}

/// One thing the trainee said.
pub(crate) struct Utterance<'a> {
    pub turn: u32,
    pub event: usize,
    pub text: &'a str,
    /// A written reply of the author's, picked.
    pub chosen: bool,
    pub searchable: Searchable,
    /// Quotations, in bytes of the searchable text.
    pub quotes: Vec<Span>,
    pub heard: Heard,
    pub sentences: Vec<Sentence>,
    /// Level of empathy of the sentences that can earn.
    pub own_empathy: Milli,
}

/// One sentence of it.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub span: Span,
    pub asks: bool,
    pub standing: Standing,
    /// Made when the first cue asks for it, and kept for the others.
    gist: OnceCell<Gist>,
}

impl Sentence {
    /// What cues compare with; `text` is the reply it stands in.
    pub fn gist(&self, text: &str) -> &Gist {
        self.gist.get_or_init(|| Gist::of(self.span.of(text)))
    }
}

impl<'a> Record<'a> {
    /// Hears every trainee turn of `transcript`. `articles` are the runs of the case's knowledge articles.
    pub fn new(scenario: &'a Scenario, transcript: &'a Transcript, articles: &[Runs]) -> Self {
        let mut guard = Guard::new(articles);
        let mut record = Self {
            scenario,
            events: &transcript.events,
            language: transcript.header.language,
            said: Vec::new(),
            told: BTreeMap::new(),
        };
        for (index, event) in transcript.events.iter().enumerate() {
            match &event.what {
                Happening::CustomerSaid { text, facts, .. } => {
                    guard.customer_said(text);
                    for fact in facts {
                        record.told.entry(fact).or_insert(index);
                    }
                }
                Happening::AgentSaid { text } => {
                    record
                        .said
                        .push(utterance(event.turn, index, text, false, &mut guard));
                }
                Happening::AgentChose { text, .. } => {
                    record
                        .said
                        .push(utterance(event.turn, index, text, true, &mut guard));
                }
                _ => {}
            }
        }
        record
    }

    /// Trainee turns taken.
    pub fn turns(&self) -> u32 {
        self.said.iter().map(|said| said.turn).max().unwrap_or(0)
    }

    /// Whether the trainee ever said or did anything that could be marked.
    pub fn anything_happened(&self) -> bool {
        let spoke = self
            .said
            .iter()
            .any(|said| said.text.chars().any(|c| !c.is_whitespace()));
        let acted = |event: &Event| matches!(event.what, Happening::Done { .. });
        spoke || self.events.iter().any(acted)
    }

    /// What was said in event `event`.
    pub fn utterance(&self, event: usize) -> Option<&Utterance<'a>> {
        let at = self
            .said
            .binary_search_by_key(&event, |said| said.event)
            .ok()?;
        self.said.get(at)
    }
}

impl Utterance<'_> {
    /// The sentence that holds (the beginning of) `span`.
    pub fn sentence_at(&self, span: Span) -> Option<&Sentence> {
        let at = self
            .sentences
            .partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences
            .get(at)
            .filter(|sentence| sentence.span.start <= span.start)
    }
}

fn utterance<'a>(
    turn: u32,
    event: usize,
    text: &'a str,
    chosen: bool,
    guard: &mut Guard<'_>,
) -> Utterance<'a> {
    let heard = hearing::hear(text);
    let spans: Vec<Span> = heard
        .sentences
        .iter()
        .map(|sentence| sentence.span)
        .collect();
    let standings = guard.judge(text, &spans);
    let sentences: Vec<Sentence> = heard
        .sentences
        .iter()
        .zip(standings)
        .map(|(sentence, standing)| Sentence {
            span: sentence.span,
            asks: sentence.question,
            standing: if chosen { Standing::Own } else { standing },
            gist: OnceCell::new(),
        })
        .collect();
    let searchable = Searchable::of(text);
    Utterance {
        turn,
        event,
        text,
        chosen,
        quotes: hearing::quotes(&searchable.text),
        searchable,
        own_empathy: own_empathy(text, &heard, &sentences),
        heard,
        sentences,
    }
}

/// The empathy of a reply without its guarded sentences, so that copying or repeating cannot lift it.
fn own_empathy(text: &str, heard: &Heard, sentences: &[Sentence]) -> Milli {
    if sentences
        .iter()
        .all(|sentence| sentence.standing == Standing::Own)
    {
        return heard.empathy.level;
    }
    let own: Vec<&str> = sentences
        .iter()
        .filter(|sentence| sentence.standing == Standing::Own)
        .map(|sentence| sentence.span.of(text))
        .collect();
    match own.is_empty() {
        true => 0,
        // A guarded sentence must not hold the rest down either, but never lifts it above the whole reply.
        false => hearing::hear(&own.join(" "))
            .empathy
            .level
            .min(heard.empathy.level),
    }
}
