//! One reply heard: sentences, acts, empathy, figures, promises and language that costs.

use super::{
    Heard, SentenceReading, acts, empathy, facts, flags,
    model::{self, Models},
    promises, repetition,
    sense::Reply,
    warmth, worth,
};

/// What was said around a reply. Whatever is not known is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The speaker's own earlier turns, in order.
    pub own: &'a [&'a str],
    /// What the customer said last.
    pub customer: &'a str,
    /// What the customer came with, where that was earlier.
    pub first: &'a str,
    /// What the customer answered, once they have: people who judge a finished talk have read it too. Only what shows how
    /// a talk went may look at it; nothing that is marked does.
    pub answer: &'a str,
}

impl<'a> Around<'a> {
    /// The same while the customer has not answered yet.
    pub fn unanswered(self) -> Self {
        Self { answer: "", ..self }
    }

    /// What is read of it, in the order of the tables: the customer's last words, the speaker's last turn, what the customer
    /// came with, what they answered.
    pub(crate) fn parts(&self) -> [&'a str; 4] {
        let own = self.own.last().copied().unwrap_or_default();
        [self.customer, own, self.first, self.answer]
    }
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

/// Hears a reply by itself, its usefulness, whether it states a solution and the acts of talk about places by what was said
/// `around` it too: where in the talk it stands, what the customer wanted and, where that is known, what they answered. Every
/// other reading is that of [`hear`].
pub fn hear_in(text: &str, around: Around<'_>) -> Heard {
    Models::shipped().hear_in(text, around)
}

/// [`hear_in`], where what the speaker said `earlier`, word for word, does not count as empathy again.
pub fn hear_within(text: &str, earlier: &[&str], around: Around<'_>) -> Heard {
    Models::shipped().heard(text, earlier, around)
}

impl Models<'_> {
    /// [`hear`] by these models.
    pub fn hear(&self, text: &str) -> Heard {
        self.hear_after(text, &[])
    }

    /// [`hear_after`] by these models.
    pub fn hear_after(&self, text: &str, earlier: &[&str]) -> Heard {
        self.heard(text, earlier, Around::default())
    }

    /// [`hear_in`] by these models.
    pub fn hear_in(&self, text: &str, around: Around<'_>) -> Heard {
        self.heard(text, &[], around)
    }

    fn heard(&self, text: &str, earlier: &[&str], around: Around<'_>) -> Heard {
        let reply = Reply::of(text);
        let repeated = repeats(&reply, &repetition::said_before(earlier));
        let mut heard = by_rules(text, &reply, &repeated);
        model::fuse(text, around, &reply, self, &mut heard);
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
