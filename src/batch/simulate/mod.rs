//! Thousands of talks between a bot and a case's customer, folded into one tally: what the marks are, how talks end, how
//! the customer behaves beside what was measured of real ones, and which faults the simulation has.
//!
//! Talks run side by side on all cores. A tally holds counts only, so memory stays flat and nothing depends on the number
//! of threads or on how the talks were shared out.

mod counts;
mod dynamics;
mod faults;
mod language;
mod line;
mod tally;
pub mod targets;

use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

pub use counts::Counts;
pub use dynamics::{Dynamics, HIGH, LOW, Table, WEIGHT};
pub use faults::Faults;
pub use line::{About, Folded, LADDER, Line, LineError, left_when_bad};
pub use tally::Tally;

use super::bots::{Bot, Stage, play};
use crate::assess::Marking;

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

/// In how many talks the marks put expert, average and novice in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// Seeds on which all three talked.
    pub runs: u64,
    /// Those on which they are in order.
    pub ordered: u64,
}

impl Ladder {
    /// Takes in all of `other`.
    pub fn merge(&mut self, other: Ladder) {
        self.runs += other.runs;
        self.ordered += other.ordered;
    }
}

/// A case made ready to be simulated.
pub struct Arena {
    /// Where the talks are held.
    pub stage: Stage,
    marking: Arc<Marking>,
}

impl Arena {
    /// The arena of `stage`.
    pub fn new(stage: Stage) -> Self {
        let scenario = stage.case.scenario.clone();
        Self {
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
            tally.add(&talk.session, &marks);
            tally
        })
        .reduce(Tally::default, |mut one, other| {
            one.merge(&other);
            one
        })
    }

    /// How often the marks put the three best in order, on the same seeds and for the same part.
    pub fn ladder(&self, runs: u64, seed: u64, shard: Shard) -> Ladder {
        let mine = (0..runs).into_par_iter().filter(|&run| shard.has(run));
        let one = |run| {
            let seed = seed.wrapping_add(run);
            let [best, middle, least] = [Bot::Expert, Bot::Average, Bot::Novice].map(|bot| {
                let marks = play(&self.stage, bot, seed).marks(&self.marking);
                marks.total.unwrap_or(0)
            });
            Ladder {
                runs: 1,
                ordered: u64::from(best > middle && middle > least),
            }
        };
        mine.map(one).reduce(Ladder::default, |mut one, other| {
            one.merge(other);
            one
        })
    }

    /// The line about what `bot` came to.
    pub fn line(&self, bot: Bot, runs: u64, seed: u64, shard: Shard) -> Line {
        Line {
            about: About::new(&self.stage.header, bot.key(), seed),
            folded: Folded::Talks(Box::new(self.simulate(bot, runs, seed, shard))),
        }
    }

    /// The line about the order of the three best.
    pub fn ladder_line(&self, runs: u64, seed: u64, shard: Shard) -> Line {
        Line {
            about: About::new(&self.stage.header, LADDER, seed),
            folded: Folded::Ladder(self.ladder(runs, seed, shard)),
        }
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
