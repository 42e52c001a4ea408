//! The customer's mood: three numbers, the four states people see, and a change with its cause.

use serde::{Deserialize, Serialize};

use crate::scenario::{Cause, MoodShift, StartingMood};

/// The visible mood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mood {
    /// 0–100.
    pub anger: u8,
    /// 0–100.
    pub trust: u8,
    /// Turns of patience left.
    pub patience: u8,
}

/// One cause of a change with its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoodChange {
    /// What moved it.
    pub cause: Cause,
    /// Points of anger.
    pub anger: i16,
    /// Points of trust.
    pub trust: i16,
    /// Turns of patience.
    pub patience: i16,
}

/// The four states a trainee sees, by anger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoodBand {
    /// 正常: anger 0–24.
    Calm,
    /// 波动: anger 25–49.
    Unsettled,
    /// 激动: anger 50–74.
    Agitated,
    /// 愤怒: anger 75–100.
    Furious,
}

/// Most turns of patience a customer can be won to.
const PATIENCE_CEILING: i16 = 20;

impl Mood {
    /// The state people see.
    pub fn band(self) -> MoodBand {
        MoodBand::of(self.anger)
    }

    /// The mood after `changes`, each number kept within its bounds.
    #[must_use]
    pub fn after(self, changes: &[MoodChange]) -> Self {
        let sum = |part: fn(&MoodChange) -> i16| -> i16 {
            changes.iter().map(part).fold(0, i16::saturating_add)
        };
        let moved = |from: u8, by: i16, most: i16| -> u8 {
            i16::from(from).saturating_add(by).clamp(0, most) as u8
        };
        Self {
            anger: moved(self.anger, sum(|change| change.anger), 100),
            trust: moved(self.trust, sum(|change| change.trust), 100),
            // A customer who starts with more patience than the ceiling keeps it.
            patience: moved(
                self.patience,
                sum(|change| change.patience),
                PATIENCE_CEILING.max(i16::from(self.patience)),
            ),
        }
    }
}

impl From<StartingMood> for Mood {
    fn from(start: StartingMood) -> Self {
        Self {
            anger: start.anger.min(100),
            trust: start.trust.min(100),
            patience: start.patience,
        }
    }
}

impl MoodChange {
    /// `cause` with the effect `shift`.
    pub fn new(cause: Cause, shift: MoodShift) -> Self {
        Self {
            cause,
            anger: shift.anger.into(),
            trust: shift.trust.into(),
            patience: shift.patience.into(),
        }
    }
}

impl MoodBand {
    /// The state of `anger`.
    pub fn of(anger: u8) -> Self {
        match anger {
            0..25 => MoodBand::Calm,
            25..50 => MoodBand::Unsettled,
            50..75 => MoodBand::Agitated,
            _ => MoodBand::Furious,
        }
    }

    /// Name in JSON and in Fluent keys.
    pub fn key(self) -> &'static str {
        match self {
            MoodBand::Calm => "calm",
            MoodBand::Unsettled => "unsettled",
            MoodBand::Agitated => "agitated",
            MoodBand::Furious => "furious",
        }
    }

    /// Agitated or furious.
    pub fn is_hot(self) -> bool {
        self >= MoodBand::Agitated
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_change_at_25_50_and_75() {
        let band = |anger| {
            Mood {
                anger,
                ..Mood::default()
            }
            .band()
        };
        assert_eq!(band(24), MoodBand::Calm);
        assert_eq!(band(25), MoodBand::Unsettled);
        assert_eq!(band(50), MoodBand::Agitated);
        assert_eq!(band(75), MoodBand::Furious);
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let hit = MoodChange {
            cause: Cause::Blame,
            anger: 127,
            trust: -128,
            patience: -128,
        };
        let mood = Mood {
            anger: 90,
            trust: 10,
            patience: 2,
        };
        let after = mood.after(&[hit, hit]);
        assert_eq!((after.anger, after.trust, after.patience), (100, 0, 0));
    }
}
