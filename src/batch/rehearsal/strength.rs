//! How good a rival is: what they know, how they talk, how fast they type.

use crate::batch::bots::Bot;

/// How good rivals are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// 新手: weeks on the job.
    Novice,
    /// 一般: does the work and forgets a part of it.
    #[default]
    Average,
    /// 强: would represent their centre.
    Strong,
    /// 冠军: has won before.
    Champion,
}

/// What a strength is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Skill {
    /// How often something that can be known or found is, in per cent.
    pub hits: i32,
    /// Which bots talk, and in how many of a hundred talks each; the rest is the last one's.
    pub talks: &'static [(Bot, u32)],
    /// Letters a minute.
    pub speed: u32,
    /// Wrong letters in a thousand.
    pub slips: u32,
}

impl Strength {
    /// All, the weakest first.
    pub const ALL: [Strength; 4] = [
        Strength::Novice,
        Strength::Average,
        Strength::Strong,
        Strength::Champion,
    ];

    /// Name on the command line, in records and in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            Strength::Novice => "novice",
            Strength::Average => "average",
            Strength::Strong => "strong",
            Strength::Champion => "champion",
        }
    }

    /// The strength called `key`.
    pub fn named(key: &str) -> Option<Strength> {
        Strength::ALL.into_iter().find(|it| it.key() == key)
    }

    pub(super) fn skill(self) -> Skill {
        let skill = |hits, talks, speed, slips| Skill {
            hits,
            talks,
            speed,
            slips,
        };
        match self {
            Strength::Novice => skill(50, &[(Bot::Novice, 100)], 26, 45),
            Strength::Average => skill(66, &[(Bot::Average, 75), (Bot::Typical, 25)], 46, 22),
            Strength::Strong => skill(80, &[(Bot::Average, 60), (Bot::Expert, 40)], 68, 10),
            Strength::Champion => skill(92, &[(Bot::Expert, 90), (Bot::Average, 10)], 95, 4),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strength_is_found_by_its_name_and_knows_more_than_the_one_before() {
        for strength in Strength::ALL {
            assert_eq!(Strength::named(strength.key()), Some(strength));
            let shares: u32 = strength.skill().talks.iter().map(|(_, share)| share).sum();
            assert_eq!(shares, 100);
        }
        assert_eq!(Strength::named("小白"), None);
        let rises = |of: fn(Skill) -> i32| {
            let all = Strength::ALL.map(|it| of(it.skill()));
            assert!(all.is_sorted(), "{all:?}");
        };
        rises(|skill| skill.hits);
        rises(|skill| skill.speed as i32);
        rises(|skill| -(skill.slips as i32));
    }
}
