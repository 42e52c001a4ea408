//! Who the rivals and the judges are: made-up units, teams and people, drawn from `assets/rehearsal/*.ron` without a name twice.

use std::{collections::BTreeSet, sync::LazyLock};

use serde::Deserialize;

use super::luck::Luck;
use crate::text::Language;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pool {
    units: Vec<String>,
    teams: Vec<String>,
    families: Vec<String>,
    given: Vec<String>,
    joined: String,
    jury: String,
    own_unit: String,
    own_team: String,
}

static ZH: LazyLock<Pool> =
    LazyLock::new(|| read(include_str!("../../../assets/rehearsal/zh-CN.ron")));
static EN: LazyLock<Pool> =
    LazyLock::new(|| read(include_str!("../../../assets/rehearsal/en.ron")));

#[expect(
    clippy::expect_used,
    reason = "the files are part of the program and a test reads both"
)]
fn read(source: &str) -> Pool {
    ron::from_str(source).expect("the names of a rehearsal are well-formed")
}

/// Names, drawn one after the other.
pub(super) struct Names {
    pool: &'static Pool,
    luck: Luck,
    /// Names that are given, of rivals and of whoever rehearses.
    given: BTreeSet<String>,
    units: usize,
    teams: usize,
}

impl Names {
    /// Names in `language` under `seed`, none of `taken` among them.
    pub fn new(seed: u64, language: Language, taken: &[String]) -> Self {
        Self {
            pool: match language {
                Language::Zh => &ZH,
                Language::En => &EN,
            },
            luck: Luck::of(seed, "names"),
            given: taken.iter().cloned().collect(),
            units: Luck::of(seed, "units").below(97),
            teams: Luck::of(seed, "teams").below(97),
        }
    }

    /// Somebody.
    pub fn person(&mut self) -> String {
        // There are a thousand names for some seventy people, so a free one is soon found.
        loop {
            let family = &self.pool.families[self.luck.below(self.pool.families.len())];
            let given = &self.pool.given[self.luck.below(self.pool.given.len())];
            let joined = self.pool.joined.replace("{family}", family);
            let name = joined.replace("{given}", given);
            if self.given.insert(name.clone()) {
                return name;
            }
        }
    }

    /// Where a rival comes from.
    pub fn unit(&mut self) -> String {
        self.units += 1;
        round(&self.pool.units, self.units)
    }

    /// What a team of rivals is called.
    pub fn team(&mut self) -> String {
        self.teams += 1;
        round(&self.pool.teams, self.teams)
    }

    /// Where judges come from.
    pub fn jury(&self) -> String {
        self.pool.jury.clone()
    }

    /// Where whoever rehearses comes from.
    pub fn own_unit(&self) -> String {
        self.pool.own_unit.clone()
    }

    /// What their team is called.
    pub fn own_team(&self) -> String {
        self.pool.own_team.clone()
    }
}

/// The one at `at`. 5 and the lengths of the lists have no common divisor, so that none comes twice and neighbours in the list do not stand
/// together; a list is longer than there are rivals.
fn round(list: &[String], at: usize) -> String {
    list[at * 5 % list.len()].clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_name_of_their_own_and_the_same_again() {
        for language in Language::ALL {
            let draw = || {
                let mut names = Names::new(4, language, &["陶思涵".to_owned()]);
                let people: Vec<String> = (0..150).map(|_| names.person()).collect();
                let units: Vec<String> = (0..20).map(|_| names.unit()).collect();
                let teams: Vec<String> = (0..20).map(|_| names.team()).collect();
                (people, units, teams)
            };
            let (people, units, teams) = draw();
            for list in [&people, &units, &teams] {
                let once: BTreeSet<&String> = list.iter().collect();
                assert_eq!(once.len(), list.len(), "{list:?}");
            }
            assert!(!people.contains(&"陶思涵".to_owned()));
            assert_eq!((people, units, teams), draw());
        }
    }
}
