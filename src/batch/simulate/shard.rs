//! Parts of a simulation that are played apart.

/// Which of the customers are played: the one part of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which part, from 1.
    pub part: u64,
    /// Of how many.
    pub of: u64,
}

impl Shard {
    /// All of them.
    pub const WHOLE: Shard = Shard { part: 1, of: 1 };

    /// The part that `I/N` names; none where there is no such part.
    pub fn named(text: &str) -> Option<Shard> {
        let (part, of) = text.split_once('/')?;
        let (part, of) = (part.trim().parse().ok()?, of.trim().parse().ok()?);
        (1..=of).contains(&part).then_some(Shard { part, of })
    }

    /// Whether the customer with this number is of this part.
    pub(super) fn has(self, number: u64) -> bool {
        number % self.of.max(1) == self.part.saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_share_everything_out() {
        for of in 1..6 {
            for number in 0..40 {
                let parts = (1..=of).filter(|&part| Shard { part, of }.has(number));
                assert_eq!(parts.count(), 1);
            }
        }
        assert_eq!(Shard::named("2/4"), Some(Shard { part: 2, of: 4 }));
        for wrong in ["0/4", "5/4", "1/0", "x", "1", ""] {
            assert_eq!(Shard::named(wrong), None, "{wrong}");
        }
    }
}
