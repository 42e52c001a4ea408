//! Thousands of talks of some bots in one case, customer after customer.

use rayon::prelude::*;

use super::{About, FORMS, Folded, Forms, LADDER, Ladder, Line, Shard, Tally};
use crate::batch::bots::{Bot, Piece, Stage, play};

/// The three best bots, from the first to the last: their marks must come in this order, and with them customers are
/// compared.
const BEST: [Bot; 3] = [Bot::Expert, Bot::Average, Bot::Novice];

/// Customers compared at most, and talks of each.
const SQUARE: u64 = 20;

/// What is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Talks of each bot.
    pub runs: u64,
    /// Seed of the first customer, and the first luck; each next one has the next.
    pub seed: u64,
    /// Customers drawn at most. Talks beyond that meet them again with another luck.
    pub forms: u64,
    /// The part that is played.
    pub shard: Shard,
}

impl Plan {
    /// Customers drawn where nothing else is wanted.
    pub const FORMS: u64 = 100;

    /// All of `runs` talks from `seed` on.
    pub fn new(runs: u64, seed: u64) -> Self {
        Self {
            runs,
            seed,
            forms: Self::FORMS,
            shard: Shard::WHOLE,
        }
    }

    /// Customers compared, and talks of each: as many of one as of the other, as far as there are so many.
    fn crossed(&self) -> (u64, u64) {
        let customers = self.runs.isqrt().min(self.forms).clamp(1, SQUARE);
        (customers, (self.runs / customers).min(SQUARE))
    }
}

/// A case made ready to be simulated.
pub struct Arena {
    /// What is played.
    pub piece: Piece,
}

/// What talks of some bots come to.
#[derive(Clone, Debug, Default)]
struct Played {
    /// In the order of the bots.
    tallies: Vec<Tally>,
    ladder: Ladder,
    forms: Forms,
}

impl Arena {
    /// The arena of `piece`.
    pub fn new(piece: Piece) -> Self {
        Self { piece }
    }

    /// The tally of what `plan` has `bot` play.
    pub fn simulate(&self, bot: Bot, plan: Plan) -> Tally {
        let played = self.played(&[bot], plan, false);
        played.tallies.into_iter().next().unwrap_or_default()
    }

    /// A line a bot, one about the order of the three best where all of them play, and one about the customers where any of
    /// these do.
    pub fn lines(&self, bots: &[Bot], plan: Plan) -> Vec<Line> {
        let played = self.played(bots, plan, self.piece.is_drawn());
        let line = |bot: &str, folded| Line {
            about: About::new(self.piece.header(), bot, plan),
            folded,
        };
        let tallies = bots.iter().zip(played.tallies);
        let mut lines: Vec<Line> = tallies
            .map(|(bot, tally)| line(bot.key(), Folded::Talks(Box::new(tally))))
            .collect();
        if BEST.iter().all(|bot| bots.contains(bot)) {
            lines.push(line(LADDER, Folded::Ladder(played.ladder)));
        }
        if self.piece.is_drawn() && BEST.iter().any(|bot| bots.contains(bot)) {
            lines.push(line(FORMS, Folded::Forms(played.forms)));
        }
        lines
    }

    /// Customers are played side by side. Each is made ready once and forgotten when all bots have met it, so memory
    /// stays flat however many there are.
    fn played(&self, bots: &[Bot], plan: Plan, compares: bool) -> Played {
        let none = || Played {
            tallies: vec![Tally::default(); bots.len()],
            ..Played::default()
        };
        // Where nobody is drawn making a customer ready costs nothing.
        let customers = match self.piece.is_drawn() {
            true => plan.forms.clamp(1, plan.runs.max(1)),
            false => plan.runs,
        };
        let mine = (0..customers)
            .into_par_iter()
            .filter(|&customer| plan.shard.has(customer));
        let one = |mut played: Played, customer: u64| {
            let stage = self.piece.stage(plan.seed.wrapping_add(customer));
            let runs = (customer..plan.runs).step_by(customers as usize);
            played.meet(&stage, bots, runs.map(|run| plan.seed.wrapping_add(run)));
            if compares {
                played.compare(&stage, bots, plan, customer);
            }
            played
        };
        mine.fold(none, one).reduce(none, |mut one, other| {
            one.merge(&other);
            one
        })
    }
}

impl Played {
    /// Has all of `bots` meet the customer of `stage` with each of `lucks`.
    fn meet(&mut self, stage: &Stage, bots: &[Bot], lucks: impl Iterator<Item = u64>) {
        for luck in lucks {
            let mut best = [None; BEST.len()];
            for (&bot, tally) in bots.iter().zip(&mut self.tallies) {
                let talk = play(stage, bot, luck);
                let marks = talk.marks(stage);
                tally.add(&talk.session, &marks);
                if let Some(at) = BEST.iter().position(|&it| it == bot) {
                    best[at] = Some(marks.total.unwrap_or(0));
                }
            }
            if let [Some(first), Some(second), Some(third)] = best {
                self.ladder.runs += 1;
                self.ladder.ordered += u64::from(first > second && second > third);
            }
        }
    }

    /// Has the best of `bots` meet the customer with the same lucks as every other one.
    fn compare(&mut self, stage: &Stage, bots: &[Bot], plan: Plan, customer: u64) {
        let (customers, lucks) = plan.crossed();
        if customer >= customers {
            return;
        }
        for bot in BEST.into_iter().filter(|bot| bots.contains(bot)) {
            for luck in 0..lucks {
                let talk = play(stage, bot, plan.seed.wrapping_add(luck));
                let total = talk.marks(stage).total.unwrap_or(0);
                self.forms.add(bot.key(), customer, luck, total);
            }
        }
    }

    fn merge(&mut self, other: &Played) {
        for (mine, theirs) in self.tallies.iter_mut().zip(&other.tallies) {
            mine.merge(theirs);
        }
        self.ladder.merge(other.ladder);
        self.forms.merge(&other.forms);
    }
}
