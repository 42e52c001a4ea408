//! Chance of a rehearsal: everything that is drawn has a name, and the same name under the same seed draws the same, whatever was drawn
//! before it.

use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::contest::Digest;

/// Draws of one thing.
pub(super) struct Luck(Xoshiro256PlusPlus);

impl Luck {
    /// The draws of what is called `name`, under `seed`.
    pub fn of(seed: u64, name: &str) -> Self {
        let named = Digest::of(format!("heard rehearsal {seed} {name}").as_bytes());
        Self(Xoshiro256PlusPlus::seed_from_u64(named.seed()))
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        match end {
            0 => 0,
            end => self.0.random_range(0..end as u64) as usize,
        }
    }

    /// A number from `-most` to `most`, those in the middle more often.
    pub fn around(&mut self, most: i32) -> i32 {
        let one = |luck: &mut Self| luck.0.random_range(-most..=most);
        (one(self) + one(self)) / 2
    }

    /// Whether something of this likelihood, in per cent, happens.
    pub fn happens(&mut self, percent: i32) -> bool {
        self.0.random_range(0..100) < percent
    }
}
