//! What is planted to go wrong: when a shock falls due, what it stops, and when that is over.

use crate::{
    customer::{Condition, Names, exactly_in},
    scenario::{IntentName, MoodShift, Scenario, Shock, ShockAt, ShockKind},
    text::{Language, Message},
};

use super::{Happening, State, step::Stage, turn::note_shift};

/// A shock made ready.
#[derive(Debug)]
pub(super) struct ShockPlan {
    pub at: ShockWhen,
    pub says: String,
    pub ways: Vec<String>,
    /// Facts told by it.
    pub tells: Vec<usize>,
    pub over: String,
    pub what: ShockWhat,
}

/// What a shock does.
#[derive(Clone, Copy, Debug)]
pub(super) enum ShockWhat {
    /// Stops the desk for so many seconds.
    Freeze(u32),
    /// Moves the mood as the customer bursts out.
    Outburst(MoodShift),
}

/// When a shock falls due.
#[derive(Debug)]
pub(super) enum ShockWhen {
    After(u32),
    Turn(u32),
    /// The condition, and the seconds of the talk and of silence it waits for.
    Holds(Condition, Vec<u32>, Vec<u32>),
}

impl ShockPlan {
    /// `shock` of `scenario` made ready.
    pub fn of(shock: &Shock, scenario: &Scenario, names: &Names, language: Language) -> Self {
        let at = match &shock.at {
            ShockAt::After(seconds) => ShockWhen::After(seconds.value),
            ShockAt::AtTurn(turn) => ShockWhen::Turn(turn.value),
            ShockAt::When(when) => {
                let condition = Condition::new(when, scenario, names);
                let (mut elapsed, mut silence) = (Vec::new(), Vec::new());
                condition.times(&mut elapsed, &mut silence);
                ShockWhen::Holds(condition, elapsed, silence)
            }
        };
        let what = match &shock.kind {
            ShockKind::Freeze(seconds) => ShockWhat::Freeze(seconds.value),
            ShockKind::Outburst(shift) => ShockWhat::Outburst(*shift),
        };
        let over = shock.over.as_ref().map_or_else(
            || Message::new("desk-acts-thawed").say(language),
            |over| over.get(language).to_owned(),
        );
        Self {
            at,
            says: shock.says.get(language).to_owned(),
            ways: exactly_in(&shock.ways, language),
            tells: shock.tells.iter().filter_map(|id| names.fact(id)).collect(),
            over,
            what,
        }
    }

    /// The first moment up to `until` at which it falls due.
    fn due(&self, state: &State, until: u64) -> Option<u64> {
        let now = state.clock;
        match &self.at {
            ShockWhen::After(seconds) => Some(u64::from(*seconds) * 1_000),
            ShockWhen::Turn(turn) => (state.turn >= *turn).then_some(now),
            ShockWhen::Holds(condition, elapsed, silence) => {
                let elapsed = elapsed.iter().map(|&s| u64::from(s) * 1_000);
                let silence = silence.iter();
                let silence = silence.map(|&s| state.quiet_since + u64::from(s) * 1_000);
                let mut moments: Vec<u64> = elapsed.chain(silence).chain([now]).collect();
                moments.retain(|at| (now..=until).contains(at));
                moments.sort_unstable();
                let holds = |at: &u64| condition.holds(&state.moment(*at, None));
                moments.into_iter().find(holds)
            }
        }
    }
}

impl Stage<'_> {
    /// The next shock that falls due by `until`, and when. While the desk is stopped, the next one waits.
    pub fn shock_due(&self, until: u64) -> Option<(u64, usize)> {
        if self.state.desk.freeze().is_some() {
            return None;
        }
        let plans = self.case.shocks.iter().enumerate();
        plans
            .filter(|(place, _)| !self.state.desk.had(*place))
            .filter_map(|(place, plan)| Some((plan.due(self.state, until)?, place)))
            .min()
    }

    /// The shock happens: the desk stops, or the customer bursts out.
    pub fn strike(&mut self, shock: usize) {
        let case = self.case;
        let plan = &case.shocks[shock];
        let says = plan.says.clone();
        match plan.what {
            ShockWhat::Freeze(seconds) => self.emit(Happening::Froze {
                shock: shock as u32,
                seconds,
                says,
            }),
            ShockWhat::Outburst(shift) => {
                self.emit(Happening::ShockCame {
                    shock: shock as u32,
                });
                let told = &self.state.mind.told;
                let untold = plan.tells.iter().filter(|&&fact| !told.contains(fact));
                let mut facts: Vec<String> = untold
                    .map(|&fact| case.persona.facts[fact].id.clone())
                    .collect();
                for line in self.told_freely(&[says], &plan.ways, true) {
                    self.customer_says(line, IntentName::Press, std::mem::take(&mut facts));
                }
                let mut changes = Vec::new();
                note_shift(Some(shift), &mut changes);
                self.move_mood(changes);
                if self.patience_is_gone(shift.patience < 0) {
                    self.leave();
                }
            }
        }
    }

    /// The desk works again.
    pub fn thaw(&mut self, shock: usize) {
        let says = self.case.shocks.get(shock);
        self.emit(Happening::Thawed {
            shock: shock as u32,
            says: says.map_or_else(String::new, |plan| plan.over.clone()),
        });
    }

    /// What the desk says to everything while it is stopped.
    pub fn stopped(&self) -> Option<String> {
        let freeze = self.state.desk.freeze()?;
        let plan = self.case.shocks.get(freeze.shock)?;
        Some(plan.says.clone())
    }
}
