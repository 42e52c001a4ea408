//! The clock of a stage: worked out from records alone, so that it survives a restart and a pause adds up.

use super::{admit::must, *};
use crate::scenario::contest::Clock;

impl Event {
    /// Milliseconds that `taker` has left in the stage at the place `at` when it is `now`; the whole time where they have not begun, nothing
    /// where they have handed in.
    pub fn remaining(&self, at: usize, taker: Taker, now: Millis) -> Millis {
        let Some((stage, _)) = self.stage(at) else {
            return 0;
        };
        let whole = Millis::from(stage.minutes.value) * 60_000;
        match self.run(at, taker) {
            Some(run) if run.done.is_some() => 0,
            _ => (whole - self.elapsed(at, taker, now)).max(0),
        }
    }

    /// Milliseconds of the stage's time that `taker` has used when it is `now`: since the clock began, less pauses and interruptions.
    pub fn elapsed(&self, at: usize, taker: Taker, now: Millis) -> Millis {
        let Some((stage, state)) = self.stage(at) else {
            return 0;
        };
        let run = state.run(taker);
        let began = match stage.clock {
            // After a dispute they take it alone.
            Clock::Common if !run.is_some_and(|run| run.again) => state.opened,
            _ => run.and_then(|run| run.started),
        };
        let Some(began) = began else {
            return 0;
        };
        let end = run.and_then(|run| run.done).map_or(now, |(done, _)| done);
        self.passed(at, taker, began, end)
    }

    /// Milliseconds from `began` to `end`, less pauses and what interrupted `taker` in the stage at the place `at`: the clock of a game.
    pub fn passed(&self, at: usize, taker: Taker, began: Millis, end: Millis) -> Millis {
        let run = self.run(at, taker);
        let end = end.max(began);
        let mut still: Vec<(Millis, Millis)> = self
            .pauses
            .iter()
            .map(|&(from, until)| (from, until.unwrap_or(end)))
            .chain(run.into_iter().flat_map(|run| run.gaps.iter().copied()))
            .map(|(from, until)| (from.max(began), until.min(end)))
            .filter(|(from, until)| from < until)
            .collect();
        end - began - union(&mut still)
    }

    /// That the interruption lies behind their last answer and before now.
    pub(super) fn admit_gap(
        &self,
        at: usize,
        taker: Taker,
        from: Millis,
        until: Millis,
    ) -> Result<(), Refusal> {
        let began = self.run(at, taker).and_then(|run| run.started);
        let last = self.run(at, taker).and_then(|run| run.gaps.last());
        let least = began
            .unwrap_or(until)
            .max(last.map_or(Millis::MIN, |gap| gap.1));
        must((least..=until).contains(&from), Refusal::BadInterruption)
    }
}

/// How much time `still` covers together.
fn union(still: &mut [(Millis, Millis)]) -> Millis {
    still.sort_unstable();
    let (mut sum, mut reached) = (0, Millis::MIN);
    for &(from, until) in still.iter() {
        let from = from.max(reached);
        sum += (until - from).max(0);
        reached = reached.max(until);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_that_is_still_twice_counts_once() {
        assert_eq!(union(&mut [(5, 10), (0, 3), (8, 12), (9, 10)]), 10);
        assert_eq!(union(&mut []), 0);
    }
}
