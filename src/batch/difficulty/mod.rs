//! How hard a case is with a customer of a temper, and how able somebody is: an item-response estimate from the marks of
//! bots and people.
//!
//! The model is Rasch's with shares of points for answers: who stands `a` logits above a case earns `1 / (1 + exp(-a))` of
//! it. Abilities and difficulties are found together by maximum a posteriori, each held by a normal prior, so that one talk
//! moves little and a case nobody played stays where its level puts it (Rasch 1960; Bock & Aitkin 1981 for the priors).
//! It serves to recommend practice. No mark, exam or contest looks at it.

mod measure;
mod shipped;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scenario::{Level, Temper};
pub use measure::{BOTS, measure};
pub use shipped::{Rated, parse, rated, shipped, write};

/// How many right-or-wrong answers a talk is worth: about the checks of a case.
const WORTH: f64 = 10.0;
/// Spread of the abilities of people, in logits.
const PEOPLE: f64 = 1.5;
/// Spread of cases around where their level puts them, in logits.
const CASES: f64 = 1.0;
/// What was found from bots holds a case at least this loosely, in logits: people are not bots.
const LOOSE: f64 = 0.5;
/// Sweeps over all; each halves what is left to move, or better.
const SWEEPS: usize = 60;
/// The share of points at which practice teaches most: mostly right, not yet easy.
pub const BEST: u32 = 65;

/// A case with a customer of this temper.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The case.
    pub case: String,
    /// Temper of the customer.
    pub temper: Temper,
}

/// Somebody's mark for a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What was played.
    pub item: Item,
    /// Level of the case.
    pub level: Level,
    /// Who played it: any number that tells people and bots apart.
    pub who: i64,
    /// The total, 0–100.
    pub total: u32,
    /// How many talks had it.
    pub times: u32,
}

/// A number on the scale of logits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// Thousandths of a logit. 0 is the middle of all cases, and somebody who earns half the points there.
    pub value: i32,
    /// Standard error, likewise.
    pub error: i32,
}

/// What is known of cases and of those who played them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difficulties {
    /// How hard.
    pub items: BTreeMap<Item, Estimate>,
    /// How able.
    pub people: BTreeMap<i64, Estimate>,
}

/// Where a case of `level` stands before anybody played it, in thousandths of a logit.
pub fn of_level(level: Level) -> i32 {
    match level {
        Level::Grade5 => -500,
        Level::Grade4 => 0,
        Level::Grade3 => 500,
    }
}

/// The share of points, in per cent, that somebody of `ability` may expect of a case of `difficulty`.
pub fn expected(ability: i32, difficulty: i32) -> u32 {
    (share(f64::from(ability - difficulty) / 1_000.0) * 100.0).round() as u32
}

impl Difficulties {
    /// How hard `item` is; a case that nobody played is as hard as its level says.
    pub fn of(&self, item: &Item, level: Level) -> i32 {
        self.items
            .get(item)
            .map_or_else(|| of_level(level), |estimate| estimate.value)
    }

    /// How hard `case` is on the whole, over the tempers of its customers; none where nothing is known of it.
    pub fn of_case(&self, case: &str) -> Option<i32> {
        let its = self.items.iter().filter(|(item, _)| item.case == case);
        let (sum, count) = its.fold((0, 0), |(sum, count), (_, estimate)| {
            (sum + estimate.value, count + 1)
        });
        (count > 0).then(|| sum / count)
    }

    /// How able `who` is; somebody unknown stands in the middle.
    pub fn ability(&self, who: i64) -> i32 {
        self.people.get(&who).map_or(0, |estimate| estimate.value)
    }

    /// The estimate from `marks`, with what is known now for a prior.
    #[must_use]
    pub fn with(&self, marks: &[Marked]) -> Difficulties {
        let mut items: BTreeMap<&Item, Held> = BTreeMap::new();
        let mut people: BTreeMap<i64, Held> = BTreeMap::new();
        for mark in marks {
            items.entry(&mark.item).or_insert_with(|| self.held(mark));
            let anybody = || Held::at(0.0, PEOPLE);
            people.entry(mark.who).or_insert_with(anybody);
        }
        for _ in 0..SWEEPS {
            for (&who, person) in &mut people {
                let theirs = marks.iter().filter(|mark| mark.who == who);
                // Each case is given, so somebody who earns more than expected is more able.
                person.step(
                    theirs.filter_map(|mark| Some((items.get(&mark.item)?.value, mark, 1.0))),
                );
            }
            for (&item, held) in &mut items {
                let its = marks.iter().filter(|mark| mark.item == *item);
                held.step(its.filter_map(|mark| Some((people.get(&mark.who)?.value, mark, -1.0))));
            }
        }
        let mut known = self.clone();
        let items = items.into_iter();
        known
            .items
            .extend(items.map(|(item, held)| (item.clone(), held.estimate())));
        known.people = people
            .into_iter()
            .map(|(who, held)| (who, held.estimate()))
            .collect();
        known
    }

    /// The item of `mark` before it was played any more.
    fn held(&self, mark: &Marked) -> Held {
        match self.items.get(&mark.item) {
            Some(known) => {
                let error = (f64::from(known.error) / 1_000.0).max(LOOSE);
                Held::at(f64::from(known.value) / 1_000.0, error)
            }
            None => Held::at(f64::from(of_level(mark.level)) / 1_000.0, CASES),
        }
    }
}

/// A value held by its prior.
struct Held {
    value: f64,
    prior: f64,
    /// One over the square of the prior's spread.
    hold: f64,
    /// What the marks tell about it.
    information: f64,
}

impl Held {
    fn at(value: f64, spread: f64) -> Self {
        Self {
            value,
            prior: value,
            hold: 1.0 / (spread * spread),
            information: 0.0,
        }
    }

    /// One step of Newton's method. Each mark comes with the value on the other side of it, and whether more points speak
    /// for more (`1.0`) or for less (`-1.0`) of this one.
    fn step<'m>(&mut self, marks: impl Iterator<Item = (f64, &'m Marked, f64)>) {
        let (mut slope, mut information) = (self.hold * (self.prior - self.value), 0.0);
        for (other, mark, sign) in marks {
            let share = share(sign * (self.value - other));
            let weight = WORTH * f64::from(mark.times);
            slope += sign * weight * (f64::from(mark.total.min(100)) / 100.0 - share);
            information += weight * share * (1.0 - share);
        }
        self.information = information;
        // Never far at once: at the ends of the scale the step would overshoot.
        self.value += (slope / (self.hold + information)).clamp(-1.0, 1.0);
    }

    fn estimate(&self) -> Estimate {
        let thousandths = |value: f64| (value * 1_000.0).round() as i32;
        Estimate {
            value: thousandths(self.value),
            error: thousandths((1.0 / (self.hold + self.information)).sqrt()),
        }
    }
}

fn share(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn item(case: &str) -> Item {
        Item {
            case: case.to_owned(),
            temper: Temper::Direct,
        }
    }

    fn mark(case: &str, who: i64, total: u32, times: u32) -> Marked {
        Marked {
            item: item(case),
            level: Level::Grade4,
            who,
            total,
            times,
        }
    }

    #[test]
    fn what_all_find_harder_is_harder_and_who_earns_more_is_abler() {
        let marks = [
            mark("easy", 1, 90, 20),
            mark("hard", 1, 70, 20),
            mark("easy", 2, 60, 20),
            mark("hard", 2, 30, 20),
        ];
        let known = Difficulties::default().with(&marks);
        let of = |case| known.of(&item(case), Level::Grade4);
        assert!(of("hard") > of("easy") + 800, "{known:?}");
        assert!(known.ability(1) > known.ability(2) + 1_000);
        // It foretells what it was made from.
        for mark in &marks {
            let foretold = expected(known.ability(mark.who), of(&mark.item.case));
            assert!(foretold.abs_diff(mark.total) <= 6, "{mark:?} {foretold}");
        }
        assert_eq!(
            known,
            Difficulties::default().with(&marks),
            "the same again"
        );
    }

    #[test]
    fn one_talk_moves_little_and_nobody_moves_nothing() {
        let bots =
            Difficulties::default().with(&[mark("gift", 1, 50, 100), mark("gift", 2, 80, 100)]);
        assert_eq!(bots.with(&[]).items, bots.items);
        let before = bots.of(&item("gift"), Level::Grade4);
        let after = bots
            .with(&[mark("gift", 7, 5, 1)])
            .of(&item("gift"), Level::Grade4);
        assert!(after > before && after - before < 400, "{before} {after}");
        let many: Vec<Marked> = (0..60).map(|who| mark("gift", who, 5, 1)).collect();
        let moved = bots.with(&many).of(&item("gift"), Level::Grade4);
        assert!(moved > after, "many agree: {moved}");
    }

    #[test]
    fn full_marks_and_none_stay_on_the_scale() {
        let marks = [mark("a", 1, 100, 5_000), mark("b", 2, 0, 5_000)];
        let known = Difficulties::default().with(&marks);
        assert!(
            known
                .items
                .values()
                .all(|it| it.value.abs() < 6_000 && it.error > 0)
        );
        assert_eq!(expected(0, 0), 50);
        assert_eq!(Difficulties::default().of(&item("x"), Level::Grade3), 500);
    }
}
