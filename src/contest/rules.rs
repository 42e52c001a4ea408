//! The conditions of a sitting: how long, whether the key is shown on the way, and when the time left is called out.

use serde::{Deserialize, Serialize};

/// How long a call stands, in milliseconds.
const CALL_MS: u64 = 12_000;

/// The conditions of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Whether it is training or counts.
    pub conditions: Conditions,
    /// When the key is shown in training.
    pub showing: Showing,
    /// Minutes allowed; none where no time is set.
    pub minutes: Option<u32>,
}

/// Whether a sitting is training or counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Conditions {
    /// The clock stops when the person leaves; the key may be shown on the way.
    #[default]
    Training,
    /// The clock goes on, and no key is shown before the paper is handed in.
    Exam,
}

/// When the key is shown in training.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Showing {
    /// After each answer.
    #[default]
    EachAnswer,
    /// When the paper is handed in.
    AtTheEnd,
}

/// What is called out about the time left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Half of the time is over.
    Half,
    /// So many minutes are left: 10, 5 or 1.
    Minutes(u32),
}

impl Rules {
    /// Milliseconds allowed; none where no time is set.
    pub fn allowed_ms(&self) -> Option<u64> {
        self.minutes.map(|it| u64::from(it) * 60_000)
    }

    /// Whether an answer may be checked on the way.
    pub fn checks(&self) -> bool {
        (self.conditions, self.showing) == (Conditions::Training, Showing::EachAnswer)
    }

    /// What is called out when `passed` milliseconds have passed: a call stands for a few seconds. What is left in minutes says more
    /// than that half is over, so where both fall together the minutes are called.
    pub fn call_at(&self, passed: u64) -> Option<Call> {
        let allowed = self.allowed_ms()?;
        let minutes = [10, 5, 1].map(|it| (Call::Minutes(it), u64::from(it) * 60_000));
        let all = minutes.into_iter().chain([(Call::Half, allowed / 2)]);
        // The newest call first: near its end the half of a short paper is called after the five minutes.
        let mut standing: Vec<(u64, Call)> = all
            .filter(|(_, left)| *left < allowed && *left > 0)
            .map(|(call, left)| (allowed - left, call))
            .filter(|(begins, _)| (*begins..begins + CALL_MS).contains(&passed))
            .collect();
        standing.sort_by_key(|(begins, _)| std::cmp::Reverse(*begins));
        standing.first().map(|(_, call)| *call)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls(minutes: u32) -> Vec<(u64, Call)> {
        let rules = Rules {
            conditions: Conditions::Exam,
            showing: Showing::AtTheEnd,
            minutes: Some(minutes),
        };
        let mut seen = Vec::new();
        for second in 0..u64::from(minutes) * 60 {
            if let Some(call) = rules.call_at(second * 1_000)
                && seen.last().is_none_or(|(_, last)| *last != call)
            {
                seen.push((second, call));
            }
        }
        seen
    }

    #[test]
    fn half_ten_five_and_one_are_called_where_the_paper_is_that_long() {
        let hour = [
            (30 * 60, Call::Half),
            (50 * 60, Call::Minutes(10)),
            (55 * 60, Call::Minutes(5)),
            (59 * 60, Call::Minutes(1)),
        ];
        assert_eq!(calls(60), hour);
        let twenty = calls(20).into_iter().map(|(_, call)| call);
        let minutes = [10, 5, 1].map(Call::Minutes);
        assert_eq!(twenty.collect::<Vec<_>>(), minutes, "half is ten minutes");
        assert_eq!(calls(1), [(30, Call::Half)]);
    }
}
