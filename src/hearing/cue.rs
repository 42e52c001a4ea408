//! Cues: whether a reply says about the same as one of an author's sample sentences.

use super::{
    Milli,
    gist::{Gist, Grams},
};

/// From this similarity on a reply counts as saying the sample. Tuned on `tests/hearing/cues.*.ron`: the
/// lowest value at which no unrelated reply of the bank passes.
pub const CUE_THRESHOLD: Milli = 470;

/// How much of the similarity is "the sample is in the reply"; the rest is "the reply is about the sample".
const CONTAINED: u32 = 800;
/// What is left when one of the two denies and the other does not.
const DENIAL_KEEPS: u32 = 450;
/// What is left when one of the two asks and the other does not.
const QUESTION_KEEPS: u32 = 850;
/// What is left when one of the two leaves the matter to the listener and the other does not.
const HAND_OFF_KEEPS: u32 = 700;

/// Sample sentences made ready for comparing.
#[derive(Clone, Debug, Default)]
pub struct Cue {
    samples: Vec<Grams>,
}

impl Cue {
    /// A cue with these samples; empty ones are left out.
    pub fn new<S: AsRef<str>>(samples: impl IntoIterator<Item = S>) -> Self {
        Self {
            samples: samples
                .into_iter()
                .map(|sample| Grams::whole(sample.as_ref()))
                .filter(|grams| grams.total > 0)
                .collect(),
        }
    }

    /// Its samples.
    pub(crate) fn into_samples(self) -> Vec<Grams> {
        self.samples
    }

    /// How similar the best stretch of `text` is to the best sample, 0–1,000.
    pub fn similarity(&self, text: &str) -> Milli {
        self.similarity_of(&Gist::of(text))
    }

    /// As [`Cue::similarity`] for a reply that is compared with many cues.
    pub fn similarity_of(&self, reply: &Gist) -> Milli {
        self.best(reply, |_| true)
    }

    /// As [`Cue::similarity_of`], of what the reply states: stretches that ask are left out.
    pub fn similarity_of_stated(&self, reply: &Gist) -> Milli {
        self.best(reply, |window| !window.asks)
    }

    fn best(&self, reply: &Gist, counts: impl Fn(&Grams) -> bool) -> Milli {
        let windows = reply.windows.iter().filter(|window| counts(window));
        windows
            .flat_map(|window| {
                self.samples
                    .iter()
                    .map(move |sample| alike(sample, window, Shared::of(sample, window)))
            })
            .max()
            .unwrap_or(0)
    }

    /// Whether `text` says about the same as a sample.
    pub fn matches(&self, text: &str) -> bool {
        self.similarity(text) >= CUE_THRESHOLD
    }

    /// As [`Cue::matches`] for a reply that is compared with many cues.
    pub fn matches_gist(&self, reply: &Gist) -> bool {
        self.similarity_of(reply) >= CUE_THRESHOLD
    }
}

/// What a sample and a window of a reply share, by the weights of either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shared {
    pub of_sample: u32,
    pub of_reply: u32,
}

impl Shared {
    fn of(sample: &Grams, window: &Grams) -> Self {
        Self {
            of_sample: sample.shared(window),
            of_reply: window.shared(sample),
        }
    }
}

/// How similar a window is to a sample it shares this much with.
pub(crate) fn alike(sample: &Grams, window: &Grams, shared: Shared) -> Milli {
    if window.total == 0 || sample.total == 0 || shared.of_sample == 0 {
        return 0;
    }
    let contained = shared.of_sample * 1_000 / sample.total;
    let about = shared.of_reply * 1_000 / window.total;
    let mut alike = (contained * CONTAINED + about * (1_000 - CONTAINED)) / 1_000;
    if sample.denies != window.denies {
        alike = alike * DENIAL_KEEPS / 1_000;
    }
    if sample.asks != window.asks {
        alike = alike * QUESTION_KEEPS / 1_000;
    }
    if sample.hands_off != window.hands_off {
        alike = alike * HAND_OFF_KEEPS / 1_000;
    }
    alike.min(1_000) as Milli
}
