//! One reply heard: sentences, acts, empathy, figures, promises and language that costs.

use super::{
    Heard, SentenceReading, acts, empathy, facts, flags,
    model::{self, Models},
    promises, repetition,
    sense::Reply,
    warmth, worth,
};

/// What was said before a reply.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before<'a> {
    /// The speaker's own earlier turns, in order.
    pub own: &'a [&'a str],
    /// What the customer said last.
    pub customer: &'a str,
}

/// Hears one reply by itself. Pure; any text, in Chinese, English or both.
pub fn hear(text: &str) -> Heard {
    Models::shipped().hear(text)
}

/// Hears a reply that follows the speaker's own `earlier` turns: what was said before, word for word, does
/// not count as empathy again.
pub fn hear_after(text: &str, earlier: &[&str]) -> Heard {
    Models::shipped().hear_after(text, earlier)
}

/// Hears a reply by itself, its usefulness and the acts of talk about places by what was said `before` too: where in the
/// talk it stands and what the customer wanted. Every other reading is that of [`hear`].
pub fn hear_in(text: &str, before: Before<'_>) -> Heard {
    Models::shipped().hear_in(text, before)
}

impl Models<'_> {
    /// [`hear`] by these models.
    pub fn hear(&self, text: &str) -> Heard {
        self.hear_after(text, &[])
    }

    /// [`hear_after`] by these models.
    pub fn hear_after(&self, text: &str, earlier: &[&str]) -> Heard {
        self.heard(text, earlier, Before::default())
    }

    /// [`hear_in`] by these models.
    pub fn hear_in(&self, text: &str, before: Before<'_>) -> Heard {
        self.heard(text, &[], before)
    }

    fn heard(&self, text: &str, earlier: &[&str], before: Before<'_>) -> Heard {
        let reply = Reply::of(text);
        let repeated = repeats(&reply, &repetition::said_before(earlier));
        let mut heard = by_rules(text, &reply, &repeated);
        model::fuse(text, before, &reply, self, &mut heard);
        heard
    }
}

/// What lexicons and rules hear, before any model.
pub(super) fn by_rules(text: &str, reply: &Reply<'_>, repeated: &[bool]) -> Heard {
    let mut heard = Heard {
        sentences: reply
            .sentences
            .iter()
            .zip(repeated)
            .map(|(sentence, &repeated)| SentenceReading {
                span: reply.folded.original(sentence.span),
                question: sentence.question,
                repeated,
            })
            .collect(),
        asked: reply
            .asked
            .iter()
            .map(|&span| reply.folded.original(span))
            .collect(),
        flags: flags::flags(reply),
        ..Heard::default()
    };
    heard.figures = facts::stated_figures(reply, text);
    heard.promises = promises::promises(reply, &heard.figures);
    heard.empathy = empathy::empathy(reply, repeated, &heard.flags);
    heard.acts = acts::acts(reply, &heard);
    warmth::warmth(reply, repeated, &mut heard);
    worth::judge(reply, &mut heard);
    heard
}

/// Which sentences repeat one of this reply, or one said `before`.
pub(super) fn repeats(reply: &Reply<'_>, before: &[u64]) -> Vec<bool> {
    let mut seen: Vec<u64> = Vec::with_capacity(reply.sentences.len());
    let mut known = std::collections::BTreeSet::new();
    for number in 0..reply.sentences.len() {
        seen.push(repetition::fingerprint(reply.sentence(number)));
    }
    seen.into_iter()
        .map(|print| !known.insert(print) || before.binary_search(&print).is_ok())
        .collect()
}
