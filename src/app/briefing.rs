//! What the trainee is about to play: the case and the conditions chosen in the briefing.

use std::sync::Arc;

use crate::{
    scenario::Scenario,
    session::{CustomerKind, Mode, as_played},
    text::{Language, SourceFile},
};

/// A case with its conditions, before it begins.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The case as its file has it.
    pub case: Arc<Scenario>,
    /// The case as it will be played: with the customer that the seed draws.
    pub scenario: Arc<Scenario>,
    /// The file it was read from.
    pub source: SourceFile,
    /// Language of the talk.
    pub language: Language,
    /// How it is to count.
    pub mode: Mode,
    /// Who plays the customer.
    pub customer: CustomerKind,
    /// Seed of all chance.
    pub seed: u64,
}

impl Plan {
    /// Has `customer` play, drawn by `seed`.
    pub fn meet(&mut self, customer: CustomerKind, seed: u64) {
        self.customer = customer;
        self.seed = seed;
        self.scenario = as_played(&self.case, customer, seed);
    }
}

/// Seeds offered by the dice: four digits are easy to pass on.
pub const SEEDS: u64 = 10_000;

/// Another seed than `last`, spread by the moment it was asked for.
pub fn dice(last: u64, now_ms: i64) -> u64 {
    // SplitMix64's finaliser: neighbouring moments give unrelated seeds.
    let mut mixed = (now_ms as u64)
        .wrapping_add(last)
        .wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    let seed = (mixed ^ (mixed >> 31)) % (SEEDS - 1000) + 1000;
    if seed == last { seed + 1 } else { seed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dice_never_give_the_same_seed_twice_running() {
        let mut last = 4127;
        for now in 0..2_000 {
            let next = dice(last, now);
            assert_ne!(next, last);
            assert!((1000..=SEEDS).contains(&next));
            last = next;
        }
    }
}
