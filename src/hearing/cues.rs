//! Many cues asked of one reply at once: the grams of all samples in one index, so that a window of the reply is
//! walked once and not once a sample. The numbers are those of [`Cue::similarity_of`].

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
    ops::Range,
};

use super::{
    Cue, Gist, Milli,
    cue::{Shared, alike},
    gist::Grams,
};

/// The cues of one case.
#[derive(Clone, Debug, Default)]
pub struct Cues {
    samples: Vec<Sample>,
    grams: HashMap<u32, Range<u32>, BuildHasherDefault<Itself>>,
    /// Sample and weight, for each gram in a row.
    entries: Vec<(u32, u16)>,
}

/// One sample: the cue it belongs to, and its grams' head (the grams themselves stand in the index).
#[derive(Clone, Debug)]
struct Sample {
    cue: usize,
    head: Grams,
}

impl Cues {
    /// An index of `cues`; they are numbered in this order.
    pub fn new(cues: impl IntoIterator<Item = Cue>) -> Self {
        let mut samples = Vec::new();
        let mut entries: Vec<(u32, u32, u16)> = Vec::new();
        for (cue, samples_of) in cues.into_iter().enumerate() {
            for grams in samples_of.into_samples() {
                let number = samples.len() as u32;
                entries.extend(grams.iter().map(|&(gram, weight)| (gram, number, weight)));
                let head = grams.head();
                samples.push(Sample { cue, head });
            }
        }
        entries.sort_unstable();
        let mut grams: HashMap<u32, Range<u32>, _> = HashMap::default();
        for (at, &(gram, ..)) in entries.iter().enumerate() {
            let at = at as u32;
            grams.entry(gram).or_insert(at..at).end = at + 1;
        }
        let entries = entries
            .into_iter()
            .map(|(_, sample, weight)| (sample, weight));
        Self {
            samples,
            grams,
            entries: entries.collect(),
        }
    }

    /// Calls `found` with the cue, the number of the sentence, the similarity and whether it asks, for every stretch of a
    /// sentence of `reply` that is at least `least` like a sample.
    pub fn alike(
        &self,
        reply: &Gist,
        least: Milli,
        mut found: impl FnMut(usize, usize, Milli, bool),
    ) {
        let mut shared = vec![Shared::default(); self.samples.len()];
        let mut touched: Vec<u32> = Vec::new();
        for (number, windows) in reply.sentences.iter().enumerate() {
            for window in &reply.windows[windows.clone()] {
                for &(gram, weight) in window.iter() {
                    let Some(entries) = self.grams.get(&gram) else {
                        continue;
                    };
                    for &(sample, theirs) in
                        &self.entries[entries.start as usize..entries.end as usize]
                    {
                        let shared = &mut shared[sample as usize];
                        if *shared == Shared::default() {
                            touched.push(sample);
                        }
                        shared.of_sample += u32::from(theirs);
                        shared.of_reply += u32::from(weight);
                    }
                }
                for sample in touched.drain(..) {
                    let shared = std::mem::take(&mut shared[sample as usize]);
                    let sample = &self.samples[sample as usize];
                    let alike = alike(&sample.head, window, shared);
                    if alike >= least {
                        found(sample.cue, number, alike, window.asks);
                    }
                }
            }
        }
    }
}

/// Grams are hashes already.
#[derive(Default)]
struct Itself(u64);

impl Hasher for Itself {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }

    fn write_u32(&mut self, gram: u32) {
        // The table takes its place from the low bits and its tag from the high ones.
        self.0 = u64::from(gram).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The index says what each cue says by itself.
    #[test]
    fn as_one_by_one() {
        let cues = [
            Cue::new(["我马上帮您查物流", "Let me track the parcel for you"]),
            Cue::new(["六点半前把灯送到您家"]),
            Cue::new(["您自己去营业厅办吧", "我不能给您退款", ""]),
        ];
        let index = Cues::new(cues.clone());
        for reply in [
            "对不起，让您久等了。我马上帮您查一下物流，六点半之前送到，可以吗？",
            "不能退款，您自己去营业厅。",
            "Sorry about that, let me track your parcel. One moment!",
            "",
            "？？！",
        ] {
            let gist = Gist::of(reply);
            let mut best = vec![vec![0; cues.len()]; gist.sentences.len()];
            index.alike(&gist, 1, |cue, sentence, alike, _| {
                let best = &mut best[sentence][cue];
                *best = alike.max(*best);
            });
            for (windows, best) in gist.sentences.iter().zip(best) {
                let alone = gist.stretch(windows.clone());
                let each: Vec<Milli> = cues.iter().map(|cue| cue.similarity_of(&alone)).collect();
                assert_eq!(best, each, "{reply}");
            }
        }
    }
}
