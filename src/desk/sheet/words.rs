//! A column of words: each different word once, and for each row which of them.

use rustc_hash::FxHashMap;

use super::{NOTHING, is_nothing};
use crate::text::normalise;

/// A column of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// For each row the place of its word in `all`, or [`NOTHING`].
    codes: Vec<u32>,
    /// Every different word as it was written, in the order it first came.
    all: Vec<String>,
    /// The same words as they are compared.
    folded: Vec<String>,
    /// The place of each word in the order of the dictionary.
    ranks: Vec<u32>,
}

impl Words {
    /// The words of `cells`.
    pub fn new<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut known: FxHashMap<&'c str, u32> = FxHashMap::default();
        let mut all: Vec<String> = Vec::new();
        let codes = cells.map(|cell| {
            let cell = cell.trim();
            *known.entry(cell).or_insert_with(|| {
                if is_nothing(cell) {
                    return NOTHING;
                }
                all.push(cell.to_owned());
                (all.len() - 1) as u32
            })
        });
        let codes = codes.collect();
        let folded: Vec<String> = all.iter().map(|word| normalise(word).text).collect();
        let mut sorted: Vec<u32> = (0..all.len() as u32).collect();
        sorted.sort_by(|&a, &b| {
            let key = |code: u32| (&folded[code as usize], &all[code as usize]);
            key(a).cmp(&key(b))
        });
        let mut ranks = vec![0; all.len()];
        for (rank, &code) in sorted.iter().enumerate() {
            ranks[code as usize] = rank as u32;
        }
        Self {
            codes,
            all,
            folded,
            ranks,
        }
    }

    /// The place of a row's word among the different ones; none where the cell is empty or a dash.
    pub fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row).copied().filter(|&code| code != NOTHING)
    }

    /// The word at a place among the different ones.
    pub fn word(&self, code: u32) -> &str {
        self.all.get(code as usize).map_or("", String::as_str)
    }

    /// The same word as it is compared: width, case and traditional characters folded.
    pub fn folded(&self, code: u32) -> &str {
        self.folded.get(code as usize).map_or("", String::as_str)
    }

    /// How many different words there are.
    pub fn distinct(&self) -> usize {
        self.all.len()
    }

    /// The place of a word in the order of the dictionary.
    pub fn rank(&self, code: u32) -> u32 {
        self.ranks.get(code as usize).copied().unwrap_or(NOTHING)
    }

    /// For each different word whether it passes `test`, which is given the word as it is compared.
    pub(super) fn passing(&self, test: impl FnMut(&String) -> bool) -> Vec<bool> {
        self.folded.iter().map(test).collect()
    }

    /// For each row the place of its word, or [`NOTHING`].
    pub(in crate::desk) fn codes(&self) -> &[u32] {
        &self.codes
    }
}
