//! `cold`: right but unfeeling.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The cold one.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let habit = Habit {
        in_pieces: true,
        leaves_out: [100, 10, 30, 10, 10, 10],
        asks_not: 20,
        acts_not: 0,
        besides: (&["cold phrase"], 30),
        opens: "cold opening",
        closes: "cold closing",
        slow: 0,
        wrong_figures: false,
        drafts: Drafts::Checked,
        pace: (15_000, 3_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
