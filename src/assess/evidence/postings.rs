//! Where the author's words, samples and patterns stand in the replies: noted once, when a reply is taken in, so that
//! marking after every turn searches only what is new.

use super::{
    phrases::{MATCHES, Own, Phrases},
    said::witness,
};
use crate::{
    assess::{guard::Standing, lean::NEARLY, mark::Witness, record::Utterance},
    hearing::{self, Gist, Milli},
    text::Span,
};

/// One place of a word or pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    /// Where.
    pub there: Witness,
    /// In bytes of the reply.
    pub span: Span,
    /// Under a negation.
    pub denied: bool,
    /// In a quotation, or in words reported as the customer's.
    pub quoted: bool,
    /// In a clause that asks.
    pub asked: bool,
    /// How its sentence stands; none outside every sentence.
    pub standing: Option<Standing>,
    /// What the author's own words say about negation and question.
    pub own: Own,
}

/// One sentence similar to a sample.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Like {
    /// The sentence.
    pub there: Witness,
    /// How similar; at least [`NEARLY`].
    pub similarity: Milli,
    /// How similar the best of its stretches that ask nothing is.
    pub stated: Milli,
    /// Whether anything in it asks.
    pub asks: bool,
    /// How it stands.
    pub standing: Standing,
}

/// All of them in a talk, by the numbers of [`Phrases`], in the order of the replies.
#[derive(Default)]
pub(crate) struct Postings {
    pub(super) words: Vec<Vec<Hit>>,
    pub(super) patterns: Vec<Vec<Hit>>,
    pub(super) samples: Vec<Vec<Like>>,
}

impl Postings {
    /// None yet, for a case with these phrases.
    pub fn of(phrases: &Phrases) -> Self {
        let (words, patterns, samples) = phrases.counts();
        Self {
            words: vec![Vec::new(); words],
            patterns: vec![Vec::new(); patterns],
            samples: vec![Vec::new(); samples],
        }
    }

    /// Notes what stands in `said`, whose gist is `gist`.
    pub fn note(&mut self, phrases: &Phrases, said: &Utterance, gist: &Gist) {
        let text = said.searchable.text.as_str();
        phrases.find_words(text, |word, own, at| {
            let span = said.searchable.original(at);
            self.words[word].push(hit(said, text, &said.quotes, at, span, own));
        });
        let folded = &said.searchable.folded;
        let mut quotes = None;
        for (number, pattern) in phrases.all_patterns() {
            for at in pattern.regex.find_iter(&folded.text).take(MATCHES) {
                let at = Span::new(at.start(), at.end());
                let quotes = quotes.get_or_insert_with(|| hearing::quotes(&folded.text));
                let span = folded.original(at);
                self.patterns[number].push(hit(said, &folded.text, quotes, at, span, pattern.own));
            }
        }
        let best = &mut self.samples;
        let cues = phrases.cues();
        cues.alike(gist, NEARLY, |sample, sentence, similarity, asks| {
            let Some(sentence) = said.sentences.get(sentence) else {
                return;
            };
            let there = witness(said, sentence.span);
            let stated = if asks { 0 } else { similarity };
            match best[sample].last_mut() {
                Some(last) if last.there == there => {
                    last.similarity = last.similarity.max(similarity);
                    last.stated = last.stated.max(stated);
                }
                _ => best[sample].push(Like {
                    there,
                    similarity,
                    stated,
                    asks: sentence.asks,
                    standing: sentence.standing,
                }),
            }
        });
    }
}

fn hit(said: &Utterance, text: &str, quotes: &[Span], at: Span, span: Span, own: Own) -> Hit {
    let sentence = said.sentence_at(span);
    Hit {
        there: witness(said, span),
        span,
        denied: hearing::negated(text, at),
        quoted: hearing::quoted(text, quotes, at),
        asked: said.heard.asks(span),
        standing: sentence.map(|sentence| sentence.standing),
        own,
    }
}
