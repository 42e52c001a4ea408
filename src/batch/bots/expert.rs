//! `expert`: does what the rubric asks, in the order of a good talk.

use super::{
    Chance, Planned, Player, Stage,
    habit::{Drafts, Habit},
};

/// The expert.
pub(super) fn player(stage: &Stage, chance: Chance) -> Box<dyn Player> {
    let habit = Habit {
        in_pieces: false,
        leaves_out: [0; 6],
        asks_not: 0,
        acts_not: 0,
        besides: (&[], 0),
        opens: "opening",
        closes: "closing",
        slow: 0,
        wrong_figures: false,
        drafts: Drafts::Checked,
        pace: (12_000, 2_000),
    };
    Box::new(Planned::new(stage, habit, chance))
}
