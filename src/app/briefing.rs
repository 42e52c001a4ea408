//! What the trainee is about to play: the case and the conditions chosen in the briefing.

use std::sync::Arc;

use crate::{
    batch::difficulty::{BEST, Difficulties, Item, expected},
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
    /// Whether the seed was chosen for this person: never in an exam.
    pub fitted: bool,
}

impl Plan {
    /// Has `customer` play, drawn by `seed`.
    pub fn meet(&mut self, customer: CustomerKind, seed: u64) {
        self.customer = customer;
        self.seed = seed;
        self.scenario = as_played(&self.case, customer, seed);
    }
}

/// Throws of which the most fitting customer is taken.
const THROWS: usize = 8;

impl Plan {
    /// Has the dice choose another customer. In practice it is, of several, the one whose temper makes the case teach most to
    /// somebody of `ability`; an exam is the same for all.
    pub fn throw(&mut self, known: &Difficulties, ability: i32, now_ms: i64) {
        let draws = self.case.customer.drawn.is_some() && self.customer != CustomerKind::Script;
        self.fitted = draws && self.mode != Mode::Exam;
        let first = dice(self.seed, now_ms);
        if !self.fitted {
            return self.meet(self.customer, first);
        }
        let throws = std::iter::successors(Some(first), |&last| Some(dice(last, now_ms)));
        let apart = |&seed: &u64| {
            let played = as_played(&self.case, self.customer, seed);
            let item = Item {
                case: self.case.id.value.clone(),
                temper: played.customer.temper,
            };
            expected(ability, known.of(&item, self.case.level)).abs_diff(BEST)
        };
        let best = throws.take(THROWS).min_by_key(apart);
        self.meet(self.customer, best.unwrap_or(first));
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
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::{batch::difficulty::Estimate, scenario::Temper};

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

    #[test]
    fn a_customer_is_chosen_for_practice_and_never_for_an_exam() {
        let shelf = crate::app::shelf::load(&[]);
        let case = shelf
            .cases
            .iter()
            .find(|it| it.id() == "late-birthday-gift");
        let case = case.unwrap();
        let item = |temper| Item {
            case: "late-birthday-gift".to_owned(),
            temper,
        };
        // One temper is as hard as teaches most, all others are far too hard.
        let hard = |temper| {
            if temper == Temper::Courteous {
                -619
            } else {
                4_000
            }
        };
        let known = Difficulties {
            items: Temper::ALL
                .iter()
                .map(|&temper| {
                    (
                        item(temper),
                        Estimate {
                            value: hard(temper),
                            error: 50,
                        },
                    )
                })
                .collect(),
            ..Difficulties::default()
        };
        let tempers = |mode| {
            let drawn = (0..40).map(|now| {
                let mut plan = Plan {
                    case: case.scenario.clone(),
                    scenario: case.scenario.clone(),
                    source: case.source.clone(),
                    language: Language::Zh,
                    mode,
                    customer: CustomerKind::Generated,
                    seed: 0,
                    fitted: false,
                };
                plan.throw(&known, 0, now * 977);
                plan.scenario.customer.temper
            });
            drawn.filter(|&temper| temper == Temper::Courteous).count()
        };
        assert!(tempers(Mode::Practise) >= 25, "{}", tempers(Mode::Practise));
        assert!(tempers(Mode::Exam) <= 15, "{}", tempers(Mode::Exam));
    }
}
