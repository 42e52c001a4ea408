//! What one rival can do on the day: the strength, with a form of their own.

use super::{
    luck::Luck,
    strength::{Skill, Strength},
};
use crate::{batch::bots::Bot, contest::Taker};

/// How far a rival may lie from their strength, in per cent.
const FORM: i32 = 9;
/// How far what they know of one subject may lie from what they know of all.
const LEANING: i32 = 8;

/// One rival, or a team of them.
pub(super) struct Ability {
    seed: u64,
    taker: Taker,
    skill: Skill,
    form: i32,
}

impl Ability {
    /// Whoever enters as `taker` in the rehearsal with `seed`.
    pub fn of(seed: u64, taker: Taker, strength: Strength) -> Self {
        Self {
            seed,
            taker,
            skill: strength.skill(),
            form: Luck::of(seed, &format!("form {taker:?}")).around(FORM),
        }
    }

    /// Draws of theirs for what is called `name`.
    pub fn luck(&self, name: &str) -> Luck {
        Luck::of(self.seed, &format!("{:?} {name}", self.taker))
    }

    /// How often they get something about `subject`, in per cent; `ease` is how much easier than most it is.
    pub fn percent(&self, subject: &str, ease: i32) -> i32 {
        let leaning = self.luck(&format!("leans to {subject}")).around(LEANING);
        (self.skill.hits + self.form + leaning + ease).clamp(3, 98)
    }

    /// Whether they get `what`, something about `subject`.
    pub fn gets(&self, subject: &str, what: &str, ease: i32) -> bool {
        let percent = self.percent(subject, ease);
        self.luck(&format!("gets {what}")).happens(percent)
    }

    /// The bot that holds the talk called `talk` for them.
    pub fn bot(&self, talk: &str) -> Bot {
        let mut left = self.luck(&format!("talks {talk}")).below(100) as u32;
        // A good day is worth a little more than luck.
        left = left.saturating_add_signed(self.form).min(99);
        let better_last = self.skill.talks.last().map(|(bot, _)| *bot) == Some(Bot::Expert);
        if !better_last {
            left = 99 - left;
        }
        for &(bot, share) in self.skill.talks {
            if left < share {
                return bot;
            }
            left -= share;
        }
        self.skill
            .talks
            .last()
            .map_or(Bot::Typical, |(bot, _)| *bot)
    }

    /// Letters a minute, and wrong ones in a thousand.
    pub fn typing(&self) -> (u32, u32) {
        let speed = self.skill.speed as i32 * (100 + self.form) / 100;
        (speed.max(5).unsigned_abs(), self.skill.slips)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stronger_know_more_and_everybody_is_the_same_again() {
        let share = |strength| {
            let all = (1..=40).flat_map(|entrant| {
                let one = Ability::of(7, Taker::Entrant(entrant), strength);
                (0..25).map(move |at| one.gets("law", &format!("q{at}"), 0))
            });
            all.filter(|it| *it).count()
        };
        let shares = Strength::ALL.map(share);
        assert!(shares.is_sorted(), "{shares:?}");
        assert!(shares[3] > 850 && shares[0] < 620, "{shares:?}");
        assert_eq!(shares, Strength::ALL.map(share));
    }

    #[test]
    fn champions_talk_like_experts_most_of_the_time() {
        let experts = (1..=100_u32).filter(|&entrant| {
            let one = Ability::of(3, Taker::Entrant(entrant), Strength::Champion);
            one.bot("live") == Bot::Expert
        });
        assert!((75..=100).contains(&experts.count()));
    }
}
