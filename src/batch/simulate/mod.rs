//! Thousands of talks between a bot and a case's customer, folded into one tally: what the marks are, how talks end, how
//! the customer behaves beside what was measured of real ones, and which faults the simulation has.
//!
//! Talks run side by side on all cores. A tally holds counts only, so memory stays flat and nothing depends on the number
//! of threads or on how the talks were shared out.

mod counts;
mod dynamics;
mod faults;
mod language;
mod tally;
pub mod targets;

use std::{collections::BTreeSet, sync::Arc};

use rayon::prelude::*;

pub use counts::Counts;
pub use dynamics::{Dynamics, HIGH, Table};
pub use faults::Faults;
pub use tally::Tally;

use super::bots::{Bot, Stage, play};
use crate::{assess::Marking, text::SourceFile};

/// Which of the talks are played: the one part of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which part, from 1.
    pub part: u64,
    /// Of how many.
    pub of: u64,
}

impl Shard {
    /// All talks.
    pub const WHOLE: Shard = Shard { part: 1, of: 1 };

    /// The part that `I/N` names; none where there is no such part.
    pub fn named(text: &str) -> Option<Shard> {
        let (part, of) = text.split_once('/')?;
        let (part, of) = (part.trim().parse().ok()?, of.trim().parse().ok()?);
        (1..=of).contains(&part).then_some(Shard { part, of })
    }

    fn has(self, run: u64) -> bool {
        run % self.of.max(1) == self.part.saturating_sub(1)
    }
}

/// A case made ready to be simulated.
pub struct Arena {
    /// Where the talks are held.
    pub stage: Stage,
    marking: Arc<Marking>,
    figures: BTreeSet<String>,
}

impl Arena {
    /// The arena of `stage`, whose case was read from `source`.
    pub fn new(stage: Stage, source: &SourceFile) -> Self {
        let scenario = stage.case.scenario.clone();
        Self {
            figures: faults::numbers(&source.text).collect(),
            marking: Arc::new(Marking::new(scenario)),
            stage,
        }
    }

    /// The tally of `runs` talks of `bot`, as far as they are of `shard`. The first has the seed `seed`, each next one the
    /// next.
    pub fn simulate(&self, bot: Bot, runs: u64, seed: u64, shard: Shard) -> Tally {
        let mine = (0..runs).into_par_iter().filter(|&run| shard.has(run));
        mine.fold(Tally::default, |mut tally, run| {
            let talk = play(&self.stage, bot, seed.wrapping_add(run));
            let marks = talk.marks(&self.marking);
            tally.add(&talk.session, &marks, &self.figures);
            tally
        })
        .reduce(Tally::default, |mut one, other| {
            one.merge(&other);
            one
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_share_all_runs_out() {
        for of in 1..6 {
            for run in 0..40 {
                let parts = (1..=of).filter(|&part| Shard { part, of }.has(run));
                assert_eq!(parts.count(), 1);
            }
        }
        assert_eq!(Shard::named("2/4"), Some(Shard { part: 2, of: 4 }));
        for wrong in ["0/4", "5/4", "1/0", "x", "1", ""] {
            assert_eq!(Shard::named(wrong), None, "{wrong}");
        }
    }
}
