//! A bot's chance: seeded, the same on every machine.

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// Draws of one bot in one talk.
#[derive(Clone, Debug)]
pub(super) struct Chance(Xoshiro256PlusPlus);

impl Chance {
    /// The draws of `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        match end {
            0 => 0,
            end => self.0.random_range(0..end as u64) as usize,
        }
    }

    /// Whether something of this likelihood, in per cent, happens now.
    pub fn happens(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// One of `list`; none of nothing.
    pub fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        list.get(self.below(list.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_again_and_nothing_is_drawn_from_nothing() {
        let draws = |seed| {
            let mut chance = Chance::new(seed);
            [0; 8].map(|_| chance.below(1_000))
        };
        assert_eq!(draws(7), draws(7));
        assert_ne!(draws(7), draws(8));
        let mut chance = Chance::new(1);
        assert_eq!(chance.below(0), 0);
        assert_eq!(chance.pick::<u8>(&[]), None);
        assert!(chance.happens(100) && !chance.happens(0));
    }
}
