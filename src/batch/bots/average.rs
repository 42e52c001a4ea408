//! `average`: knows the work, forgets a part of it, has one sentence of sympathy for everybody and is slow now and then.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The average agent.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let habit = Habit {
        in_pieces: true,
        leaves_out: [45, 30, 35, 25, 30, 35],
        asks_not: 30,
        acts_not: 0,
        besides: (&["stock empathy", "stock phrase"], 25),
        opens: "opening",
        closes: "closing",
        slow: 10,
        wrong_figures: false,
        drafts: Drafts::Trusted,
        pace: (20_000, 4_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
