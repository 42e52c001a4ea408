//! The four moods of a customer, as the screens draw them.

use crate::text::{Language, say};

/// How angry the customer is, in four steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(usize)]
pub enum Mood {
    /// 正常: anger 0–24.
    Calm = 0,
    /// 波动: anger 25–49.
    Unsettled = 1,
    /// 激动: anger 50–74.
    Agitated = 2,
    /// 愤怒: anger 75–100.
    Furious = 3,
}

impl Mood {
    /// All moods, from calm to furious.
    pub const ALL: [Self; 4] = [Self::Calm, Self::Unsettled, Self::Agitated, Self::Furious];

    /// The mood of an anger value of 0–100; values outside count as the nearest.
    pub fn of_anger(anger: i32) -> Self {
        match anger {
            ..25 => Self::Calm,
            25..50 => Self::Unsettled,
            50..75 => Self::Agitated,
            _ => Self::Furious,
        }
    }

    /// Its name: 正常, 波动, 激动, 愤怒.
    pub fn name(self, language: Language) -> String {
        let key = match self {
            Self::Calm => "look-mood-calm",
            Self::Unsettled => "look-mood-unsettled",
            Self::Agitated => "look-mood-agitated",
            Self::Furious => "look-mood-furious",
        };
        say(language, key)
    }

    /// How many of the four steps are lit.
    pub fn lit(self) -> usize {
        self as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::Mood;

    #[test]
    fn moods_change_at_the_quarters() {
        let moods: Vec<usize> = [-5, 0, 24, 25, 49, 50, 74, 75, 100, 400]
            .map(|a| Mood::of_anger(a).lit())
            .into();
        assert_eq!(moods, [1, 1, 1, 2, 2, 3, 3, 4, 4, 4]);
    }
}
