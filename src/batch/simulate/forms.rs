//! Whether the customers that seeds draw for one case are equally hard: parallel forms.
//!
//! Every customer meets the same bot with the same lucks. What is left after the luck (two-way analysis of variance without
//! replication) is what chance alone makes of a customer's mean; customers whose means spread no wider than that are
//! equally hard. Sums of whole numbers only, so that parts played apart become the whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Totals of one customer, or of one luck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Sums {
    talks: u64,
    sum: u64,
    squares: u64,
}

/// Totals of one bot: every customer with every luck.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    customers: BTreeMap<u64, Sums>,
    lucks: BTreeMap<u64, Sums>,
}

/// Totals by bot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms(BTreeMap<String, Grid>);

/// How much the customers of one case differ, in points of the total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parallel {
    /// Customers.
    pub customers: u64,
    /// Talks with each.
    pub talks: u64,
    /// The mean of all.
    pub mean: f64,
    /// Standard deviation of the customers' means.
    pub spread: f64,
    /// What it would be if only chance told them apart.
    pub chance: f64,
    /// From the easiest customer to the hardest.
    pub most: f64,
}

impl Parallel {
    /// The standard deviation that is left when chance is taken off: how much customers really differ.
    pub fn beyond_chance(&self) -> f64 {
        (self.spread * self.spread - self.chance * self.chance)
            .max(0.0)
            .sqrt()
    }
}

impl Sums {
    fn add(&mut self, total: u64) {
        self.talks += 1;
        self.sum += total;
        self.squares += total * total;
    }

    fn merge(&mut self, other: Sums) {
        self.talks += other.talks;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    fn mean(self) -> f64 {
        self.sum as f64 / self.talks.max(1) as f64
    }
}

impl Grid {
    /// What it comes to; none unless two customers at least met the same two lucks at least.
    pub fn parallel(&self) -> Option<Parallel> {
        let (customers, lucks) = (self.customers.len() as u64, self.lucks.len() as u64);
        let each = |all: &BTreeMap<u64, Sums>, talks: u64| {
            all.len() > 1 && all.values().all(|it| it.talks == talks)
        };
        if !each(&self.customers, lucks) || !each(&self.lucks, customers) {
            return None;
        }
        let whole = self
            .customers
            .values()
            .fold(Sums::default(), |mut all, &one| {
                all.merge(one);
                all
            });
        let apart = |all: &BTreeMap<u64, Sums>| -> f64 {
            let means = all.values().map(|it| it.mean() - whole.mean());
            means.map(|it| it * it).sum()
        };
        let (forms, talks) = (customers as f64, lucks as f64);
        let squares = whole.squares as f64 - whole.sum as f64 * whole.mean();
        let left = squares - talks * apart(&self.customers) - forms * apart(&self.lucks);
        let by_chance = left.max(0.0) / ((forms - 1.0) * (talks - 1.0));
        let means = || self.customers.values().map(|it| it.mean());
        Some(Parallel {
            customers,
            talks: lucks,
            mean: whole.mean(),
            spread: (apart(&self.customers) / (forms - 1.0)).sqrt(),
            chance: (by_chance / talks).sqrt(),
            most: means().fold(0.0, f64::max) - means().fold(f64::MAX, f64::min),
        })
    }
}

impl Forms {
    /// `bot` earned `total` with this customer and this luck.
    pub fn add(&mut self, bot: &str, customer: u64, luck: u64, total: u32) {
        let grid = self.0.entry(bot.to_owned()).or_default();
        grid.customers
            .entry(customer)
            .or_default()
            .add(total.into());
        grid.lucks.entry(luck).or_default().add(total.into());
    }

    /// Takes in all of `other`.
    pub fn merge(&mut self, other: &Forms) {
        for (bot, theirs) in &other.0 {
            let mine = self.0.entry(bot.clone()).or_default();
            let both = [
                (&mut mine.customers, &theirs.customers),
                (&mut mine.lucks, &theirs.lucks),
            ];
            for (mine, theirs) in both {
                for (&key, &sums) in theirs {
                    mine.entry(key).or_default().merge(sums);
                }
            }
        }
    }

    /// What `bot` tells of the customers.
    pub fn of(&self, bot: &str) -> Option<Parallel> {
        self.0.get(bot)?.parallel()
    }

    /// The bots that met them, by name.
    pub fn bots(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether nobody met them.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn grid(of: impl Fn(u64, u64) -> u32) -> Forms {
        let mut forms = Forms::default();
        for customer in 0..4 {
            for luck in 0..5 {
                forms.add("average", customer, luck, of(customer, luck));
            }
        }
        forms
    }

    #[test]
    fn luck_that_all_share_is_no_difference_between_customers() {
        let it = grid(|_, luck| 50 + 7 * luck as u32).of("average").unwrap();
        assert_eq!((it.spread, it.most, it.beyond_chance()), (0.0, 0.0, 0.0));
        assert_eq!((it.customers, it.talks, it.mean), (4, 5, 64.0));
    }

    #[test]
    fn a_harder_customer_is_told_from_chance() {
        let hard = |customer: u64| if customer == 3 { 20 } else { 0 };
        let noise = |customer: u64, luck: u64| ((customer * 3 + luck * 2) % 5) as u32;
        let it = grid(|customer, luck| 60 - hard(customer) + noise(customer, luck));
        let it = it.of("average").unwrap();
        assert!((it.most - 20.0).abs() < 1.0 && it.chance < 1.0, "{it:?}");
        assert!(it.beyond_chance() > 9.0, "{it:?}");
        let same = grid(|customer, luck| 60 + noise(customer, luck));
        assert!(same.of("average").unwrap().beyond_chance() < 0.5);
    }

    #[test]
    fn nothing_is_told_from_a_part() {
        let mut part = grid(|_, _| 50);
        part.add("average", 9, 0, 50);
        assert_eq!(part.of("average"), None);
        assert_eq!(part.of("expert"), None);
        let mut one = Forms::default();
        one.add("average", 0, 0, 50);
        assert_eq!(one.of("average"), None);
    }
}
