//! Dialogue acts: what the families carry, and what the shape of a sentence adds.

use super::{
    Act, ActKind, ActReading, Heard, Milli,
    lexicon::Role,
    sense::{Reply, Sense, Weight},
    sentences::Sentence,
    shape::guess,
};
use crate::text::Span;

/// The acts of the reply in the order of the text, at least one a sentence.
pub(crate) fn acts(reply: &Reply<'_>, heard: &Heard) -> Vec<ActReading> {
    let mut found = Vec::with_capacity(reply.senses.len() + 2);
    for number in 0..reply.sentences.len() {
        let first = found.len();
        by_families(reply, heard, number, false, first, &mut found);
        by_shape(reply, heard, number, first, &mut found);
        // A hedge or a command alone says how, not what: "maybe you should …" advises.
        if found[first..].iter().all(|known| known.act == Act::Other) {
            by_families(reply, heard, number, true, first, &mut found);
        }
        if found.len() == first {
            let guessed = guess(reply.sentence(number));
            let (act, sure, by) = guessed.unwrap_or((Act::Other, 500, "other"));
            let span = reply.folded.original(reply.sentences[number].span);
            found.push(reading(act, None, span, sure, by));
        }
    }
    found.sort_by_key(|reading| (reading.span.start, reading.span.end, reading.act));
    found
}

/// What the families carry in sentence `number`: those that count, or the `weak` ones.
fn by_families(
    reply: &Reply<'_>,
    heard: &Heard,
    number: usize,
    weak: bool,
    first: usize,
    found: &mut Vec<ActReading>,
) {
    for sense in reply.senses_of(number) {
        if sense.hit.family.weak == weak
            && let Some(reading) = carried(reply, heard, sense)
        {
            add(found, first, reading);
        }
    }
}

/// What one phrase carries, where it counts.
fn carried(reply: &Reply<'_>, heard: &Heard, sense: &Sense) -> Option<ActReading> {
    let family = sense.hit.family;
    let span = reply.folded.original(sense.hit.span);
    if sense.weight == Weight::BrushOff {
        return Some(reading(
            Act::Dismiss,
            None,
            span,
            family.confidence,
            "dismiss.turned_round",
        ));
    }
    if sense.weight == Weight::Void {
        return None;
    }
    let names_feeling = family.role == Some(Role::Feeling);
    if names_feeling && heard.empathy.feelings.binary_search(&span).is_err() {
        return None;
    }
    if family.role == Some(Role::Explore)
        && !sense.asked
        && !requests(reply.sentence(sense.sentence))
    {
        return None;
    }
    Some(reading(
        family.act?,
        family.kind,
        span,
        family.confidence,
        &family.name,
    ))
}

/// A request for information without a question mark: 请提供…, "tell me …".
fn requests(sentence: &str) -> bool {
    [
        "请",
        "麻烦",
        "方便",
        "说说",
        "讲讲",
        "告诉我",
        "发我",
        "发给我",
        "please",
        "tell me",
        "let me know",
        "could",
        "talk me",
        "walk me",
    ]
    .iter()
    .any(|word| sentence.contains(word))
}

/// Adds a reading; one of the same act and kind in the same sentence grows instead, keeping the surer name.
fn add(found: &mut Vec<ActReading>, first: usize, reading: ActReading) {
    let same = found[first..]
        .iter_mut()
        .find(|known| known.act == reading.act && known.kind == reading.kind);
    match same {
        Some(known) => {
            if reading.confidence > known.confidence
                || (reading.confidence == known.confidence && reading.span.len() > known.span.len())
            {
                *known = reading;
            }
        }
        None => found.push(reading),
    }
}

/// What the sentence is by its shape: a promise resolves, a question refines, a figure informs.
fn by_shape(
    reply: &Reply<'_>,
    heard: &Heard,
    number: usize,
    first: usize,
    found: &mut Vec<ActReading>,
) {
    let sentence = reply.sentences[number];
    let span = reply.folded.original(sentence.span);
    let promises = within(&heard.promises, span, |promise| promise.span);
    for promise in promises.iter().filter(|promise| promise.firm) {
        add(
            found,
            first,
            reading(
                Act::Resolution,
                Some(ActKind::Promise),
                promise.span,
                promise.confidence,
                "promise",
            ),
        );
    }
    let mine = &found[first..];
    if sentence.question && !mine.iter().any(|reading| asks(reading.act)) && !flagged(heard, span) {
        let asking = asking_span(reply, sentence);
        let kind = if is_open(asking.of(&reply.folded.text)) {
            ActKind::OpenQuestion
        } else {
            ActKind::ClosedQuestion
        };
        found.push(reading(
            Act::ProblemRefinement,
            Some(kind),
            reply.folded.original(asking),
            650,
            "question",
        ));
    } else if mine.is_empty() {
        let informs = !within(&heard.figures, span, |figure| figure.span).is_empty();
        if informs {
            found.push(reading(
                Act::Information,
                None,
                span,
                700,
                "statement.figure",
            ));
        }
    }
}

/// Those of `list`, which runs in the order of the text, that begin within `span`.
fn within<T>(list: &[T], span: Span, place: fn(&T) -> Span) -> &[T] {
    let from = list.partition_point(|each| place(each).start < span.start);
    let until = list.partition_point(|each| place(each).start < span.end);
    &list[from..until.max(from)]
}

fn flagged(heard: &Heard, span: Span) -> bool {
    !within(&heard.flags, span, |flag| flag.span).is_empty()
}

/// Acts that already account for a question.
fn asks(act: Act) -> bool {
    matches!(
        act,
        Act::ProblemRefinement
            | Act::IdentityVerification
            | Act::FeedbackRequest
            | Act::Greeting
            | Act::Upsell
            | Act::Restatement
            | Act::Suggestion
    )
}

/// What asks in a sentence, from the first asking clause to the last.
fn asking_span(reply: &Reply<'_>, sentence: Sentence) -> Span {
    let spans = within(&reply.asked, sentence.span, |&span| span);
    match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => first.join(*last),
        _ => sentence.span,
    }
}

fn is_open(sentence: &str) -> bool {
    [
        "什么", "怎么", "怎样", "如何", "为何", "哪", "what", "how", "why", "tell me", "describe",
    ]
    .iter()
    .any(|word| sentence.contains(word))
}

fn reading(
    act: Act,
    kind: Option<ActKind>,
    span: Span,
    confidence: Milli,
    carried_by: &'static str,
) -> ActReading {
    ActReading {
        act,
        kind,
        span,
        confidence,
        carried_by,
    }
}
