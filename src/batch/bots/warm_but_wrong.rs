//! `warm-but-wrong`: speaks to the feeling, gets every figure wrong and does next to nothing.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The warm one.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let habit = Habit {
        in_pieces: true,
        leaves_out: [10, 75, 75, 90, 90, 90],
        asks_not: 50,
        acts_not: 90,
        besides: (&["stock empathy"], 20),
        opens: "opening",
        closes: "closing",
        slow: 5,
        wrong_figures: true,
        drafts: Drafts::Trusted,
        pace: (18_000, 4_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
